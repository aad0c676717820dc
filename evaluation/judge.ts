import { RECORD_KINDS, type Reading, type RecordKind } from '../src/record/types.ts'

/** A record's raw confidence, and whether the gold records hold it. */
export interface Outcome {
  readonly kind: RecordKind
  readonly stated: number
  readonly right: boolean
}

const PUNCTUATION = /[\s“”‘’"'「」『』《》〈〉()（）[\]【】,，.。、;；:：!！?？·—–\-…]/g
const bare = (text: unknown) =>
  String(text ?? '')
    .normalize('NFKC')
    .replace(PUNCTUATION, '')
const same = (a: unknown, b: unknown) => bare(a) === bare(b)

function holds(a: unknown, b: unknown): boolean {
  const [x, y] = [bare(a), bare(b)]
  return x === y || (Math.min(x.length, y.length) >= 2 && (x.includes(y) || y.includes(x)))
}

/** How alike two texts are, 0 to 1, by their longest common subsequence. */
function alike(a: unknown, b: unknown): number {
  const [x, y] = [bare(a), bare(b)]
  if (!x || !y) return 0
  let row = new Uint16Array(y.length + 1)
  for (let i = 0; i < x.length; i++) {
    const next = new Uint16Array(y.length + 1)
    for (let j = 0; j < y.length; j++) next[j + 1] = x[i] === y[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!)
    row = next
  }
  return (2 * row[y.length]!) / (x.length + y.length)
}

// biome-ignore lint/suspicious/noExplicitAny: gold files hold the records without spans and confidence
type Loose = any

/** How well a record matches one of gold, and from where on it counts as found: as the scorer pairs them. */
const MATCH: { readonly [K in RecordKind]: readonly [least: number, score: (gold: Loose, got: Loose) => number] } = {
  people: [1, (a, b) => +same(a.name, b.name)],
  places: [
    0.8,
    (a, b) => (a.code && a.code !== b.code ? 0 : same(a.name, b.name) ? 1 : holds(a.name, b.name) ? 0.8 : 0),
  ],
  organizations: [0.8, (a, b) => (same(a.name, b.name) ? 1 : holds(a.name, b.name) ? 0.8 : 0)],
  events: [0.9, (a, b) => (a.type === b.type ? (same(a.lead, b.lead) ? 1 : a.lead ? 0.4 : 0.95) : 0)],
  sentences: [
    0.8,
    (a, b) => (a.act === b.act && (a.act === 'narration' || same(a.speaker, b.speaker)) ? alike(a.text, b.text) : 0),
  ],
  agendas: [
    0.5,
    (a, b) =>
      b.items.filter((item: string) =>
        a.items.some((other: string) => holds(item, other) || alike(item, other) >= 0.75),
      ).length / b.items.length,
  ],
  tifa: [0.8, (a, b) => alike(a.text, b.text)],
  indicators: [
    0.5,
    (a, b) =>
      a.kind === b.kind && (a.value ?? null) === (b.value ?? null) && same(a.unit, b.unit)
        ? holds(a.metric, b.metric)
          ? 0.9
          : alike(a.metric, b.metric)
        : 0,
  ],
  citations: [
    0.5,
    (a, b) => (holds(a.authority, b.authority) ? (holds(a.work, b.work) ? 0.9 : alike(a.work, b.work)) : 0),
  ],
}

/** Judges every record of a reading by the gold records of its report: each of gold counts once, the best match first. */
export function judge(gold: Loose, reading: Reading): Outcome[] {
  return RECORD_KINDS.flatMap((kind) => {
    const [least, score] = MATCH[kind]
    const [wanted, given] = [(gold[kind] ?? []) as Loose[], reading[kind] as readonly Loose[]]
    const pairs = wanted.flatMap((a, i) =>
      given.flatMap((b, j) => {
        if (kind === 'sentences' && Math.abs(a.text.length - b.text.length) > 0.4 * a.text.length) return []
        const s = score(a, b)
        return s >= least ? [[s, i, j] as const] : []
      }),
    )
    pairs.sort((x, y) => y[0] - x[0])
    const [used, right] = [new Set<number>(), new Set<number>()]
    for (const [, i, j] of pairs) {
      if (used.has(i) || right.has(j)) continue
      used.add(i)
      right.add(j)
    }
    return given.map(({ confidence }, j) => ({ kind, stated: confidence as number, right: right.has(j) }))
  })
}
