import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../../src/lexicon/load.ts'
import { partsIn } from '../../../src/link/tifa/parts.ts'
import { usesOf } from '../../../src/link/tifa/uses.ts'
import { type Draft, makeReport } from '../../ledger/make.ts'

const PHRASE = '争先进位'
const CITY = { title: '市委书记', of: '990200' }
const PROVINCE = { title: '省委书记', of: '990000' }

/** One sentence by a city's party secretary, in a paper of the province. */
function said(sentence: string, more: Partial<Draft> = {}) {
  return makeReport({
    id: 'x',
    published: '2023-01-01',
    origin: '江西日报',
    text: [[[sentence, 'directive', '顾砚秋']]],
    people: [
      ['顾砚秋', { title: '省委常委', of: '990000' }, CITY],
      ['闻人岱', PROVINCE],
    ],
    tifa: [[PHRASE, 'slogan']],
    ...more,
  })
}

describe('lexicon/relay-cues.tsv', () => {
  const rows = loadLexicon('relay-cues', ['cue', 'side', 'example', 'counter'])
  const use = (example: string) => usesOf(said(`${example.replaceAll('X', PHRASE)}。`))[0]!
  it.each(rows.map((row) => [row.cue, row.example]))('%s: %s is passed on', (_, example) => {
    expect(use(example).passed).toBe(true)
  })
  it.each(rows.filter((row) => row.counter).map((row) => [row.cue, row.counter]))('%s: %s is not', (_, counter) => {
    expect(use(counter).passed).toBe(false)
  })
})

describe('whose words they are', () => {
  const use = (sentence: string, more: Partial<Draft> = {}) => usesOf(said(sentence, more))[0]!

  it('names the authority where the text does', () => {
    expect(use('要落实省委书记闻人岱提出的“争先进位”要求。')).toMatchObject({ passed: true, authority: '闻人岱' })
    expect(use('要按照省委部署的“争先进位”任务抓落实。')).toMatchObject({ passed: true, authority: '省委' })
    expect(
      use('要深入贯彻省委全会精神，聚焦“争先进位”的目标要求。', { citations: [['省委', '省委全会精神']] }),
    ).toMatchObject({
      passed: true,
      authority: '省委',
    })
  })

  it('leaves to the speaker what he, his own body or one below has put forward', () => {
    expect(use('顾砚秋提出的“争先进位”，要一项一项落实。').passed).toBe(false)
    expect(use('市委提出的“争先进位”目标，要一项一项落实。', { events: [{ place: '990200' }] }).passed).toBe(false)
    expect(use('要以“争先进位”的劲头落实省委要求。').passed).toBe(false)
  })
})

