/** What the API takes and gives where people review what the machine read. */
import { z } from '@hono/zod-openapi'
import { ACTS } from '../record/types.ts'
import { PAIRED } from '../review/agreement.ts'
import { DECISION_ACTIONS } from '../review/decision.ts'
import { REVIEW_KINDS } from '../review/records.ts'
import { Paging, Report, ReportRef } from './schema.ts'
import { count } from './schema-parts.ts'

const words = z.string().trim().min(1).max(80)

/** A record of any kind; which fields it has follows from its kind, see `Report`. */
const AnyRecord = z.record(z.string(), z.unknown())

const parts = Report.shape
/** What a decision's value must be like, by kind: a record as in a report, or what of it can be corrected. */
export const VALUES = {
  meta: parts.meta.partial(),
  person: parts.people.element,
  place: parts.places.element,
  organization: parts.organizations.element,
  event: parts.events.element,
  sentence: z.looseObject({
    act: z.enum(ACTS),
    speaker: z.string().max(80).nullable(),
    topics: z.array(z.string().max(40)).max(2),
  }),
  agenda: parts.agendas.element,
  tifa: parts.tifa.element,
  indicator: parts.indicators.element,
  citation: parts.citations.element,
} as const

export const NewDecision = z
  .strictObject({
    report: z.string().min(1).max(80),
    kind: z.enum(REVIEW_KINDS),
    identity: z.string().min(1).max(10_000).openapi({ description: 'As `identities` of the report gives it.' }),
    action: z.enum(DECISION_ACTIONS),
    value: AnyRecord.nullable()
      .default(null)
      .openapi({ description: 'The record as it is or should be; none to withdraw.' }),
    note: z.string().trim().max(2000).nullable().default(null),
    by: words.openapi({ description: 'Who decides.' }),
    after: count.nullable().openapi({
      description: 'Number of the last decision about the record that was seen; null where there was none.',
    }),
  })
  .openapi('NewDecision')

export const Decision = z
  .object({
    no: count,
    report: z.string(),
    kind: z.enum(REVIEW_KINDS),
    identity: z.string(),
    action: z.enum(DECISION_ACTIONS),
    value: AnyRecord.nullable(),
    quote: z.string().nullable(),
    note: z.string().nullable(),
    by: z.string(),
    at: z.string(),
  })
  .openapi('Decision')

export const ReportDecisions = z
  .object({
    report: z.string(),
    decisions: z.array(Decision).openapi({ description: 'Oldest first.' }),
    orphans: z.array(count).openapi({ description: 'Numbers of those whose record and words are gone.' }),
    identities: z
      .record(z.enum(REVIEW_KINDS), z.array(z.string()))
      .openapi({ description: 'Of every record as it is shown, by kind, in the order of the report.' }),
  })
  .openapi('ReportDecisions')

export const DoubtQuery = z.strictObject({ ...Paging.shape, kind: z.enum(REVIEW_KINDS).optional() })
export const DoubtPage = z
  .object({
    total: count,
    page: z.int().min(1),
    size: count,
    items: z.array(
      z.object({
        report: ReportRef,
        kind: z.enum(REVIEW_KINDS),
        identity: z.string(),
        confidence: z.number(),
        record: AnyRecord,
        position: count.openapi({ description: 'Place of the record in the report’s list of its kind.' }),
        context: z
          .object({ text: z.string(), start: count })
          .nullable()
          .openapi({ description: 'The sentence that it stands in.' }),
        last: count.nullable().openapi({ description: 'Number of the last decision about it.' }),
      }),
    ),
  })
  .openapi('DoubtPage')

export const ReviewOverview = z
  .object({
    editable: z.boolean().openapi({ description: 'Whether this server takes decisions.' }),
    reviewers: z.array(z.object({ name: z.string(), decisions: count, last: z.string() })),
    decisions: count,
    orphans: count.openapi({ description: 'Decisions whose record a newer reading dropped.' }),
    pairs: z
      .object({ open: count, decided: count, unmet: count })
      .openapi({ description: 'Pairs that may be one: waiting, decided, decided without effect now.' }),
    agreement: z.array(
      z.object({
        first: z.string(),
        second: z.string(),
        kinds: z.array(
          z.object({
            kind: z.enum([...REVIEW_KINDS, ...Object.values(PAIRED)]),
            both: count.openapi({ description: 'Records that both judged.' }),
            same: z.number(),
            kappa: z.number().nullable().openapi({ description: 'Cohen’s κ; null where it is not defined.' }),
          }),
        ),
      }),
    ),
  })
  .openapi('ReviewOverview')

export type NewDecision = z.infer<typeof NewDecision>
export type Decision = z.infer<typeof Decision>
export type ReportDecisions = z.infer<typeof ReportDecisions>
export type DoubtPage = z.infer<typeof DoubtPage>
export type ReviewOverview = z.infer<typeof ReviewOverview>
