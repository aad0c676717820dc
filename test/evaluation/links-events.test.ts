import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scoreEvents } from '../../evaluation/links/events.ts'
import { type LinkedSet, linkedSet } from '../../evaluation/links/ledger.ts'
import { SETS } from '../../evaluation/measure.ts'

/** Whether a joined sentence is word for word or adapted is a matter of judgement: the gold itself is of two minds. */
const LEAST: Readonly<Record<string, number>> = { 'same or adapted': 0.75 }

describe.each(['samples', 'gold'] as const)('events and relays of the %s against the gold links', (name) => {
  const there = existsSync(SETS[name].copies)
  let set: LinkedSet
  let scores: Awaited<ReturnType<typeof scoreEvents>>
  beforeAll(async () => {
    if (!there) return
    set = await linkedSet(name)
    scores = await scoreEvents(set)
  }, 60_000)
  afterAll(() => set?.close())

  it.skipIf(!there)('finds nine of ten of each kind at least', () => {
    for (const { kind, f1, misses } of scores)
      expect(f1, `${kind}: ${misses.join('; ')}`).toBeGreaterThanOrEqual(LEAST[kind] ?? 0.9)
  })

  it.skipIf(!there)('takes no two events for one, and no meeting for a relay of another', () => {
    for (const { kind, misses } of scores)
      if (kind === 'events' || kind === 'relays')
        expect(misses.filter((miss) => miss.startsWith('wrongly given'))).toEqual([])
  })
})
