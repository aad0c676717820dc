import { describe, expect, it } from 'vitest'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { lineage } from '../../src/ledger/link/lineage.ts'
import { connect } from '../../src/ledger/sqlite.ts'
import { ledgerWith, tempFile } from './folder.ts'
import { type Draft, makeEntry } from './make.ts'

const SEATS = {
  闻人岱: ['省委书记', '990000'],
  顾砚秋: ['市委书记', '990200'],
  邵听澜: ['省委书记', '990000'],
  卫青禾: ['党工委书记', '栖梧经开区'],
} as const

/** A report in which one leader says one sentence. */
function said(
  id: string,
  published: string | null,
  speaker: keyof typeof SEATS,
  sentence: string,
  tifa: readonly (readonly [string, 'slogan' | 'programme' | 'position'])[],
  more: Partial<Draft> = {},
): Draft {
  const [title, of] = SEATS[speaker]
  return {
    id,
    published,
    origin: '岚江日报',
    title: `${speaker}讲话`,
    text: [[`${speaker}主持会议。`], [[sentence, 'directive', speaker, ['growth']]]],
    people: [[speaker, { title, of }]],
    tifa,
    ...more,
  }
}

const OLD = ['开新局、挑大梁', 'slogan'] as const
const NEW = ['开新局、挑大梁、争上游', 'slogan'] as const

const drafts: readonly Draft[] = [
  said('a', '2022-01-10', '闻人岱', '闻人岱强调，要“开新局、挑大梁”，实施1357行动计划。', [
    OLD,
    ['1357行动计划', 'programme'],
  ]),
  said('b', '2022-01-20', '顾砚秋', '顾砚秋强调，要“开新局、挑大梁”。', [OLD]),
  said(
    'c',
    '2022-03-01',
    '卫青禾',
    '卫青禾强调，要贯彻省委书记闻人岱提出的“开新局、挑大梁”要求，把“千企焕新”窗口开好。',
    [OLD],
    {
      people: [
        ['卫青禾', { title: '党工委书记', of: '栖梧经开区' }],
        ['闻人岱', { title: '省委书记', of: '990000' }],
      ],
      places: [['栖梧经开区', null, 'zone', '990200']],
    },
  ),
  said('d', '2022-05-01', '顾砚秋', '顾砚秋强调，要承接全省1357行动计划，制定357行动计划，实施千企焕新工程。', [
    ['1357行动计划', 'programme'],
    ['357行动计划', 'programme'],
    ['千企焕新工程', 'programme'],
  ]),
  said(
    'e',
    '2023-06-01',
    '邵听澜',
    '邵听澜强调，要“开新局、挑大梁、争上游”，建好“东部织造地、西部种养地、南部开放门户”的“两地一门户”。',
    [
      NEW,
      ['东部织造地', 'position'],
      ['西部种养地', 'position'],
      ['南部开放门户', 'position'],
      ['两地一门户', 'position'],
    ],
  ),
  said('f', '2023-07-01', '顾砚秋', '顾砚秋强调，要“开新局、挑大梁、争上游”。', [NEW]),
  said('g', null, '顾砚秋', '顾砚秋强调，要“开新局、挑大梁”。', [OLD]),
  said('h', '2999-01-01', '顾砚秋', '顾砚秋强调，要“开新局、挑大梁”。', [OLD]),
]

const texts = (links: readonly { text: string }[]) => links.map(({ text }) => text)

