import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeAgain } from '../../src/intake/again.ts'
import { takeIn } from '../../src/intake/intake.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import type { Entry } from '../../src/ledger/rows.ts'
import type { Report } from '../../src/record/types.ts'
import { identitiesOf } from '../../src/review/records.ts'
import { ledgerWith, tempFolder } from './folder.ts'
import { lanjiang } from './lanjiang.ts'
import { entryOf, syntheticEntry } from './make.ts'

/** Everything that is counted. */
const counted = async (ledger: Ledger) => ({
  overview: { ...(await ledger.overview()), latest: [] },
  facets: await ledger.facets(),
  people: (await ledger.people({ sort: 'name' })).items,
  tifa: (await ledger.tifa({ sort: 'name' })).items,
  found: (await ledger.search('栖梧')).reports.total,
})

const visit = lanjiang.find(({ report }) => report.id === 'visit')!
/** The same report as other rules read it: without one phrase, with one more demand. */
const other: Entry = entryOf({
  ...visit.report,
  tifa: [],
  sentences: visit.report.sentences.map((s, i): Report['sentences'][number] =>
    i === 4 ? { ...s, act: 'directive', topics: ['growth'] } : s,
  ),
})

test('a report that is read otherwise is counted as if it had always been read so', async () => {
  const ledger = await ledgerWith(lanjiang)
  const changes = await ledger.reread(lanjiang.map((entry) => (entry === visit ? other : entry)))
  expect(changes).toEqual([
    {
      id: 'visit',
      title: visit.report.meta.title,
      kinds: [
        { kind: 'sentences', before: visit.report.sentences.length, after: visit.report.sentences.length },
        { kind: 'tifa', before: 1, after: 0 },
      ],
    },
  ])
  const always = await ledgerWith(lanjiang.map((entry) => (entry === visit ? other : entry)))
  expect(await counted(ledger)).toEqual(await counted(always))
  expect((await ledger.report('visit'))?.report).toEqual(other.report)
})

test('reading again as before changes nothing', async () => {
  const ledger = await ledgerWith(lanjiang)
  const before = await counted(ledger)
  expect(await ledger.reread(lanjiang)).toEqual([])
  expect(await ledger.reread([syntheticEntry(1)])).toEqual([])
  expect(await counted(ledger)).toEqual(before)
})

test('where one report of a batch cannot be kept all of it stays as it was', async () => {
  const ledger = await ledgerWith(lanjiang)
  const before = await counted(ledger)
  const bad = entryOf({ ...visit.report, people: [null] as never })
  await expect(ledger.reread([other, bad])).rejects.toThrow()
  expect(await counted(ledger)).toEqual(before)
})

test('what people decided is laid over the new reading', async () => {
  const ledger = await ledgerWith(lanjiang)
  const { report } = (await ledger.report('visit'))!
  const identity = identitiesOf(report, 'organization')[0]!
  await ledger.decide(
    {
      report: 'visit',
      kind: 'organization',
      identity,
      action: 'reject',
      value: null,
      quote: null,
      note: null,
      by: '校核员',
    },
    null,
  )
  expect((await ledger.organizations({ q: '砚山' })).items.map((row) => row.reports)).not.toContain(2)
  const before = (await ledger.organizations()).items
  await ledger.reread([other])
  expect((await ledger.organizations()).items).toEqual(before)
})

test('removing a report takes out all of it, and a copy of it takes its place', async () => {
  const copy = entryOf({
    ...visit.report,
    id: 'copy',
    meta: { ...visit.report.meta, publisher: '江畔财经', published: '2023-03-20' },
  })
  const ledger = await ledgerWith([...lanjiang, copy])
  expect((await ledger.reports({ size: 50 })).items.map((row) => row.id)).not.toContain('copy')
  expect(await ledger.remove(['visit', 'nobody'])).toEqual(['nobody'])
  expect(await ledger.report('visit')).toBeNull()
  expect((await ledger.reports({ size: 50 })).items.map((row) => row.id)).toContain('copy')
  expect(await ledger.remove(['copy'])).toEqual([])
  const never = await ledgerWith(lanjiang.filter((entry) => entry !== visit))
  expect(await counted(ledger)).toEqual(await counted(never))
  expect(await ledger.add(visit)).toBe('added')
  expect(await counted(ledger)).toEqual(await counted(await ledgerWith(lanjiang)))
})

test('a copy is taken in again from its bytes, and from its text where these are not kept', async () => {
  const file = join(tempFolder(), 'page.html')
  const text =
    '3月8日，省委书记闻人岱到栖梧市松陵县调研智能装备产业，要求加快补齐轴承、控制系统两个短板，让链上企业抱团闯市场。'
  writeFileSync(
    file,
    `<html><body><h1>闻人岱在松陵县调研</h1><p>2023-03-08</p><p>${text}</p><p>${text}</p></body></html>`,
  )
  const { value: taken } = await takeIn([file]).next()
  if (taken?.kind !== 'report') throw new Error('no report')
  const { copy, map } = taken.article
  const ledger = await ledgerWith([
    {
      report: taken.report,
      copy: { text: copy.text, charset: copy.charset, stated: copy.stated },
      map,
      raw: copy.raw!,
    },
  ])
  const [kept] = await ledger.kept(0, 10)
  expect(kept!.raw).not.toBeNull()
  for (const raw of [kept!.raw, null]) {
    const again = await takeAgain({ ...kept!, raw })
    expect(again.kind === 'report' && again.report).toEqual(taken.report)
  }
})
