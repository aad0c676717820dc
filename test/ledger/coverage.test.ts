import { expect, it } from 'vitest'
import { ledgerWith } from './folder.ts'
import { type Draft, makeEntry } from './make.ts'

const PLACES = {
  qiwu: ['栖梧', '990200', 'prefecture', '990000'],
  wangxi: ['望溪', '990300', 'prefecture', '990000'],
} as const

const told = (id: string, published: string | null, place: keyof typeof PLACES) =>
  makeEntry({
    id,
    published,
    places: [PLACES[place]] as Draft['places'] & object,
    text: [[`${PLACES[place][0]}召开第${id}次会议。`]],
  })

const monthly = (place: keyof typeof PLACES, year: number, months: readonly number[]) =>
  months.map((month) => told(`${place}${year}${month}`, `${year}-${String(month).padStart(2, '0')}-05`, place))

it('says for which months the ledger has no report', async () => {
  const ledger = await ledgerWith([...monthly('qiwu', 2022, [1, 2, 5]), told('year', '2022', 'qiwu')])
  expect(await ledger.coverage()).toMatchObject({
    first: '2022-01',
    last: '2022-05',
    undated: 1,
    months: [1, 1, 0, 0, 1].map((count, i) => ({ period: `2022-0${i + 1}`, count })),
    gaps: [{ from: '2022-03', to: '2022-04', months: 2, expected: 1.2, open: false }],
  })
})

it('says for which places, those with most reports to be expected first, open where the gap reaches the end', async () => {
  const ledger = await ledgerWith([
    ...monthly('qiwu', 2022, [1, 2, 3, 4, 5, 6, 10, 11, 12]),
    ...monthly('wangxi', 2022, [6, 7]),
  ])
  const { places, placesWithGaps } = await ledger.coverage()
  expect(placesWithGaps).toBe(2)
  expect(places.map(({ place, reports, first, gaps }) => [place.name, reports, first, gaps])).toEqual([
    ['栖梧', 9, '2022-01', [{ from: '2022-07', to: '2022-09', months: 3, expected: 2.3, open: false }]],
    ['望溪', 2, '2022-06', [{ from: '2022-08', to: '2022-12', months: 5, expected: 1.4, open: true }]],
  ])
  expect((await ledger.coverage({ least: 4 })).places.map(({ place }) => place.name)).toEqual(['望溪'])
  expect((await ledger.coverage({ limit: 1 })).places).toHaveLength(1)
  expect((await ledger.coverage({ level: 'county' })).places).toEqual([])
  expect((await ledger.coverage({ place: '990300' })).first).toBe('2022-06')
})

it('an empty ledger has neither months nor gaps', async () => {
  const ledger = await ledgerWith([])
  expect(await ledger.coverage()).toMatchObject({ first: null, last: null, months: [], gaps: [], places: [] })
})

it('a mistaken date centuries away does not make centuries of gaps', async () => {
  const ledger = await ledgerWith([told('old', '1022-03-01', 'qiwu'), ...monthly('qiwu', 2022, [1, 2])])
  expect((await ledger.coverage()).months.length).toBeLessThanOrEqual(1200)
})
