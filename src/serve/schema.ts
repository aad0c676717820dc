/**
 * The shapes that the API takes and gives, as zod schemas; OpenAPI and the page's types come from them.
 * Dates are ISO 8601 with the precision that is known; offsets are JavaScript string indices into a report's body.
 * Ids are opaque: put them into an address through `encodeURIComponent`.
 */
import { z } from '@hono/zod-openapi'
import {
  ACTS,
  EVENT_TYPES,
  INDICATOR_KINDS,
  INPUT_FORMATS,
  MEASURES,
  ORGANIZATION_KINDS,
  TIFA_KINDS,
} from '../record/types.ts'

const count = z.int().min(0)
const date = z.string().nullable()
const span = z.tuple([count, count]).openapi({ description: 'Half-open range [start, end).' })

export const PLACE_LEVELS = ['province', 'prefecture', 'county', 'township', 'zone'] as const

// ── Asking ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const DAY = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
const partialDate = z
  .string()
  .refine((value) => DAY.test(value) && (value.length < 10 || new Date(value).toISOString().startsWith(value)), {
    error: 'must be a date: YYYY, YYYY-MM or YYYY-MM-DD',
  })
const words = z.string().trim().max(200)

/** Filters that every list takes. Each narrows on the row's own field where it has one, else on the report it stands in. */
export const Filters = z.object({
  q: words.optional().openapi({ description: 'Words that all must stand in the row; in a report: in title or body.' }),
  place: words
    .optional()
    .openapi({ description: 'Division code (with all divisions below it), or the id or name of a place or zone.' }),
  person: words.optional().openapi({ description: 'Id or name; of statements and agendas the speaker.' }),
  organization: words.optional().openapi({ description: 'Id or name.' }),
  tifa: words.optional().openapi({ description: 'Id or text of a set phrase.' }),
  topic: words.optional().openapi({ description: 'Code of lexicon/topics.tsv.' }),
  act: z.enum(ACTS).optional(),
  origin: words.optional().openapi({ description: 'Who first published the report.' }),
  publisher: words.optional().openapi({ description: 'Who carries the copy.' }),
  from: partialDate.optional(),
  to: partialDate.optional().openapi({ description: 'Inclusive; 2023 means to the end of 2023.' }),
  year: z.coerce.number({ error: 'must be a year' }).int().min(1000).max(9999).optional(),
})
export type Filters = z.infer<typeof Filters>

export const Paging = z.object({
  page: z.coerce.number({ error: 'must be a number from 1' }).int().min(1).max(1_000_000).default(1),
  size: z.coerce.number({ error: 'must be a number from 1 to 200' }).int().min(1).max(200).default(20),
})
export type Paging = z.infer<typeof Paging>

/** Orders of reports; without one: by relevance never, newest first. */
export const REPORT_SORTS = ['newest', 'oldest', 'relevance', 'added'] as const
/** Orders of people, places, organizations, tifa and citations; `count` first by default. */
export const ENTITY_SORTS = ['count', 'name', 'newest', 'oldest'] as const
/** Orders of events, agendas, statements and indicators; `newest` by default. */
export const RECORD_SORTS = ['newest', 'oldest'] as const

// Strict: a filter that is spelt wrong must not give the whole list.
const list = <S extends z.ZodType>(sort: S) => z.strictObject({ ...Filters.shape, ...Paging.shape, sort })

export const ReportQuery = list(z.enum(REPORT_SORTS).default('newest'))
export const EntityQuery = list(z.enum(ENTITY_SORTS).default('count'))
export const RecordQuery = list(z.enum(RECORD_SORTS).default('newest'))
export const PlaceQuery = EntityQuery.extend({ level: z.enum(PLACE_LEVELS).optional() })
export const OrganizationQuery = EntityQuery.extend({ kind: z.enum(ORGANIZATION_KINDS).optional() })
export const TifaQuery = EntityQuery.extend({ kind: z.enum(TIFA_KINDS).optional() })
export const EventQuery = RecordQuery.extend({ type: z.enum(EVENT_TYPES).optional() })
export const IndicatorQuery = RecordQuery.extend({
  kind: z.enum(INDICATOR_KINDS).optional(),
  measure: z.enum(MEASURES).optional(),
})
export const FacetQuery = z.strictObject({
  ...Filters.shape,
  limit: z.coerce.number().int().min(1).max(200).default(20).openapi({ description: 'Values of each facet, at most.' }),
})
export const SearchQuery = z.strictObject({
  q: words.min(1, 'must not be empty'),
  size: z.coerce.number().int().min(1).max(50).default(5).openapi({ description: 'Hits of each group, at most.' }),
})
export const TopicStatsQuery = z.strictObject({ ...Filters.shape, by: z.enum(['year', 'month']).default('year') })
export const NoQuery = z.strictObject({})
export const Id = z.object({ id: z.string() })

