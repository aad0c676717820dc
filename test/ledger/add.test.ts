import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openLedger } from '../../src/ledger/open.ts'
import type { Report } from '../../src/record/types.ts'
import { ledgerWith, tempFile } from './folder.ts'
import { lanjiang, visit } from './lanjiang.ts'
import { entryOf, makeEntry, makeReport, syntheticEntry } from './make.ts'

test('a report comes back as it was added, key by key', async () => {
  const ledger = await ledgerWith(lanjiang)
  for (const { report } of lanjiang)
    expect(JSON.stringify((await ledger.report(report.id))?.report)).toBe(JSON.stringify(report))
})

test('the copy comes back with its map', async () => {
  const ledger = await ledgerWith(lanjiang)
  const { copy, map, report } = lanjiang[0]!
  expect(await ledger.copy('visit')).toEqual({
    id: 'visit',
    path: report.input.path,
    url: null,
    format: 'html',
    sha256: report.input.sha256,
    charset: copy.charset,
    text: copy.text,
    stated: copy.stated,
    map,
  })
})

test('any text and any sentences come back, also what a text column cannot hold', async () => {
  const ledger = await ledgerWith([])
  let n = 0
  const character = fc.oneof(
    fc.constantFrom('\0', '\ud800', '\udc00', '𠮷', '😀', '"', '\n', '，', '\u00a0'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(character, { maxLength: 30 }), fc.string(), async (characters, other) => {
      const body = characters.join('')
      const plain = makeReport({ id: `any${n++}`, text: [[[body, 'directive', '某人', ['growth']]]] })
      // A sentence whose text is no slice of the body must not be taken for one.
      const report: Report = { ...plain, sentences: [...plain.sentences, { ...plain.sentences[0]!, text: other }] }
      expect(await ledger.add(entryOf(report))).toBe('added')
      expect((await ledger.report(report.id))?.report).toEqual(report)
    }),
    { numRuns: 100 },
  )
})

test('adding the same report again changes nothing', async () => {
  const ledger = await ledgerWith(lanjiang)
  const before = JSON.stringify([await ledger.overview(), await ledger.facets(), await ledger.report('visit')])
  const changed = makeEntry({ ...visit, title: '另一个标题' })
  expect(await ledger.add(changed)).toBe('present')
  expect(await ledger.addMany(lanjiang)).toEqual(['present', 'present', 'present', 'present'])
  expect(JSON.stringify([await ledger.overview(), await ledger.facets(), await ledger.report('visit')])).toBe(before)
})

test('the order of adding makes no difference to what is counted and shown', async () => {
  const entries = [...lanjiang, ...Array.from({ length: 60 }, (_, i) => syntheticEntry(i))]
  const there = await ledgerWith(entries)
  const back = await ledgerWith([...entries].reverse())
  for (const list of ['people', 'places', 'organizations', 'tifa'] as const) {
    const [a, b] = [await there[list]({ size: 500, sort: 'name' }), await back[list]({ size: 500, sort: 'name' })]
    expect(a.total).toBeGreaterThan(2)
    expect(a).toEqual(b)
  }
  expect(await there.facets()).toEqual(await back.facets())
  expect(await there.topicStats({}, 'month')).toEqual(await back.topicStats({}, 'month'))
})

test('a report that cannot be kept leaves nothing of itself and nothing of its batch', async () => {
  const ledger = await ledgerWith(lanjiang)
  const before = await ledger.overview()
  const bad = entryOf({ ...makeReport({ id: 'bad', text: [['一句。']] }), people: [null] as never })
  await expect(ledger.addMany([syntheticEntry(1), bad])).rejects.toThrow()
  expect(await ledger.overview()).toEqual(before)
  expect(await ledger.add(syntheticEntry(1))).toBe('added')
})

test('what was added is there when the ledger is opened again', async () => {
  const file = tempFile()
  const ledger = await openLedger(file, { create: true })
  await ledger.add(lanjiang[0]!)
  await ledger.close()
  const again = await ledgerWith([], file)
  expect(await again.has('visit')).toBe(true)
  expect(await again.has('relay')).toBe(false)
  expect((await again.reports({ q: '营商环境' })).total).toBe(1)
})
