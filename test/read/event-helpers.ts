import { read } from '../../src/read/read.ts'
import type { Event, Meta } from '../../src/record/types.ts'

/** What an invented report of 20 June 2022 is read as, with nothing known about it but what `meta` tells. */
export const reading = (body: string, meta: Partial<Meta> = {}) =>
  read({
    body,
    meta: {
      title: null,
      headline: null,
      published: '2022-06-20',
      publisher: null,
      origin: null,
      reporters: [],
      editors: [],
      ...meta,
    },
  })

/** The events of such a report. */
export const eventsOf = (body: string, meta: Partial<Meta> = {}): readonly Event[] => reading(body, meta).events

/** Those of its events that are inspections. */
export const visits = (body: string, meta: Partial<Meta> = {}): readonly Event[] =>
  eventsOf(body, meta).filter(({ type }) => type === 'inspection')
