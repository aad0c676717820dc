import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import type { Event } from '../../src/record/types.ts'
import { eventsOf } from './event-helpers.ts'

/** The events of an invented report of 20 June 2022, without their evidence. */
function events(body: string, meta: { title?: string; origin?: string } = {}) {
  return eventsOf(body, meta).map(({ spans: _, confidence: __, ...event }) => event)
}
const only = (body: string, type: Event['type'], meta = {}) => events(body, meta).filter((one) => one.type === type)

describe('an inspection', () => {
  const report = [
    '6月18日，市委书记顾砚秋到绍兴市越城区调研社区工作。市领导卫青禾、季疏桐参加。',
    '顾砚秋先后来到云栈轴承公司、桐岭社区，详细了解生产和就业情况。他强调，要把群众的小事办好。',
  ].join('\n')

  it('has its lead, day, place, who came along and where they went', () => {
    expect(events(report)).toEqual([
      {
        type: 'inspection',
        date: '2022-06-18',
        place: '330602',
        lead: '顾砚秋',
        attendees: ['卫青禾', '季疏桐'],
        stops: ['云栈轴承公司', '桐岭社区'],
      },
    ])
  })

  it('of several days is an interval', () => {
    const [visit] = only('6月16日至18日，省长邵听澜在绍兴市调研。', 'inspection')
    expect(visit).toMatchObject({ date: '2022-06-16/2022-06-18', place: '330600', lead: '邵听澜' })
  })

  it('goes on at other places behind what was said at the first', () => {
    const body =
      '省长邵听澜到绍兴市调研。邵听澜来到云栈轴承公司，强调要抓好创新；在越城区，邵听澜走进桐岭纪念馆，缅怀先烈；在产业方面，要加快发展。'
    expect(only(body, 'inspection')[0]!.stops).toEqual(['云栈轴承公司', '桐岭纪念馆'])
  })

  it('is none where inspections are only spoken of', () => {
    expect(only('云栈集团副总裁卫青禾则希望把能合并的检查合并起来，让企业少跑路。', 'inspection')).toEqual([])
    expect(only('省长邵听澜在绍兴市进行为期三天的调研。', 'inspection')).toHaveLength(1)
  })

  it('told again without a day is the same one', () => {
    const body = '6月18日，顾砚秋到绍兴市调研。\n顾砚秋实地察看了松江大桥，检查施工安全。'
    expect(only(body, 'inspection')).toHaveLength(1)
  })

  it('is led by who comes, not by those in whose company', () => {
    const body = '6月18日，在会长苗青黛的陪同下，市长卫青禾一行前往云栈轴承公司考察。'
    expect(only(body, 'inspection')).toMatchObject([{ lead: '卫青禾', attendees: ['苗青黛'] }])
  })

  it('is none where nobody of an office comes', () => {
    expect(events('春天，游客参观桐岭古镇，走进茶园采茶。')).toEqual([])
  })

  it('by talks and the like is no meeting', () => {
    const body = '6月18日，市长卫青禾到云栈轴承公司调研，通过听取汇报、座谈等形式了解情况。'
    expect(events(body).map(({ type }) => type)).toEqual(['inspection'])
  })

  it('by another leader on another day is another one', () => {
    const body =
      '18日，市委书记顾砚秋到松江水库检查防汛工作。\n19日，市长卫青禾带队检查防汛工作，先后来到青瓦泵站、城西水闸等地。'
    expect(only(body, 'inspection').map(({ date, lead }) => [date, lead])).toEqual([
      ['2022-06-18', '顾砚秋'],
      ['2022-06-19', '卫青禾'],
    ])
  })

  it('is none where its name is that of a meeting', () => {
    const body = '6月18日，中央生态环境保护督察动员会在杭州召开，省委书记闻人岱出席并讲话。'
    expect(only(body, 'inspection')).toEqual([])
  })
})

