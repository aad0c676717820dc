import { loadLexicon } from '../lexicon/load.ts'
import type { Reading } from '../record/types.ts'

/** Kinds of record by their key in a reading. */
type Kind = keyof Reading

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

/**
 * Gives each record as its confidence the share of such records that were right, where the rules' own scores stand in `confidence`.
 * What was right is known of reports with records made by hand: `lexicon/calibration.tsv` holds what came out there.
 */
export function calibrated(reading: Reading): Reading {
  table ??= load()
  const of = <T extends { readonly confidence: number }>(kind: Kind, records: readonly T[]): T[] => {
    const points = table!.get(kind) ?? []
    return records.map((record) => ({
      ...record,
      confidence: Math.round(1000 * shareAt(points, record.confidence)) / 1000,
    }))
  }
  return {
    people: of('people', reading.people),
    places: of('places', reading.places),
    organizations: of('organizations', reading.organizations),
    events: of('events', reading.events),
    sentences: of('sentences', reading.sentences),
    agendas: of('agendas', reading.agendas),
    tifa: of('tifa', reading.tifa),
    indicators: of('indicators', reading.indicators),
    citations: of('citations', reading.citations),
  }
}
