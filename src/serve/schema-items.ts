/** The shapes of the API's answers about what was asked and what came of it. Days are ISO 8601. */
import { z } from '@hono/zod-openapi'
import { OUTCOMES, STEP_STATUSES } from '../link/follow/statuses.ts'
import { NameRef, Paging, PlaceRef, Quote, Ref, ReportRef, TopicCount } from './schema.ts'
import { count } from './schema-parts.ts'

const day = z.string().nullable()
const words = z.string().trim().max(200)
const outcome = z.enum(OUTCOMES)
const date = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'must be a date: YYYY, YYYY-MM or YYYY-MM-DD')

export const ITEM_SORTS = ['newest', 'oldest', 'deadline'] as const

export const ItemQuery = z.strictObject({
  q: words.optional().openapi({ description: 'Words that stand in any of its steps.' }),
  place: words.optional().openapi({
    description: 'Whose task it is: division code (with all below it), or id or name of a place or zone.',
  }),
  person: words.optional().openapi({ description: 'Who asked, repeated or promised it, by id or name.' }),
  topic: z.string().optional().openapi({ description: 'Code of lexicon/topics.tsv.' }),
  status: outcome.optional().openapi({ description: 'How it stands.' }),
  report: z.string().optional().openapi({ description: 'Only what this report asks, repeats or tells of, by id.' }),
  from: date.optional().openapi({ description: 'First asked on or after.' }),
  to: date.optional().openapi({ description: 'First asked on or before.' }),
  due: date.optional().openapi({ description: 'With a deadline not after this day.' }),
  dueFrom: date.optional().openapi({ description: 'With a deadline not before this day.' }),
  open: z
    .stringbool({ error: 'must be true or false' })
    .optional()
    .openapi({ type: 'boolean', description: 'Only those that are not yet rated or under way.' }),
  sort: z
    .enum(ITEM_SORTS)
    .default('newest')
    .openapi({ description: 'By the latest step, the first, or the deadline.' }),
  ...Paging.shape,
})

const Reason = z.object({ zh: z.string(), en: z.string() })

export const ItemStep = z
  .object({
    status: z.enum(STEP_STATUSES),
    report: ReportRef,
    start: count.openapi({ description: 'Where the words begin in the body.' }),
    end: count,
    text: z.string().openapi({ description: 'The clauses that say it, as printed.' }),
    speaker: NameRef.nullable(),
    score: z.number().openapi({ description: 'How sure the rules are that it is of this item, 0 to 1.' }),
    reasons: z.array(Reason).openapi({
      description: 'Why it is of this item and has this status; the arithmetic of figures in words.',
    }),
  })
  .openapi('ItemStep')

/** A deadline as it is said, and its last day. */
export const DeadlineText = z.object({ text: z.string(), day, precision: z.string() })

export const ItemRow = z
  .object({
    id: z.string(),
    what: z.string().openapi({ description: 'In the words of who asked first.' }),
    place: PlaceRef.nullable().openapi({ description: 'Whose task it is.' }),
    asked: NameRef.nullable().openapi({ description: 'Who asked or promised it first.' }),
    topic: z.string().nullable(),
    figure: z
      .object({
        metric: z.string(),
        value: z.number().nullable(),
        high: z.number().nullable(),
        unit: z.string().nullable(),
        bound: z.string().nullable(),
      })
      .nullable(),
    deadline: DeadlineText.nullable(),
    revised: day.openapi({ description: 'The deadline set last, where it is another.' }),
    outcome: outcome.openapi({
      description: 'By the last step that rates it; `not yet rated` where no later report tells of it.',
    }),
    first: day,
    last: day,
    looked: day.openapi({ description: 'Day of the latest report on its place, or one above or below it.' }),
    steps: z.array(ItemStep),
  })
  .openapi('ItemRow')

const OutcomeCount = z.object({ outcome, count })

export const ItemPage = z
  .object({
    total: count,
    page: z.int().min(1),
    size: count,
    outcomes: z.array(OutcomeCount).openapi({ description: 'Items by how they stand, whatever `status` asks for.' }),
    items: z.array(ItemRow),
  })
  .openapi('ItemPage')

const ItemBrief = z.object({ id: z.string(), what: z.string(), outcome })

export const ItemDetail = ItemRow.extend({
  quote: Quote.nullable().openapi({ description: 'The sentence that first asks, whole.' }),
  others: z.array(ItemBrief).openapi({ description: 'Others first asked in the same report.' }),
}).openapi('ItemDetail')

const sides = z
  .string()
  .transform((text) => [...new Set(text.split(',').map((one) => one.trim()))].filter(Boolean))
  .refine((list) => list.length >= 2 && list.length <= 6, 'must be two to six names, separated by commas')

export const CompareQuery = z.strictObject({
  with: sides.openapi({
    type: 'string',
    description: 'Two to six places, people or years, separated by commas: 990200,990300 or 2022,2023.',
  }),
  place: words.optional().openapi({ description: 'Within this place.' }),
  person: words.optional().openapi({ description: 'Within reports that name this person.' }),
  from: date.optional(),
  to: date.optional(),
})

const ComparedSide = z
  .object({
    kind: z.enum(['place', 'person', 'year']),
    id: z.string(),
    name: z.string(),
    reports: count,
    topics: z.array(TopicCount).openapi({ description: 'Demands and promises by topic.' }),
    tifa: z.array(Ref.extend({ count })),
    items: count.openapi({ description: 'What was asked and can be followed.' }),
    outcomes: z.array(OutcomeCount),
    demands: z.array(ItemBrief.extend({ first: day })).openapi({
      description: 'Those that were rated, and those that more reports speak of, first.',
    }),
  })
  .openapi('ComparedSide')

export const Comparison = z
  .object({
    sides: z.array(ComparedSide),
    sharedTifa: z.array(Ref).openapi({ description: 'Set phrases that every side has.' }),
    sharedTopics: z.array(z.string()),
    targets: z
      .array(
        z.object({
          metric: z.string(),
          sides: z.array(
            ItemBrief.extend({
              value: z.number().nullable(),
              high: z.number().nullable(),
              unit: z.string().nullable(),
              bound: z.string().nullable(),
              period: z.string().nullable(),
            }).nullable(),
          ),
        }),
      )
      .openapi({ description: 'Figures of one metric, a cell for each side; null where a side has none.' }),
  })
  .openapi('Comparison')

export type ItemQuery = z.infer<typeof ItemQuery>
export type ItemStep = z.infer<typeof ItemStep>
export type ItemRow = z.infer<typeof ItemRow>
export type ItemPage = z.infer<typeof ItemPage>
export type ItemDetail = z.infer<typeof ItemDetail>
export type ComparedSide = z.infer<typeof ComparedSide>
export type Comparison = z.infer<typeof Comparison>
