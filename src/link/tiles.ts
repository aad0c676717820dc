/** A run of characters that two texts have in common; offsets are into each. Punctuation and spaces within it do not count. */
export interface Tile {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
}

const SENSE = /[\p{Script=Han}\p{L}\d%.]/u

interface Kept {
  readonly characters: string
  /** Offset of each character in the text. */
  readonly at: readonly number[]
}

function kept(text: string): Kept {
  const at: number[] = []
  let characters = ''
  for (let i = 0; i < text.length; i++)
    if (SENSE.test(text[i]!)) {
      characters += text[i]
      at.push(i)
    }
  return { characters, at }
}

/** Sentences longer than this are cut off for comparing, so that its cost stays bounded. */
const LONGEST = 400

/**
 * The longest runs that two sentences share, none overlapping another: greedy string tiling.
 * @see M. J. Wise, "String similarity via greedy string tiling and running Karp-Rabin matching" (1993); used for text reuse by
 *   P. Clough, R. Gaizauskas, S. Piao and Y. Wilks, "METER: MEasuring TExt Reuse" (ACL 2002)
 * @param least characters of a run, at least
 */
export function tiles(a: string, b: string, least: number): Tile[] {
  const [x, y] = [kept(a.slice(0, LONGEST)), kept(b.slice(0, LONGEST))]
  const [m, n] = [x.characters.length, y.characters.length]
  const runs: { i: number; j: number; length: number }[] = []
  let row = new Uint16Array(n + 1)
  for (let i = m - 1; i >= 0; i--) {
    const next = new Uint16Array(n + 1)
    for (let j = n - 1; j >= 0; j--) {
      if (x.characters[i] !== y.characters[j]) continue
      next[j] = row[j + 1]! + 1
      const grows = i > 0 && j > 0 && x.characters[i - 1] === y.characters[j - 1]
      if (!grows && next[j]! >= least) runs.push({ i, j, length: next[j]! })
    }
    row = next
  }
  runs.sort((p, q) => q.length - p.length || p.i - q.i || p.j - q.j)
  const [usedA, usedB] = [new Uint8Array(m), new Uint8Array(n)]
  const found: Tile[] = []
  for (const run of runs)
    for (const { i, j, length } of free(run, usedA, usedB, least)) {
      usedA.fill(1, i, i + length)
      usedB.fill(1, j, j + length)
      found.push({ a: x.at[i]!, aEnd: x.at[i + length - 1]! + 1, b: y.at[j]!, bEnd: y.at[j + length - 1]! + 1 })
    }
  return found.sort((p, q) => p.b - q.b)
}

/** The parts of a run of which nothing is taken yet, that are long enough. */
function free(
  run: { i: number; j: number; length: number },
  usedA: Uint8Array,
  usedB: Uint8Array,
  least: number,
): { i: number; j: number; length: number }[] {
  const parts: { i: number; j: number; length: number }[] = []
  let from = 0
  for (let k = 0; k <= run.length; k++) {
    if (k < run.length && !usedA[run.i + k] && !usedB[run.j + k]) continue
    if (k - from >= least) parts.push({ i: run.i + from, j: run.j + from, length: k - from })
    from = k + 1
  }
  return parts
}
