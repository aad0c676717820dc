/** Answers over the whole ledger: counts, facets, search, topics over time; and the answer to what cannot be done. */
import { z } from '@hono/zod-openapi'
import { ACTS } from '../record/types.ts'
import { count, date, PeriodCount, some, TopicCount } from './schema-parts.ts'
import { OrganizationRow, PersonRow, PlaceRow, ReportCounts, ReportRow, TifaRow } from './schema-rows.ts'

export const Overview = z
  .object({
    name: z.string().openapi({ description: 'File name of the ledger.' }),
    counts: z.object({ reports: count, statements: count, ...ReportCounts.shape }),
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
