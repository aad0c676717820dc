import { describe, expect, test } from 'vitest'
import type { EventFacts } from '../../src/link/event-facts.ts'
import { eventGroups } from '../../src/link/event-groups.ts'
import { compared, SAME, sameEvent } from '../../src/link/same-event.ts'

const BODY =
  '6月19日，省长邵听澜到望溪市鹿鸣县检查防汛。在鹿鸣水文站，邵听澜询问上游来水。她说，预报要跑在雨的前面。在沙棘沟水库，她要求汛期前完成除险加固。'

const visit: EventFacts = {
  key: 'a.e0',
  report: 'a',
  type: 'inspection',
  date: '2022-06-19',
  first: '2022-06-19',
  last: '2022-06-19',
  place: ['990000', '990300', '990321'],
  lead: '邵听澜',
  attendees: ['祝南屏', '裴砚舟'],
  stops: ['鹿鸣水文站', '沙棘沟水库'],
  title: '邵听澜在鹿鸣县检查防汛',
  outlet: '岚江日报',
  passage: '6月19日，省长邵听澜到望溪市鹿鸣县检查防汛。',
  body: BODY,
  retold: false,
}

const other = (more: Partial<EventFacts>): EventFacts => ({
  ...visit,
  key: 'b.e0',
  report: 'b',
  outlet: '望溪日报',
  title: '省长来望溪',
  passage: '19日，邵听澜冒雨来到鹿鸣县。',
  body: '19日，邵听澜冒雨来到鹿鸣县。她先到鹿鸣水文站看雨情，叮嘱值班员不漏报一条水情。大家表示，一定守住大堤。',
  ...more,
})

const score = (a: EventFacts, b: EventFacts) => sameEvent(compared(a), compared(b))?.score ?? 0

describe('one event', () => {
  test.each<[string, Partial<EventFacts>]>([
    ['told in other words by another paper', {}],
    ['told by its city only', { place: ['990000', '990300'], stops: ['鹿鸣水文站'] }],
    ['told with some of those present', { attendees: ['裴砚舟'] }],
    [
      'looked back on a year later, with its month',
      {
        date: '2022-06',
        first: '2022-06-01',
        last: '2022-06-30',
        attendees: [],
        stops: [],
        retold: true,
        passage: '去年6月，省长邵听澜在鹿鸣县检查防汛时，要求今年汛期前完成除险加固。',
        body: '5月16日，柳拾光赴鹿鸣县督导。去年6月，省长邵听澜在鹿鸣县检查防汛时，要求今年汛期前完成除险加固。',
      },
    ],
    ['one day of several', { date: '2022-06-18/2022-06-19', first: '2022-06-18', last: '2022-06-19' }],
  ])('%s', (_, more) => {
    expect(score(visit, other(more))).toBeGreaterThanOrEqual(SAME)
    expect(score(other(more), visit)).toBe(score(visit, other(more)))
  })
})

describe('two events', () => {
  test.each<[string, Partial<EventFacts>]>([
    ['the meeting held during the visit', { type: 'meeting' }],
    ['another leader on that day', { lead: '柳拾光', attendees: ['裴砚舟'] }],
    [
      'another county of the city on that day',
      { place: ['990000', '990300', '990322'], stops: ['墨泉大堤'], body: '邵听澜到了墨泉大堤。' },
    ],
    ['another province', { place: ['980000'], stops: ['雪莲沟'] }],
    ['the same month, another year', { date: '2023-06-19', first: '2023-06-19', last: '2023-06-19' }],
    ['no day at all', { date: null, first: null, last: null }],
    ['within one report', { report: 'a' }],
  ])('%s', (_, more) => {
    expect(score(visit, other(more))).toBeLessThan(SAME)
  })

  test('receptions of other guests, however alike', () => {
    const reception = (key: string, guest: string): EventFacts => ({
      ...visit,
      key,
      report: key,
      type: 'reception',
      stops: [],
      attendees: [],
      title: `闻人岱会见${guest}`,
      passage: `11月8日下午，省委书记闻人岱在澄州会见${guest}。`,
      body: `11月8日下午，省委书记闻人岱在澄州会见${guest}。闻人岱对客人一行来岚江考察表示欢迎，介绍了全省经济社会发展情况。`,
    })
    expect(score(reception('a', '启衡集团董事长范舟'), reception('b', '云梭公司总裁林见秋'))).toBeLessThan(SAME)
    expect(
      score(reception('a', '启衡集团董事长范舟'), reception('b', '启衡集团董事长范舟一行')),
    ).toBeGreaterThanOrEqual(SAME)
  })

  test('the third and the fourth of numbered meetings', () => {
    const meeting = (key: string, number: string): EventFacts => ({
      ...visit,
      key,
      report: key,
      type: 'meeting',
      stops: [],
      title: `省人大会议主席团举行第${number}次会议`,
      passage: `6月19日，省人大会议主席团举行第${number}次会议。`,
    })
    expect(score(meeting('a', '三'), meeting('b', '四'))).toBeLessThan(SAME)
    expect(score(meeting('a', '三'), meeting('b', '三'))).toBeGreaterThanOrEqual(SAME)
  })
})

describe('groups', () => {
  const pairs = [
    { a: 'a', b: 'b', score: 0.9 },
    { a: 'b', b: 'c', score: 0.8 },
    { a: 'm', b: 'a', score: 0.7 },
    { a: 'm', b: 'z', score: 0.5 },
    { a: 'n', b: 'a', score: 0.7 },
    { a: 'n', b: 'y', score: 0.65 },
  ]
  const tellings = {
    apart: (a: string, b: string) => [a, b].sort().join() === 'a,c',
    vague: (key: string) => key === 'm' || key === 'n',
  }

  test('never hold two that cannot be one, and put a vague date where it clearly fits best', () => {
    expect(eventGroups(pairs, tellings)).toEqual([['a', 'b', 'm']])
  })

  test('are the same whatever the order', () => {
    const orders = [pairs.toReversed(), [...pairs.slice(3), ...pairs.slice(0, 3)]]
    for (const order of orders) expect(eventGroups(order, tellings)).toEqual(eventGroups(pairs, tellings))
    const swapped = pairs.map(({ a, b, score }) => ({ a: b, b: a, score }))
    expect(eventGroups(swapped, tellings)).toEqual(eventGroups(pairs, tellings))
  })
})
