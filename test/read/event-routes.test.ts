import { beforeAll, describe, expect, it } from 'vitest'
import { read } from '../../src/read/read.ts'
import type { Meta } from '../../src/record/types.ts'
import { layLanjiang } from './people-helpers.ts'

beforeAll(layLanjiang)

const reading = (body: string, meta: Partial<Meta> = {}) =>
  read({
    body,
    meta: {
      title: null,
      headline: null,
      published: '2022-06-20',
      publisher: null,
      origin: null,
      reporters: [],
      editors: [],
      ...meta,
    },
  })
const visits = (body: string, meta: Partial<Meta> = {}) =>
  reading(body, meta).events.filter(({ type }) => type === 'inspection')

describe('visits told side by side', () => {
  it('of two leaders who part have each their own sites', () => {
    const body = [
      '6月18日，栖梧市委书记顾砚秋、市长卫青禾分别带队检查节前安全生产工作。',
      '顾砚秋一行先后来到云栈商城、桐岭客运站，详细了解值班情况。',
      '卫青禾一行先后来到霁川小区、城西水厂，检查消防设施。市领导季疏桐陪同检查。',
    ].join('\n')
    expect(visits(body)).toMatchObject([
      { date: '2022-06-18', place: '990200', lead: '顾砚秋', attendees: [], stops: ['云栈商城', '桐岭客运站'] },
      { date: '2022-06-18', place: '990200', lead: '卫青禾', attendees: ['季疏桐'], stops: ['霁川小区', '城西水厂'] },
    ])
  })

  it('of several days have each their own sites', () => {
    const body = [
      '6月16日，栖梧市委书记顾砚秋到松陵县调研。顾砚秋先后来到桐岭社区、云栈轴承公司，了解生产情况。',
      '6月18日，顾砚秋到望溪市鹿鸣县考察。顾砚秋走进鹿鸣水库、青瓦村，察看防汛准备。',
    ].join('\n')
    expect(visits(body)).toMatchObject([
      { date: '2022-06-16', place: '990221', stops: ['桐岭社区', '云栈轴承公司'] },
      { date: '2022-06-18', place: '990321', stops: ['鹿鸣水库', '青瓦村'] },
    ])
  })

  it('are one where the second leader came with the first', () => {
    const body = [
      '6月18日，省委书记闻人岱、省长邵听澜来到栖梧市，实地察看重大项目建设。',
      '闻人岱来到栖望高速建设工地，了解工程进展。',
      '邵听澜考察了云栈轴承公司。',
    ].join('\n')
    expect(visits(body)).toMatchObject([{ lead: '闻人岱', attendees: ['邵听澜'] }])
  })
})

describe('where a visit was', () => {
  it('is the county whose towns alone are named, and so is whose posts they are', () => {
    const { events, people } = reading(
      '6月18日，县委书记顾砚秋先后到墨泉镇青瓦村、柳汀回族乡石桥村检查防汛工作。县领导卫青禾陪同。',
    )
    expect(events).toMatchObject([{ place: '990221', stops: ['青瓦村', '石桥村'] }])
    expect(people.map(({ posts }) => posts[0]?.of)).toEqual(['990221', '990221'])
  })

  it('is the town where all of it was there', () => {
    expect(visits('6月18日，松陵县委书记顾砚秋到墨泉镇青瓦村调研。')).toMatchObject([{ place: '墨泉镇' }])
  })

  it('is where the lead’s office sits, not a place that the report only speaks of', () => {
    const body = '6月18日，澄州市市长卫青禾检查节前市场供应。市场里望溪市鹿鸣县的蔬菜很受欢迎。'
    expect(visits(body)).toMatchObject([{ place: '990100' }])
  })

  it('is not known for a meeting of the centre that nobody places', () => {
    const body = '6月18日，国务院总理邵听澜会见外国客人。邵听澜说，愿同岚江省各界加强往来。'
    expect(reading(body).events).toMatchObject([{ type: 'reception', place: null }])
  })

  it('is where the meeting was held, not what its name says', () => {
    const body = '6月18日，督导组督导岚江省工作动员会在澄州召开，组长顾砚秋讲话，省委书记闻人岱主持会议。'
    expect(reading(body).events).toMatchObject([{ type: 'meeting', place: '990100', lead: '闻人岱' }])
  })

  it('is open where two places stand in the name of the meeting', () => {
    const body = [
      '6月18日，望溪市市长卫青禾率代表团到松陵县考察。卫青禾先后来到青瓦村、桐岭社区。',
      '在望溪市·松陵县对口协作联席会议上，卫青禾介绍了帮扶工作。',
    ].join('\n')
    expect(reading(body).events.map(({ type, place }) => `${type} ${place}`)).toEqual([
      'inspection 990221',
      'meeting 990221',
    ])
  })
})

it('meetings that two leaders call are two', () => {
  const body = [
    '6月18日，栖梧市委常委、常务副市长顾砚秋主持召开座谈会，听取人大代表意见。',
    '副市长卫青禾主持召开座谈会，听取专家意见。',
  ].join('\n')
  expect(reading(body).events.map(({ type, lead }) => `${type} ${lead}`)).toEqual(['meeting 顾砚秋', 'meeting 卫青禾'])
})
