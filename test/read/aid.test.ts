import { beforeAll, describe, expect, it } from 'vitest'
import type { Event } from '../../src/record/types.ts'
import { eventsOf } from './event-helpers.ts'
import { layLanjiang, namesOf, peopleOf, placesOf } from './people-helpers.ts'
import { lines, readSpeechOf } from './speech-helpers.ts'

beforeAll(layLanjiang)

describe('posts of those who were sent to give aid', () => {
  it.each([
    [
      '伊犁州党委副书记、岚江援伊总指挥卫青禾，副州长、岚江援伊副总指挥季疏桐参加。',
      ['卫青禾: 州党委副书记@654000, 援伊总指挥@990000', '季疏桐: 副州长@654000, 援伊副总指挥@990000'],
    ],
    [
      '岚江省第三批援藏干部领队，日喀则市委副书记、常务副市长卫青禾参加。',
      ['卫青禾: 省第三批援藏干部领队@990000, 市委副书记@540200, 常务副市长@540200'],
    ],
    [
      '栖梧市第三批援藏干部工作队领队，昌都市委副书记、常务副市长卫青禾参加。',
      ['卫青禾: 市第三批援藏干部工作队领队@990200, 市委副书记@540300, 常务副市长@540300'],
    ],
    ['岚江援青干部联络组组长、果洛州委常委卫青禾参加。', ['卫青禾: 援青干部联络组组长@990000, 州委常委@632600']],
    ['中组部第三批援藏干部总领队卫青禾参加。', ['卫青禾: 中组部第三批援藏干部总领队@100000']],
    [
      '栖梧方领导卫青禾、季疏桐，望溪方领导沈既白参加座谈。',
      ['卫青禾: 领导@990200', '季疏桐: 领导@990200', '沈既白: 领导@990300'],
    ],
  ])('%s', (body, expected) => expect(peopleOf(body, { origin: '岚江日报' })).toEqual(expected))
})

describe('names', () => {
  it.each([
    ['县委副书记、县长扎西才让向考察组汇报了情况。', ['扎西才让']],
    ['县委副书记、工作组组长沙望林陪同。', ['沙望林']],
    ['顾砚秋一行到康吉镇考察，康吉与松陵双方将共同努力。', ['顾砚秋']],
  ])('%s', (body, names) => expect(namesOf(body)).toEqual(names))
})

describe('places', () => {
  it.each([
    ['先到我州石渠、甘孜、炉霍三县。', ['石渠:513332', '甘孜:513328', '炉霍:513327']],
    ['甘孜、德格、白玉、色达四县都在州里北部。', ['甘孜:513328', '德格:513330', '白玉:513331', '色达:513333']],
    ['到福贡县匹河乡调研。', ['福贡县:533323', '匹河乡:township']],
    ['甘孜、阿坝两州都派人参加。', ['甘孜:513300', '阿坝:513200']],
  ])('%s', (body, places) => expect(placesOf(body, { origin: '甘孜日报' })).toEqual(places))
})

const events = (body: string, type: Event['type']) =>
  eventsOf(body)
    .filter((one) => one.type === type)
    .map(({ place, lead, attendees }) => ({ place, lead, attendees }))

