import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LinkedSet, linkedSet } from '../../evaluation/links/ledger.ts'
import { type LinkScore, scoreTifa } from '../../evaluation/links/tifa.ts'
import { SETS } from '../../evaluation/measure.ts'

describe.each(['samples', 'gold'] as const)('phrases of the %s against the gold links', (name) => {
  const there = existsSync(SETS[name].copies)
  let set: LinkedSet
  let scores: LinkScore[]
  beforeAll(async () => {
    if (!there) return
    set = await linkedSet(name)
    scores = await scoreTifa(set)
  }, 60_000)
  afterAll(() => set?.close())

  it.skipIf(!there)('finds nine of ten of each kind at least', () => {
    for (const { kind, f1, misses } of scores) expect(f1, `${kind}: ${misses.join('; ')}`).toBeGreaterThanOrEqual(0.9)
  })
})
