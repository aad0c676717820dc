/** A report with its records as the record contract has it. */
import { z } from '@hono/zod-openapi'
import { ACTS, EVENT_TYPES, INPUT_FORMATS, ORGANIZATION_KINDS, TIFA_KINDS } from '../record/types.ts'
import { count, date, PLACE_LEVELS, span } from './schema-parts.ts'
import { indicatorFacts } from './schema-rows.ts'

/** `luoshi/1`, whole: the same object that `luoshi read` prints. */
export const Report = z
  .object({
    format: z.literal('luoshi/1'),
    id: z.string(),
    input: z.looseObject({
      path: z.string().nullable(),
      url: z.string().nullable(),
      format: z.enum(INPUT_FORMATS),
      part: count.nullable(),
      sha256: z.string(),
    }),
    meta: z.looseObject({
      title: z.string().nullable(),
      headline: z.string().nullable(),
      published: date,
      publisher: z.string().nullable(),
      origin: z.string().nullable(),
      reporters: z.array(z.string()),
      editors: z.array(z.string()),
    }),
    repair: z.looseObject({
      script: z.enum(['hans', 'hant']),
      pinyinNotes: count,
      shiftedRuns: count,
      lostCharacters: count,
    }),
    body: z.string(),
    people: z.array(
      z.looseObject({
        name: z.string(),
        posts: z.array(z.object({ title: z.string(), of: z.string().nullable() })),
        passing: z.boolean(),
        spans: z.array(span),
        confidence: z.number(),
      }),
    ),
    places: z.array(
      z.looseObject({
        name: z.string(),
        code: z.string().nullable(),
        level: z.enum(PLACE_LEVELS),
        parent: z.string().nullable(),
        spans: z.array(span),
        confidence: z.number(),
      }),
    ),
    organizations: z.array(
      z.looseObject({
        name: z.string(),
        kind: z.enum(ORGANIZATION_KINDS),
        ticker: z.string().nullable(),
        spans: z.array(span),
        confidence: z.number(),
      }),
    ),
    events: z.array(
      z.looseObject({
        type: z.enum(EVENT_TYPES),
        date,
        place: z.string().nullable(),
        lead: z.string().nullable(),
        attendees: z.array(z.string()),
        stops: z.array(z.string()),
        spans: z.array(span),
        confidence: z.number(),
      }),
    ),
    sentences: z.array(
      z.looseObject({
        start: count,
        end: count,
        text: z.string(),
        act: z.enum(ACTS),
        speaker: z.string().nullable(),
        topics: z.array(z.string()),
        confidence: z.number(),
      }),
    ),
    agendas: z.array(
      z.looseObject({
        speaker: z.string().nullable(),
        announced: count.nullable(),
        items: z.array(z.string()),
        itemSpans: z.array(span),
        spans: z.array(span),
        confidence: z.number(),
      }),
    ),
    tifa: z.array(
      z.looseObject({
        text: z.string(),
        kind: z.enum(TIFA_KINDS),
        spans: z.array(span),
        confidence: z.number(),
      }),
    ),
    indicators: z.array(z.looseObject(indicatorFacts)),
    citations: z.array(
      z.looseObject({
        authority: z.string(),
        work: z.string(),
        spans: z.array(span),
        confidence: z.number(),
      }),
    ),
  })
  .openapi('Report')
export type Report = z.infer<typeof Report>
