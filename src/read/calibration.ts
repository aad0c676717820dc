import { loadLexicon } from '../lexicon/load.ts'
import { RECORD_KINDS, type Reading, type RecordKind } from '../record/types.ts'

/** Of a kind, what share of the records whose rules gave about this score were right. */
interface Point {
  readonly score: number
  readonly share: number
}

let table: ReadonlyMap<string, readonly Point[]> | undefined

function load(): ReadonlyMap<string, readonly Point[]> {
  const points = new Map<string, Point[]>()
  for (const { kind, score, share } of loadLexicon('calibration', ['kind', 'score', 'share'])) {
    const known = points.get(kind)
    const point = { score: Number(score), share: Number(share) }
    if (known) known.push(point)
    else points.set(kind, [point])
  }
  for (const list of points.values()) list.sort((a, b) => a.score - b.score)
  return points
}

/** The share of records right at a score, between the points of the kind on a straight line; the score itself where there are none. */
export function shareAt(points: readonly Point[], score: number): number {
  const first = points[0]
  if (!first) return score
  if (score <= first.score) return first.share
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!]
    if (score <= b.score) return a.share + ((score - a.score) / (b.score - a.score)) * (b.share - a.share)
  }
  return points.at(-1)!.share
}

/** The share at a score by kind and score, rounded: records of a kind have few scores. */
const shares = new Map<RecordKind, Map<number, number>>()
/** Scores that are kept for a kind; beyond it they are reckoned anew. */
const MOST_KEPT = 1000

function confidenceAt(kind: RecordKind, known: Map<number, number>, score: number): number {
  let share = known.get(score)
  if (share === undefined) {
    table ??= load()
    share = Math.round(1000 * shareAt(table.get(kind) ?? [], score)) / 1000
    if (known.size < MOST_KEPT) known.set(score, share)
  }
  return share
}

/**
 * Gives each record as its confidence the share of such records that were right, where the rules' own scores stand in `confidence`.
 * What was right is known of reports with records made by hand: `lexicon/calibration.tsv` holds what came out there.
 */
export function calibrated(reading: Reading): Reading {
  return calibrate({
    people: reading.people.map((record) => ({ ...record })),
    places: reading.places.map((record) => ({ ...record })),
    organizations: reading.organizations.map((record) => ({ ...record })),
    events: reading.events.map((record) => ({ ...record })),
    sentences: reading.sentences.map((record) => ({ ...record })),
    agendas: reading.agendas.map((record) => ({ ...record })),
    tifa: reading.tifa.map((record) => ({ ...record })),
    indicators: reading.indicators.map((record) => ({ ...record })),
    citations: reading.citations.map((record) => ({ ...record })),
  })
}

/** The same for a reading that nobody else holds: its records are changed, and no copies made. */
export function calibrate(reading: Reading): Reading {
  for (const kind of RECORD_KINDS) {
    let known = shares.get(kind)
    if (!known) {
      known = new Map()
      shares.set(kind, known)
    }
    for (const record of reading[kind] as readonly { confidence: number }[])
      record.confidence = confidenceAt(kind, known, record.confidence)
  }
  return reading
}
