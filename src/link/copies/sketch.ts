import type { Letters } from './letters.ts'

/** Letters of a shingle: long enough that two reports seldom share one unless they share the sentence. */
const SHINGLE = 10
/** Shingles of a window, of which one is kept: any run of 57 letters that two texts share gives both a key in common. */
const WINDOW = 48

const BASE = 0x01000193

/** Mixes a rolling hash so that its order says nothing of the letters (the finalizer of MurmurHash3). */
function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The hashes of all shingles of a text, in order. */
function shingles(units: Uint16Array): Uint32Array {
  const count = units.length - SHINGLE + 1
  if (count <= 0) return new Uint32Array(0)
  let outgoing = 1
  for (let i = 1; i < SHINGLE; i++) outgoing = Math.imul(outgoing, BASE)
  const hashes = new Uint32Array(count)
  let rolling = 0
  for (let i = 0; i < units.length; i++) {
    if (i >= SHINGLE) rolling = (rolling - Math.imul(units[i - SHINGLE]!, outgoing)) | 0
    rolling = (Math.imul(rolling, BASE) + units[i]!) | 0
    if (i >= SHINGLE - 1) hashes[i - SHINGLE + 1] = mixed(rolling)
  }
  return hashes
}

/**
 * A text's fingerprint: of each window of shingles the one with the least hash, the last of equal ones. Whatever two texts
 * share that is longer than a window gives them keys in common, wherever it stands in either; a text of `n` letters has some
 * `2n / 49` keys. After Schleimer, Wilkerson and Aiken, Winnowing: Local Algorithms for Document Fingerprinting (2003); the
 * seed is fixed, so that the same text always has the same keys.
 * @returns different keys, in rising order
 */
export function sketchOf({ units }: Letters): number[] {
  const hashes = shingles(units)
  const keys = new Set<number>()
  // Positions whose hash is less than that of all after them in the window, the least first.
  const waiting = new Int32Array(hashes.length)
  let head = 0
  let tail = 0
  for (let i = 0; i < hashes.length; i++) {
    while (tail > head && hashes[waiting[tail - 1]!]! >= hashes[i]!) tail--
    waiting[tail++] = i
    if (waiting[head]! <= i - WINDOW) head++
    if (i >= WINDOW - 1 || i === hashes.length - 1) keys.add(hashes[waiting[head]!]!)
  }
  return [...keys].sort((a, b) => a - b)
}
