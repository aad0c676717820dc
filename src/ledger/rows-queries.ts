/** What the ledger may be asked for. */
import type { Act, EventType, IndicatorKind, Measure, OrganizationKind, TifaKind } from '../record/types.ts'
import type { PlaceLevel } from './rows-parts.ts'

/**
 * Which rows are wanted; all that are given must hold. Each narrows on the row's own field where it has one (a statement's
 * speaker, an event's place), else on the report that the row stands in.
 */
export interface Filters {
  /** Words, separated by white space, that all must stand in the row; in a report: in title or body. */
  readonly q?: string | undefined
  /** Division code (with all below it), or id or name of a place or zone. */
  readonly place?: string | undefined
  /** Id or name; of statements and agendas the speaker. */
  readonly person?: string | undefined
  readonly organization?: string | undefined
  readonly tifa?: string | undefined
  readonly topic?: string | undefined
  readonly act?: Act | undefined
  readonly origin?: string | undefined
  readonly publisher?: string | undefined
  /** YYYY, YYYY-MM or YYYY-MM-DD; both ends belong to the range. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly year?: number | undefined
}

export interface Paging {
  /** Of what the filters leave only these rows, by id; at most `MOST_PICKED`. */
  readonly ids?: readonly string[] | undefined
  /** From 1; 1 by default. */
  readonly page?: number | undefined
  /** Rows of a page; 20 by default. */
  readonly size?: number | undefined
}

export type ReportSort = 'newest' | 'oldest' | 'relevance' | 'added'
export type EntitySort = 'count' | 'name' | 'newest' | 'oldest'
export type RecordSort = 'newest' | 'oldest'

export interface ReportQuery extends Filters, Paging {
  readonly sort?: ReportSort | undefined
}
export interface EntityQuery extends Filters, Paging {
  readonly sort?: EntitySort | undefined
}
export interface RecordQuery extends Filters, Paging {
  readonly sort?: RecordSort | undefined
}
export interface PlaceQuery extends EntityQuery {
  readonly level?: PlaceLevel | undefined
}
export interface OrganizationQuery extends EntityQuery {
  readonly kind?: OrganizationKind | undefined
}
export interface TifaQuery extends EntityQuery {
  readonly kind?: TifaKind | undefined
}
export interface EventQuery extends RecordQuery {
  readonly type?: EventType | undefined
}
export interface IndicatorQuery extends RecordQuery {
  readonly kind?: IndicatorKind | undefined
  readonly measure?: Measure | undefined
}
export interface FacetQuery extends Filters {
  /** Values of each facet, at most; 20 by default. */
  readonly limit?: number | undefined
}
