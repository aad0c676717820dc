import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { nameBits } from '../../src/link/people/names.ts'
import { type PrintedPost, profileOf } from '../../src/link/people/profile.ts'
import { rankOf } from '../../src/link/people/ranks.ts'
import { isSingle, titleOf } from '../../src/link/people/seats.ts'
import { handovers } from '../../src/link/people/succession.ts'
import { seen, tellApart } from '../../src/link/people/tell-apart.ts'

type Report = readonly [day: string | null, posts: string, region?: string | null]

/** Posts as `title@of`, several by spaces. */
function postsOf(text: string): PrintedPost[] {
  return text.split(' ').flatMap((one) => {
    const [title = '', of] = one.split('@')
    return title ? [{ title, of: of ?? null }] : []
  })
}

/** The people of a name as the posts of each, from reports of one or more mentions. */
function people(name: string, ...reports: readonly Report[]) {
  const profiles = reports.map(([day, posts, region = null]) =>
    seen(profileOf(name, postsOf(posts), region, day), 1, day, day),
  )
  const { groups, doubts, untold } = tellApart(name, profiles)
  return {
    groups: groups.map((group) => group.map((i) => reports[i]![1]).sort()).sort(),
    doubts: doubts.length,
    untold,
  }
}

const oneOf = (name: string, ...reports: readonly Report[]) => people(name, ...reports).groups.length === 1

describe('one person', () => {
  test('goes from mayor to party secretary of a city, and on to the province', () => {
    expect(
      oneOf(
        '卫青禾',
        ['2019-03-01', '市长@360100'],
        ['2021-05-01', '市委书记@360100'],
        ['2022-01-10', '省委常委@360000 市委书记@360100'],
        ['2023-08-11', '副省长@360000'],
        ['2024-07-19', '省领导@360000'],
      ),
    ).toBe(true)
  })

  test('goes from a county to a city of its province when the name is rare', () => {
    expect(oneOf('闻人岱', ['2015-03-01', '县委书记@360121'], ['2021-05-01', '副市长@360300'])).toBe(true)
  })

  test('goes from one province to another at high rank', () => {
    expect(oneOf('邵听澜', ['2019-03-01', '省长@360000'], ['2021-05-01', '省委书记@420000'])).toBe(true)
  })

  test('is named without a post where he leads', () => {
    expect(oneOf('顾砚秋', ['2022-03-01', '市委书记@360100'], ['2022-04-01', '', '360121'])).toBe(true)
  })

  test('has the post of a unit that one report does not name', () => {
    expect(oneOf('陆闻笙', ['2015-06-01', '副校长 校领导', '330600'], ['2018-09-01', '书记@栖梧一中', '330600'])).toBe(
      true,
    )
  })
})

describe('two people', () => {
  test('hold full-time posts of two provinces at once', () => {
    const { groups } = people(
      '闻人岱',
      ['2021-03-01', '县委书记@360121'],
      ['2022-03-01', '县委书记@360121'],
      ['2021-09-01', '县长@420922'],
    )
    expect(groups).toEqual([['县委书记@360121', '县委书记@360121'], ['县长@420922']])
  })

  test('are a vice-mayor and the secretary of a township, also without dates, and are proposed', () => {
    const { groups, doubts } = people(
      '闵秋实',
      ['2022-05-21', '副市长@360300'],
      [null, '乡党委书记@柳汀回族乡', '360100'],
    )
    expect(groups.length).toBe(2)
    expect(doubts).toBe(1)
  })

  test('are officials of two provinces below vice-minister, even one after the other', () => {
    expect(oneOf('王伟', ['2018-03-01', '市长@360100'], ['2021-05-01', '市长@420100'])).toBe(false)
  })

  test('head two foreign states', () => {
    expect(oneOf('巴洛斯', ['2022-10-01', '总统@冈比亚'], ['2026-02-24', '外长@法国'])).toBe(false)
  })

  test('with one foreign family name, where a report seems to give the post to this nation', () => {
    expect(oneOf('特奥多罗夫', ['2022-10-01', '总理@100000'], ['2023-02-24', '外交部长@法国'])).toBe(false)
  })

  test('never grow together by way of a third mention that fits both', () => {
    const { groups } = people(
      '王伟',
      ['2021-03-01', '县委书记@360121'],
      ['2021-09-01', '县委书记@420922'],
      ['2021-06-01', '书记'],
    )
    expect(groups.some((group) => group.includes('县委书记@360121') && group.includes('县委书记@420922'))).toBe(false)
  })

  test('of a common name are no one by the name alone', () => {
    expect(oneOf('张伟', ['2021-03-01', '县长@360121'], ['2021-09-01', '', '420900'])).toBe(false)
  })
})

test('mentions of a common name that fit nobody are gathered as untold', () => {
  const { untold, groups } = people(
    '林强',
    ['2021-03-01', '市长@360300'],
    ['2021-04-01', '', '420900'],
    ['2021-09-01', '', '510100'],
  )
  expect(groups.length).toBe(2)
  expect(untold).not.toBeNull()
})

