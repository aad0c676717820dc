/** For which months, and places, the ledger has no report. That says nothing of what happened there. */
import type { Filters, PeriodCount, PlaceLevel, PlaceRef } from './rows.ts'

export interface CoverageQuery extends Filters {
  /** Which places are looked at; prefectures unless told. */
  readonly level?: PlaceLevel | undefined
  /** Months without a report that make a gap, at least; 3 unless told. */
  readonly least?: number | undefined
  /** Places at most, 50 unless told. */
  readonly limit?: number | undefined
}

/** Months in a row without a report, as YYYY-MM; both ends belong to it. */
export interface CoverageGap {
  from: string
  to: string
  months: number
  /** Reports that so many months have on average, from the first report to the last month of the ledger: tells a gap that matters. */
  expected: number
  /** Goes on until the last month of the ledger. */
  open: boolean
}

export interface PlaceCoverage {
  place: PlaceRef
  reports: number
  /** Months of its first and its last report. */
  first: string
  last: string
  /** The one with most expected reports first. */
  gaps: CoverageGap[]
}

export interface Coverage {
  /** Months of the first and the last report; null where no report has a month. */
  first: string | null
  last: string | null
  /** Reports by month, every month from the first to the last. */
  months: PeriodCount[]
  /** Reports of which no month is known. */
  undated: number
  gaps: CoverageGap[]
  level: PlaceLevel
  /** Places that have a gap. */
  placesWithGaps: number
  /** Those whose longest gap would have most reports, first. */
  places: PlaceCoverage[]
}
