/**
 * `node bench/copies.ts [COUNT]`: copies of news items (spoiled, cut to 40 to 90 %, two on one page) added among COUNT items of
 * the news, in random order, and what of them is grouped as it should be.
 */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ledger } from '../src/ledger/ledger.ts'
import { openLedger } from '../src/ledger/open.ts'
import type { Entry } from '../src/ledger/rows.ts'
import { recover } from '../src/recover/recover.ts'
import type { Copy } from '../src/source/copy.ts'
import { chance, hant, noted, shifted } from '../test/recover/damage.ts'
import { type Item, newsItems, pageOf } from './news.ts'

const count = Number(process.argv[2] ?? 20_000)
const random = chance(20_261_122)

/** A report of the ledger and the items that it should be found to hold. */
interface Planted {
  readonly entry: Entry
  readonly kind: 'item' | 'whole' | 'cut' | 'joined'
  readonly of: readonly number[]
}

const items = [...(newsItems() ?? [])].slice(0, count)
if (items.length) await measure(items.flatMap((item, i) => planted(item, i)))

function planted(item: Item, i: number): Planted[] {
  const own = {
    entry: entryOf(`i${i}`, pageOf(item.title, item.paragraphs), item.date),
    kind: 'item',
    of: [i],
  } as const
  if (item.paragraphs.join('').length < 120 || random() > 0.15) return [own]
  const kinds = ['whole', 'cut', 'joined'] as const
  const kind = kinds[Math.floor(random() * kinds.length)]!
  return [own, kind === 'joined' ? joined(item, i) : copied(item, i, kind)]
}

function copied(item: Item, i: number, kind: 'whole' | 'cut'): Planted {
  const lines = kind === 'cut' ? cut(item.paragraphs) : item.paragraphs
  const title = random() < 0.4 ? `${item.title.slice(0, 6)}最新消息` : item.title
  return { entry: entryOf(`c${i}`, spoiled(title, lines, i), dateAfter(item.date)), kind, of: [i] }
}

/** Most copies that are cut break off; some begin late. */
function cut(paragraphs: readonly string[]): string[] {
  const text = paragraphs.join('\n')
  const length = Math.floor(text.length * (0.4 + random() * 0.5))
  return (random() < 0.8 ? text.slice(0, length) : text.slice(text.length - length)).split('\n')
}

function joined(item: Item, i: number): Planted {
  const other = Math.floor(random() * items.length)
  const second = items[other]!
  const longest = Math.max(item.paragraphs.join('').length, second.paragraphs.join('').length)
  const least = Math.min(item.paragraphs.join('').length, second.paragraphs.join('').length)
  if (other === i || least < 120 || least < longest / 4) return copied(item, i, 'whole')
  const lines = [...item.paragraphs, second.title, ...second.paragraphs]
  return {
    entry: entryOf(`j${i}`, spoiled(item.title, lines, i), dateAfter(item.date)),
    kind: 'joined',
    of: [i, other],
  }
}

/** As the copies of other sites come: in traditional script or not, with notes, with bytes lost. */
function spoiled(title: string, paragraphs: readonly string[], seed: number): Copy {
  const traditional = random() < 0.3
  const notes = random() < 0.3 ? 0.1 : 0
  const shifts = random() < 0.3 ? 0.03 : 0
  const spoil = (text: string, i: number) => {
    const printed = traditional ? hant(text) : text
    const lost = shifts ? shifted(printed, shifts, seed + i).text : printed
    return notes ? noted(lost, notes, seed + i) : lost
  }
  return pageOf(traditional ? hant(title) : title, paragraphs.map(spoil))
}

/** Copies come on the same day or the next ones; one in three gives no date. */
function dateAfter(date: string): string | null {
  if (random() < 0.33) return null
  return new Date(Date.parse(date) + Math.floor(random() * 4) * 86_400_000).toISOString().slice(0, 10)
}

function entryOf(id: string, copy: Copy, published: string | null): Entry {
  const { body, meta, repair, map } = recover(copy)
  const none = { people: [], places: [], organizations: [], events: [], sentences: [], agendas: [], tifa: [] }
  const input = { path: id, url: null, format: copy.format, part: null, sha256: id }
  return {
    report: {
      ...none,
      format: 'luoshi/1',
      id,
      input,
      meta: { ...meta, published },
      repair,
      body,
      indicators: [],
      citations: [],
    },
    copy: { text: '', charset: 'utf-8', stated: {} },
    map: map.slice(0, 1),
  }
}

function shuffled<T>(list: readonly T[]): T[] {
  const out = [...list]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[out[i], out[j]] = [out[j]!, out[i]!]
  }
  return out
}

async function measure(all: readonly Planted[]): Promise<void> {
  const file = join(tmpdir(), `luoshi-bench-copies-${process.pid}.db`)
  const ledger = await openLedger(file, { create: true })
  try {
    const order = shuffled(all)
    const began = performance.now()
    for (let i = 0; i < order.length; i += 50) await ledger.addMany(order.slice(i, i + 50).map(({ entry }) => entry))
    const ms = performance.now() - began
    console.log(`${all.length} reports, ${items.length} of them items: ${(ms / all.length).toFixed(2)} ms a report`)
    await compare(ledger, all)
  } finally {
    await ledger.close()
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
  }
}

/** Counts pairs: a copy with each item that it holds, against what the ledger says a report is a copy of. */
async function compare(ledger: Ledger, all: readonly Planted[]): Promise<void> {
  const gold = new Map<string, Planted['kind']>()
  for (const { entry, kind, of } of all)
    if (kind !== 'item') for (const i of of) gold.set(`${entry.report.id} i${i}`, kind)
  for (const { entry, of } of all) for (const i of of) if (entry.report.id.startsWith('i')) gold.delete(`i${i} i${i}`)
  const found = new Set<string>()
  const titles = new Map(all.map(({ entry }) => [entry.report.id, entry.report.meta.title]))
  for (const { entry } of all) {
    const { id } = entry.report
    const group = await ledger.copies(id)
    for (const copy of group?.copies ?? []) {
      if (!copy.id.startsWith('i') || copy.id === id || copy.holds === 'joined') continue
      // Of two items each pair once; a copy of an item that has another copy is a pair with the item alone.
      if (!id.startsWith('i') || id < copy.id) found.add(`${id} ${copy.id}`)
    }
    for (const { report } of group?.parts ?? []) {
      const held = await ledger.copies(report.id)
      for (const copy of held?.copies ?? [])
        if (copy.id.startsWith('i') && copy.holds !== 'joined') found.add(`${id} ${copy.id}`)
    }
  }
  const right = [...found].filter((pair) => gold.has(pair))
  console.log(
    `precision ${(right.length / found.size).toFixed(4)} of ${found.size} pairs, recall ${(right.length / gold.size).toFixed(4)} of ${gold.size}`,
  )
  for (const kind of ['whole', 'cut', 'joined'] as const) {
    const of = [...gold].filter(([, one]) => one === kind).map(([pair]) => pair)
    console.log(`  ${kind}: ${of.filter((pair) => found.has(pair)).length} of ${of.length}`)
  }
  const show = (pair: string) =>
    pair
      .split(' ')
      .map((id) => `${id} ${titles.get(id)}`)
      .join(' | ')
  for (const pair of [...found].filter((one) => !gold.has(one)).slice(0, 30)) console.log(`  wrong: ${show(pair)}`)
  for (const [pair, kind] of [...gold].filter(([one]) => !found.has(one)).slice(0, 30))
    console.log(`  missed (${kind}): ${show(pair)}`)
}
