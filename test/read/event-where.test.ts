import { beforeAll, describe, expect, it } from 'vitest'
import { eventsOf, visits } from './event-helpers.ts'
import { layLanjiang, peopleOf } from './people-helpers.ts'

beforeAll(layLanjiang)

describe('where an event was', () => {
  it('is the district named more often than its zone, where guests come to 我区', () => {
    const body = [
      '6月18日，望溪云栈动力有限公司董事长柳拾光带队来我区考察，区长卫青禾，开发区管委会主任江月白陪同。',
      '座谈会上，卫青禾介绍说，青禾区交通便利，青禾区将做好服务。',
    ].join('\n')
    expect(visits(body)[0]).toMatchObject({ place: '990102', lead: '柳拾光' })
  })

  it('is the county of the province that the headline goes to', () => {
    const body = '6月18日，应急管理部副部长柳拾光带队实地察看受灾情况，看望受灾群众。松陵县是岚江的北大门。'
    expect(visits(body, { title: '柳拾光赶赴岚江松陵县指导抢险' })[0]).toMatchObject({ place: '990221' })
  })

  it('is the city of several zones that somebody goes to one after another', () => {
    const body =
      '6月18日，栖梧市政协副主席柳拾光带领调研组先后赴栖梧经开区、栖梧综合保税区、栖梧高新技术产业开发区等地，就我市园区建设情况进行调研。'
    expect(visits(body)[0]).toMatchObject({ place: '990200' })
  })

  it('is above the zone in which only the first of the sites lies', () => {
    const body =
      '6月18日，栖梧市副市长柳拾光率调研组深入栖梧高新区青瓦村、桑湖湿地公园和栖梧绿化指挥部办公室，实地调研绿化工程。'
    expect(visits(body)[0]).toMatchObject({ place: '990200' })
  })
})

describe('who is there', () => {
  it('is not in whose name somebody comes', () => {
    const body =
      '6月18日，副省长柳拾光深入松陵县青瓦村，代表闻人岱书记、邵听澜省长看望慰问干部职工。\n柳拾光走进云栈公司，听取介绍。'
    expect(visits(body)[0]?.attendees).toEqual([])
  })

  it('is not who is remembered', () => {
    const body = '6月18日，松陵县举行座谈会，纪念江秋水同志诞辰100周年。县委书记顾砚秋出席会议并讲话。'
    expect(eventsOf(body)[0]).toMatchObject({ type: 'meeting', attendees: [] })
  })

  it('is received once, also by those who receive with the first', () => {
    const body = [
      '6月18日，栖梧市委书记顾砚秋会见了望溪市委书记柳拾光一行。',
      '栖梧市委副书记、市长卫青禾，副市长江月白一同会见。',
    ].join('\n')
    expect(eventsOf(body).map(({ type, lead }) => [type, lead])).toEqual([['reception', '顾砚秋']])
  })

  it('are the guests too, at the meeting that they hold with their host', () => {
    const body =
      '6月10日至11日，望溪市委书记柳拾光率望溪市党政代表团在松陵县考察调研，并举行对口协作座谈会。松陵县委书记卫青禾主持座谈会。'
    const meeting = eventsOf(body).find(({ type }) => type === 'meeting')
    expect(meeting).toMatchObject({ lead: '卫青禾', attendees: ['柳拾光'] })
  })
})

describe('sites on the way', () => {
  it('are all that somebody went to one after another, though one has a name of its own', () => {
    const body = '6月18日，松陵县委书记顾砚秋先后考察了云栈茶业提升项目、指尖刺绣、霁川中学。'
    expect(visits(body)[0]?.stops).toEqual(['云栈茶业提升项目', '指尖刺绣', '霁川中学'])
  })

  it('are no groups of people', () => {
    const body = '6月18日，松陵县委书记顾砚秋来到青瓦村，看望驻村工作组，走进村民江三娘家中。'
    expect(visits(body)[0]?.stops).toEqual(['青瓦村'])
  })
})

