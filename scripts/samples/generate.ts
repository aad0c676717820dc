import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Meta } from '../../src/record/types.ts'
import { CLOSE, encode, OPEN, spoil } from './damage.ts'
import { type Gold, goldOf, type Spoiling } from './gold.ts'
import { linksOf } from './links.ts'
import { SEVERAL, SINGLE } from './makes/index.ts'
import type { Page } from './makes/page.ts'
import { STRAYS } from './makes/strays.ts'
import { seeded, some } from './random.ts'
import { type CopySpec, parseSource, type Source } from './source.ts'

/** The samples' folder in this checkout. */
export const SAMPLES = join(import.meta.dirname, '..', '..', 'samples')

/** Reads every report of samples/source, in the order of their names. */
export function readSources(): Source[] {
  const folder = join(SAMPLES, 'source')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => parseSource(name.slice(0, -4), readFileSync(join(folder, name), 'utf8')))
}

/** One line of copies.tsv. */
interface Listed {
  readonly file: string
  readonly part: number | null
  readonly report: string
  readonly make: string
  readonly damage: readonly string[]
  /** `whole`: gold beside it; `partial`: only part of the report; `none`: no report at all. */
  readonly holds: 'whole' | 'partial' | 'none'
}

/** The name that gold and prediction of one copy share: file without extension, and its part where the file holds several. */
const docOf = (file: string, part: number | null) => file.replace(/\.[a-z]+$/, '') + (part === null ? '' : `.${part}`)

const partial = (spec: CopySpec) => spec.damage.includes('cut') || spec.damage.includes('truncated')

function pageOf(source: Source, spec: CopySpec, sources: readonly Source[]): Page {
  const random = seeded(spec.file + source.id)
  const whole = source.paragraphs.map((p) => p.map((s) => s.text).join(''))
  const paragraphs = spec.damage.includes('cut') ? whole.slice(0, Math.ceil(whole.length * 0.6)) : whole
  const others = sources.filter(
    (s) => s.id !== source.id && s.meta.title && (s.meta.published ?? '') <= (source.meta.published ?? ''),
  )
  return {
    meta: spec.meta,
    paragraphs: paragraphs.map((p) => OPEN + p + CLOSE),
    dateline: spec.meta.reporters.some((name) => whole[0]?.includes(name)),
    slug: source.id.split('-')[0] ?? source.id,
    others: some(others, 5, random).map((s) => ({
      title: s.meta.title ?? '',
      date: (s.meta.published ?? '2022-01-01').slice(0, 10),
    })),
    random,
  }
}

const META: readonly (keyof Meta)[] = ['title', 'headline', 'published', 'publisher', 'origin', 'reporters', 'editors']
const tidy = (meta: Meta): Meta => Object.fromEntries(META.map((key) => [key, meta[key]])) as unknown as Meta

/** Spoils one article of a file that holds several: each of its strings for itself. */
function spoiledWithin(page: Page, spec: CopySpec): { page: Page; repair: Spoiling } {
  let repair: Spoiling = { script: 'hans', pinyinNotes: 0, shiftedRuns: 0, lostCharacters: 0 }
  const one = (text: string, seed: string) => {
    const spoiled = spoil(text, spec.damage, seed)
    repair = {
      script: spoiled.repair.script,
      pinyinNotes: repair.pinyinNotes + spoiled.repair.pinyinNotes,
      shiftedRuns: repair.shiftedRuns + spoiled.repair.shiftedRuns,
      lostCharacters: 0,
    }
    return spoiled.page
  }
  const title = page.meta.title === null ? null : one(page.meta.title, `${spec.file} title`)
  const paragraphs = page.paragraphs.map((p, i) => one(p, `${spec.file} ${page.slug} ${i}`))
  return { page: { ...page, meta: { ...page.meta, title }, paragraphs }, repair }
}

/**
 * Writes the samples afresh from samples/source: the same sources give the same bytes.
 * @returns files by path within samples/.
 */
export function generate(sources: readonly Source[] = readSources()): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  const listed: Listed[] = []
  const golds: Gold[] = []
  const containers = new Map<string, { source: Source; spec: CopySpec }[]>()

  const list = (source: Source, spec: CopySpec, part: number | null, repair: Spoiling) => {
    const holds = partial(spec) ? 'partial' : 'whole'
    listed.push({ file: spec.file, part, report: source.id, make: spec.make, damage: spec.damage, holds })
    if (holds === 'whole')
      golds.push(goldOf(source, docOf(spec.file, part), { path: spec.file, part }, tidy(spec.meta), repair))
  }
  for (const source of sources)
    for (const spec of source.copies) {
      if (SEVERAL[spec.make]) {
        const held = containers.get(spec.file) ?? []
        containers.set(spec.file, [...held, { source, spec }])
        continue
      }
      const make = SINGLE[spec.make]
      if (!make) throw new Error(`samples/source/${source.id}.txt: unknown make ${spec.make}`)
      if (files.has(`copies/${spec.file}`))
        throw new Error(`samples/source/${source.id}.txt: ${spec.file} is already taken`)
      const { page, repair } = spoil(make(pageOf(source, spec, sources)), spec.damage, spec.file)
      files.set(`copies/${spec.file}`, encode(page, spec.damage))
      list(source, spec, null, repair)
    }
  for (const [file, held] of containers) {
    const first = held[0]?.spec
    const make = SEVERAL[first?.make ?? '']
    if (!first || !make) continue
    const pages = held.map(({ source, spec }) => spoiledWithin(pageOf(source, spec, sources), spec))
    files.set(`copies/${file}`, encode(make(pages.map((p) => p.page)).replace(/[\uE000\uE001]/g, ''), first.damage))
    for (const [i, { source, spec }] of held.entries()) {
      const repair = pages[i]?.repair
      if (repair) list(source, spec, held.length > 1 ? i : null, repair)
    }
  }
  for (const stray of STRAYS) {
    files.set(`copies/${stray.file}`, stray.bytes(sources))
    listed.push({ file: stray.file, part: null, report: '', make: stray.what, damage: [], holds: 'none' })
  }
  for (const gold of golds) files.set(`gold/${gold.doc}.json`, json(gold))
  files.set('gold/links.json', json(linksOf(sources, listed)))
  const rows = listed.sort((a, b) => (a.file === b.file ? (a.part ?? 0) - (b.part ?? 0) : a.file < b.file ? -1 : 1))
  files.set(
    'copies.tsv',
    Buffer.from(
      [
        '# What each file of samples/copies holds: `whole` reports have gold records, `partial` ones are cut off, `none` is no report.',
        ['file', 'part', 'report', 'make', 'damage', 'holds'].join('\t'),
        ...rows.map((r) => [r.file, r.part ?? '', r.report, r.make, r.damage.join(' '), r.holds].join('\t')),
        '',
      ].join('\n'),
    ),
  )
  return files
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`)

export type { Listed }