test('the order of profiles makes no difference', () => {
  const reports: Report[] = [
    ['2019-03-01', '市长@360100'],
    ['2021-05-01', '市委书记@360100'],
    ['2021-06-01', '县委书记@420922'],
    ['2021-07-01', '副市长@420900'],
    [null, '乡长@柳汀乡', '360100'],
    ['2022-01-01', '', '360100'],
    ['2022-02-01', '主任'],
  ]
  const all = people('林海', ...reports)
  for (let turn = 1; turn < reports.length; turn++)
    expect(people('林海', ...reports.slice(turn), ...reports.slice(0, turn))).toEqual(all)
})

test('two hundred posts of one name are bounded work', () => {
  const reports = Array.from({ length: 400 }, (_, i): Report => [`20${10 + (i % 15)}-03-01`, `第${i}局局长@360100`])
  const start = process.cpuUsage()
  expect(people('卫青禾', ...reports).groups.length).toBeGreaterThan(0)
  expect(process.cpuUsage(start).user).toBeLessThan(2_000_000)
})

test('a rare name says more than a common one', () => {
  expect(nameBits('王伟')).toBeLessThan(14)
  expect(nameBits('闻人岱')).toBeGreaterThan(nameBits('李建军'))
  expect(nameBits('买买提·雅松')).toBeGreaterThan(20)
})

test.each([
  ['省委书记', '360000', 3, 3],
  ['市长', '360100', 4, 5],
  ['市长', '330200', 4, 4],
  ['区委书记', '110105', 5, 5],
  ['副市长', '360100', 5, 6],
  ['县长', '360121', 6, 7],
  ['乡党委书记', '柳汀回族乡', 9, 9],
  ['省应急管理厅厅长', '360000', 5, 5],
  ['市教育局局长', '360100', 6, 7],
  ['常务副省长', '360000', 4, 4],
  ['国务院总理', '100000', 1, 1],
])('%s of %s has rank %d to %d', (title, of, high, low) => {
  expect(rankOf(title, of).rank).toEqual({ high, low })
})

test.each([
  ['省防汛抗旱指挥部总指挥', '360000'],
  ['运动会组委会主席', '360100'],
  ['全国人大代表', '100000'],
  ['校长', null],
])('%s of %s says nothing of rank', (title, of) => {
  expect(rankOf(title, of).rank).toBeNull()
})

test('every example of the ranks ends with its title', () => {
  for (const { title, example } of loadLexicon('post-ranks', ['title', 'example'])) {
    if (example.startsWith('某国')) continue
    expect(example.endsWith(title), `${title}: ${example}`).toBe(true)
  }
})

test.each([
  ['代市长', '360100', { seat: '市长', acting: '代市长', former: false }],
  ['代理省长', '360000', { seat: '省长', acting: '代理省长', former: false }],
  ['区党工委书记', '栖梧经开区', { seat: '党工委书记', acting: null, former: false }],
  ['时任省委书记', '360000', { seat: '省委书记', acting: null, former: true }],
  ['书记', '360000', { seat: '省委书记', acting: null, former: false }],
  ['国务院原总理', '100000', { seat: '总理', acting: null, former: true }],
  ['国家林业和草原局局长', '100000', { seat: '国家林业和草原局局长', acting: null, former: false }],
])('%s of %s', (title, of, expected) => {
  expect(titleOf(title, of)).toEqual(expected)
})

test('one person at a time is mayor, several are vice-mayors or heads of any bureau', () => {
  expect(['市长', '县委书记', '党工委书记', '省教育厅厅长'].every(isSingle)).toBe(true)
  expect(['副市长', '省领导', '局长', '督导组组长', '全国人大代表'].some(isSingle)).toBe(false)
})

describe('handovers', () => {
  const held = (person: string, first: string, last: string, reports = 5) => ({ person, first, last, reports })
  const names = (found: ReturnType<typeof handovers>) => found.map(({ from, to }) => `${from.person}→${to.person}`)

  test('follow the order in time, also where both are seen for some weeks', () => {
    const holders = [
      held('甲', '2020-01-01', '2022-03-10'),
      held('乙', '2022-03-01', '2023-05-01'),
      held('丙', '2024-01-01', '2024-02-01'),
    ]
    expect(names(handovers(holders))).toEqual(['甲→乙', '乙→丙'])
  })

  test('leave out one who is seen only while another is', () => {
    const holders = [
      held('甲', '2020-01-01', '2022-03-10', 20),
      held('误', '2021-01-01', '2021-01-01', 1),
      held('乙', '2022-04-01', '2023-05-01'),
    ]
    expect(names(handovers(holders))).toEqual(['甲→乙'])
  })

  test('say nothing of two who are seen side by side for long', () => {
    expect(handovers([held('甲', '2020-01-01', '2022-03-10'), held('乙', '2021-01-01', '2023-05-01')])).toEqual([])
  })
})
