import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../src/ledger/bigrams.ts'
import { ledgerWith } from './folder.ts'
import { lanjiang } from './lanjiang.ts'
import { makeEntry } from './make.ts'

/** What LIKE with folded case and width would find. */
function like(text: string, words: readonly string[]): boolean {
  return words.every((word) => fold(text).includes(fold(word)))
}

const alphabet = [...'岚江澄州乡村振兴的一，。“”、·ＡaB2２9%.-_*^"\'()（）é𠮷😀ß\u3007']
const text = fc.array(fc.constantFrom(...alphabet, ' ', '\n', '　'), { maxLength: 40 }).map((c) => c.join(''))
const word = fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 5 }).map((c) => c.join(''))

test('reports are found exactly as LIKE finds them, whatever the characters and the length of the words', async () => {
  const texts = fc.sample(fc.tuple(text, text), { numRuns: 400, seed: 7 })
  const ledger = await ledgerWith(
    texts.map(([title, body], i) => makeEntry({ id: `t${i}`, title, text: [[[body, 'assessment']]] })),
  )
  const inTexts = fc
    .tuple(fc.nat(399), fc.nat(40), fc.integer({ min: 1, max: 6 }))
    .map(
      ([i, at, length]) =>
        [...texts[i]![1]]
          .slice(at, at + length)
          .join('')
          .trim()
          .split(/\s+/)[0]!,
    )
    .filter(Boolean)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(inTexts, word), { minLength: 1, maxLength: 3 }), async (words) => {
      const q = words.join(' ')
      const ids = texts.flatMap(([title, body], i) => (like(`${title}\n${body}`, words) ? [`t${i}`] : []))
      const found = await ledger.reports({ q, size: 500 })
      expect(found.items.map((row) => row.id).sort()).toEqual([...ids].sort())
      expect(found.total).toBe(ids.length)
      const said = texts.filter(([, body]) => like(body, words)).length
      expect((await ledger.statements({ q })).total).toBe(said)
    }),
    { numRuns: 300, seed: 7 },
  )
})

test.each([
  ['岱', 2],
  ['调研', 2],
  ['营商环境', 1],
  ['1580行动计划', 1],
  ['gdp', 1],
  ['ＧＤＰ', 1],
  ['6.5%', 1],
  ['1580', 2],
  ['安全底线 望溪', 1],
  ['安全底线  松陵', 0],
  ['“1580', 2],
])('%s is found in %i reports', async (q, total) => {
  const ledger = await ledgerWith(lanjiang)
  expect((await ledger.reports({ q })).total).toBe(total)
})

test('words are marked in the title and in a snippet that is a slice of the body', async () => {
  const ledger = await ledgerWith(lanjiang)
  const [row] = (await ledger.reports({ q: 'gdp 1580行动' })).items
  const body = lanjiang[0]!.report.body
  const { text: shown, marks, start } = row!.snippet!
  expect(body.slice(start, start + shown.length)).toBe(shown)
  expect(marks.map(([a, b]) => shown.slice(a, b))).toContain('1580行动')
  expect(row!.titleMarks.map(([a, b]) => row!.title!.slice(a, b))).toEqual(['1580行动'])
})

test('a snippet of any text is a slice of it, with marks that are hits', async () => {
  const ledger = await ledgerWith([])
  let n = 0
  await fc.assert(
    fc.asyncProperty(text, text, word, async (before, after, hit) => {
      const id = `s${n++}`
      const body = `${before}${hit}${after}`
      await ledger.add(makeEntry({ id, origin: id, text: [[body]] }))
      const [row] = (await ledger.reports({ q: hit, origin: id })).items
      const { text: shown, marks, start } = row!.snippet!
      expect(body.slice(start, start + shown.length)).toBe(shown)
      expect(marks.length).toBeGreaterThan(0)
      for (const [a, b] of marks) expect(fold(shown.slice(a, b))).toContain(fold(hit))
    }),
    { numRuns: 100 },
  )
})

test('by relevance a hit in the title comes before one in the body', async () => {
  const ledger = await ledgerWith([
    makeEntry({ id: 'body', published: '2024-01-01', text: [['会议谈到湿地保护。']] }),
    makeEntry({ id: 'title', title: '湿地保护', published: '2020-01-01', text: [['会议举行。']] }),
  ])
  expect((await ledger.reports({ q: '湿地', sort: 'relevance' })).items.map((row) => row.id)).toEqual(['title', 'body'])
  expect((await ledger.reports({ q: '湿地' })).items.map((row) => row.id)).toEqual(['body', 'title'])
})

test('a search gives every kind of thing that has the words in its name', async () => {
  const ledger = await ledgerWith(lanjiang)
  const found = await ledger.search('栖梧')
  expect(found.places.items.map((row) => row.name).sort()).toEqual(['栖梧', '栖梧经开区'].sort())
  expect(found.reports.total).toBe(2)
  expect((await ledger.search('1580')).tifa.items.map((row) => row.id)).toEqual(['1580行动计划'])
  expect((await ledger.search('砚')).people.items.map((row) => row.name)).toEqual(['顾砚秋'])
  expect((await ledger.search('砚')).organizations.items.map((row) => row.name)).toEqual(['砚山科技'])
})
