import { expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { calibrated, shareAt } from '../../src/read/calibration.ts'
import { read, readScored } from '../../src/read/read.ts'
import type { Meta, Reading } from '../../src/record/types.ts'

const META: Meta = {
  title: '顾砚秋到松陵县调研',
  headline: null,
  published: '2024-03-05',
  publisher: null,
  origin: null,
  reporters: [],
  editors: [],
}
const ARTICLE = {
  body: '3月4日，栖梧市委书记顾砚秋到松陵县调研。他来到云栈轴承有限公司，强调要力争全年产值增长8%以上。卫青禾参加。',
  meta: META,
}

test('a score between two points has a share between theirs, one beyond them the share of the nearer', () => {
  const points = [
    { score: 0.6, share: 0.7 },
    { score: 0.8, share: 0.9 },
  ]
  expect(shareAt(points, 0.7)).toBeCloseTo(0.8)
  expect([shareAt(points, 0.1), shareAt(points, 0.99), shareAt([], 0.4)]).toEqual([0.7, 0.9, 0.4])
})

test('a surer score never gives a lower share', () => {
  const rows = loadLexicon('calibration', ['kind', 'score', 'share'])
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1]
    expect(Number(row.share)).toBeGreaterThan(0)
    expect(Number(row.share)).toBeLessThan(1)
    if (before?.kind !== row.kind) continue
    expect(Number(row.score)).toBeGreaterThan(Number(before.score))
    expect(Number(row.share)).toBeGreaterThanOrEqual(Number(before.share))
  }
})

test('calibration changes confidences and nothing else, for every kind', () => {
  const [raw, stated] = [readScored(ARTICLE), read(ARTICLE)]
  expect(calibrated(raw)).toEqual(stated)
  const bare = (reading: Reading) =>
    Object.entries(reading).map(([kind, records]) => [
      kind,
      records.map(({ confidence: _, ...rest }: { confidence: number }) => rest),
    ])
  expect(bare(stated)).toEqual(bare(raw))
  expect(stated.people.length).toBeGreaterThan(1)
  for (const kind of Object.keys(raw) as (keyof Reading)[])
    expect(loadLexicon('calibration', ['kind']).map((row) => row.kind)).toContain(kind)
})
