/** A seeded source of numbers in [0, 1), the same for the same seed on every machine (mulberry32). */
export function seeded(seed: string): () => number {
  let state = 2166136261
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** `count` different entries of `list`, in the list's order. */
export function some<T>(list: readonly T[], count: number, random: () => number): T[] {
  const rest = list.map((_, i) => i)
  const chosen = new Set<number>()
  while (chosen.size < count && rest.length) chosen.add(rest.splice(Math.floor(random() * rest.length), 1)[0] ?? 0)
  return list.filter((_, i) => chosen.has(i))
}
