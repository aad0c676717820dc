import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLedger } from '../src/ledger/open.ts'
import type { Entry } from '../src/ledger/rows.ts'
import { readTogether } from '../src/read/read.ts'
import { recover } from '../src/recover/recover.ts'
import type { Copy } from '../src/source/copy.ts'
import { copyId } from '../src/source/id.ts'
import { readCopies } from '../src/source/read-copies.ts'
import { parseBare, readable } from './peers.ts'
import { measureReading } from './reading.ts'

export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
}

const per = (ms: number, count: number) => ms / Math.max(1, count)

/** What a page costs in each room, in milliseconds, beside the bare cost of parsing it and a peer on the same pages. */
export async function measureRooms(paths: readonly string[]): Promise<Figure[]> {
  let began = performance.now()
  const copies: Copy[] = []
  for await (const copy of readCopies(paths)) if (!('reason' in copy)) copies.push(copy)
  const source = performance.now() - began

  for (const copy of copies.slice(0, 50)) recover(copy)
  began = performance.now()
  const articles = copies.map((copy) => recover(copy))
  const recovered = performance.now() - began
  const reports = articles.filter((article) => article.notReport === null)

  readTogether(reports.slice(0, 50))
  began = performance.now()
  const readings = readTogether(reports)
  const reading = performance.now() - began
  const characters = reports.reduce((sum, article) => sum + article.body.length, 0)

  const file = join(tmpdir(), `luoshi-bench-${process.pid}.db`)
  const ledger = await openLedger(file, { create: true })
  began = performance.now()
  for (let i = 0; i < reports.length; i += 50)
    await ledger.addMany(
      reports.slice(i, i + 50).map((article, k): Entry => {
        const { path, url, format, part, sha256 } = article.copy
        const { meta, repair, body } = article
        const input = { path, url, format, part, sha256 }
        return {
          report: { format: 'luoshi/1', id: copyId(sha256), input, meta, repair, body, ...readings[i + k]! },
          copy: { text: article.copy.text, charset: article.copy.charset, stated: article.copy.stated },
          map: article.map,
        }
      }),
    )
  const stored = performance.now() - began
  await ledger.close()
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })

  began = performance.now()
  for (const copy of copies) parseBare(copy.text)
  const bare = performance.now() - began

  const some = copies.slice(0, 200)
  began = performance.now()
  for (const copy of some) readable(copy.text)
  const peer = performance.now() - began

  return [
    { name: 'pages', value: copies.length, unit: '' },
    { name: 'of them reports', value: reports.length, unit: '' },
    { name: 'source', value: per(source, copies.length), unit: 'ms a page' },
    { name: 'recover', value: per(recovered, copies.length), unit: 'ms a page' },
    { name: 'read', value: per(reading, reports.length), unit: 'ms a report' },
    { name: 'read', value: characters / reading / 1000, unit: 'million characters a second' },
    ...measureReading(reports, 50 * copies.length),
    { name: 'ledger', value: per(stored, reports.length), unit: 'ms a report' },
    { name: 'bare htmlparser2 parse', value: per(bare, copies.length), unit: 'ms a page' },
    { name: 'Readability on linkedom, 200 pages', value: per(peer, some.length), unit: 'ms a page' },
  ]
}
