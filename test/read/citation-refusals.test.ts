import { afterEach, expect, test, vi } from 'vitest'
import { REFUSALS } from '../../src/read/citations/citation-refusals.ts'
import { COMPARISONS } from '../../src/read/citations/citation-same.ts'
import { citationsOf } from './phrase-helpers.ts'

afterEach(() => vi.restoreAllMocks())

test.each(REFUSALS.map((refusal) => [refusal.of, refusal] as const))('no citation: %s', (_, refusal) => {
  const asked = vi.spyOn(refusal as { refuses: typeof refusal.refuses }, 'refuses')
  const cited = citationsOf(refusal.example, ['闻人岱', '顾砚秋', '习近平']).map((c) => `${c.authority} | ${c.work}`)
  expect(cited).toEqual(refusal.cited ?? [])
  expect(
    asked.mock.results.map(({ value }) => value),
    'the reason is what refuses it',
  ).toContain(true)
})

test.each(COMPARISONS.map((comparison) => [comparison.of, comparison] as const))('compared: %s', (_, comparison) => {
  const asked = vi.spyOn(comparison as { when: typeof comparison.when }, 'when')
  expect(citationsOf(comparison.example, ['闻人岱', '习近平'])).toHaveLength(comparison.cited)
  expect(asked.mock.results.map(({ value }) => value)).toContain(true)
})