describe('stops', () => {
  const stops = (body: string) => events(body).flatMap((event) => event.stops)

  it('need no telling ending in a list that 等地 or 等企业 closes', () => {
    expect(stops('6月18日，市委书记顾砚秋前往临水门、望江门等地检查防汛工作。')).toEqual(['临水门', '望江门'])
    expect(stops('6月18日，市长卫青禾到云栈埃西姆、青瓦兴龙和澄光等企业调研安全生产工作。')).toContain('青瓦兴龙')
  })

  it('go on over commas where a list is grouped by host', () => {
    const body =
      '6月18日，市委书记顾砚秋先后来到青瓦产业园、桐岭敬老院，县公安局、县高级中学，市住建局等单位，进行了调研检查。'
    expect(stops(body)).toEqual(['青瓦产业园', '桐岭敬老院', '县公安局', '县高级中学', '市住建局'])
  })

  it('take in organs that are called on', () => {
    expect(stops('6月18日，市长卫青禾到市水文局检查值班值守情况。')).toEqual(['市水文局'])
  })

  it('are not any village, firm or workshop', () => {
    expect(stops('6月18日，市长卫青禾深入田间地头、生产车间调研。')).toEqual([])
    expect(stops('6月18日，市长卫青禾来到部分企业走访，听取群众意见。')).toEqual([])
  })

  it('leave out what a speech only speaks of', () => {
    expect(stops('6月18日，卫青禾在绍兴市调研。她强调，要把松江大桥建成精品工程。')).toEqual([])
  })

  it.each([
    ['等项目建设现场', '卫青禾先后深入到云栈焊材，青瓦鞋机等项目建设现场，听取汇报。', ['云栈焊材', '青瓦鞋机']],
    ['等多家企业', '卫青禾一行实地走访了霁川体育、云栈塑刷等多家企业，了解用工情况。', ['霁川体育', '云栈塑刷']],
    ['等村', '调研组一行来到墨泉镇霁川村、松涛镇揽月村等，了解收入情况。', ['霁川村', '揽月村']],
    ['等地 behind a comma', '卫青禾冒雨检查墨泉镇北闸、荻花堤，松涛镇月圩等地。', ['北闸', '荻花堤', '月圩']],
  ])('need none either before %s', (_, sentence, expected) => {
    expect(stops(`6月18日，市长卫青禾到绍兴市调研。\n${sentence}`)).toEqual(expected)
  })

  it.each([
    ['the clause opens with them', '在霁川半岛，卫青禾走访沿街商铺。', ['霁川半岛']],
    ['somebody goes there', '卫青禾首先来到霁川优品，与员工交流。', ['霁川优品']],
    [
      'something is done at them',
      '卫青禾在墨泉排涝工程和揽月水库项目现场进行了实地调研。',
      ['墨泉排涝工程', '揽月水库'],
    ],
    ['they are what is inspected', '卫青禾对墨泉人民医院、揽月水库进行实地视察。', ['墨泉人民医院', '揽月水库']],
    ['they are of a firm that is named', '卫青禾来到岚望分公司霁川收费站开展调研。', ['岚望分公司霁川收费站']],
    ['they are told apart from what grows there', '卫青禾来到松涛镇霁川村草莓种植基地。', ['霁川村']],
    ['a villager lives there', '卫青禾来到松涛镇霁川社区温三娘家，嘘寒问暖。', ['霁川社区']],
    ['a committee’s office is printed before', '卫青禾走进松涛镇霁川村委会揽月二村，察看道路。', ['揽月二村']],
  ])('are found where %s', (_, sentence, expected) => {
    expect(stops(`6月18日，市长卫青禾到绍兴市调研。\n${sentence}`)).toEqual(expected)
  })

  it.each([
    '卫青禾来到农业种植基地，察看长势。',
    '卫青禾深入学习贯彻全会精神。',
    '卫青禾走进村民温三娘家中，嘘寒问暖。',
    '卫青禾前往部分酒店、农贸市场和大型商超等地，检查安全。',
    '卫青禾察看生产线、消防通道等重点部位。',
    '卫青禾随机走进一家餐饮店，检查用气安全。',
    '卫青禾走进田间同农机手、种粮大户交流。',
    '在调研中，卫青禾听取了汇报。',
    '卫青禾参观了我校校史馆、揽月艺术馆。',
  ])('are none in: %s', (sentence) => {
    expect(stops(`6月18日，市长卫青禾到绍兴市调研。\n${sentence}`)).toEqual([])
  })

  it('of a school that tells of its guests are its own, not theirs', () => {
    const body = '6月18日，栖梧学院陆闻笙一行莅临我校调研。陆闻笙参观了我校校史馆。'
    expect(stops(body)).toEqual([])
  })

  it('in a sentence of its own are where the leaders are', () => {
    const body = '6月18日，市长卫青禾在绍兴市调研。\n在青瓦水厂，卫青禾察看供水设施。'
    expect(stops(body)).toEqual(['青瓦水厂'])
  })
})