export type ReportQuery = z.infer<typeof ReportQuery>
export type EntityQuery = z.infer<typeof EntityQuery>
export type RecordQuery = z.infer<typeof RecordQuery>
export type PlaceQuery = z.infer<typeof PlaceQuery>
export type OrganizationQuery = z.infer<typeof OrganizationQuery>
export type TifaQuery = z.infer<typeof TifaQuery>
export type EventQuery = z.infer<typeof EventQuery>
export type IndicatorQuery = z.infer<typeof IndicatorQuery>
export type FacetQuery = z.infer<typeof FacetQuery>
export type SearchQuery = z.infer<typeof SearchQuery>
export type TopicStatsQuery = z.infer<typeof TopicStatsQuery>

// ── Parts of answers ────────────────────────────────────────────────────────────────────────────────────────────────

/** One page of a list. */
const page = <T extends z.ZodType>(items: T) =>
  z.object({ total: count, page: z.int().min(1), size: count, items: z.array(items) })

/** The first rows of a list, and how many there are in all. */
const some = <T extends z.ZodType>(items: T) => z.object({ total: count, items: z.array(items) })

export const Ref = z.object({ id: z.string(), name: z.string() }).openapi('Ref')
export const CountedRef = Ref.extend({ count }).openapi('CountedRef')
export const PlaceRef = Ref.extend({ code: z.string().nullable(), level: z.enum(PLACE_LEVELS) }).openapi('PlaceRef')
/** A speaker, lead or attendee: `id` is null where there is no page (会议, an unnamed unit). */
export const NameRef = z.object({ id: z.string().nullable(), name: z.string() }).openapi('NameRef')
export const ReportRef = z
  .object({ id: z.string(), title: z.string().nullable(), date, origin: z.string().nullable() })
  .openapi('ReportRef')
export const Snippet = z
  .object({
    text: z.string(),
    marks: z.array(span).openapi({ description: 'What was searched for, as offsets into `text`.' }),
    start: count.openapi({ description: 'Where `text` begins in the body.' }),
  })
  .openapi('Snippet')
export const TopicCount = z.object({ topic: z.string(), count }).openapi('TopicCount')
export const PeriodCount = z.object({ period: z.string(), count }).openapi('PeriodCount')

export type Ref = z.infer<typeof Ref>
export type CountedRef = z.infer<typeof CountedRef>
export type PlaceRef = z.infer<typeof PlaceRef>
export type NameRef = z.infer<typeof NameRef>
export type ReportRef = z.infer<typeof ReportRef>
export type Snippet = z.infer<typeof Snippet>
export type TopicCount = z.infer<typeof TopicCount>
export type PeriodCount = z.infer<typeof PeriodCount>

