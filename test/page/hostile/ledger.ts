import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addTo, type Outcome } from '../../../src/cli/add.ts'
import { BLANK } from '../../../src/desk/item.ts'
import type { Ledger } from '../../../src/ledger/ledger.ts'
import { openLedger } from '../../../src/ledger/open.ts'
import type { Entry } from '../../../src/ledger/rows.ts'
import { makeEntry } from '../../ledger/make.ts'
import { PAYLOADS } from './payloads.ts'
import { hostileSources } from './sources.ts'

/** Payloads of one report that holds them in all its records. */
const TOGETHER = 4

/** Reports as no reading gives them: a payload is whatever a record can hold. */
function hostileRecords(): Entry[] {
  const lots = Array.from({ length: Math.ceil(PAYLOADS.length / TOGETHER) }, (_, i) =>
    PAYLOADS.slice(i * TOGETHER, (i + 1) * TOGETHER).map(({ words }) => words),
  )
  return lots.map((words, i) => {
    const [first = ''] = words
    const { report, copy, map } = makeEntry({
      id: `hostile${i}`,
      title: first,
      published: `2024-05-${String((i % 28) + 1).padStart(2, '0')}`,
      origin: first,
      publisher: first,
      text: words.map((one) => [
        [`${one}要抓好第${i}号项目。`, 'directive', one, ['industry']] as const,
        `${one}是一个名字。`,
      ]),
      people: words.map((one) => [one, { title: one, of: one }] as const),
      places: words.map((one) => [one, null, 'township', one] as const),
      organizations: words,
      events: words.map((one) => ({
        place: one,
        lead: one,
        attendees: [one],
        stops: [one],
        date: `2024-05-1${i % 9}`,
      })),
      agendas: [{ speaker: first, announced: words.length, items: words }],
      tifa: words.map((one) => [one, 'slogan'] as const),
      indicators: words.map((one) => ({ metric: one, subject: one, unit: one, period: one, bound: one, value: 8 })),
      citations: words.map((one) => [one, one] as const),
    })
    const input = { ...report.input, path: first, url: first }
    const meta = { ...report.meta, headline: first, reporters: [...words], editors: [...words] }
    return { report: { ...report, input, meta }, copy, map }
  })
}

/** Work of people at the desk, with payloads for names, notes, units and files. */
async function hostileWork(ledger: Ledger): Promise<void> {
  const report = 'hostile0'
  const items = await ledger.fileItems(
    PAYLOADS.map(({ words }) => ({
      ...BLANK,
      what: words,
      kind: 'demand' as const,
      source: { type: 'report' as const, report, start: 0, end: 2, quote: words },
      asker: words,
      lead: words,
      assisting: [words],
      responsible: words,
      deadlineText: words,
      deadline: '2030-01-05',
      steps: [words],
      note: words,
    })),
    '2024-06-01',
    '甲',
  )
  for (const [i, { words }] of PAYLOADS.entries()) {
    const sha256 = await ledger.keepFile(words, new TextEncoder().encode(words))
    const { id, entries } = items[i]!
    const sources = [
      { type: 'file' as const, sha256, name: words },
      { type: 'words' as const, words },
    ]
    const entry = { item: id, kind: 'answer' as const, day: '2024-06-02', by: words, text: words, percent: 10, sources }
    await ledger.addEntry({ ...entry, facts: null }, entries.at(-1)!.no)
  }
  for (const { words } of PAYLOADS.slice(0, 60))
    await ledger.saveSearch({
      name: words,
      list: 'statements',
      query: new URLSearchParams({ q: words }).toString(),
      by: words,
    })
  const { queue } = await ledger.doubts({ size: 40 }).then((page) => ({ queue: page.items }))
  for (const [i, doubt] of queue.entries()) {
    const { words } = PAYLOADS[i % PAYLOADS.length]!
    const { report: of, kind, identity, record } = doubt
    await ledger
      .decide(
        { report: of.id, kind, identity, action: 'accept', value: record, quote: words, note: words, by: words },
        null,
      )
      .catch(() => {})
  }
}

/** Fills a ledger file with all of it. */
export async function addHostile(file: string): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-hostile-'))
  try {
    mkdirSync(join(folder, 'in'))
    for (const [name, content] of hostileSources()) writeFileSync(join(folder, 'in', name), content)
    const outcome = await addTo(file, [join(folder, 'in')], { jobs: 1 })
    const ledger = await openLedger(file)
    try {
      await ledger.addMany(hostileRecords())
      await hostileWork(ledger)
    } finally {
      await ledger.close()
    }
    return outcome
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
