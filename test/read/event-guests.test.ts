import { beforeAll, describe, expect, it } from 'vitest'
import { eventsOf } from './event-helpers.ts'
import { layLanjiang } from './people-helpers.ts'

beforeAll(layLanjiang)

describe('guests', () => {
  it('are of elsewhere: 我市 is where they came', () => {
    const body = [
      '6月18日，望溪市委书记柳拾光率望溪市党政代表团到我市考察。',
      '座谈会上，市长卫青禾介绍了栖梧产业发展情况。柳拾光表示，望溪要向栖梧学习。',
    ].join('\n')
    expect(eventsOf(body, { title: '望溪市党政代表团来我市考察' })[0]).toMatchObject({
      place: '990200',
      lead: '柳拾光',
    })
  })

  it('who come to the place that one character stands for', () => {
    const body = '6月18日，望溪市考察团莅栖考察。望溪市长柳拾光，栖梧市长卫青禾参加活动。'
    expect(eventsOf(body)[0]).toMatchObject({ type: 'inspection', place: '990200' })
  })

  it('are led by who is named as the head of the delegation', () => {
    const body =
      '6月18日，考察团一行先后到云栈商城、霁川中学实地考察。松陵县经贸考察团团长、县工商联主席柳拾光介绍了情况。'
    expect(eventsOf(body)[0]).toMatchObject({ lead: '柳拾光', stops: ['云栈商城', '霁川中学'] })
  })

  it('come to the county in somebody’s charge, not to who has the charge', () => {
    const body = '6月18日，省委书记闻人岱来到澄州市对口支援的松陵县，看望慰问援建干部。'
    expect(eventsOf(body)[0]).toMatchObject({ place: '990221' })
  })
})

describe('calls that guests pay', () => {
  const body = [
    '3月29日至30日，松江大学党委书记柳拾光率团访问岚江省。',
    '3月29日，松江大学与栖梧市人民政府就“松江大学栖梧研究院”项目进行合作签约。',
    '签约后，柳拾光一行拜会栖梧市委书记顾砚秋。',
    '3月30日，柳拾光一行拜会澄州市委书记程雪舟。',
  ].join('\n')
  it('are receptions, one for each who is called on, at home with them', () => {
    const calls = eventsOf(body, { published: '2021-04-01' }).filter(({ type }) => type === 'reception')
    expect(calls.map(({ date, place, lead, attendees }) => [date, place, lead, ...attendees])).toEqual([
      ['2021-03-29', '990200', '柳拾光', '顾砚秋'],
      ['2021-03-30', '990100', '柳拾光', '程雪舟'],
    ])
  })
  it('are none where nobody is named, nor at New Year', () => {
    const types = (text: string) => eventsOf(text).map(({ type }) => type)
    expect(types('柳拾光一行拜会了主要领导。')).not.toContain('reception')
    expect(types('栖梧市委书记顾砚秋出席团拜会。')).not.toContain('reception')
  })
})

describe('guests of a school', () => {
  it('come to it, whoever invited them and whatever other school they are of', () => {
    const body = [
      '应闻人岱校长邀请，望溪大学校长柳拾光教授率团于6月18日访问我校。',
      '座谈会上，闻人岱对柳拾光一行来到松江大学表示欢迎。',
    ].join('\n')
    expect(eventsOf(body)[0]).toMatchObject({ type: 'inspection', date: '2022-06-18', lead: '柳拾光' })
  })

  it('are received, and the talk there is no meeting of its own', () => {
    const body = '6月18日，望溪大学校长柳拾光一行来我校访问。校党委书记闻人岱会见客人并座谈交流。'
    expect(eventsOf(body).map(({ type }) => type)).toEqual(['inspection', 'reception'])
  })
})

describe('a reception', () => {
  it('has those who take part in it, told in a sentence of their own', () => {
    const body = [
      '6月18日，省委书记闻人岱在澄州会见云栈集团董事长范舟一行，双方就合作进行了座谈交流。',
      '省领导温照野会见时在座。',
    ].join('\n')
    expect(eventsOf(body)).toMatchObject([{ type: 'reception', lead: '闻人岱', attendees: ['范舟', '温照野'] }])
  })

  it('within a visit is the host’s, who does not visit', () => {
    const body = [
      '6月16日至18日，望溪市党政代表团来澄州考察。其间，省委书记闻人岱会见了代表团一行。',
      '闻人岱说，欢迎大家来澄州走一走。望溪市委书记柳拾光感谢岚江的支持。',
    ].join('\n')
    const [visit, reception] = eventsOf(body)
    expect(visit).toMatchObject({ type: 'inspection', lead: '柳拾光' })
    expect(visit!.attendees).not.toContain('闻人岱')
    expect(reception).toMatchObject({ type: 'reception', lead: '闻人岱', attendees: ['柳拾光'] })
  })
})

