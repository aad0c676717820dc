import { beforeAll, describe, expect, it } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { eventsOf, reading, visits } from './event-helpers.ts'
import { layLanjiang } from './people-helpers.ts'

beforeAll(layLanjiang)

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

  it('of two groups whose members are named have each their own sites', () => {
    const body = [
      '6月18日，栖梧市委书记顾砚秋、市长卫青禾等四大班子成员分赴市区几所学校，看望师生。',
      '市领导顾砚秋、季疏桐一行首先来到栖梧实验学校，察看校园环境。',
      '市领导卫青禾、市政府秘书长苗青黛一行来到霁川中学，察看设施条件。',
    ].join('\n')
    expect(visits(body)).toMatchObject([
      { lead: '顾砚秋', attendees: ['季疏桐'], stops: ['栖梧实验学校'] },
      { lead: '卫青禾', attendees: ['苗青黛'], stops: ['霁川中学'] },
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
    expect(eventsOf(body)).toMatchObject([{ type: 'reception', place: null }])
  })

  it('is where the meeting was held, not what its name says', () => {
    const body = '6月18日，督导组督导岚江省工作动员会在澄州召开，组长顾砚秋讲话，省委书记闻人岱主持会议。'
    expect(eventsOf(body)).toMatchObject([{ type: 'meeting', place: '990100', lead: '闻人岱' }])
  })

  it('is open where two places stand in the name of the meeting', () => {
    const body = [
      '6月18日，望溪市市长卫青禾率代表团到松陵县考察。卫青禾先后来到青瓦村、桐岭社区。',
      '在望溪市·松陵县对口协作联席会议上，卫青禾介绍了帮扶工作。',
    ].join('\n')
    expect(eventsOf(body).map(({ type, place }) => `${type} ${place}`)).toEqual(['inspection 990221', 'meeting 990221'])
  })
})

it('meetings that two leaders call are two', () => {
  const body = [
    '6月18日，栖梧市委常委、常务副市长顾砚秋主持召开座谈会，听取人大代表意见。',
    '副市长卫青禾主持召开座谈会，听取专家意见。',
  ].join('\n')
  expect(eventsOf(body).map(({ type, lead }) => `${type} ${lead}`)).toEqual(['meeting 顾砚秋', 'meeting 卫青禾'])
})

describe('sites', () => {
  const stopsOf = (sentence: string) => visits(`6月18日，松陵县委书记顾砚秋在松陵县调研。\n${sentence}`)[0]?.stops
  it.each([
    ['检查组分赴云栈轴承公司、桐岭社区等有关单位进行实地走访检查。', ['云栈轴承公司', '桐岭社区']],
    ['顾砚秋分别走进辖区的云栈仓储服务部、春溪购物广场等实地走访检查。', ['云栈仓储服务部', '春溪购物广场']],
    ['顾砚秋深入舞溪、青瓦、石桥等乡镇看望困难群众。', []],
    ['顾砚秋深入桐岭、霁川两个社区察看改造情况。', ['桐岭社区', '霁川社区']],
    [
      '在墨泉镇青瓦村葡萄园、桐岭社区，以及云栈科创园等地，顾砚秋实地考察了产业发展情况。',
      ['青瓦村', '桐岭社区', '云栈科创园'],
    ],
    ['顾砚秋走访慰问了墨泉镇青瓦村老党员温三娘。', ['青瓦村']],
    ['顾砚秋与师生代表展开了深入的座谈交流。', []],
    ['顾砚秋深入企业、商超开展节前安全检查和市场供应检查。', []],
    ['顾砚秋来到栖望高速三分部，看望施工人员。', ['栖望高速三分部']],
    ['顾砚秋深入精准扶贫点墨泉镇青瓦村，看望驻村工作队。', ['青瓦村']],
    ['顾砚秋实地考察了由云栈集团与溪石公司共同投资建设的轴承智能生产线项目。', ['轴承智能生产线项目']],
    ['顾砚秋到云栈轴承公司、青屏燃气公司，就技术改造工作进行调研。', ['云栈轴承公司', '青屏燃气公司']],
  ])('%s', (sentence, stops) => expect(stopsOf(sentence)).toEqual(stops))
})

describe('who leads a visit', () => {
  it('is the one who is accompanied', () =>
    expect(visits('6月18日，松陵县委书记顾砚秋陪同副省长邵听澜一行到云栈轴承公司调研。')).toMatchObject([
      { lead: '邵听澜', attendees: ['顾砚秋'] },
    ]))

  it('is who went to the sites, where only the closing sentence says that it was a visit', () => {
    const body = '6月18日上午，松陵县长顾砚秋深入云栈轴承公司施工现场，了解工程进度。\n县政府办主任卫青禾一同督导。'
    expect(visits(body)).toMatchObject([{ lead: '顾砚秋', attendees: ['卫青禾'] }])
  })

  it('is not known of a group without a name', () => {
    const body = '6月18日，市委督查组对松陵县重点工作进行督促检查。县领导顾砚秋、卫青禾陪同检查。'
    expect(visits(body)).toMatchObject([{ lead: null, attendees: ['顾砚秋', '卫青禾'] }])
  })
})

describe('what tells of no visit', () => {
  it.each([
    '6月18日，栖梧市召开安全生产会议，市长卫青禾主持。会议通报了安全检查开展情况，部署专项检查工作。',
    '6月18日，市委书记顾砚秋会见企业家。顾砚秋欢迎客人来栖梧考察投资。',
    '6月18日，市政府党组召开会议，市长卫青禾主持。会议学习了总书记在岚江考察、在座谈会上的重要讲话精神。',
  ])('%s', (body) => expect(visits(body)).toEqual([]))
})