// ── Rows ────────────────────────────────────────────────────────────────────────────────────────────────────────────

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
const indicatorFacts = {
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

// ── Lists ───────────────────────────────────────────────────────────────────────────────────────────────────────────

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

// ── Single things ───────────────────────────────────────────────────────────────────────────────────────────────────

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

export const ReportDetail = z
  .object({
    report: Report,
    added: z.string().openapi({ description: 'When it came into this ledger, UTC.' }),
    date,
    ids: z
      .object({
        people: z.array(z.string().nullable()),
        places: z.array(z.string()),
        organizations: z.array(z.string()),
        tifa: z.array(z.string()),
        events: z.array(z.string().nullable()),
      })
      .openapi({
        description:
          'Ids of the pages of the records, in the order of `report`; null for people without one, and for events of a copy that stands in no list.',
      }),
    placeNames: z
      .record(z.string(), z.string())
      .openapi({ description: 'Names of the division codes that posts, places and events of the report use.' }),
  })
  .openapi('ReportDetail')

export const CopyDetail = z
  .object({
    id: z.string(),
    path: z.string().nullable(),
    url: z.string().nullable(),
    format: z.enum(INPUT_FORMATS),
    charset: z.string(),
    sha256: z.string(),
    text: z.string().openapi({ description: 'The copy as it came, decoded but not repaired.' }),
    stated: z.record(z.string(), z.string()),
    map: z
      .array(
        z.object({
          kind: z.string().openapi({ description: 'same, script, note, shift, markup, width.' }),
          start: count,
          end: count,
          copyStart: count,
          copyEnd: count,
        }),
      )
      .openapi({ description: 'Runs of the body with where they stood in `text`.' }),
  })
  .openapi('CopyDetail')

const parts = { reports: some(ReportRow), quotes: some(Quote), events: some(EventRow) }

export const PersonDetail = PersonRow.extend({
  posts: z.array(DatedPost),
  places: z.array(CountedRef),
  topics: z.array(TopicCount),
  tifa: z.array(CountedRef),
  people: z.array(CountedRef).openapi({ description: 'Who stands in the same reports.' }),
  years: z.array(PeriodCount),
  agendas: some(AgendaRow),
  ...parts,
}).openapi('PersonDetail')
export const PlaceDetail = PlaceRow.extend({
  above: z.array(PlaceRef).openapi({ description: 'From the province down.' }),
  formerly: z
    .array(
      Ref.extend({
        code: z.string(),
        until: z.string().nullable().openapi({ description: 'The last month in which it stood, YYYY-MM.' }),
        reports: count.openapi({ description: 'Reports that name it; 0 where it had the same code.' }),
      }),
    )
    .openapi({ description: 'Divisions that were dissolved into it, or that it was before it was renamed or raised.' }),
  now: Ref.nullable().openapi({ description: 'What a division became that is dissolved, renamed or raised.' }),
  below: z.array(PlaceRow),
  officials: z.array(DatedPost).openapi({ description: 'Posts of this place, latest first.' }),
  people: z.array(CountedRef),
  topics: z.array(TopicCount),
  tifa: z.array(CountedRef),
  organizations: z.array(CountedRef),
  years: z.array(PeriodCount),
  ...parts,
}).openapi('PlaceDetail')
export const OrganizationDetail = OrganizationRow.extend({
  places: z.array(CountedRef),
  people: z.array(CountedRef),
  years: z.array(PeriodCount),
  ...parts,
}).openapi('OrganizationDetail')
export const TifaDetail = TifaRow.extend({
  forms: z.array(z.object({ text: z.string(), count })).openapi({ description: 'As printed, with punctuation.' }),
  places: z.array(CountedRef),
  people: z.array(CountedRef).openapi({ description: 'Whose speech it stands in.' }),
  years: z.array(PeriodCount),
  ...parts,
}).openapi('TifaDetail')
export const EventDetail = EventRow.extend({
  quotes: some(Quote).openapi({ description: 'What was said, as far as the report gives it.' }),
  agendas: z.array(AgendaRow),
  others: z.array(EventRow).openapi({ description: 'Other events in the same report.' }),
})

export type Report = z.infer<typeof Report>
export type ReportDetail = z.infer<typeof ReportDetail>
export type CopyDetail = z.infer<typeof CopyDetail>
export type PersonDetail = z.infer<typeof PersonDetail>
export type PlaceDetail = z.infer<typeof PlaceDetail>
export type OrganizationDetail = z.infer<typeof OrganizationDetail>
export type TifaDetail = z.infer<typeof TifaDetail>

// ── Whole views ─────────────────────────────────────────────────────────────────────────────────────────────────────

export const Overview = z
  .object({
    name: z.string().openapi({ description: 'File name of the ledger.' }),
    counts: z.object({
      reports: count,
      people: count,
      places: count,
      organizations: count,
      events: count,
      statements: count,
      directives: count,
      commitments: count,
      assessments: count,
      agendas: count,
      tifa: count,
      indicators: count,
      citations: count,
    }),
    first: date,
    last: date,
    undated: count.openapi({ description: 'Reports without a known date.' }),
    years: z.array(PeriodCount),
    latest: z.array(ReportRow),
    people: z.array(PersonRow),
    places: z.array(PlaceRow),
    tifa: z.array(TifaRow),
    topics: z.array(TopicCount),
  })
  .openapi('Overview')

/** `value` goes into the filter, `label` is for the reader, `count` is the number of reports that the filter would leave. */
export const FacetValue = z.object({ value: z.string(), label: z.string(), count }).openapi('FacetValue')
export const Facets = z
  .object({
    total: count,
    places: z.object({
      province: z.array(FacetValue),
      prefecture: z.array(FacetValue),
      county: z.array(FacetValue),
      township: z.array(FacetValue),
      zone: z.array(FacetValue),
    }),
    people: z.array(FacetValue),
    topics: z.array(FacetValue),
    acts: z.array(FacetValue),
    years: z.array(FacetValue),
    origins: z.array(FacetValue),
    publishers: z.array(FacetValue),
  })
  .openapi('Facets')

export const SearchResult = z
  .object({
    q: z.string(),
    reports: some(ReportRow),
    people: some(PersonRow),
    places: some(PlaceRow),
    organizations: some(OrganizationRow),
    tifa: some(TifaRow),
  })
  .openapi('SearchResult')

export const TopicStats = z
  .object({
    by: z.enum(['year', 'month']),
    periods: z.array(z.string()).openapi({ description: 'Without gaps, in order: 2021, 2022, or 2021-03, 2021-04.' }),
    topics: z.array(z.object({ topic: z.string(), total: count, counts: z.array(count) })),
    acts: z.array(z.object({ act: z.enum(ACTS), total: count, counts: z.array(count) })),
    undated: count.openapi({ description: 'Directives and commitments in reports without a known date.' }),
  })
  .openapi('TopicStats')

export const ApiError = z
  .object({
    error: z.object({
      code: z.string().openapi({ description: 'bad-filter, not-found, several, busy, failed.' }),
      message: z.string(),
      field: z.string().optional().openapi({ description: 'The parameter that is wrong.' }),
    }),
  })
  .openapi('ApiError')

export type Overview = z.infer<typeof Overview>
export type FacetValue = z.infer<typeof FacetValue>
export type Facets = z.infer<typeof Facets>
export type SearchResult = z.infer<typeof SearchResult>
export type TopicStats = z.infer<typeof TopicStats>
export type ApiError = z.infer<typeof ApiError>