describe('words that only describe a site', () => {
  for (const { word } of loadLexicon('site-describing', ['word']))
    it(`make no name: ${word}`, () => {
      const body = `6月18日，市长卫青禾到绍兴市调研。\n卫青禾来到${word}基地，了解有关情况。`
      expect(events(body).flatMap((one) => one.stops)).toEqual([])
    })
})

describe('endings of sites and verbs of going', () => {
  for (const { suffix, example } of loadLexicon('site-suffixes', ['suffix', 'example']))
    it(`finds the site that ends in ${suffix}`, () => {
      const found = events(`6月18日，市长卫青禾到绍兴市调研。\n卫青禾${example}，了解有关情况。`).flatMap(
        (one) => one.stops,
      )
      expect(found.join('、')).toContain(suffix)
    })
  for (const { verb, example } of loadLexicon('visit-verbs', ['verb', 'example']))
    it(`goes with ${verb}`, () => {
      const body = `6月18日，市长卫青禾到绍兴市调研。\n${example.replace(/^(?:[\p{Script=Han}]{3}|代表团)/u, '卫青禾')}，了解有关情况。`
      expect(events(body).flatMap((one) => one.stops)).not.toEqual([])
    })
})

describe('a meeting', () => {
  it('within an inspection is an event of its own, led by who inspects', () => {
    const body =
      '6月18日，市委书记顾砚秋到绍兴市越城区调研，来到桐岭社区了解情况。\n座谈会上，顾砚秋听取汇报，区委书记施望岫发言。'
    expect(events(body).map(({ type, lead }) => [type, lead])).toEqual([
      ['inspection', '顾砚秋'],
      ['meeting', '顾砚秋'],
    ])
  })

  it('is led by the chair who is named after', () => {
    const body = '6月18日，全市防汛工作会议召开。市委书记顾砚秋出席会议并讲话。市长卫青禾主持会议。'
    expect(events(body)).toMatchObject([{ type: 'meeting', lead: '卫青禾', attendees: ['顾砚秋'] }])
  })

  it('seats the visitor who speaks under the host’s chair', () => {
    const body = '6月18日，市长卫青禾来绍兴大学调研。调研座谈会在图书馆举行。校长陆闻笙主持座谈会。卫青禾在会上讲话。'
    expect(only(body, 'meeting')).toMatchObject([{ lead: '陆闻笙', attendees: ['卫青禾'] }])
  })

  it('is none where leaders only talk at a site', () => {
    const body = '6月18日，市委书记顾砚秋到绍兴市调研。顾砚秋还来到青瓦艺社，与村民苗青黛座谈，了解收入情况。'
    expect(only(body, 'meeting')).toEqual([])
  })

  it('of a province’s own body is of the province, whatever places it speaks of', () => {
    const body =
      '6月18日，省长邵听澜主持召开省政府常务会议。会议指出，绍兴市进展较快，绍兴要保持势头，杭州市要迎头赶上。'
    expect(events(body, { origin: '浙江日报' })).toMatchObject([{ type: 'meeting', place: '330000', lead: '邵听澜' }])
  })

  it('keeps apart from a meeting of another day', () => {
    const body = '16日，市委书记顾砚秋主持召开市委常委会会议。\n18日，市委书记顾砚秋主持召开全市项目推进会。'
    expect(events(body).map(({ type, date }) => [type, date])).toEqual([
      ['meeting', '2022-06-16'],
      ['meeting', '2022-06-18'],
    ])
  })

  it('of which only the spirit is relayed is none', () => {
    expect(events('要认真学习贯彻全国教育大会精神，落实市委常委会会议部署。')).toEqual([])
  })
})