it('a meeting after the one of a higher level is the one told', () => {
  const body = '6月18日，松陵县收看全省森林防火电视电话会议后，随即召开会议部署有关工作。副县长卫青禾出席并讲话。'
  expect(eventsOf(body)).toMatchObject([{ type: 'meeting', place: '990221', lead: '卫青禾' }])
})

it('a visit through provinces side by side has no place', () =>
  expect(visits('6月16日至18日，国务院总理邵听澜在广西、云南调研。邵听澜来到崇左市扶绥县青瓦村。')).toMatchObject([
    { place: null },
  ]))

it('who is received is the visitor, where only 客人 are named', () => {
  const body = '6月18日，市长卫青禾一行到栖梧市考察。\n栖梧市委书记顾砚秋会见客人一行。'
  expect(eventsOf(body)).toMatchObject([
    { type: 'inspection', lead: '卫青禾' },
    { type: 'reception', lead: '顾砚秋', attendees: ['卫青禾'] },
  ])
})

it('a place on the way is not where a visit was', () =>
  expect(visits('6月18日，省长邵听澜在前往望溪市鹿鸣县途中，来到松陵县调研。')).toMatchObject([{ place: '990221' }]))

it('a place in a list of places covers all of them', () =>
  expect(visits('6月18日，督查组分别走访了松陵县、青禾区，以及市直部门。')).toMatchObject([{ place: '990000' }]))

describe('places by one character, and halls known to all', () => {
  const rows = [
    ...loadLexicon('division-letters', ['code', 'example']),
    ...loadLexicon('seats-known', ['code', 'example']),
  ]
  it.each(rows.map(({ example, code }) => [example, code]))('%s', (example, code) => {
    const [told] = eventsOf(`6月18日，总理邵听澜出席活动，${example}。`).filter(({ place }) => place !== null)
    expect(told?.place).toBe(code)
  })
  it.each(['京津冀协同发展座谈会召开，省长邵听澜主持。', '省长邵听澜在川流不息的车站检查。'])('%s', (body) =>
    expect(eventsOf(`6月18日，${body}`).map(({ place }) => place)).not.toContain('510000'),
  )
})

it.each(['6月18日，总理邵听澜就灾情向客人致慰问电。', '6月18日，市长卫青禾在民主生活会上作对照检查。'])(
  'a message or an examination of oneself is no visit: %s',
  (body) => expect(visits(body)).toEqual([]),
)

it('a meeting of guests that is told again is one', () => {
  const body =
    '6月18日，总理邵听澜在北京分别会见甲国总统卫青禾、乙国总统季疏桐。\n在会见季疏桐时，邵听澜说，愿加强合作。'
  expect(eventsOf(body).map(({ type, lead }) => `${type} ${lead}`)).toEqual(['reception 邵听澜'])
})

it('a visit after the demand that ordered it is told by who leads it', () => {
  const body =
    '按照上级《关于组织代表集中视察的通知》要求，6月18日，松陵县人大常委会主任顾砚秋带领代表到鹿鸣县开展集中视察。'
  expect(visits(body)).toMatchObject([{ date: '2022-06-18', place: '990321', lead: '顾砚秋' }])
})

it('a meeting that nobody chairs is led by who lays down what is to be done', () => {
  const body = [
    '6月18日，松陵县开展整治行动。动员会上，县委常委季疏桐对整治行动进行了部署：全体人员分9组开展工作。',
    '松陵县委书记顾砚秋提出三点要求：一是要提高认识；二是要落实责任。',
  ].join('\n')
  expect(eventsOf(body)).toMatchObject([{ type: 'meeting', lead: '顾砚秋', attendees: ['季疏桐'] }])
})

it('who only wrote, or said elsewhere what is studied, is not there', () => {
  const body = [
    '6月18日，松陵县委书记顾砚秋主持召开县委常委会会议。',
    '会议学习贯彻了党中央会议精神，闻人岱书记在省委第十次全体会议、在干部培训班开班式、在全省项目建设推进会上的重要讲话。',
    '省长邵听澜专门发来贺信。',
  ].join('\n')
  expect(eventsOf(body)).toMatchObject([{ type: 'meeting', lead: '顾砚秋', attendees: [] }])
})

it('news in brief under a headline of its own gives no lead to the piece before', () => {
  const body = ['6月18日，松陵县开展安全检查工作组督导。', '乙国总统会见客人', '乙国总统卫青禾表示，欢迎合作。'].join(
    '\n',
  )
  expect(visits(body).every(({ lead }) => lead === null)).toBe(true)
})

it('a visit to schools that bear the names of several towns was in the county above them', () => {
  const body = '6月18日，松陵县副县长季疏桐先后来到墨泉镇中心小学、柳汀回族乡卫生院，检查消防安全。'
  expect(visits(body)).toMatchObject([{ place: '990221' }])
})

it('how far something reaches, a figure of speech and a plan are no stops', () => {
  const body = [
    '6月18日，松陵县委书记顾砚秋来到青瓦社区调研。',
    '从幼有所育到病有所医，再到墨泉老街小区，变化写在居民脸上。他说，曾有少年走上犯罪道路。',
    '全县在鹿鸣镇新建改造300个左右农资配送中心。',
  ].join('\n')
  expect(visits(body)).toMatchObject([{ stops: ['青瓦社区'] }])
})
