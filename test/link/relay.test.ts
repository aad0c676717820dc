import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { align } from '../../src/link/align.ts'
import { contradictions, type Told } from '../../src/link/contradictions.ts'
import { meetingKey, meetingKeys, sameMeeting } from '../../src/link/meeting-names.ts'
import { findPassedOn } from '../../src/link/passed-on.ts'
import { isMeant, MEANT, type Mention, type Source } from '../../src/link/relay.ts'
import { tiles } from '../../src/link/tiles.ts'
import { makeReport } from '../ledger/make.ts'

describe('names of meetings', () => {
  test.each([
    ['1月22日，栖梧市委常委会召开扩大会议，传达学习闻人岱讲话精神。', ['市委常委会']],
    ['1月29日，澄州市召开全市城市建设攻坚动员会。', ['城市建设攻坚动员会']],
    ['县委书记宁知远主持召开县委常委会会议。', ['县委常委会']],
    ['7日，岚江—云崖对口支援工作座谈会在赤雪市举行。', ['岚江—云崖对口支援工作座谈会']],
    ['在随后召开的座谈会上，他作了部署。', []],
    ['省人大常委会、省政协负责同志列席。', []],
    ['会议传达学习全省教育工作会议精神。', []],
    ['大家在三楼会议室交流。', []],
  ])('%s', (text, keys) => {
    expect(meetingKeys(text)).toEqual(keys)
  })

  test('are one however long they are printed', () => {
    expect(meetingKey('市委常委会扩大会议')).toBe(meetingKey('市委常委会（扩大）会议'))
    expect(meetingKey('中共栖梧市委五届七次全体会议')).not.toBeNull()
    expect(sameMeeting('市委常委会', '常委会')).toBe(true)
    expect(sameMeeting('市委常委会', '市政府常务会')).toBe(false)
  })
})

const reportOf = (sentence: string, act: 'narration' | 'directive' = 'narration') => {
  const text = `1月24日，${sentence}。`
  return makeReport({
    id: 'r',
    text: [[act === 'narration' ? text : [text, act, '卫青禾']]],
    people: [['闻人岱'], ['邵听澜'], ['卫青禾']],
    places: [
      ['栖梧', '990200', 'prefecture'],
      ['澄州', '990100', 'prefecture'],
    ],
    events: [{ type: 'meeting', date: '2022-01-24', lead: '卫青禾', spans: [[0, 8]] }],
  })
}

describe('what a meeting passes on', () => {
  test.each(loadLexicon('relay-verbs', ['verb', 'example', 'not']).map((row) => [row.verb, row] as const))(
    'after %s',
    (_, { example, not }) => {
      expect(findPassedOn(reportOf(example)).map(({ relay, people }) => [relay, people])).toEqual([[true, ['闻人岱']]])
      expect(findPassedOn(reportOf(not))).toEqual([])
    },
  )

  test('is each speech and meeting by itself, with whom, where and what', () => {
    const [speech, meeting] = findPassedOn(
      reportOf(
        '经开区党工委召开会议，传达学习闻人岱、邵听澜同志在栖梧调研时的讲话精神和市委常委会扩大会议精神，研究贯彻意见',
      ),
    )
    expect(speech).toMatchObject({
      relay: true,
      people: ['闻人岱', '邵听澜'],
      place: 0,
      occasion: 'inspection',
      work: '闻人岱、邵听澜同志在栖梧调研时的讲话精神',
      event: 0,
    })
    expect(meeting).toMatchObject({
      relay: true,
      people: [],
      meeting: '市委常委会',
      scope: 'prefecture',
      occasion: 'meeting',
    })
  })

  test('is no general call, and nobody passes on their own words', () => {
    expect(
      findPassedOn(reportOf('卫青禾强调，要深入学习贯彻闻人岱在栖梧调研时的讲话精神', 'directive'))[0]?.relay,
    ).toBe(false)
    const own = makeReport({
      id: 'r',
      text: [['1月20日，闻人岱在栖梧调研。'], ['传达学习闻人岱在栖梧调研时的讲话精神，会议很快召开。']],
      people: [['闻人岱']],
      places: [['栖梧', '990200', 'prefecture']],
      events: [{ date: '2022-01-20', lead: '闻人岱', spans: [[0, 8]] }],
    })
    expect(findPassedOn(own).map(({ relay, event }) => [relay, event])).toEqual([[false, null]])
  })

  test('is each of several meetings that share one 精神', () => {
    const found = findPassedOn(
      reportOf('党工委传达学习省委全会、闻人岱专题研讨班和全市工业大会、市委常委会扩大会议精神，研究贯彻意见'),
    )
    expect(found.map(({ meeting, work }) => [meeting, work])).toEqual([
      ['省委全会', '省委全会'],
      ['工业会', '全市工业大会'],
      ['市委常委会', '市委常委会扩大会议精神'],
    ])
  })

  test('is where it says here', () => {
    expect(findPassedOn(reportOf('会议传达学习省长邵听澜在我县检查防汛时的要求'))[0]).toMatchObject({
      here: true,
      occasion: 'inspection',
      people: ['邵听澜'],
    })
  })
})