describe('whose a post is', () => {
  it('is the city of county level that guests come to, not the one above it', () => {
    const body = [
      '6月18日，望溪市协作办主任柳拾光带领代表团来我市考察。市委常委卫青禾陪同。',
      '柳拾光表示，对来栖梧投资充满信心。栖梧市委、市政府务实高效。',
    ].join('\n')
    expect(peopleOf(body)).toContain('卫青禾: 市委常委@990200')
  })

  it('is the own city of who leads its delegation away', () => {
    const body = [
      '市委书记柳拾光率领市党政代表团在青海省海西州学习考察，看望望溪市援青干部。',
      '望溪市领导卫青禾参加。代表团与海西州、海西州茫崖市座谈。',
    ].join('\n')
    expect(peopleOf(body)).toContain('柳拾光: 市委书记@990300')
  })

  it('is the zone whose committee the title names', () => {
    expect(peopleOf('澄湖新片区党工委委员、专职副主任卫青禾签署协议。')).toEqual([
      '卫青禾: 党工委委员@澄湖新片区, 专职副主任@澄湖新片区',
    ])
  })

  it('is the nation of a committee of its council', () => {
    expect(peopleOf('全国政协常委、提案委员会副主任卫青禾率团考察。')).toEqual([
      '卫青禾: 全国政协常委@100000, 提案委员会副主任@100000',
    ])
  })
})

describe('where a meeting was', () => {
  it('is the city of its own clause', () => {
    const body = '6月14日至16日，副省长柳拾光在岚江省调研，并在澄州主持召开座谈会。他走进云栈公司，察看生产线。'
    const meeting = eventsOf(body).find(({ type }) => type === 'meeting')
    expect(meeting).toMatchObject({ place: '990100' })
  })

  it('is the city whose government holds it with the guests', () => {
    const body =
      '6月14日至16日，松江大学副校长柳拾光率队赴岚江省考察，参观了云栈公司、霁川中学，召开栖梧市政府与松江大学合作工作座谈会。'
    const meeting = eventsOf(body).find(({ type }) => type === 'meeting')
    expect(meeting).toMatchObject({ place: '990200' })
  })
})

describe('a visit on the way to another', () => {
  it('is one of its own, led by who is accompanied', () => {
    const body = [
      '6月10日至13日，副总理柳拾光在望溪市考察，走进霁川中学。',
      '10日下午，在前往望溪途中，柳拾光在栖梧市委书记顾砚秋陪同下来到松陵县考察，参观了云栈博物院。',
    ].join('\n')
    expect(visits(body).map(({ date, place, lead }) => [date, place, lead])).toEqual([
      ['2022-06-10/2022-06-13', '990300', '柳拾光'],
      ['2022-06-10', '990221', '柳拾光'],
    ])
  })
})

describe('days of an event', () => {
  it.each([
    ['6月16日、6月17日，栖梧市委书记顾砚秋到松陵县调研。', '2022-06-16/2022-06-17'],
    ['6 月16 日至17日，栖梧市委书记顾砚秋到松陵县调研。', '2022-06-16/2022-06-17'],
  ])('%s', (body, date) => expect(eventsOf(body)[0]?.date).toBe(date))

  it('are not the month in the name of a ceremony', () => {
    const body =
      '本报讯 6月16日上午，县委书记顾砚秋在云栈公司宣布开工。\n松陵县举行6月份新项目集中开工仪式，顾砚秋参加。'
    expect(eventsOf(body)[0]?.date).toBe('2022-06-16')
  })
})

describe('what is no visit', () => {
  it('goes on over years', () => {
    const body = '近年来，我县强化动态跟踪督查，云栈公司、霁川中学等项目加快建设。'
    expect(visits(body)).toEqual([])
  })
})

describe('sites told by who goes there', () => {
  it('though the sentence ends with what they ask for', () => {
    const body = [
      '6月18日，县委书记顾砚秋到松陵经开区调研项目建设工作。',
      '顾砚秋一行分别到云栈电子产业园、恒光零部件、青屏钟表数字化工厂等项目建设现场，逐一询问工期，督促各方抢抓晴好天气。',
    ].join('\n')
    expect(visits(body)[0]?.stops).toEqual(['云栈电子产业园', '恒光零部件', '青屏钟表数字化工厂'])
  })

  it('by their names without their rank', () => {
    const body = '6月18日，省委书记闻人岱在栖梧市考察了全国重点文物保护单位青屏庙，了解文物保护情况。'
    expect(visits(body)[0]?.stops).toEqual(['青屏庙'])
  })
})

describe('who speaks of what was done', () => {
  it('is there, though what he speaks of is named for words of others', () => {
    const body = [
      '6月18日，望溪市人大常委会副主任柳拾光一行来松陵县调研，县人大常委会副主任卫青禾陪同。',
      '在座谈会上，县人大常委会办公室主任江月白就代表联络站的情况作了说明。',
    ].join('\n')
    expect(eventsOf(body).flatMap(({ attendees }) => attendees)).toContain('江月白')
  })
})
