import type { Meta } from '../../src/record/types.ts'

/** A report of which nothing is known but its text. */
export const NO_META: Meta = {
  title: null,
  headline: null,
  published: null,
  publisher: null,
  origin: null,
  reporters: [],
  editors: [],
}
