import type { FieldMap } from './fields.ts'

export interface SourceOptions {
  /** Which field of a table or JSON object holds what, where the usual names do not tell: `{ body: 'content' }`. */
  readonly map?: FieldMap
  /** Most bytes that an input may have, or one record of an input that is read as a stream; 64 MiB unless told. */
  readonly maxBytes?: number
  /** Most members that one archive may have, those of archives within it included; 500,000 unless told. */
  readonly maxMembers?: number
  /** Most bytes that one archive may unpack to in all; 64 GiB unless told. */
  readonly maxUnpacked?: number
}

export const DEFAULT_MAX_BYTES = 64 * 1024 * 1024
