import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  ACTS,
  EVENT_TYPES,
  INDICATOR_KINDS,
  MEASURES,
  ORGANIZATION_KINDS,
  PLACE_LEVELS,
  TIFA_KINDS,
} from '../../web/src/parts/kinds.ts'

const root = join(import.meta.dirname, '..', '..', 'web', 'src')

type Words = Readonly<Record<string, string>>
const words = (language: string) => JSON.parse(readFileSync(join(root, 'words', `${language}.json`), 'utf8')) as Words
const zh = words('zh')
const en = words('en')

/** `total.rows_one` and `total.rows_other` are forms of one key. */
const bare = (key: string) => key.replace(/_(one|other)$/, '')
const keys = (language: Words) => [...new Set(Object.keys(language).map(bare))].sort()

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')

describe('the words of the page', () => {
  it('are the same in Chinese and English', () => {
    expect(keys(zh)).toEqual(keys(en))
  })

  it('have a singular in English wherever they count', () => {
    const counting = Object.keys(en).filter((key) => key.endsWith('_other'))
    expect(counting.filter((key) => !(key.replace(/_other$/, '_one') in en))).toEqual([])
    expect(Object.keys(zh).filter((key) => key.endsWith('_one'))).toEqual([])
  })

  it('fill in the same values', () => {
    const values = (text: string | undefined) =>
      [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()
    const differing = Object.keys(zh).filter((key) => `${values(zh[key])}` !== `${values(en[key])}`)
    expect(differing).toEqual([])
  })

  it('are all used, and none is missing', () => {
    const literal = new Set([...sources.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1]!))
    const stems = [...sources.matchAll(/\bt\(\s*`([\w.]+\.)\$\{/g)].map((match) => match[1]!)
    const known = new Set(keys(zh))
    expect([...literal].filter((key) => !known.has(key))).toEqual([])
    const unused = [...known].filter((key) => !literal.has(key) && !stems.some((stem) => key.startsWith(stem)))
    expect(unused).toEqual([])
  })

  it('name every kind that a record can have', () => {
    const wanted = [
      ...ACTS.map((act) => `act.${act}`),
      ...EVENT_TYPES.map((type) => `event.${type}`),
      ...INDICATOR_KINDS.map((kind) => `indicatorKind.${kind}`),
      ...MEASURES.map((measure) => `measure.${measure}`),
      ...ORGANIZATION_KINDS.map((kind) => `organizationKind.${kind}`),
      ...PLACE_LEVELS.map((level) => `level.${level}`),
      ...TIFA_KINDS.map((kind) => `tifaKind.${kind}`),
    ]
    expect(wanted.filter((key) => !(key in zh) || !(key in en))).toEqual([])
  })

  it('hold no Chinese in English and no English in Chinese', () => {
    const foreign = (text: string, script: RegExp) =>
      script.test(
        text.replace(
          /\{\{\w+\}\}|luoshi (?:serve|add)|MB|Atom|Word|PDF|PNG|SVG|Markdown|JSON( Lines)?|CSV|Excel|\.xlsx|BibTeX|GB\/T|(?<![A-Za-z])(?:Shift|Enter|Esc|[npw])(?![A-Za-z])/g,
          '',
        ),
      )
    expect(Object.entries(en).filter(([, text]) => foreign(text, /\p{Script=Han}/u))).toEqual([])
    expect(Object.entries(zh).filter(([, text]) => foreign(text, /[A-Za-z]/))).toEqual([])
  })
})
