import type { Letters } from './letters.ts'

/** FNV-1a over units, from a seed. */
function hashed(units: Uint16Array, seed: number): number {
  let hash = seed
  for (const unit of units) hash = Math.imul(hash ^ unit, 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** A number of 53 bits that texts with the same letters share, and no others but by a chance of one in thousands of millions. */
export function bodyNumber({ units }: Letters): number {
  return (hashed(units, 0x811c9dc5) & 0x1fffff) * 2 ** 32 + hashed(units, 0x2f0b4c47)
}
