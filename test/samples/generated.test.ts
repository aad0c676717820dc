import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generate, readSources, SAMPLES } from '../../scripts/samples/generate.ts'
import { bodyOf } from '../../scripts/samples/source.ts'

const sources = readSources()
const files = generate(sources)

const onDisk = ['copies', 'gold'].flatMap((folder) =>
  readdirSync(join(SAMPLES, folder)).map((name) => `${folder}/${name}`),
)

interface Spanned {
  readonly spans: readonly (readonly [number, number])[]
}
interface GoldFile {
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
    const bodies = sources.map(bodyOf)
    expect(new Set(bodies).size).toBe(bodies.length)
  })
})
