import { expect, test } from 'vitest'
import { scoreCopies } from '../../evaluation/links/copies.ts'
import { linkedSet } from '../../evaluation/links/ledger.ts'

test.each(['forward', 'backward'] as const)(
  'every copy among the samples is found, and no other report is taken for one (%s)',
  async (order) => {
    const set = await linkedSet('samples', order)
    try {
      const [score] = await scoreCopies(set)
      expect(score).toMatchObject({ f1: 1, misses: [] })
    } finally {
      await set.close()
    }
  },
  120_000,
)
