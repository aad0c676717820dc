import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/read.ts'

const meta = {
  title: null,
  headline: null,
  published: '2024-06-20',
  publisher: null,
  origin: null,
  reporters: [],
  editors: [],
}
const reading = (body: string, title: string | null = null, publisher: string | null = null) =>
  read({ body, meta: { ...meta, title, publisher, origin: publisher } })

describe('where an event was', () => {
  it('a zone that is called only by its kind is a place, and the visit was there', () => {
    const { events, places, people } = reading(
      '6月18日，市委书记顾砚秋走进开发区，调研安全生产工作。\n市委常委、开发区党工委书记卫青禾陪同。',
      null,
      '绍兴日报',
    )
    expect(places.map(({ name }) => name)).toContain('开发区')
    expect(events[0]).toMatchObject({ type: 'inspection', place: '开发区', lead: '顾砚秋' })
    expect(people.find(({ name }) => name === '卫青禾')?.posts.at(-1)).toMatchObject({
      title: '开发区党工委书记',
      of: '开发区',
    })
  })
  it('a meeting is at the seat of the zone that its chair heads', () => {
    const { events } = reading('6月18日，烟台高新区工委副书记顾砚秋主持召开工委扩大会议。', null, '烟台日报')
    expect(events[0]).toMatchObject({ type: 'meeting', place: '烟台高新区', lead: '顾砚秋' })
  })
  it('who opens the telling holds the meeting', () => {
    const { events } = reading('6月18日，桐岭镇召开安全生产专题会议，各村负责人参会。', null, '绍兴日报')
    expect(events[0]).toMatchObject({ type: 'meeting', place: '桐岭镇' })
  })
})

describe('who was there', () => {
  it('who only signed what is relayed was not', () => {
    const { events } = reading(
      '6月18日，省委书记顾砚秋主持召开省委常委会会议，传达学习国务院总理卫青禾批示要求。',
      null,
      '浙江日报',
    )
    expect(events[0]).toMatchObject({ lead: '顾砚秋', attendees: [] })
  })
  it('who comes along to a reception opens no second one', () => {
    const { events } = reading(
      '6月18日，市长顾砚秋会见岚山集团董事长褚云帆一行。\n副市长卫青禾参加会见。',
      null,
      '绍兴日报',
    )
    expect(events.map(({ type, lead }) => [type, lead])).toEqual([['reception', '顾砚秋']])
    expect(events[0]?.attendees).toContain('卫青禾')
  })
  it('a film of an inspection is no inspection', () => {
    const { events } = reading(
      '6月18日，市长顾砚秋主持召开推进会。\n会议观看了全市文明城市创建暗访视频。',
      null,
      '绍兴日报',
    )
    expect(events.map(({ type }) => type)).toEqual(['meeting'])
  })
})

describe('the way of an inspection', () => {
  const stops = (body: string) => reading(body, null, '绍兴日报').events.flatMap((event) => event.stops)
  it('goes into sites after other things are told', () =>
    expect(stops('6月18日，区长顾砚秋暗访市场。\n顾砚秋在接受测温等检查后进入梧桐农贸市场。')).toEqual([
      '梧桐农贸市场',
    ]))
  it('checks at a site without a comma', () =>
    expect(stops('6月18日，区长顾砚秋暗访市场。\n在云栈超市重点检查了冷链食品。顾砚秋现场提出意见。')).toEqual([
      '云栈超市',
    ]))
  it('ends where the list of places is closed', () =>
    expect(
      stops('6月18日，县长顾砚秋先后赴青瓦村、桐岭社区等地调研“三变”改革、森林防火、春季造林等工作开展情况。'),
    ).toEqual(['青瓦村', '桐岭社区']))
})