describe('from where a phrase is used', () => {
  const seat = (report: Parameters<typeof usesOf>[0]) => {
    const { level, place, basis } = usesOf(report)[0]!
    return [level, place, basis]
  }

  it('goes by the post that heads a body, in this report', () => {
    expect(seat(said('要“争先进位”。'))).toEqual(['prefecture', '990200', 'post'])
    const of = (title: string, where: string) => said('要“争先进位”。', { people: [['顾砚秋', { title, of: where }]] })
    expect(seat(of('总书记', '100000'))).toEqual(['centre', '100000', 'post'])
    expect(seat(of('党工委书记', '栖梧经开区'))).toEqual(['zone', '栖梧经开区', 'post'])
    expect(seat(of('党委书记', '沙棘沟乡'))).toEqual(['township', '沙棘沟乡', 'post'])
    expect(seat(of('董事长', '启衡集团'))).toEqual(['unit', '启衡集团', 'post'])
    expect(seat(of('总统', '塞尔维亚'))).toEqual(['abroad', '塞尔维亚', 'post'])
  })

  it('goes by the leader of the event where a meeting speaks or the reporter tells', () => {
    const events = [{ type: 'meeting' as const, lead: '闻人岱', place: '990200' }]
    const text: Draft['text'] = [[['会议强调，要“争先进位”。', 'directive', '会议']]]
    expect(seat(said('', { text, events }))).toEqual(['province', '990000', 'lead'])
    expect(seat(said('', { text: [['调研紧扣“争先进位”。']], events }))).toEqual(['province', '990000', 'lead'])
  })

  it("goes by the event's place, then by the paper, where no post is printed", () => {
    const people: Draft['people'] = [['顾砚秋']]
    expect(seat(said('要“争先进位”。', { people, events: [{ place: '990221' }] }))).toEqual([
      'county',
      '990221',
      'place',
    ])
    expect(seat(said('要“争先进位”。', { people }))).toEqual(['province', '360000', 'publisher'])
    expect(seat(said('要“争先进位”。', { people, origin: '新华社' }))).toEqual(['centre', '100000', 'publisher'])
    expect(seat(said('要“争先进位”。', { people, origin: null }))).toEqual(['unknown', '', 'none'])
  })

  it('counts sentences of one speaker once', () => {
    const text: Draft['text'] = [
      [
        ['要“争先进位”。', 'directive', '顾砚秋'],
        ['再说“争先进位”。', 'directive', '顾砚秋'],
        '他把“争先进位”写下来。',
      ],
    ]
    expect(usesOf(said('', { text, events: [{ lead: '顾砚秋' }] }))).toMatchObject([
      { speaker: '顾砚秋', sentences: 3 },
    ])
  })
})

describe('lexicon/lineage-cues.tsv', () => {
  const rows = loadLexicon('lineage-cues', ['cue', 'says', 'example', 'counter'])
  const parts = (sentence: string) => {
    const names = [...sentence.matchAll(/“([^”]+)”(工程|行动计划|行动)?/g)].map(
      (match) => `“${match[1]}”${match[2] ?? ''}`,
    )
    return partsIn(said(sentence, { tifa: names.map((name) => [name, 'programme'] as const) }))
  }
  it.each(rows.map((row) => [row.cue, row.says, row.example]))('%s (%s): %s', (_, says, example) => {
    expect(parts(example).map((part) => part.relation)).toEqual([says === 'becomes' ? 'next' : 'derived'])
  })
})

describe('what a sentence says a phrase is made of', () => {
  const members = (sentence: string, whole: string) =>
    partsIn(said(sentence, { tifa: [[whole, 'position']] })).map((part) => part.part.text)

  it('lists as many as the formula counts', () => {
    expect(members('做到“三个更”，即产业更强、城市更美、百姓更富。', '三个更')).toEqual([
      '产业更强',
      '城市更美',
      '百姓更富',
    ])
    expect(members('增强山水意识、江海意识、门户意识“三个意识”。', '三个意识')).toEqual([
      '山水意识',
      '江海意识',
      '门户意识',
    ])
    expect(members('建设“东部织造区、西部种养区、江海门户城”“两区一城”。', '两区一城')).toHaveLength(3)
    expect(members('建设“东部织造区、西部种养区”“三区一城”。', '三区一城')).toEqual([])
    expect(members('建成三大建筑，包括城北图书馆、一处码头、两条道路。', '三大建筑')).toEqual([])
  })

  it('follows the digits of a number one by one', () => {
    expect(
      members('“1357”，即围绕一个目标，培育三大集群，实施以“千企焕新”为龙头的五项工程，做强七条产业链。', '1357'),
    ).toEqual(['一个目标', '三大集群', '五项工程', '七条产业链', '千企焕新'])
    expect(members('“1357”，即围绕两个目标，培育三大集群。', '1357')).toEqual([])
  })
})

it('costs what a report holds, however it is filled', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => `“第${i}路”、`).join('')
  const report = said(`要办好${many}“三路一城”“1357”，即一个。`, {
    tifa: [
      ['三路一城', 'position'],
      ['1357', 'programme'],
    ],
  })
  const began = process.cpuUsage()
  usesOf(report)
  partsIn(report)
  const { user, system } = process.cpuUsage(began)
  expect((user + system) / 1000).toBeLessThan(1_500)
})
