import type { Reading, Span } from '../../../src/record/types.ts'
import type { Repair } from './repairs.ts'

/** Kinds of record that underline their words, in the order of the legend. */
export const MARK_KINDS = ['person', 'place', 'organization', 'tifa', 'indicator', 'citation'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

/** Kinds of record that a report holds. */
export type RecordKind = MarkKind | 'event' | 'agenda'

/** Names one record of a report: its kind and its index in the report's list of that kind, `tifa.3`. */
export type RecordId = `${RecordKind}.${number}`

/** One stretch of words that a record rests on. */
export interface Mark {
  readonly id: RecordId
  readonly kind: MarkKind
  readonly start: number
  readonly end: number
  /** Distance from the letters, from 0: marks that overlap lie in different lanes, the shorter nearer. */
  readonly lane: number
}

const LISTS = {
  person: 'people',
  place: 'places',
  organization: 'organizations',
  tifa: 'tifa',
  indicator: 'indicators',
  citation: 'citations',
  event: 'events',
  agenda: 'agendas',
} as const satisfies Record<RecordKind, keyof Reading>

export function recordId(kind: RecordKind, index: number): RecordId {
  return `${kind}.${index}`
}

/** Kind and index that an id names; null where the text is no id of a record in this report. */
export function findRecord(reading: Reading, id: string): { kind: RecordKind; index: number } | null {
  const [kind, number] = id.split('.')
  if (!kind || !Object.hasOwn(LISTS, kind)) return null
  const index = Number(number)
  const list = reading[LISTS[kind as RecordKind]]
  return Number.isInteger(index) && index >= 0 && index < list.length ? { kind: kind as RecordKind, index } : null
}

/** One record as it stands in its report. */
export function recordOf(reading: Reading, kind: RecordKind, index: number): Readonly<Record<string, unknown>> {
  return reading[LISTS[kind]][index] as unknown as Readonly<Record<string, unknown>>
}

/** The spans of one record. */
export function spansOf(reading: Reading, kind: RecordKind, index: number): readonly Span[] {
  return reading[LISTS[kind]][index]?.spans ?? []
}

/** Every mark of a report whose kind is in `kinds`, by start, each in a lane of its own where they overlap. */
export function marksOf(reading: Reading, kinds: ReadonlySet<MarkKind>): Mark[] {
  const bare: Omit<Mark, 'lane'>[] = []
  for (const kind of MARK_KINDS) {
    if (!kinds.has(kind)) continue
    for (const [index, record] of reading[LISTS[kind]].entries()) {
      for (const [start, end] of record.spans) {
        if (end > start) bare.push({ id: recordId(kind, index), kind, start, end })
      }
    }
  }
  return layInLanes(bare)
}

/** Gives each mark the lowest lane that no shorter mark overlapping it has. */
export function layInLanes(bare: readonly Omit<Mark, 'lane'>[]): Mark[] {
  const sorted = [...bare].sort((a, b) => a.start - b.start || a.end - b.end)
  const laid: Mark[] = []
  let cluster: Omit<Mark, 'lane'>[] = []
  let reach = -1
  const settle = () => {
    const settled: Mark[] = []
    for (const mark of [...cluster].sort((a, b) => a.end - a.start - (b.end - b.start))) {
      const taken = new Set(
        settled.filter((other) => other.start < mark.end && mark.start < other.end).map((other) => other.lane),
      )
      let lane = 0
      while (taken.has(lane)) lane++
      settled.push({ ...mark, lane })
    }
    laid.push(...settled.sort((a, b) => a.start - b.start || a.end - b.end))
    cluster = []
  }
  for (const mark of sorted) {
    if (mark.start >= reach) settle()
    cluster.push(mark)
    reach = Math.max(reach, mark.end)
  }
  settle()
  return laid
}

/** A stretch of text with the same marks over its whole length, by lane. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly marks: readonly Mark[]
  /** Part of the record chosen. */
  readonly lit: boolean
  /** Part of the words searched for. */
  readonly found: boolean
  /** What the copy had here instead. */
  readonly repair: Repair | null
}

function covers(spans: readonly Span[], from: number, to: number): boolean {
  return spans.some(([start, end]) => start <= from && to <= end)
}

/** Cuts `[start, end)` at every boundary of a mark, of the record chosen (`lit`) of the words searched for (`found`) and of a repair. */
export function segment(
  start: number,
  end: number,
  marks: readonly Mark[],
  lit: readonly Span[] = [],
  found: readonly Span[] = [],
  repairs: readonly Repair[] = [],
): Segment[] {
  const touches = (from: number, to: number) => from < end && start < to
  const inside = marks.filter((mark) => touches(mark.start, mark.end))
  const litInside = lit.filter(([from, to]) => touches(from, to))
  const foundInside = found.filter(([from, to]) => touches(from, to))
  const repaired = repairs.filter((repair) => touches(repair.start, repair.end))
  const cuts = new Set([start, end])
  const extents = [...inside, ...repaired].map((one) => [one.start, one.end] as const)
  for (const [from, to] of [...extents, ...litInside, ...foundInside]) {
    if (from > start) cuts.add(from)
    if (to < end) cuts.add(to)
  }
  const at = [...cuts].sort((a, b) => a - b)
  return at.slice(0, -1).map((from, i) => {
    const to = at[i + 1]!
    const over = inside.filter((mark) => mark.start <= from && to <= mark.end)
    return {
      start: from,
      end: to,
      marks: over.sort((a, b) => a.lane - b.lane),
      lit: covers(litInside, from, to),
      found: covers(foundInside, from, to),
      repair: repaired.find((repair) => repair.start <= from && to <= repair.end) ?? null,
    }
  })
}

/** Where the words of a search stand in a text, in order, none overlapping another. */
export function findWords(text: string, query: string): Span[] {
  const words = query.split(/\s+/).filter(Boolean)
  const lower = text.toLowerCase()
  const hits: Span[] = []
  for (const word of words) {
    const wanted = word.toLowerCase()
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length))
      hits.push([at, at + wanted.length])
  }
  hits.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const apart: Span[] = []
  for (const hit of hits) if (hit[0] >= (apart.at(-1)?.[1] ?? 0)) apart.push(hit)
  return apart
}
