import type { Meta, Reading, Report, Span } from '../record/types.ts'

/** Kinds of record that people decide about. */
export const REVIEW_KINDS = [
  'meta',
  'person',
  'place',
  'organization',
  'event',
  'sentence',
  'agenda',
  'tifa',
  'indicator',
  'citation',
] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]

/** Kinds that stand in lists of a report: those that can be added and rejected, too. */
export type ListedKind = Exclude<ReviewKind, 'meta' | 'sentence'>

export const LISTS = {
  person: 'people',
  place: 'places',
  organization: 'organizations',
  event: 'events',
  sentence: 'sentences',
  agenda: 'agendas',
  tifa: 'tifa',
  indicator: 'indicators',
  citation: 'citations',
} as const satisfies Record<Exclude<ReviewKind, 'meta'>, keyof Reading>

/** A record as it stands in a report, of any kind. */
export type AnyRecord = Readonly<Record<string, unknown>> & { readonly spans?: readonly Span[] }

/** The records of one kind in a report; its meta is one record. */
export function recordsOf(report: Report, kind: ReviewKind): readonly AnyRecord[] {
  return (kind === 'meta' ? [report.meta] : report[LISTS[kind]]) as unknown as readonly AnyRecord[]
}

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

/** What an event is about. */
export function eventAbout(record: object): string {
  const { type, date, lead } = record as AnyRecord
  return `${text(type)}~${text(date)}~${text(lead)}`
}

/** What a record is about, in words that newer rules leave as they are: what follows from the report, not from where a list puts it. */
function aboutOf(kind: ReviewKind, record: AnyRecord, body: string): string {
  switch (kind) {
    case 'meta':
      return 'meta'
    case 'person':
    case 'organization':
      return text(record.name)
    case 'place':
      return text(record.code ?? record.name)
    case 'tifa':
      return text(record.text)
    case 'citation':
      return `${text(record.authority)}~${text(record.work)}`
    case 'event':
      return eventAbout(record)
    case 'agenda':
      return `${text(record.speaker)}~${text((record.items as readonly string[] | undefined)?.[0])}`
    case 'indicator': {
      const [start, end] = record.spans?.[0] ?? [0, 0]
      return `${text(record.metric)}~${body.slice(start, end)}`
    }
    case 'sentence':
      return text(record.text)
  }
}

/**
 * The identity of every record of a kind, in the report's order: it follows from what the record says, so that a decision finds
 * its record again when the report is read by newer rules. Of records that say the same, the second gets `#2`, and so on.
 */
export function identitiesOf(report: Report, kind: ReviewKind): string[] {
  const seen = new Map<string, number>()
  return recordsOf(report, kind).map((record) => {
    const about = aboutOf(kind, record, report.body)
    const n = (seen.get(about) ?? 0) + 1
    seen.set(about, n)
    return n === 1 ? about : `${about}#${n}`
  })
}

/**
 * What a reviewer's judgement of a record comes to, for comparing reviewers: the code that the record has where its kind is
 * coded, else the record itself.
 */
export function codeOf(kind: ReviewKind, record: AnyRecord): string {
  switch (kind) {
    case 'sentence':
      return text(record.act)
    case 'event':
      return text(record.type)
    case 'tifa':
    case 'indicator':
    case 'organization':
      return text(record.kind)
    case 'place':
      return text(record.code)
    case 'meta':
      return text((record as unknown as Meta).published)
    case 'person':
      return JSON.stringify(record.posts ?? [])
    case 'agenda':
      return JSON.stringify(record.items ?? [])
    case 'citation':
      return `${text(record.authority)}~${text(record.work)}`
  }
}