describe('a ceremony', () => {
  it('is what two sides sign after they met', () => {
    const body = [
      '6月18日，省长邵听澜在澄州会见云栈集团董事长范舟一行。',
      '会见后，省政府与云栈集团签署战略合作协议，副省长温照野、云栈集团副总经理褚云帆分别代表双方在协议上签字。',
    ].join('\n')
    expect(eventsOf(body)).toMatchObject([
      { type: 'reception', lead: '邵听澜', attendees: ['范舟'] },
      { type: 'ceremony', place: '990100', lead: null, attendees: ['温照野', '褚云帆'] },
    ])
  })

  it('is an unveiling by several', () => {
    const body = '6月18日，闻人岱、范舟共同为栖梧智能制造研究院揭牌。'
    expect(eventsOf(body)).toMatchObject([{ type: 'ceremony', lead: null, attendees: ['闻人岱', '范舟'] }])
  })

  it('is not a paper that somebody alone signs', () => {
    expect(eventsOf('6月18日，省长邵听澜签署省政府令，公布《岚江省供水条例》。')).toEqual([])
  })
})

describe('who is there', () => {
  it('are all who speak, where one sentence names several', () => {
    const body = [
      '6月18日，全省产业座谈会在澄州召开。省委书记闻人岱主持会议并讲话。',
      '栖梧市委书记顾砚秋、望溪市委书记柳拾光、松陵县委书记卫青禾分别介绍了做法，认为产业基础正在变好。',
    ].join('\n')
    expect(eventsOf(body)).toMatchObject([{ type: 'meeting', attendees: ['顾砚秋', '柳拾光', '卫青禾'] }])
  })

  it('is not the head of the party whose words a speaker leans on', () => {
    const body = [
      '6月18日，全省工程师座谈会在澄州召开。省委书记闻人岱出席会议并讲话。',
      '闻人岱表示，工程师是重要力量。习近平总书记强调，工程师队伍要建得更强。要抓好落实。',
    ].join('\n')
    expect(eventsOf(body)[0]!.attendees).toEqual([])
  })

  it('is not who sends a letter', () => {
    const body = [
      '在岚江大学建校之际，中共中央总书记习近平发来贺信，表示热烈祝贺。习近平强调，要培养人才。',
      '6月18日，座谈会在澄州召开。省委书记闻人岱出席会议，宣读习近平贺信并讲话。',
    ].join('\n')
    const meeting = eventsOf(body).find(({ type }) => type === 'meeting')
    expect(meeting).toMatchObject({ lead: '闻人岱', attendees: [] })
  })

  it('is the host who comes along and then takes the chair, and the guest under it', () => {
    const body = [
      '6月18日，望溪市长柳拾光率考察团到我市考察。市长卫青禾陪同考察并主持座谈会。',
      '座谈会上，卫青禾对考察团表示欢迎。柳拾光表示，要加强合作。',
    ].join('\n')
    const [visit, meeting] = eventsOf(body, { origin: '栖梧日报' })
    expect(visit).toMatchObject({ lead: '柳拾光', attendees: ['卫青禾'] })
    expect(meeting).toMatchObject({ lead: '卫青禾', attendees: ['柳拾光'] })
  })
})

