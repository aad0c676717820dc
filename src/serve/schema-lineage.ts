/** The shapes of the API's answers about the lineage of set phrases. Days are ISO 8601, lags whole days. */
import { z } from '@hono/zod-openapi'
import { SPEAKING_LEVELS } from '../link/tifa/levels.ts'
import { TIFA_KINDS } from '../record/types.ts'
import { NameRef, Ref, ReportRef } from './schema.ts'
import { count, span } from './schema-parts.ts'

const day = z.string().nullable()
const level = z.enum(SPEAKING_LEVELS)
const speaking = {
  level,
  place: z.string().openapi({
    description:
      'Division code, 100000 for the centre, or the name of a zone, township or unit; empty where not known.',
  }),
  placeName: z.string(),
}

export const LineageQuery = z.strictObject({
  place: z
    .string()
    .trim()
    .max(200)
    .optional()
    .openapi({ description: 'Division code with all below it, or the name of a place, zone or unit.' }),
})

export const TREND_KINDS = ['rising', 'fading'] as const
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month: YYYY-MM')
export const TrendQuery = z.strictObject({
  trend: z.enum(TREND_KINDS).default('rising'),
  months: z.coerce
    .number({ error: 'must be a number from 1 to 120' })
    .int()
    .min(1)
    .max(120)
    .default(12)
    .openapi({ description: 'Length of the window in months; the three times as many months before it are compared.' }),
  to: month.optional().openapi({ description: 'Last month of the window; the last with reports unless given.' }),
  place: z.string().trim().max(200).optional().openapi({
    description: 'A province by code or name, 100000 for the centre; a place below stands for its province.',
  }),
  limit: z.coerce.number({ error: 'must be a number from 1 to 100' }).int().min(1).max(100).default(20),
})

export const PhraseUse = z
  .object({
    ...speaking,
    report: ReportRef,
    day: day.openapi({ description: 'Null where it is not known, or had not come when the report was added.' }),
    speaker: NameRef.nullable(),
    basis: z.enum(['post', 'organ', 'lead', 'place', 'publisher', 'none']).openapi({
      description:
        "What level and place rest on: the speaker's post in the report, the organ that speaks, the post of who leads the event, the event's place, who first published.",
    }),
    passed: z.boolean().openapi({ description: "Passed on as somebody else's words." }),
    authority: z.string().nullable().openapi({ description: 'Whose words, where the text says so.' }),
    text: z.string().openapi({ description: 'The sentence, or the words around the phrase where it is long.' }),
    marks: z.array(span),
    start: count,
    end: count,
  })
  .openapi('PhraseUse')

const Place = z
  .object({ ...speaking, reports: count, first: day, last: day, lag: z.int().nullable() })
  .openapi('LineagePlace')

const Lane = z
  .object({
    level,
    reports: count,
    passed: count.openapi({ description: 'Reports in which it is only passed on.' }),
    first: PhraseUse.nullable().openapi({
      description: 'The first own use; where there is none, the first passed on.',
    }),
    last: day,
    lag: z.int().nullable().openapi({ description: 'Days from the first use of all to the first here.' }),
    places: z.array(Place).openapi({ description: 'In the order in which they took it up.' }),
    placeCount: count,
  })
  .openapi('LineageLane')

const Dot = z
  .object({ ...speaking, from: z.string(), to: z.string(), reports: count, passed: z.boolean(), use: PhraseUse })
  .openapi('LineageDot')

const Reason = z.object({ code: z.string(), zh: z.string(), en: z.string() })

export const PhraseLink = z
  .object({
    id: z.string().nullable(),
    text: z.string(),
    score: z.number(),
    reasons: z.array(Reason),
    reports: count,
    first: day,
    last: day,
    place: Ref.nullable().openapi({ description: 'Where a succession holds.' }),
    evidence: z.array(PhraseUse),
  })
  .openapi('PhraseLink')

const Month = z.object({ month: z.string(), reports: count })
const links = z.array(PhraseLink)

export const Lineage = z
  .object({
    id: z.string(),
    text: z.string(),
    kind: z.enum(TIFA_KINDS),
    reports: count,
    passed: count,
    undated: count,
    first: PhraseUse.nullable(),
    last: PhraseUse.nullable(),
    peak: Month.nullable(),
    state: z.enum(['used', 'silent', 'open']).openapi({
      description:
        'used: until the end of the ledger; silent: not seen since though later reports are so many that it should have come; open: too few to tell.',
    }),
    laterReports: count,
    expectedLater: z.number(),
    months: z.array(Month),
    bursts: z.array(z.object({ from: z.string(), to: z.string(), weight: z.number() })),
    adopted: z.array(z.object({ month: z.string(), places: count })),
    lanes: z.array(Lane),
    dots: z.array(Dot),
    undatedUses: z.array(PhraseUse),
    forms: z.array(z.object({ id: z.string().nullable(), text: z.string(), reports: count })),
    variants: links,
    successors: links,
    predecessors: links,
    parts: links,
    wholes: links,
    plans: links,
    planOf: links,
  })
  .openapi('Lineage')

export const TrendRow = z
  .object({
    id: z.string(),
    text: z.string(),
    kind: z.enum(TIFA_KINDS),
    reports: count.openapi({ description: 'Reports in the window that use it.' }),
    before: count.openapi({ description: 'Reports in the time before that use it.' }),
    expected: z.number().openapi({ description: 'Reports in the window at the rate of before.' }),
    ratio: z.number(),
    weight: z.number().openapi({ description: 'Log-likelihood ratio, below 0 where it fades; 3.84 is 5 % by chance.' }),
    fresh: z.boolean(),
    first: day,
    last: day,
    places: count,
    levels: z.array(level),
  })
  .openapi('TrendRow')

export const Trends = z
  .object({
    trend: z.enum(TREND_KINDS),
    from: z.string().nullable(),
    to: z.string().nullable(),
    baseFrom: z.string().nullable(),
    reports: count,
    baseReports: count,
    items: z.array(TrendRow),
  })
  .openapi('Trends')

export type PhraseUse = z.infer<typeof PhraseUse>
export type PhraseLink = z.infer<typeof PhraseLink>
export type Lineage = z.infer<typeof Lineage>
export type TrendRow = z.infer<typeof TrendRow>
export type Trends = z.infer<typeof Trends>