describe('which event is meant', () => {
  const mention: Mention = {
    relay: true,
    people: ['闻人岱'],
    meeting: null,
    scope: null,
    occasion: 'inspection',
    place: ['990000', '990200'],
    home: ['990000', '990200', 'x'],
    day: '2022-01-24',
  }
  const visit: Source = {
    type: 'inspection',
    first: '2022-01-20',
    last: '2022-01-20',
    place: ['990000', '990200'],
    lead: '闻人岱',
    attendees: [],
    meetings: [],
  }
  const score = (more: Partial<Source>, asked: Partial<Mention> = {}) =>
    isMeant({ ...mention, ...asked }, { ...visit, ...more })?.score ?? 0

  test('the visit of that person to that place before it', () => {
    expect(score({})).toBeGreaterThan(0.9)
    expect(score({ place: ['990000', '990200', '990221'] })).toBeGreaterThan(MEANT)
    expect(score({ lead: '邵听澜', attendees: ['闻人岱'] })).toBeGreaterThan(MEANT)
  })
  test('not one elsewhere, later, too long ago, or of others', () => {
    expect(score({ place: ['990000', '990100'] })).toBeLessThan(MEANT)
    expect(score({ first: '2022-01-25', last: '2022-01-25' })).toBe(0)
    expect(score({ first: '2021-01-20', last: '2021-01-20' })).toBe(0)
    expect(score({ lead: '邵听澜' })).toBe(0)
  })
  test('the nearer of two is the likelier', () => {
    expect(score({})).toBeGreaterThan(score({ first: '2021-12-20', last: '2021-12-20' }))
  })
  test('an instruction without place or meeting may be any', () => {
    expect(score({}, { place: [], home: [], occasion: 'instruction' })).toBeLessThan(MEANT)
  })
  test('a meeting by its name, of one’s own city', () => {
    const asked = { people: [], meeting: '市委常委会', scope: 'prefecture', occasion: 'meeting', place: [] } as const
    const held = { type: 'meeting', meetings: ['市委常委会'], lead: '顾砚秋' } as const
    expect(score(held, asked)).toBeGreaterThan(MEANT)
    expect(score({ ...held, place: ['990000', '990100'] }, asked)).toBeLessThan(MEANT)
    expect(score({ ...held, meetings: ['市政府常务会'] }, asked)).toBeLessThan(MEANT)
  })
})

describe('shared runs', () => {
  test('are the longest, none over another, punctuation left out', () => {
    const [a, b] = ['要坚持工业立市，不动摇。', '坚持工业立市不动摇，再坚持']
    expect(tiles(a, b, 2).map((tile) => [a.slice(tile.a, tile.aEnd), b.slice(tile.b, tile.bEnd)])).toEqual([
      ['坚持工业立市，不动摇', '坚持工业立市不动摇'],
    ])
  })
  test('of random texts are runs of both and do not overlap', () => {
    let state = 7
    const random = () => (state = (state * 16_807) % 2_147_483_647)
    const text = () => Array.from({ length: 60 }, () => '工农商学兵'[random() % 5]).join('')
    for (let i = 0; i < 200; i++) {
      const [a, b] = [text(), text()]
      const found = tiles(a, b, 3)
      for (const tile of found) expect(a.slice(tile.a, tile.aEnd)).toBe(b.slice(tile.b, tile.bEnd))
      for (const [k, tile] of found.entries())
        for (const next of found.slice(k + 1)) {
          expect(tile.bEnd <= next.b).toBe(true)
          expect(tile.aEnd <= next.a || next.aEnd <= tile.a).toBe(true)
        }
    }
  })
})

