/** Events that several reports tell, and what one meeting passes on of another. Offsets are into a report's body. */
import { z } from '@hono/zod-openapi'
import { EventRow, NameRef, EventDetail as OneTelling, Quote, ReportRef } from './schema.ts'
import { count, some, span } from './schema-parts.ts'

const reports = z.array(z.string()).openapi({ description: 'Ids of the reports that say so.' })

/** Why a link was made, in words. */
export const ReasonText = z
  .object({
    code: z.string().openapi({ description: 'Row of lexicon/link-reasons.tsv.' }),
    zh: z.string(),
    en: z.string(),
  })
  .openapi('ReasonText')

const EventSource = z
  .object({
    event: z.string().openapi({ description: 'Id of the event in that report.' }),
    report: ReportRef,
    date: z.string().nullable(),
    lead: NameRef.nullable(),
    stops: z.array(z.string()),
    spans: z.array(span),
    retold: z.boolean().openapi({ description: 'Whether the report looks back on it.' }),
    score: z.number().openapi({ description: 'How sure it is the same event; 1 for the telling that stands for it.' }),
    reasons: z.array(ReasonText),
  })
  .openapi('EventSource')

const Contradiction = z
  .object({
    kind: z.enum(['figure', 'date', 'lead']),
    about: z.string().openapi({ description: 'Words that both use of it; empty for dates and leads.' }),
    said: z.array(z.object({ report: ReportRef, quote: z.string(), start: count, end: count })),
  })
  .openapi('Contradiction')

const Words = z.object({ report: z.string(), start: count, end: count, text: z.string() })
const PassedCounts = z.object({ same: count, adapted: count, added: count, dropped: count }).openapi('PassedCounts')

const relay = {
  id: z.string(),
  source: EventRow.openapi({ description: 'The event whose words are passed on.' }),
  event: EventRow.openapi({ description: 'The meeting that passes them on.' }),
  report: ReportRef.openapi({ description: 'The report of that meeting.' }),
  work: z.string().openapi({ description: 'What is passed on, as the report names it.' }),
  days: count.openapi({ description: 'Days from the event to the meeting.' }),
  score: z.number(),
  reasons: z.array(ReasonText),
  below: Words.openapi({ description: 'The words that name what is passed on.' }),
  above: Words.openapi({ description: 'The words that tell of the event above.' }),
  counts: PassedCounts.openapi({ description: 'Sentences word for word, adapted, added below, left out.' }),
}
export const RelayRow = z.object(relay).openapi('RelayRow')
export const RelayStep = z
  .object({
    ...relay,
    step: count.openapi({ description: 'From 1, which joins the event itself.' }),
    after: z.string().nullable().openapi({ description: 'Id of the relay that this one goes on from.' }),
  })
  .openapi('RelayStep')

export const EventDetail = OneTelling.extend({
  head: z.string().openapi({ description: 'Id of the telling that stands for the event in lists.' }),
  sources: z
    .array(EventSource)
    .openapi({ description: 'Every report that tells it, the one that stands for it first.' }),
  allStops: z.array(z.object({ name: z.string(), reports })),
  allAttendees: z.array(NameRef.extend({ reports })),
  demands: some(z.object({ quotes: z.array(Quote), reports })).openapi({
    description: 'What was asked for; quotes of one demand by several reports stand together.',
  }),
  contradictions: z.array(Contradiction),
  relaysAbove: z.array(RelayStep).openapi({ description: 'What it passes on, and what that passed on in turn.' }),
  relaysBelow: z.array(RelayStep).openapi({ description: 'Who passes it on, and who passes that on in turn.' }),
  citedBy: some(z.object({ report: ReportRef, work: z.string(), start: count, end: count, score: z.number() })).openapi(
    {
      description: 'Reports that lean on it without a meeting that passes it on.',
    },
  ),
}).openapi('EventDetail')

const RelayText = z.object({
  report: ReportRef,
  event: z.string(),
  sentences: z.array(z.object({ start: count, end: count, text: z.string(), speaker: NameRef.nullable() })),
})
export const RelayDetail = RelayRow.extend({
  textAbove: RelayText,
  textBelow: RelayText,
  sentences: z
    .array(
      z.object({
        kind: z.enum(['same', 'adapted', 'added', 'dropped']),
        above: count.nullable().openapi({ description: 'Position in `textAbove.sentences`.' }),
        below: count.nullable().openapi({ description: 'Position in `textBelow.sentences`.' }),
        score: z.number(),
        shared: z
          .array(z.object({ above: span, below: span }))
          .openapi({ description: 'Characters that both have, as offsets into the two sentences.' }),
      }),
    )
    .openapi({ description: 'What became of each sentence.' }),
  otherSources: z.array(ReportRef).openapi({ description: 'Other reports of the event above.' }),
  relaysAbove: z.array(RelayStep),
  relaysBelow: z.array(RelayStep),
}).openapi('RelayDetail')

export const ReportLinks = z
  .object({
    relays: z.array(RelayRow).openapi({ description: 'What its meetings pass on.' }),
    cites: z
      .array(
        z.object({
          work: z.string(),
          start: count,
          end: count,
          score: z.number(),
          reasons: z.array(ReasonText),
          event: EventRow,
        }),
      )
      .openapi({ description: 'What else it leans on, where the event is in the ledger.' }),
    shared: z.array(EventRow).openapi({ description: 'Its events that other reports tell too.' }),
  })
  .openapi('ReportLinks')

export type EventDetail = z.infer<typeof EventDetail>
export type RelayRow = z.infer<typeof RelayRow>
export type RelayStep = z.infer<typeof RelayStep>
export type RelayDetail = z.infer<typeof RelayDetail>
export type ReportLinks = z.infer<typeof ReportLinks>