describe('visits that bring aid', () => {
  it('are visits where they come to do what is not called one', () => {
    const body =
      '8月26日，望溪市委副书记卫青禾一行7人来松陵县开展对口帮扶工作。县委书记顾砚秋参加座谈会和捐赠慰问活动。'
    expect(events(body, 'inspection')).toEqual([{ place: '990221', lead: '卫青禾', attendees: ['顾砚秋'] }])
    expect(events(body, 'meeting')).toEqual([{ place: '990221', lead: '卫青禾', attendees: ['顾砚秋'] }])
  })

  it('come before the meeting that the same sentence tells', () => {
    const body = '8月26日，望溪市委书记卫青禾率考察团赴松陵县开展对口帮扶工作，并召开联席会议。县委书记顾砚秋出席会议。'
    expect(events(body, 'inspection')).toEqual([{ place: '990221', lead: '卫青禾', attendees: [] }])
    expect(events(body, 'meeting')).toEqual([{ place: '990221', lead: '卫青禾', attendees: ['顾砚秋'] }])
  })

  it('are led by who came, not by those who come along', () => {
    const body = '10月17日，望溪市委副书记卫青禾带领观摩团一行来到松陵县，县委书记顾砚秋陪同观摩。'
    expect(events(body, 'inspection')).toEqual([{ place: '990221', lead: '卫青禾', attendees: ['顾砚秋'] }])
  })

  it('leave a ceremony where the visit is, whosever aid it bears in its name', () => {
    const body =
      '10月17日，望溪市委副书记卫青禾来松陵县考察。在岚江省望溪市对口支援帮扶捐资仪式上，望溪市捐资五百万元。'
    expect(events(body, 'ceremony')[0]?.place).toBe('990221')
  })

  it('have the meeting that followed another as one of its own', () => {
    const body = '10月17日，联席会议在栖梧市召开，市长卫青禾出席。联席会议之后，望溪市考察团举行了招商推介会。'
    expect(events(body, 'meeting')).toHaveLength(2)
  })
})

describe('names that the report gives only once', () => {
  it.each([
    ['省政府副主任卫青禾、金阳、季疏桐出席会议。', ['卫青禾', '金阳', '季疏桐']],
    ['顾砚秋代表闻人岱书记、米玛拉·丹增朗杰主席看望了大家。', ['顾砚秋', '闻人岱', '米玛拉·丹增朗杰']],
    ['顾砚秋来到贫困户其加、启明拉则家中，问生计。', ['顾砚秋', '其加', '启明拉则']],
    ['在以习近平同志为总书记的党中央领导下，顾砚秋表示感谢。', ['顾砚秋']],
  ])('%s', (body, names) => expect(namesOf(body).toSorted()).toEqual(names.toSorted()))
})

it('gives 区政协 to the autonomous region whose committee stands beside it', () => {
  expect(peopleOf('区党委常委、区政协党组书记、副主席卫青禾出席。', { origin: '西藏日报' })).toEqual([
    '卫青禾: 区党委常委@540000, 区政协党组书记@540000, 副主席@540000',
  ])
})

it('gives 地委 to the prefecture, though the report names a county of that name', () => {
  expect(peopleOf('在那曲县，那曲地委书记卫青禾出席。', { origin: '西藏日报', published: '2013-06-05' })).toEqual([
    '卫青禾: 地委书记@542400',
  ])
})

describe('what only looks like a place', () => {
  it.each([
    ['祁连山南麓的草场已经变绿。', []],
    ['顾砚秋来到甘肃松台干部学院。', []],
  ])('%s', (body, places) => expect(placesOf(body, { origin: '西藏日报' })).toEqual(places))
})

describe('who is there', () => {
  it('leaves out whom somebody stands in for, and whose greeting is passed on', () => {
    const body =
      '6月8日，市委书记顾砚秋到松陵县调研，代表闻人岱书记、邵听澜省长看望牧民，转达习近平总书记的亲切问候。卫青禾陪同。'
    expect(events(body, 'inspection')).toEqual([{ place: '990221', lead: '顾砚秋', attendees: ['卫青禾'] }])
  })

  it('knows two days by their distance', () => {
    const body = '前昨两天，市委副书记卫青禾率队在松陵县考察。'
    expect(eventsOf(body)[0]?.date).toBe('2022-06-18/2022-06-19')
  })

  it('keeps to the visit where the month is named again', () => {
    const body = '6月18日至19日，省委书记闻人岱到松陵县调研。六月的松陵草木葱茏，闻人岱深入青瓦村，察看民宿。'
    expect(events(body, 'inspection')).toEqual([{ place: '990221', lead: '闻人岱', attendees: [] }])
  })

  it('finds where they came, not whose leader went along', () => {
    const body = '6月18日，市委书记顾砚秋在望溪市委书记卫青禾陪同下，来到盛产青稞的松陵县考察。'
    expect(events(body, 'inspection')[0]?.place).toBe('990221')
  })

  it('tells a ceremony by whatever name', () => {
    const body = '6月18日，县委书记顾砚秋在墨泉镇出席物资捐赠援助仪式。'
    expect(events(body, 'ceremony')).toHaveLength(1)
  })
})