describe('what became of each sentence', () => {
  const units = (...texts: string[]) => texts.map((text) => ({ text, context: '' }))
  const found = align(
    units(
      '要坚持工业立市不动摇，引导纺织企业加快智能化改造。',
      '加快筹建岚江纤维实验室，推动成果在本地中试。',
      '让群众的烦心事一年比一年少。',
    ),
    units(
      '要把筹建岚江纤维实验室摆上重要日程，3月底前完成选址。',
      '会议强调，要坚持工业立市不动摇，引导纺织企业加快智能化改造。',
      '各县主要领导要直接包联重大项目。',
    ),
  )
  test('word for word, adapted, added, left out, in any order', () => {
    expect(found.map(({ kind, above, below }) => [kind, above, below])).toEqual([
      ['adapted', 1, 0],
      ['same', 0, 1],
      ['added', null, 2],
      ['dropped', 2, null],
    ])
  })
  test('what is told before a sentence tells what its project is', () => {
    const above = [{ text: '她要求确保项目6月前全面开工。', context: '在经开区，启衡集团织造基地的桩机已经进场。' }]
    const below = units('要对启衡集团织造基地专班推进，确保6月前开工。', '要让窗口服务再好一些。')
    expect(align(above, below).map(({ kind }) => kind)).toEqual(['adapted', 'added'])
  })
  test('nothing above, nothing below', () => {
    expect(align([], units('要抓项目。')).map(({ kind }) => kind)).toEqual(['added'])
    expect(align(units('要抓项目。'), [])).toMatchObject([{ kind: 'dropped', above: 0, below: null }])
  })
})

describe('contradictions', () => {
  const told = (report: string, texts: string[], more: Partial<Told> = {}): Told => {
    let start = 0
    const sentences = texts.map((text) => {
      const sentence = { start, text }
      start += text.length
      return sentence
    })
    return {
      report,
      type: 'inspection',
      date: '2022-09-06',
      first: '2022-09-06',
      last: '2022-09-06',
      lead: '闻人岱',
      stops: ['牧光产业园'],
      span: [0, 5],
      sentences,
      ...more,
    }
  }
  const quotes = (...tellings: Told[]) =>
    contradictions(tellings).map(({ kind, said }) => [kind, ...said.map(({ quote }) => quote)])

  test('other figures of one thing', () => {
    expect(
      quotes(
        told('a', ['在牧光产业园，项目总投资3.2亿元，带动312户牧民。', '21名岚江医生正在会诊。']),
        told('b', ['牧光产业园由岚江投资3.5亿元建设，带动312户牧民。', '挂职的岚江医生共22名。']),
      ),
    ).toEqual([
      ['figure', '21名', '22名'],
      ['figure', '3.2亿元', '3.5亿元'],
    ])
  })
  test('none where the figures are of other things or times, or 约 allows for it', () => {
    expect(quotes(told('a', ['牧光产业园去年产值3.2亿元。']), told('b', ['牧光产业园今年产值3.5亿元。']))).toEqual([])
    expect(quotes(told('a', ['园区有企业30家。']), told('b', ['全县建成水库12座，种树40万棵。']))).toEqual([])
    expect(quotes(told('a', ['牧光产业园投资约3.2亿元。']), told('b', ['牧光产业园投资3.3亿元。']))).toEqual([])
  })
  test('other days and leads', () => {
    expect(
      quotes(
        told('a', []),
        told('b', [], { date: '2022-09-07', first: '2022-09-07', last: '2022-09-07', lead: '白玛云丹' }),
      ),
    ).toEqual([
      ['date', '2022-09-06', '2022-09-07'],
      ['lead', '闻人岱', '白玛云丹'],
    ])
    expect(quotes(told('a', []), told('b', [], { date: '2022-09-06/2022-09-07', last: '2022-09-07' }))).toEqual([])
  })
})
