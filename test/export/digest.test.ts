import { expect, test } from 'vitest'
import { digestHtml, digestMarkdown, digestOf } from '../../src/export/digest.ts'
import { ledgerWith } from '../ledger/folder.ts'
import { lanjiang } from '../ledger/lanjiang.ts'

test('a digest tells what is asked, aimed at and said for the first time since a day, each line with its source', async () => {
  const ledger = await ledgerWith(lanjiang)
  const all = await digestOf(ledger, '2000')
  expect(all.demands.total).toBe((await ledger.statements({ act: 'directive' })).total)
  expect(all.targets.total).toBe((await ledger.indicators({ kind: 'target' })).total)
  expect(all.phrases.total).toBe((await ledger.tifa()).total)
  const text = digestMarkdown(all, '落实摘要', 'http://127.0.0.1:4567')
  for (const { text: sentence, report, start } of all.demands.items) {
    expect(text).toContain(sentence)
    expect(text).toContain(`(http://127.0.0.1:4567/reports/${report.id}#c${start})`)
  }
})

test('what lies before the day is left out, and a phrase used before is not new', async () => {
  const ledger = await ledgerWith(lanjiang)
  const dates = lanjiang.flatMap(({ report }) => report.meta.published?.slice(0, 10) ?? []).toSorted()
  const digest = await digestOf(ledger, dates.at(-1)!)
  expect(digest.reports).toBeLessThan(lanjiang.length)
  for (const { report } of digest.demands.items) expect(report.date! >= dates.at(-1)!).toBe(true)
  for (const { first } of digest.phrases.items) expect(first! >= dates.at(-1)!).toBe(true)
  const none = await digestOf(ledger, '2199')
  expect(digestMarkdown(none, '甲', '')).toContain('没有。')
})

test('hostile words stay words', async () => {
  const ledger = await ledgerWith(lanjiang)
  const digest = await digestOf(ledger, '2000')
  const hostile = {
    ...digest,
    demands: {
      total: 1,
      items: [{ ...digest.demands.items[0]!, text: '<img src=x onerror=alert(1)>[a](javascript:b)' }],
    },
  }
  expect(digestHtml(hostile, '<script>', 'http://127.0.0.1:4567')).not.toMatch(/<img|<script/)
  expect(digestMarkdown(hostile, '甲', '')).not.toMatch(/(?<!\\)<img|(?<!\\)\[a/)
})