describe('a meeting', () => {
  it('is where delegates deliberate', () => {
    const body = '6月18日上午，省委书记闻人岱来到栖梧代表团，同代表们一起审议政府工作报告。'
    expect(eventsOf(body)).toMatchObject([{ type: 'meeting', lead: '闻人岱' }])
  })

  it('is named by the headline alone, where the report begins with what it said', () => {
    const body = '会议通报了上半年招商引资情况。县长卫青禾认真总结了工作，强调要盘活存量、狠抓落实。'
    expect(eventsOf(body, { title: '松陵县召开招商引资工作会议' })).toMatchObject([{ type: 'meeting', lead: '卫青禾' }])
  })

  it('is none where those who take part in one are called on', () => {
    const body = '6月18日，省委书记闻人岱在澄州看望参加省第五届政协全体会议宣传报道的新闻工作者。'
    expect(eventsOf(body).map(({ type }) => type)).toEqual(['inspection'])
  })

  it('told with 当天 is of the day told last', () => {
    const body = [
      '6月16日，省委书记闻人岱到栖梧经开区调研。',
      '6月18日下午，栖梧经开区管委会主任卫青禾主持召开干部大会，传达闻人岱调研精神。当天上午，栖梧经开区还召开了党工委会议。',
    ].join('\n')
    expect(eventsOf(body).map(({ date }) => date)).toEqual(['2022-06-16', '2022-06-18', '2022-06-18'])
  })

  it('of one of several visits is led by who makes that visit', () => {
    const body = [
      '6月18日，省工作组分赴松陵县、鹿鸣县督导防汛工作。省委副书记闻人岱率第一组来到松陵县，察看青瓦水库。',
      '副省长温照野率第二组到鹿鸣县，走进石桥水库。在鹿鸣县召开的座谈会上，大家分析了汛情。',
    ].join('\n')
    expect(eventsOf(body)).toMatchObject([
      { type: 'inspection', place: '990221', lead: '闻人岱', stops: ['青瓦水库'] },
      { type: 'inspection', place: '990321', lead: '温照野', stops: ['石桥水库'] },
      { type: 'meeting', place: '990321', lead: '温照野' },
    ])
  })
})

describe('a second leader', () => {
  it('on a day of his own goes a way of his own', () => {
    const body = [
      '6月17日至18日，镇党委书记卫青禾，镇长季疏桐开展安全督导。',
      '6月17日，镇党委书记卫青禾先后来到云栈商城、青瓦村委会，石桥村委会，督导值班值守。',
      '6月18日，镇长季疏桐先后来到霁川小区、桐岭客运站，督导消防安全。',
    ].join('\n')
    expect(eventsOf(body)).toMatchObject([
      { lead: '卫青禾', stops: ['云栈商城', '青瓦村委会', '石桥村委会'] },
      { date: '2022-06-18', lead: '季疏桐', stops: ['霁川小区', '桐岭客运站'] },
    ])
  })

  it('in news of several is one by himself, however he goes', () => {
    const body = [
      '6月18日，栖梧市委书记顾砚秋以“四不两直”方式检查安全生产，随机走进青禾区桐岭商场。',
      '6月18日，望溪市长柳拾光以“四不两直”方式，调研安全生产工作。',
    ].join('\n')
    expect(eventsOf(body).map(({ lead }) => lead)).toEqual(['顾砚秋', '柳拾光'])
  })

  it('of two who part is where the sentence says, without a verb of going', () => {
    const body = [
      '6月18日，云栈集团董事长范舟、总经理褚云帆分别率队前往项目一线开展慰问。',
      '范舟在松江大桥项目部、霁川收费站现场，对一线员工表示慰问。',
      '褚云帆在桐岭产业园、云栈物流园现场，向职工致以问候。',
    ].join('\n')
    expect(eventsOf(body)).toMatchObject([
      { lead: '范舟', stops: ['松江大桥项目部', '霁川收费站'] },
      { lead: '褚云帆', stops: ['桐岭产业园', '云栈物流园'] },
    ])
  })
})

describe('no event', () => {
  it.each([
    ['money for visits', '日前，省委组织部拨出党费200万元，专门用来慰问有困难的老党员。'],
    ['visits to come', '6月18日起，省委宣传部将组织媒体开展“岚江调研行”主题采访活动。'],
    ['what was said at a meeting', '闻人岱书记在全省城市工作会议上发表的重要讲话引起热烈反响。'],
    ['a meeting in the title of a paper', '岚江日报今日发表社论《奋进——祝贺省第五届人大第二次会议开幕》。'],
    ['meetings still to be held', '双方同意保持沟通，适时举办新一轮经济对话、人文交流磋商会议。'],
    ['games', '这是首次由三市联合举办的运动会。'],
  ])('%s', (_, body) => {
    expect(eventsOf(body)).toEqual([])
  })
})
