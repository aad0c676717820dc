/** A run of characters that two texts have in common; offsets are into each. Punctuation and spaces within it do not count. */
export interface Tile {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
}

const SENSE = /[\p{Script=Han}\p{L}\d%.]/u

/** A text made ready for comparing, once however many others it is compared with. */
export interface Ready {
  /** Characters that count, as UTF-16 units. */
  readonly units: Uint16Array
  /** Offset of each in the text. */
  readonly at: readonly number[]
}

/** Makes a text ready for {@link tilesOf}. */
export function ready(text: string): Ready {
  const at: number[] = []
  const end = Math.min(text.length, LONGEST)
  for (let i = 0; i < end; i++) if (SENSE.test(text[i]!)) at.push(i)
  return { units: Uint16Array.from(at, (i) => text.charCodeAt(i)), at }
}

/** Sentences longer than this are cut off for comparing, so that its cost stays bounded. */
const LONGEST = 400

/**
 * The longest runs that two sentences share, none overlapping another: greedy string tiling.
 * @see M. J. Wise, "String similarity via greedy string tiling and running Karp-Rabin matching" (1993); used for text reuse by
 *   P. Clough, R. Gaizauskas, S. Piao and Y. Wilks, "METER: MEasuring TExt Reuse" (ACL 2002)
 * @param least characters of a run, at least
 */
export function tilesOf(x: Ready, y: Ready, least: number): Tile[] {
  const [m, n] = [x.units.length, y.units.length]
  const runs: { i: number; j: number; length: number }[] = []
  // Length of the run that begins at i and j, for one i: from the last i to the first, each from the one before.
  const row = new Uint16Array(n + 1)
  for (let i = m - 1; i >= 0; i--) {
    const unit = x.units[i]!
    const before = i > 0 ? x.units[i - 1]! : -1
    for (let j = 0; j < n; j++) {
      if (unit !== y.units[j]) {
        row[j] = 0
        continue
      }
      const length = row[j + 1]! + 1
      row[j] = length
      if (length >= least && (j === 0 || before !== y.units[j - 1])) runs.push({ i, j, length })
    }
  }
  if (!runs.length) return []
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

/** The longest runs that two texts share; see {@link tilesOf}. */
export function tiles(a: string, b: string, least: number): Tile[] {
  return tilesOf(ready(a), ready(b), least)
}