describe('places of events', () => {
  it('我市 is the city that the report speaks from', () => {
    const [visit] = events('6月18日，省长邵听澜到我市调研。', { origin: '绍兴日报' })
    expect(visit?.place).toBe('330600')
  })

  it('a headline tells where, if the body does not', () => {
    const [visit] = events('6月18日，省长邵听澜专程调研了医疗工作。绍兴市有关负责人汇报。', {
      title: '邵听澜在绍兴调研医疗工作',
      origin: '浙江日报',
    })
    expect(visit?.place).toBe('330600')
  })
})

describe('delegations, receptions, ceremonies, interviews', () => {
  it('a delegation without its leader’s name is led by the one whose post is of its home', () => {
    const body = '6月16日至18日，浙江省绍兴市党政代表团到阿坝州考察对口支援工作。绍兴市委书记顾砚秋说，双方要加强合作。'
    expect(only(body, 'inspection')).toMatchObject([{ date: '2022-06-16/2022-06-18', lead: '顾砚秋' }])
  })

  it('a reception is led by the host', () => {
    const body = '6月18日，省委书记闻人岱在杭州会见云栈集团董事长沈既白一行。'
    expect(events(body)).toMatchObject([{ type: 'reception', lead: '闻人岱', attendees: ['沈既白'], place: '330100' }])
  })

  it('a ceremony is led by who is named first as there', () => {
    const body = '6月18日，松江大桥举行开工仪式。市委书记顾砚秋，市长卫青禾出席开工仪式。顾砚秋宣布开工。'
    expect(events(body)).toMatchObject([{ type: 'ceremony', lead: '顾砚秋', attendees: ['卫青禾'] }])
  })

  it('a signing side by side is led by nobody', () => {
    const body = '6月18日，市委书记顾砚秋到绍兴市考察。会后，卫青禾、季疏桐共同签署合作协议。'
    expect(only(body, 'ceremony')).toMatchObject([{ lead: null }])
  })

  it('an interview is led by who answers', () => {
    const body =
      '近日，市委书记顾砚秋接受记者采访。\n记者：今年怎么抓项目？\n顾砚秋：我们将建立专班，确保项目落地。我们将每月调度一次。'
    expect(events(body, { title: '抓项目就是抓未来——专访市委书记顾砚秋' })).toMatchObject([
      { type: 'interview', lead: '顾砚秋' },
    ])
  })
})

describe('people who are not there', () => {
  it('are those whose words are only leaned on', () => {
    const body =
      '6月18日，市委常委会召开会议，传达学习省委书记闻人岱在绍兴调研时的讲话精神。市委书记顾砚秋主持会议，市长卫青禾出席。'
    const [meeting] = events(body)
    expect(meeting).toMatchObject({ type: 'meeting', lead: '顾砚秋', attendees: ['卫青禾'] })
  })
})

describe('texts that are no report', () => {
  it.each([
    ['digits', '0123456789'.repeat(40)],
    ['English', 'The mayor visited the plant on Monday and spoke with workers about safety. '.repeat(5)],
    ['football', '北京时间6月18日晚，主队以2比1战胜客队。第35分钟，前锋接队友传中头球破门。下半场双方互有攻守。'],
  ])('%s give no event', (_, body) => {
    expect(events(body)).toEqual([])
  })
})
