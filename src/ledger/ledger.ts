import type * as rows from './rows.ts'

export interface OpenOptions {
  /** Open for reading only; an older ledger is brought up to date first. */
  readonly readonly?: boolean
  /** Make the file where there is none. */
  readonly create?: boolean
  /** How long to wait for another process that writes, in milliseconds; 10,000 by default. */
  readonly busyTimeout?: number
}

/** The ledger: reports with their records, and every question that is asked of them. */
export interface Ledger {
  readonly file: string
  /** Adds one report in one transaction; a report with the same id is left as it is. */
  add(entry: rows.Entry): Promise<rows.AddResult>
  /** Adds reports in one transaction, in order; each is whole or absent. About 50 at a time are quickest. */
  addMany(entries: readonly rows.Entry[]): Promise<rows.AddResult[]>
  has(id: string): Promise<boolean>

  /** One report as it was added, by id; null where there is none. */
  report(id: string): Promise<rows.ReportDetail | null>
  copy(id: string): Promise<rows.CopyDetail | null>
  /** Every report that the filters leave, newest first, one at a time: for exports. */
  eachReport(filters?: rows.Filters): AsyncIterable<rows.ReportDetail>

  reports(query?: rows.ReportQuery): Promise<rows.Page<rows.ReportRow>>
  people(query?: rows.EntityQuery): Promise<rows.Page<rows.PersonRow>>
  places(query?: rows.PlaceQuery): Promise<rows.Page<rows.PlaceRow>>
  organizations(query?: rows.OrganizationQuery): Promise<rows.Page<rows.OrganizationRow>>
  tifa(query?: rows.TifaQuery): Promise<rows.Page<rows.TifaRow>>
  events(query?: rows.EventQuery): Promise<rows.Page<rows.EventRow>>
  agendas(query?: rows.RecordQuery): Promise<rows.Page<rows.AgendaRow>>
  /** Sentences that are more than narration. */
  statements(query?: rows.RecordQuery): Promise<rows.Page<rows.Quote>>
  indicators(query?: rows.IndicatorQuery): Promise<rows.Page<rows.IndicatorRow>>
  citations(query?: rows.EntityQuery): Promise<rows.Page<rows.CitationRow>>

  /** Single things by id or name; null where there is none. */
  person(id: string): Promise<rows.PersonDetail | null>
  place(id: string): Promise<rows.PlaceDetail | null>
  organization(id: string): Promise<rows.OrganizationDetail | null>
  phrase(id: string): Promise<rows.TifaDetail | null>
  event(id: string): Promise<rows.EventDetail | null>

  overview(): Promise<rows.Overview>
  facets(query?: rows.FacetQuery): Promise<rows.Facets>
  search(q: string, size?: number): Promise<rows.SearchResult>
  topicStats(filters?: rows.Filters, by?: 'year' | 'month'): Promise<rows.TopicStats>

  close(): Promise<void>
}

/**
 * Opens a ledger file.
 * @throws LedgerError where it is missing (and `create` is not set), no ledger, from a newer version, locked, or not writable.
 */
export async function openLedger(_file: string, _options: OpenOptions = {}): Promise<Ledger> {
  throw new Error('not yet')
}
