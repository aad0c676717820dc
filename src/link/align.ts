import { type Ready, ready, type Tile, tilesOf } from './tiles.ts'

/** How a sentence came from above to below: word for word, in other words, new below, or left out. */
export type Passage = 'same' | 'adapted' | 'added' | 'dropped'

/** A sentence that may be passed on. */
export interface Unit {
  readonly text: string
  /** What the report tells before it in the same paragraph: what 项目 or 企业 means there. */
  readonly context: string
}

export interface Aligned {
  readonly kind: Passage
  /** Position among the sentences above; null where the sentence was added. */
  readonly above: number | null
  /** Position among the sentences below; null where the sentence was dropped. */
  readonly below: number | null
  /** Share of what carries meaning in the shorter that both have, 0 to 1. */
  readonly score: number
  /** Runs of characters in both: `a` into the sentence above, `b` into that below. */
  readonly shared: readonly Tile[]
}

/** Characters of a shared run, at least. */
const RUN = 2
/** From this score on a sentence below is taken to come from one above. */
const DERIVED = 0.16
/** From this share of the sentence below on, it says nothing else: passed on word for word. */
const VERBATIM = 0.75
/** Words of the genre that say nothing of the matter. */
const EMPTY =
  /要|强调|指出|表示|要求|坚持|推动|加快|推进|深入|全面|扎实|切实|着力|进一步|工作|发展|建设|重要|全力|不断|持续|积极|努力|做好|抓好|加强|开展|落实|贯彻|精神|学习|各级|全市|全省|全县|全区|我市|我县|我区|确保|实现|同志|党|干部|会议|讲话/gu
const EMPTY_WEIGHT = 0.25

/**
 * Which sentence below comes from which above: each sentence below goes with the one above with which it shares most, the order does
 * not matter, and several may come from one. What is shared are runs of characters, each pair of characters weighing more the fewer
 * sentences have it, and set words of the genre little. A sentence with no counterpart was added; one above that nobody took up, dropped.
 *
 * The three ways (word for word, rewritten, new) are those of P. Clough et al., "METER: MEasuring TExt Reuse" (ACL 2002); sentences are
 * compared locally, as T. F. Smith and M. S. Waterman, "Identification of common molecular subsequences" (1981), and D. A. Smith, R.
 * Cordell and E. M. Dillon, "Infectious texts" (2013), do for passages.
 */
export function align(above: readonly Unit[], below: readonly Unit[]): Aligned[] {
  const weigh = weights([...above, ...below].map(({ text }) => text))
  const [ups, downs] = [above.map(weigh), below.map(weigh)]
  const contexts = above.map(({ context }) => ready(context.slice(-CONTEXT_LENGTH)))
  const common = (text: Weighed, above: string, shared: readonly Tile[]) =>
    shared.reduce((sum, tile) => sum + text.weight(tile.b, tile.bEnd) * emphasis(above, text.text, tile), 0)
  const only = exclusive(above, below)
  const taken = new Set<number>()
  const found: Aligned[] = downs.map((own, j) => {
    const { text } = own
    let best: Aligned = { kind: 'added', above: null, below: j, score: 0, shared: [] }
    for (const [i, other] of ups.entries()) {
      const shared = tilesOf(other.ready, own.ready, RUN)
      if (!shared.length) continue
      const within = common(own, other.text, shared)
      const [less, more] = [Math.min(other.whole, own.whole), Math.max(other.whole, own.whole)]
      const size = Math.max(LEAST_WEIGHT, less ** SHORTER * more ** (1 - SHORTER))
      // What is told around a sentence can double what it shares, no more.
      const most = (2 * within) / size
      if (most <= best.score || (most < DERIVED && only(text, shared) < ALONE)) continue
      const around = common(
        own,
        above[i]!.context.slice(-CONTEXT_LENGTH),
        tilesOf(contexts[i]!, own.ready, CONTEXT_RUN),
      )
      const score = Math.min(1, (within + Math.min(within, CONTEXT * around)) / size)
      if (score <= best.score || (score < DERIVED && only(text, shared) < ALONE)) continue
      best = {
        kind: wayOf(text, shared),
        above: i,
        below: j,
        score,
        shared: shared.filter((tile) => saysSomething(text, tile)),
      }
    }
    if (best.above !== null) taken.add(best.above)
    return best
  })
  for (const i of above.keys())
    if (!taken.has(i)) found.push({ kind: 'dropped', above: i, below: null, score: 0, shared: [] })
  return found
}

