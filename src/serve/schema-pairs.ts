/** What the API takes and gives where people decide whether two are one. */
import { z } from '@hono/zod-openapi'
import { PAIR_STATES } from '../ledger/review/pair-rows.ts'
import { PAIR_ACTIONS, PAIR_KINDS, UNMET, VERDICTS } from '../review/pairs.ts'
import { Paging, ReportRef } from './schema.ts'
import { count } from './schema-parts.ts'

const day = z.string().nullable()
const words = z.string().trim().min(1).max(80)
const id = z.string().min(1).max(200)

const common = {
  note: z.string().trim().max(2000).nullable().default(null),
  by: words.openapi({ description: 'Who decides.' }),
  after: count.nullable().openapi({
    description:
      'Number of the last decision that was seen, about people of the name or about the pair (`last`); null where there was none.',
  }),
}

export const NewPairDecision = z
  .strictObject({
    kind: z.enum(PAIR_KINDS).optional(),
    a: id.optional().openapi({ description: 'Id of one side; with `b` and `kind`, of two that nobody decided about.' }),
    b: id.optional(),
    pair: id.optional().openapi({ description: 'In place of both ids, of a pair that was decided before.' }),
    action: z.enum([...VERDICTS, 'withdraw']),
    ...common,
  })
  .openapi('NewPairDecision')

export const NewSplit = z
  .strictObject({
    reports: z.array(id).min(1).max(1000).openapi({ description: 'Reports that mean another.' }),
    to: id.nullable().default(null).openapi({ description: 'Id of whom they mean; null for someone of his own.' }),
    ...common,
  })
  .openapi('NewSplit')

const Anchored = z.object({
  id: z.string(),
  name: z.string(),
  about: z.array(z.string()),
  anchors: z
    .array(z.object({ at: z.string(), key: z.string() }))
    .openapi({ description: 'By what it is found again: reports and what they say, names of an organization.' }),
})

export const PairDecision = z
  .object({
    no: count,
    kind: z.enum(PAIR_KINDS),
    identity: z.string().openapi({ description: 'The same for every decision about the same two.' }),
    action: z.enum(PAIR_ACTIONS),
    a: Anchored,
    b: Anchored,
    to: Anchored.nullable(),
    note: z.string().nullable(),
    by: z.string(),
    at: z.string(),
  })
  .openapi('PairDecision')

const Quote = z.object({ report: ReportRef, start: count, text: z.string() })
const Side = z
  .object({
    id: z.string().nullable().openapi({ description: 'Its id now; null where nothing of it is there any more.' }),
    name: z.string(),
    about: z.array(z.string()),
    reports: count,
    first: day,
    last: day,
    quotes: z.array(Quote).openapi({ description: 'Words that name it, of its first report and its last.' }),
  })
  .openapi('PairSide')

export const Pair = z
  .object({
    kind: z.enum(PAIR_KINDS),
    pair: z.string().nullable(),
    a: Side,
    b: Side,
    to: Side.nullable(),
    score: z.number().nullable().openapi({ description: 'How likely both are one by the rules.' }),
    reasons: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
    joined: z.boolean().openapi({ description: 'Whether lists show both as one now.' }),
    last: count.nullable(),
    decision: PairDecision.nullable().openapi({ description: 'The one that holds.' }),
    history: z.array(PairDecision),
    unmet: z.enum(UNMET).nullable().openapi({
      description:
        'Why it has no effect now: nothing of one side is there, a newer reading says the same of both, or a later decision says otherwise.',
    }),
  })
  .openapi('Pair')

export const PairQuery = z.strictObject({
  ...Paging.shape,
  kind: z.enum(PAIR_KINDS).optional(),
  state: z.enum(PAIR_STATES).optional().openapi({ description: '`open` unless asked for.' }),
  of: id
    .optional()
    .openapi({ description: 'Only pairs that this one is in, by its id; of a person unless `kind` says.' }),
})
export const PairPage = z
  .object({ total: count, page: z.int().min(1), size: count, items: z.array(Pair) })
  .openapi('PairPage')

export const Mentions = z
  .object({
    person: z.string(),
    name: z.string(),
    last: count.nullable(),
    total: count,
    items: z.array(
      z.object({
        report: ReportRef,
        posts: z.array(z.string()),
        quote: Quote.nullable(),
        decision: count.nullable().openapi({ description: 'The decision that gave it to the person.' }),
      }),
    ),
  })
  .openapi('Mentions')

export type Pair = z.infer<typeof Pair>
export type PairPage = z.infer<typeof PairPage>
export type PairDecision = z.infer<typeof PairDecision>
export type NewPairDecision = z.input<typeof NewPairDecision>
export type Mentions = z.infer<typeof Mentions>