describe('two regions and those between', () => {
  it.each([
    [
      '栖梧市第十批援藏干部工作队领队，市委副书记、常务副市长卫青禾参加。',
      '卫青禾: 市第十批援藏干部工作队领队@990200, 市委副书记@540300, 常务副市长@540300',
    ],
    [
      '自治区党委书记、新疆生产建设兵团党委第一书记、第一政委卫青禾出席。',
      '卫青禾: 自治区党委书记@540000, 兵团党委第一书记@兵团, 第一政委@兵团',
    ],
    ['昌都市委书记顾砚秋，市委副书记季在武，副市长卫青禾出席。', '季在武: 市委副书记@540300'],
    ['栖梧援疆干部人才卫青禾、季疏桐分别作交流发言。', '季疏桐: 援疆干部人才@990200'],
  ])('%s', (body, expected) => expect(peopleOf(body, { origin: '昌都日报' })).toContain(expected))

  it('dates and places a sitting by the telling of it', () => {
    const body =
      '6月17日至18日，市委书记顾砚秋率栖梧市代表团到望溪市考察，两地召开工作座谈会。6月18日上午，座谈会在鹿鸣县举行。'
    expect(eventsOf(body).flatMap(({ type, date, place }) => (type === 'meeting' ? [date, place] : []))).toEqual([
      '2022-06-18',
      '990321',
    ])
  })

  it('takes talks as a means for no meeting', () => {
    const body = '6月17日，市委书记顾砚秋到松陵县考察，通过实地考察、座谈交流、签订结对协议、捐赠资金等形式，加深情谊。'
    expect(events(body, 'meeting')).toEqual([])
  })
})

describe('names that look like something else', () => {
  it.each([
    ['州委书记高阳主持会议并讲话。', ['高阳']],
    ['省委书记强卫在途中来到松陵县。强卫书记很高兴。强卫认真察看。', ['强卫']],
  ])('%s', (body, names) => expect(namesOf(body, { origin: '岚江日报' })).toEqual(names))
})

describe('whose meeting and where', () => {
  it('is chaired by whom the report says, whoever comes first', () => {
    const body =
      '6月18日，栖梧市代表团到望溪市考察，并召开联席会议。栖梧市市长卫青禾出席会议并讲话，望溪市委书记季疏桐主持会议。'
    expect(events(body, 'meeting')[0]?.lead).toBe('季疏桐')
  })

  it('is where they came, not whose words they carry out', () => {
    const body = '6月18日，栖梧市委书记顾砚秋率代表团到松陵县，深入落实岚江、云崖两省区工作要求，考察对接协作工作。'
    expect(events(body, 'inspection')[0]?.place).toBe('990221')
  })

  it('gives 地区行署 to the prefecture of the one city that is named', () => {
    expect(peopleOf('在阿克苏市，地区行署副专员卫青禾陪同。')).toEqual(['卫青禾: 地区行署副专员@652900'])
  })
})

it('judges what the other region has done, though 将 stands in a word', () => {
  const body =
    '顾砚秋指出，望溪市派出精兵强将真抓实干，给予松陵极大支持。顾砚秋指出，市委坚持将援藏工作与中心工作同部署、同落实。'
  expect(lines(readSpeechOf(body))).toEqual(['assessment 顾砚秋', 'assessment 顾砚秋'])
})