/** Pairs of characters that stand in these two sentences alone, from which on they are joined however long they are. */
const ALONE = 3

/** How many of the shared pairs of characters no other sentence above or below has. */
function exclusive(above: readonly Unit[], below: readonly Unit[]): (below: string, shared: readonly Tile[]) => number {
  const [up, down] = [counted(above.map(({ text }) => text)), counted(below.map(({ text }) => text))]
  return (text, shared) =>
    shared
      .flatMap((tile) => pairs(text.slice(tile.b, tile.bEnd).replace(EMPTY, '·')))
      .filter((pair) => up.get(pair) === 1 && down.get(pair) === 1).length
}

/** How much the shorter of two sentences sets the measure: a clause of a long sentence may be all that was passed on. */
const SHORTER = 0.7
/** What is told around a sentence counts by half, and only names and the like: runs of four characters. */
const CONTEXT = 0.5
const CONTEXT_RUN = 4
const CONTEXT_LENGTH = 160
/** How much more a shared run weighs for each character beyond two, and at most: long runs are not shared by chance. */
const LONGER = 0.12
const LONGEST = 2
/** A phrase in quotation marks on both sides is taken up by name. */
const QUOTED = 2

function emphasis(above: string, below: string, { a, b, bEnd }: Tile): number {
  const quoted = /[“「]$/u.test(above.slice(0, a)) && /[“「]$/u.test(below.slice(0, b))
  return Math.min(LONGEST, 1 + LONGER * (bEnd - b - 2)) * (quoted ? QUOTED : 1)
}

/** Whether a shared run is more than words of the genre. */
function saysSomething(below: string, { b, bEnd }: Tile): boolean {
  return (
    below
      .slice(b, bEnd)
      .replace(EMPTY, '')
      .replace(/[^\p{Script=Han}\p{L}\d]/gu, '').length > 1
  )
}

/** A sentence of a few characters is not taken for another's because of one word. */
const LEAST_WEIGHT = 12

function wayOf(below: string, shared: readonly Tile[]): Passage {
  const length = (text: string) => text.replace(/[^\p{Script=Han}\p{L}\d]/gu, '').length || 1
  const runs = shared.filter((tile) => tile.bEnd - tile.b >= 4)
  const inB = runs.reduce((sum, tile) => sum + length(below.slice(tile.b, tile.bEnd)), 0) / length(below)
  return inB >= VERBATIM ? 'same' : 'adapted'
}

/** A sentence made ready for comparing. */
interface Weighed {
  readonly text: string
  readonly ready: Ready
  /** What all of it weighs, and what a part does. */
  readonly whole: number
  weight(start: number, end: number): number
}

/** What sentences and their parts weigh: pairs of characters, each by how few of all sentences have it. */
function weights(sentences: readonly string[]): (unit: Unit) => Weighed {
  const counts = counted(sentences)
  const n = sentences.length + 1
  return ({ text }) => {
    const empty = new Uint8Array(text.length)
    for (const match of text.matchAll(EMPTY)) empty.fill(1, match.index, match.index + match[0].length)
    // Sums of the weights of the pairs that begin before each offset
    const sums = new Float64Array(text.length + 1)
    for (let i = 0; i < text.length; i++) {
      const pair = text.slice(i, i + 2)
      const weight = PAIR.test(pair) ? Math.log(n / (counts.get(pair) ?? 1)) / Math.log(n) : 0
      sums[i + 1] = sums[i]! + weight * (empty[i] || empty[i + 1] ? EMPTY_WEIGHT : 1)
    }
    return {
      text,
      ready: ready(text),
      whole: sums[text.length]!,
      weight: (start, end) => sums[Math.max(start, end - 1)]! - sums[start]!,
    }
  }
}

/** In how many sentences each pair of characters stands. */
function counted(sentences: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of sentences) for (const pair of new Set(pairs(text))) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return counts
}

const PAIR = /^[\p{Script=Han}\p{L}\d%]{2}$/u

function pairs(text: string): string[] {
  const found: string[] = []
  for (let i = 0; i + 1 < text.length; i++) if (PAIR.test(text.slice(i, i + 2))) found.push(text.slice(i, i + 2))
  return found
}
