/** The rows of the lists and their pages. */
import { z } from '@hono/zod-openapi'
import { ACTS, EVENT_TYPES, INDICATOR_KINDS, MEASURES, ORGANIZATION_KINDS, TIFA_KINDS } from '../record/types.ts'
import { count, date, NameRef, PlaceRef, page, Ref, ReportRef, Snippet, span } from './schema-parts.ts'

export const ReportCounts = z
  .object({
    people: count,
    places: count,
    organizations: count,
    events: count,
    directives: count,
    commitments: count,
    assessments: count,
    agendas: count,
    tifa: count,
    indicators: count,
    citations: count,
  })
  .openapi('ReportCounts')

export const ReportRow = ReportRef.extend({
  publisher: z.string().nullable(),
  event: z
    .object({ type: z.enum(EVENT_TYPES), date, place: PlaceRef.nullable(), lead: NameRef.nullable() })
    .nullable()
    .openapi({ description: 'The first event that the report tells.' }),
  people: z.array(Ref).openapi({ description: 'The first people, five at most.' }),
  places: z.array(PlaceRef).openapi({ description: 'The first places, five at most.' }),
  topics: z.array(z.string()).openapi({ description: 'The most frequent topics, three at most.' }),
  counts: ReportCounts,
  length: count.openapi({ description: 'Characters of the body.' }),
  repairs: count.openapi({
    description: 'Pinyin notes, shifted runs and lost characters repaired; one for the script.',
  }),
  copies: count.openapi({
    description: 'Copies of it in the ledger, itself among them; only one of them is in lists.',
  }),
  titleMarks: z.array(span).openapi({ description: 'What was searched for, as offsets into `title`.' }),
  snippet: Snippet.nullable().openapi({ description: 'Words around the first hits in the body; null without `q`.' }),
}).openapi('ReportRow')

export const Post = z
  .object({
    title: z.string(),
    of: z.string().nullable().openapi({ description: 'Division code, else the name of a unit.' }),
    ofName: z.string().nullable().openapi({ description: 'The name that goes with `of`.' }),
  })
  .openapi('Post')
export const DatedPost = Post.extend({
  person: Ref,
  first: date,
  last: date,
  reports: count,
  report: z.string().openapi({ description: 'Id of the latest report that gives it.' }),
}).openapi('DatedPost')

const dated = { reports: count, first: date, last: date }

export const PersonRow = Ref.extend({
  post: Post.nullable().openapi({ description: 'The post that the latest report gives.' }),
  statements: count.openapi({ description: 'Sentences of reported speech.' }),
  ...dated,
}).openapi('PersonRow')
export const PlaceRow = PlaceRef.extend({
  parent: PlaceRef.nullable(),
  named: count.openapi({
    description: 'Reports that name the place itself; `reports` has those of places below it too.',
  }),
  ...dated,
}).openapi('PlaceRow')
export const OrganizationRow = Ref.extend({
  kind: z.enum(ORGANIZATION_KINDS),
  ticker: z.string().nullable(),
  ...dated,
}).openapi('OrganizationRow')
export const TifaRow = z
  .object({ id: z.string(), text: z.string(), kind: z.enum(TIFA_KINDS), ...dated })
  .openapi('TifaRow')

/** A sentence with what it rests on. */
export const Quote = z
  .object({
    id: z.string(),
    report: ReportRef,
    start: count,
    end: count,
    text: z.string(),
    act: z.enum(ACTS),
    speaker: NameRef.nullable(),
    topics: z.array(z.string()),
    confidence: z.number(),
    marks: z.array(span).openapi({ description: 'What was searched for or is quoted, as offsets into `text`.' }),
  })
  .openapi('Quote')
export const EventRow = z
  .object({
    id: z.string(),
    report: ReportRef,
    type: z.enum(EVENT_TYPES),
    date,
    first: date.openapi({ description: 'First day of `date`, null where the year is not known.' }),
    last: date,
    place: PlaceRef.nullable(),
    lead: NameRef.nullable(),
    attendees: z.array(NameRef),
    stops: z.array(z.string()),
    spans: z.array(span),
    confidence: z.number(),
    tellings: count.openapi({ description: 'Reports that tell it.' }),
  })
  .openapi('EventRow')
export const AgendaRow = z
  .object({
    id: z.string(),
    report: ReportRef,
    speaker: NameRef.nullable(),
    announced: count.nullable(),
    items: z.array(z.object({ text: z.string(), start: count, end: count })),
    spans: z.array(span),
    confidence: z.number(),
  })
  .openapi('AgendaRow')
/** What a figure holds, in a report and in a list alike. */
export const indicatorFacts = {
  kind: z.enum(INDICATOR_KINDS),
  metric: z.string(),
  measure: z.enum(MEASURES),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  approx: z.boolean(),
  bound: z.string().nullable(),
  high: z.number().nullable(),
  period: z.string().nullable(),
  subject: z.string().nullable(),
  spans: z.array(span),
  confidence: z.number(),
}
export const IndicatorRow = z
  .object({
    id: z.string(),
    report: ReportRef,
    ...indicatorFacts,
    quote: Quote.nullable().openapi({ description: 'The sentence that the figure stands in.' }),
  })
  .openapi('IndicatorRow')
export const CitationRow = z
  .object({
    id: z.string(),
    authority: z.string(),
    work: z.string(),
    ...dated,
    quote: Quote.nullable().openapi({ description: 'The latest sentence that leans on it.' }),
  })
  .openapi('CitationRow')

export type ReportCounts = z.infer<typeof ReportCounts>
export type ReportRow = z.infer<typeof ReportRow>
export type Post = z.infer<typeof Post>
export type DatedPost = z.infer<typeof DatedPost>
export type PersonRow = z.infer<typeof PersonRow>
export type PlaceRow = z.infer<typeof PlaceRow>
export type OrganizationRow = z.infer<typeof OrganizationRow>
export type TifaRow = z.infer<typeof TifaRow>
export type Quote = z.infer<typeof Quote>
export type EventRow = z.infer<typeof EventRow>
export type AgendaRow = z.infer<typeof AgendaRow>
export type IndicatorRow = z.infer<typeof IndicatorRow>
export type CitationRow = z.infer<typeof CitationRow>

export const ReportPage = page(ReportRow).openapi('ReportPage')
export const PersonPage = page(PersonRow).openapi('PersonPage')
export const PlacePage = page(PlaceRow).openapi('PlacePage')
export const OrganizationPage = page(OrganizationRow).openapi('OrganizationPage')
export const TifaPage = page(TifaRow).openapi('TifaPage')
export const EventPage = page(EventRow).openapi('EventPage')
export const AgendaPage = page(AgendaRow).openapi('AgendaPage')
export const StatementPage = page(Quote).openapi('StatementPage')
export const IndicatorPage = page(IndicatorRow).openapi('IndicatorPage')
export const CitationPage = page(CitationRow).openapi('CitationPage')

export type ReportPage = z.infer<typeof ReportPage>
export type PersonPage = z.infer<typeof PersonPage>
export type PlacePage = z.infer<typeof PlacePage>
export type OrganizationPage = z.infer<typeof OrganizationPage>
export type TifaPage = z.infer<typeof TifaPage>
export type EventPage = z.infer<typeof EventPage>
export type AgendaPage = z.infer<typeof AgendaPage>
export type StatementPage = z.infer<typeof StatementPage>
export type IndicatorPage = z.infer<typeof IndicatorPage>
export type CitationPage = z.infer<typeof CitationPage>
