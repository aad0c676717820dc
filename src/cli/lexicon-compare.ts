import { goldOf, linesOf, type SampleReading, type SampleRecord } from './lexicon-samples.ts'

/** A record that a lexicon makes or unmakes. */
export interface Change extends SampleRecord {
  readonly sample: string
  readonly sign: '+' | '-'
}

/** How well a kind of record agrees with the samples' gold: F1, the harmonic mean of precision and recall, 0 to 1. */
export interface Agreement {
  readonly kind: string
  readonly before: number
  readonly after: number
}

/** What a second reading of the samples has more (+) and less (-) than the first. */
export function changesBetween(before: readonly SampleReading[], after: readonly SampleReading[]): Change[] {
  const old = new Map(before.map((one) => [one.sample, one.records]))
  return after.flatMap(({ sample, records }) => {
    const was = old.get(sample) ?? []
    const more = without(records, was).map((one) => ({ ...one, sample, sign: '+' as const }))
    const less = without(was, records).map((one) => ({ ...one, sample, sign: '-' as const }))
    return [...less, ...more]
  })
}

/** White space differs from copy to copy and counts for nothing. */
const line = (one: { kind: string; text: string }) => `${one.kind}\t${one.text.replace(/\s+/g, '')}`

/** The records of the first list that the second has no like of, counted. */
function without(records: readonly SampleRecord[], others: readonly SampleRecord[]): SampleRecord[] {
  const counts = new Map<string, number>()
  for (const one of others) counts.set(line(one), (counts.get(line(one)) ?? 0) + 1)
  return records.filter((one) => {
    const left = counts.get(line(one)) ?? 0
    counts.set(line(one), left - 1)
    return left <= 0
  })
}

/** Agreement of two readings with the gold, kind by kind, over the samples that have gold. A record agrees if all of its line does. */
export function agreements(before: readonly SampleReading[], after: readonly SampleReading[]): Agreement[] {
  const [first, second] = [tally(before), tally(after)]
  return [...second.keys()].map((kind) => ({ kind, before: f1(first.get(kind)), after: f1(second.get(kind)) }))
}

interface Tally {
  hit: number
  given: number
  wanted: number
}

const f1 = (tally: Tally | undefined): number =>
  tally && tally.given + tally.wanted ? (2 * tally.hit) / (tally.given + tally.wanted) : 1

function tally(readings: readonly SampleReading[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const { sample, records } of readings) {
    const gold = goldOf(sample)
    if (!gold) continue
    const wanted = linesOf(gold).map(([kind, text]) => ({ kind, text, quote: '' }))
    const of = (kind: string) => {
      const entry = tallies.get(kind) ?? { hit: 0, given: 0, wanted: 0 }
      tallies.set(kind, entry)
      return entry
    }
    for (const { kind } of wanted) of(kind).wanted++
    for (const { kind } of records) {
      of(kind).given++
      of(kind).hit++
    }
    for (const { kind } of without(records, wanted)) of(kind).hit--
  }
  return tallies
}
