import type * as rows from '../ledger/rows.ts'
import type { List } from './filters.ts'

/** One column of a list: its name, and the cell of a row. */
export interface Column<T> {
  readonly name: string
  readonly cell: (row: T) => string | number | null
  /** Shorter, for the table in the terminal. */
  readonly brief?: (row: T) => string | number | null
  /** Holds long text: wrapped in the terminal where the table would not fit. */
  readonly long?: true
}

type RowOf = {
  reports: rows.ReportRow
  people: rows.PersonRow
  places: rows.PlaceRow
  organizations: rows.OrganizationRow
  events: rows.EventRow
  tifa: rows.TifaRow
  indicators: rows.IndicatorRow
  agendas: rows.AgendaRow
  statements: rows.Quote
  citations: rows.CitationRow
}

/** The day of a date that may have a time. */
const dayOf = (date: string | null) => date?.replace(/T.*$/, '') ?? null

const dated = [
  { name: 'reports', cell: (row: { reports: number }) => row.reports },
  { name: 'first', cell: (row: { first: string | null }) => row.first },
  { name: 'last', cell: (row: { last: string | null }) => row.last },
] as const

/** The columns of each list, for tables and CSV. */
export const COLUMNS: { readonly [K in List]: readonly Column<RowOf[K]>[] } = {
  reports: [
    { name: 'id', cell: (row) => row.id },
    { name: 'date', cell: (row) => row.date, brief: (row) => dayOf(row.date) },
    { name: 'title', cell: (row) => row.title, long: true },
    { name: 'origin', cell: (row) => row.origin },
    { name: 'publisher', cell: (row) => row.publisher },
    { name: 'event', cell: (row) => row.event?.type ?? null },
    { name: 'lead', cell: (row) => row.event?.lead?.name ?? null },
    { name: 'place', cell: (row) => row.event?.place?.name ?? null },
  ],
  people: [
    { name: 'id', cell: (row) => row.id },
    { name: 'name', cell: (row) => row.name },
    { name: 'post', cell: (row) => row.post?.title ?? null, long: true },
    { name: 'of', cell: (row) => row.post?.ofName ?? row.post?.of ?? null },
    { name: 'statements', cell: (row) => row.statements },
    ...dated,
  ],
  places: [
    { name: 'id', cell: (row) => row.id },
    { name: 'name', cell: (row) => row.name },
    { name: 'code', cell: (row) => row.code },
    { name: 'level', cell: (row) => row.level },
    { name: 'in', cell: (row) => row.parent?.name ?? null },
    ...dated,
  ],
  organizations: [
    { name: 'id', cell: (row) => row.id },
    { name: 'name', cell: (row) => row.name, long: true },
    { name: 'kind', cell: (row) => row.kind },
    ...dated,
  ],
  events: [
    { name: 'id', cell: (row) => row.id },
    { name: 'date', cell: (row) => row.date },
    { name: 'type', cell: (row) => row.type },
    { name: 'lead', cell: (row) => row.lead?.name ?? null },
    { name: 'place', cell: (row) => row.place?.name ?? null },
    { name: 'attendees', cell: (row) => row.attendees.map((person) => person.name).join('、'), long: true },
    { name: 'stops', cell: (row) => row.stops.join('、'), long: true },
    { name: 'report', cell: (row) => row.report.id },
  ],
  tifa: [
    { name: 'id', cell: (row) => row.id },
    { name: 'text', cell: (row) => row.text, long: true },
    { name: 'kind', cell: (row) => row.kind },
    ...dated,
  ],
  indicators: [
    { name: 'date', cell: (row) => row.report.date, brief: (row) => dayOf(row.report.date) },
    { name: 'kind', cell: (row) => row.kind },
    { name: 'subject', cell: (row) => row.subject },
    { name: 'metric', cell: (row) => row.metric, long: true },
    { name: 'measure', cell: (row) => row.measure },
    { name: 'value', cell: (row) => row.value },
    { name: 'high', cell: (row) => row.high },
    { name: 'unit', cell: (row) => row.unit },
    { name: 'bound', cell: (row) => row.bound },
    { name: 'period', cell: (row) => row.period },
    { name: 'report', cell: (row) => row.report.id },
  ],
  agendas: [
    { name: 'date', cell: (row) => row.report.date, brief: (row) => dayOf(row.report.date) },
    { name: 'speaker', cell: (row) => row.speaker?.name ?? null },
    { name: 'announced', cell: (row) => row.announced },
    { name: 'items', cell: (row) => row.items.map((item, i) => `${i + 1}. ${item.text}`).join(' '), long: true },
    { name: 'report', cell: (row) => row.report.id },
  ],
  statements: [
    { name: 'date', cell: (row) => row.report.date, brief: (row) => dayOf(row.report.date) },
    { name: 'speaker', cell: (row) => row.speaker?.name ?? null },
    { name: 'act', cell: (row) => row.act },
    { name: 'topics', cell: (row) => row.topics.join(' ') },
    { name: 'text', cell: (row) => row.text, long: true },
    { name: 'report', cell: (row) => row.report.id },
  ],
  citations: [
    { name: 'authority', cell: (row) => row.authority },
    { name: 'work', cell: (row) => row.work, long: true },
    ...dated,
  ],
}
