import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DAMAGES } from '../../scripts/samples/damage.ts'
import { generate, readSources, SAMPLES } from '../../scripts/samples/generate.ts'
import { SEVERAL, SINGLE } from '../../scripts/samples/makes/index.ts'
import { bodyOf } from '../../scripts/samples/source.ts'
import { readTable } from '../../scripts/samples/table.ts'
import type { Meta } from '../../src/record/types.ts'

const sources = readSources()
const files = generate(sources)

const onDisk = ['copies', 'gold'].flatMap((folder) =>
  readdirSync(join(SAMPLES, folder)).map((name) => `${folder}/${name}`),
)

interface Spanned {
  readonly spans: readonly (readonly [number, number])[]
}
interface GoldFile {
  readonly input: { readonly path: string; readonly part: number | null }
  readonly meta: Meta
  readonly doc: string
  readonly body: string
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly text: string }[]
  readonly people: readonly (Spanned & { readonly name: string })[]
  readonly places: readonly (Spanned & { readonly name: string })[]
  readonly organizations: readonly (Spanned & { readonly name: string })[]
  readonly tifa: readonly (Spanned & { readonly text: string })[]
}
const golds = [...files]
  .filter(([path]) => path.startsWith('gold/') && !path.endsWith('links.json'))
  .map(([, bytes]) => JSON.parse(bytes.toString()) as GoldFile)

describe('the samples', () => {
  it('come out the same when they are written again', () => {
    expect(onDisk.sort()).toEqual([...files.keys()].filter((path) => path.includes('/')).sort())
    for (const [path, bytes] of files) {
      const file = join(SAMPLES, path)
      expect(existsSync(file), path).toBe(true)
      expect(readFileSync(file).equals(bytes), `${path}: run node scripts/samples.ts`).toBe(true)
    }
  })

  it('carry gold whose sentences cover the body and whose spans hold what they name', () => {
    for (const gold of golds) {
      expect(gold.sentences.map((s) => gold.body.slice(s.start, s.end))).toEqual(gold.sentences.map((s) => s.text))
      expect(gold.sentences.map((s) => s.text).join('')).toBe(gold.body.replaceAll('\n', ''))
      for (const key of ['people', 'places', 'organizations'] as const)
        for (const item of gold[key])
          for (const [start, end] of item.spans)
            expect(gold.body.slice(start, end).replace(/[“”]/g, ''), gold.doc).toBe(item.name.replace(/[“”]/g, ''))
    }
  })

  it('print whatever the gold says of title, dates and credits', () => {
    const rows = readTable('copies.tsv')
    const altered = new Set(
      rows.filter((row) => /hant|orthodox|notes|big5|gb18030/.test(row.damage ?? '')).map((row) => row.file),
    )
    for (const row of rows) {
      if (row.holds !== 'whole' || altered.has(row.file)) continue
      const page = files.get(`copies/${row.file}`)?.toString() ?? ''
      const gold = golds.find((g) => g.input.path === row.file && String(g.input.part ?? '') === row.part)
      expect(gold, `${row.file} ${row.part}`).toBeDefined()
      if (!gold) continue
      const { title, headline, origin, publisher, reporters, editors } = gold.meta
      for (const value of [title, headline, publisher, origin === publisher ? null : origin, ...reporters, ...editors])
        if (value) expect(page.includes(value), `${row.file}: ${value}`).toBe(true)
    }
  })

  it('show every make and every damage', () => {
    const rows = readTable('copies.tsv')
    const makes = new Set(rows.map((row) => row.make))
    const damage = new Set(rows.flatMap((row) => (row.damage ?? '').split(' ')))
    for (const make of [...Object.keys(SINGLE), ...Object.keys(SEVERAL)]) expect(makes).toContain(make)
    for (const kind of DAMAGES) expect(damage).toContain(kind)
  })

  it('name one real person only, as the authority that others cite', () => {
    for (const source of sources) {
      for (const s of source.paragraphs.flat()) expect(s.speaker).not.toBe('习近平')
      for (const event of source.events) expect([event.lead, ...event.attendees]).not.toContain('习近平')
      const mentions = bodyOf(source).matchAll(/习近平(.{0,3})/g)
      for (const [, after] of mentions) expect(after).toMatch(/^(总书记|新时代)/)
    }
  })

  it('name no division of the real table and no report twice', () => {
    const table = readFileSync(join(SAMPLES, '..', 'lexicon', 'divisions.tsv'), 'utf8')
    const rows = table
      .split('\n')
      .filter((line) => /^\d{6}\t/.test(line))
      .map((line) => line.split('\t'))
    for (const source of sources) {
      const text = (source.meta.title ?? '') + bodyOf(source)
      for (const [, name = ''] of rows) expect(text.includes(name), `${source.id}: ${name}`).toBe(false)
    }
    const real = new Set(rows.flatMap(([, name = '', townships = '']) => [name, ...townships.split(/[ 、,;|]/)]))
    for (const row of readTable('divisions.tsv')) expect(real.has(row.name ?? ''), row.name).toBe(false)
    const bodies = sources.map(bodyOf)
    expect(new Set(bodies).size).toBe(bodies.length)
  })
})
