/** What the ledger tells of all that it holds. */
import type { Act } from '../record/types.ts'
import type { OrganizationRow, PersonRow, PlaceRow, ReportRow, TifaRow } from './rows-lists.ts'
import type { PeriodCount, PlaceLevel, ReportCounts, Some, TopicCount } from './rows-parts.ts'

export interface OverviewCounts extends ReportCounts {
  reports: number
  statements: number
}
export interface Overview {
  /** File name of the ledger. */
  name: string
  counts: OverviewCounts
  first: string | null
  last: string | null
  /** Reports without a known date. */
  undated: number
  years: PeriodCount[]
  latest: ReportRow[]
  people: PersonRow[]
  places: PlaceRow[]
  tifa: TifaRow[]
  topics: TopicCount[]
}
/** `value` goes into the filter, `label` is for the reader, `count` is the number of reports that the filter would leave. */
export interface FacetValue {
  value: string
  label: string
  count: number
}
export interface Facets {
  total: number
  places: Record<PlaceLevel, FacetValue[]>
  people: FacetValue[]
  topics: FacetValue[]
  acts: FacetValue[]
  years: FacetValue[]
  origins: FacetValue[]
  publishers: FacetValue[]
}
export interface SearchResult {
  q: string
  reports: Some<ReportRow>
  people: Some<PersonRow>
  places: Some<PlaceRow>
  organizations: Some<OrganizationRow>
  tifa: Some<TifaRow>
}
export interface TopicStats {
  by: 'year' | 'month'
  /** Without gaps, in order: 2021, 2022, or 2021-03, 2021-04. */
  periods: string[]
  topics: { topic: string; total: number; counts: number[] }[]
  acts: { act: Act; total: number; counts: number[] }[]
  /** Directives and commitments in reports without a known date. */
  undated: number
}