describe('lineage of a phrase', () => {
  const open = () => ledgerWith(drafts.map(makeEntry))
  const lineageOf = async (text: string) => (await (await open()).lineage(text))!

  it('has a lane for each level with its first use and how long it took', async () => {
    const old = await lineageOf(OLD[0])
    expect(old.lanes.map(({ level, lag, first }) => [level, lag, first?.speaker?.name, first?.passed])).toEqual([
      ['province', 0, '闻人岱', false],
      ['prefecture', 10, '顾砚秋', false],
      ['zone', 50, '卫青禾', true],
    ])
    expect(old.lanes[2]!.first).toMatchObject({ authority: '闻人岱', placeName: '栖梧经开区' })
    expect(old.lanes[2]!.passed).toBe(1)
  })

  it('quotes every use with the phrase marked', async () => {
    const old = await lineageOf(OLD[0])
    for (const { use } of old.dots)
      expect(use.marks.map(([start, end]) => use.text.slice(start, end))).toEqual([OLD[0]])
  })

  it('believes no date that had not come when the report was added', async () => {
    const old = await lineageOf(OLD[0])
    expect(old.undated).toBe(2)
    expect(old.undatedUses.map((use) => use.report.id).sort()).toEqual(['g', 'h'])
    expect(old.last?.day).toBe('2022-03-01')
  })

  it('says what followed, where, and why', async () => {
    const old = await lineageOf(OLD[0])
    expect(old.successors).toHaveLength(1)
    expect(old.successors[0]).toMatchObject({ text: NEW[0], place: { id: '990000' } })
    expect(old.successors[0]!.reasons.map((reason) => reason.code)).toContain('all-kept')
    expect(old.successors[0]!.evidence.map((use) => use.report.id)).toEqual(['a', 'c', 'e'])
  })

  it('names the plan made for a plan, and the members of a formula', async () => {
    const ledger = await open()
    const plan = (await ledger.lineage('1357行动计划'))!
    expect(texts(plan.plans)).toEqual(['357行动计划'])
    expect(texts((await ledger.lineage('357行动计划'))!.planOf)).toEqual(['1357行动计划'])
    const formula = (await ledger.lineage('两地一门户'))!
    expect(texts(formula.parts).sort()).toEqual(['东部织造地', '南部开放门户', '西部种养地'])
    expect(texts((await ledger.lineage('东部织造地'))!.wholes)).toEqual(['两地一门户'])
  })

  it('counts the bare name where it is only quoted', async () => {
    const ledger = await open()
    const found = (await ledger.lineage('千企焕新工程'))!
    expect(found.forms).toEqual([
      { id: '千企焕新工程', text: '千企焕新工程', reports: 1 },
      { id: null, text: '千企焕新', reports: 1 },
    ])
    expect(found.first?.report.id).toBe('c')
  })

  it('narrows to a place with all below it', async () => {
    const ledger = await open()
    const found = (await ledger.lineage(OLD[0], { place: '990200' }))!
    expect(found.lanes.map(({ level }) => level)).toEqual(['prefecture', 'zone'])
    expect(await ledger.lineage('没有这个提法')).toBeNull()
  })

  it('answers the same whatever the order of adding', async () => {
    const ledger = await open()
    const answer = async (one: Ledger) => ({
      lineages: await Promise.all(
        [OLD[0], NEW[0], '1357行动计划', '千企焕新工程', '两地一门户'].map((text) => one.lineage(text)),
      ),
      rising: await one.trends({ to: '2023-12', months: 12 }),
      fading: await one.trends({ to: '2023-12', months: 12, trend: 'fading' }),
    })
    const expected = await answer(ledger)
    for (const order of [
      [7, 6, 5, 4, 3, 2, 1, 0],
      [3, 0, 6, 5, 1, 7, 2, 4],
    ]) {
      const shuffled = await ledgerWith(order.map((i) => makeEntry(drafts[i]!)))
      expect(await answer(shuffled)).toEqual(expected)
    }
  })

  it('lists what is used more and less than before, with its spread', async () => {
    const ledger = await open()
    const rising = await ledger.trends({ to: '2023-12', months: 12 })
    expect(rising).toMatchObject({ from: '2023-01', to: '2023-12', baseFrom: '2020-01', reports: 2, baseReports: 4 })
    expect(
      rising.items.map(({ text, reports, before, fresh, places }) => [text, reports, before, fresh, places]),
    ).toEqual([[NEW[0], 2, 0, true, 2]])
    const fading = await ledger.trends({ to: '2023-12', months: 12, trend: 'fading' })
    expect(texts(fading.items)).toContain(OLD[0])
    expect((await ledger.trends({ place: '990200' })).items).toEqual((await ledger.trends({ place: '990000' })).items)
    expect((await ledger.trends({ place: '没有的地方' })).items).toEqual([])
  })

  it('goes without a trace when its reports are taken out', async () => {
    const file = tempFile()
    await (await ledgerWith(drafts.map(makeEntry), file)).close()
    const db = connect(file, { readonly: false, create: false, busyTimeout: 1_000 })
    const rows = (table: string) => (db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n
    try {
      expect(rows('phrase_uses')).toBeGreaterThan(0)
      for (const { no } of db.prepare('SELECT no FROM reports').all() as { no: number }[]) lineage.unlink(db, no)
      for (const table of [
        'phrases',
        'phrase_keys',
        'phrase_forms',
        'phrase_uses',
        'phrase_parts',
        'phrase_months',
        'area_months',
        'report_areas',
      ])
        expect(rows(table), table).toBe(0)
    } finally {
      db.close()
    }
  })
})
