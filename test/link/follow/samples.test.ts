import { expect, it } from 'vitest'
import { scoreItems } from '../../../evaluation/links/items.ts'
import { linkedSet } from '../../../evaluation/links/ledger.ts'

it('finds the items of the samples with their steps and outcomes, in whatever order the reports come', async () => {
  const forward = await linkedSet('samples')
  const backward = await linkedSet('samples', 'backward')
  try {
    const scores = await scoreItems(forward)
    const f1 = Object.fromEntries(scores.map(({ kind, f1: value }) => [kind, value]))
    expect(f1.items).toBeGreaterThanOrEqual(0.96)
    expect(f1['item steps']).toBeGreaterThanOrEqual(0.91)
    expect(f1['item outcomes']).toBeGreaterThanOrEqual(0.95)
    expect(await scoreItems(backward)).toEqual(scores)
  } finally {
    await forward.close()
    await backward.close()
  }
}, 120_000)
