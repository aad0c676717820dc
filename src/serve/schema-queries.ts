/** What is asked of the lists: filters, orders and pages. */
import { z } from '@hono/zod-openapi'
import { ACTS, EVENT_TYPES, INDICATOR_KINDS, MEASURES, ORGANIZATION_KINDS, TIFA_KINDS } from '../record/types.ts'
import { PLACE_LEVELS } from './schema-parts.ts'

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
