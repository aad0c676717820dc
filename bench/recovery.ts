import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { recover } from '../src/recover/recover.ts'
import type { Copy } from '../src/source/copy.ts'
import { readCopies } from '../src/source/read-copies.ts'
import { hant, noted, shifted } from '../test/recover/damage.ts'
import { parseBare, readable } from './peers.ts'
import type { Figure } from './rooms.ts'

const SAMPLES = resolve(import.meta.dirname, '..', 'samples')
const KB = 1024

/** Recovery of pages of about 64 KB beside a bare parse and Readability on linkedom, and of spoiled text, on one core. */
export async function measureRecovery(paths: readonly string[]): Promise<Figure[]> {
  return [...(await measurePages(paths)), ...measureSpoiled()]
}

/** Milliseconds of this process's own work to do `work` to each of `all`: the best of five rounds, each of several runs. */
function best<T>(runs: number, all: readonly T[], work: (one: T) => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 5; round++) {
    const began = process.cpuUsage()
    for (let i = 0; i < runs; i++) for (const one of all) work(one)
    const { user, system } = process.cpuUsage(began)
    least = Math.min(least, (user + system) / 1000 / runs)
  }
  return least
}

async function measurePages(paths: readonly string[]): Promise<Figure[]> {
  const pages = await pagesNear(64 * KB, paths)
  const [sound, bare, peer] = [
    best(5, pages, recover),
    best(5, pages, ({ text }) => parseBare(text)),
    best(1, pages, ({ text }) => readable(text)),
  ].map((ms) => ms / pages.length) as [number, number, number]
  const kilobytes = pages.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / pages.length / KB
  return [
    { name: `recover, pages of ${Math.round(kilobytes)} KB (${pages.length})`, value: sound, unit: 'ms a page' },
    { name: 'bare htmlparser2 parse of them', value: bare, unit: 'ms a page' },
    { name: 'Readability on linkedom on them', value: peer, unit: 'ms a page' },
    { name: 'recover, times a bare parse (aim: 2 or less)', value: sound / bare, unit: '×' },
    { name: 'Readability, times recover (aim: 3 or more)', value: peer / sound, unit: '×' },
  ]
}

/** The pages that come nearest to a size; those that are far smaller have their middle repeated. */
async function pagesNear(size: number, paths: readonly string[]): Promise<Copy[]> {
  const copies: Copy[] = []
  for await (const copy of readCopies(paths)) if (!('reason' in copy) && copy.format === 'html') copies.push(copy)
  const away = ({ text }: Copy) => Math.abs(Buffer.byteLength(text) - size)
  const nearest = copies.sort((a, b) => away(a) - away(b)).slice(0, 20)
  return nearest.map((copy) => (away(copy) < size / 2 ? copy : { ...copy, text: grown(copy.text, size) }))
}

function grown(html: string, size: number): string {
  const from = html.indexOf('<p')
  const to = html.lastIndexOf('</p>') + 4
  if (from < 0 || to < from) return html
  const times = Math.ceil((size - Buffer.byteLength(html)) / Math.max(1, Buffer.byteLength(html.slice(from, to))))
  return html.slice(0, to) + html.slice(from, to).repeat(Math.max(0, times)) + html.slice(to)
}

const SPOILINGS = [
  ['clean text', 0, 0],
  ['traditional script and notes (aim: 2 or more)', 0.1, 0],
  ['the same with shifts at 3 % of marks (aim: 0.3 or more)', 0.1, 0.03],
] as const

/** Characters of spoiled copies that are recovered in a second. */
function measureSpoiled(): Figure[] {
  const gold = join(SAMPLES, 'gold')
  const bodies = readdirSync(gold)
    .filter((name) => name.endsWith('.json'))
    .map((name) => (JSON.parse(readFileSync(join(gold, name), 'utf8')) as { body?: string }).body ?? '')
    .filter(Boolean)
  return SPOILINGS.map(([name, notes, shifts]) => {
    const texts = bodies.map((body, i) => (notes ? noted(shifted(hant(body), shifts, i).text, notes, i) : body))
    const copies = texts.map((text): Copy => textCopy(`要闻\n\n${text}`))
    const characters = texts.reduce((sum, text) => sum + text.length, 0)
    const ms = best(shifts ? 3 : 10, copies, recover)
    return { name: `recover, ${name}`, value: characters / ms / 1000, unit: 'million characters a second' }
  })
}

function textCopy(text: string): Copy {
  return { path: null, url: null, format: 'text', part: null, sha256: '', charset: 'utf-8', text, stated: {} }
}
