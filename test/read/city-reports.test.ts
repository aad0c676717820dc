import { beforeAll, describe, expect, it } from 'vitest'
import { eventsOf, reading, visits } from './event-helpers.ts'
import { layLanjiang, peopleOf } from './people-helpers.ts'
import { lines, readSpeechOf } from './speech-helpers.ts'

beforeAll(layLanjiang)

describe('receptions', () => {
  it('keep those who are said to have sat in', () => {
    const body = [
      '6月18日，栖梧市委书记顾砚秋会见了云栈集团董事长沈既白，双方进行座谈交流。',
      '云栈集团副总经理温照野，栖梧市副市长季疏桐参加座谈。',
    ].join('\n')
    expect(eventsOf(body)).toMatchObject([
      { type: 'reception', lead: '顾砚秋', attendees: ['沈既白', '温照野', '季疏桐'] },
    ])
  })

  it('are talks with guests who came with others', () => {
    const body = '6月18日，栖梧市委书记顾砚秋与云栈集团董事长沈既白一行，云梭集团董事长温照野一行会谈交流。'
    expect(eventsOf(body)).toMatchObject([{ type: 'reception', lead: '顾砚秋', attendees: ['沈既白', '温照野'] }])
  })
})

describe('receptions and what is told of them', () => {
  it('are one where what was said while they sat is told', () => {
    const body = [
      '6月18日，栖梧市委书记顾砚秋会见云栈集团董事长沈既白一行，双方进行座谈交流。',
      '座谈中，双方观看了宣传片。沈既白在会见中介绍了集团情况。',
    ].join('\n')
    expect(eventsOf(body)).toMatchObject([{ type: 'reception', lead: '顾砚秋', attendees: ['沈既白'] }])
  })

  it('are calls that guests pay on a leader', () => {
    const body = '6月18日，云栈集团董事长沈既白一行拜访了栖梧市委书记顾砚秋、市长卫青禾，并进行了座谈。'
    expect(eventsOf(body)).toMatchObject([
      { type: 'reception', lead: '沈既白', attendees: ['顾砚秋', '卫青禾'], place: '990200' },
    ])
  })
})

describe('the sites of a visit', () => {
  it('stand behind an exhibition of what was achieved', () => {
    const body =
      '6月18日，栖梧市委书记顾砚秋率代表团到松陵县学习考察，深入贯彻落实闻人岱书记重要指示精神。在松期间，代表团一行参观考察了对口帮扶20周年成就展、青瓦农业示范园、桐岭农场等，并看望干部。'
    expect(visits(body)).toMatchObject([
      { lead: '顾砚秋', place: '990221', stops: expect.arrayContaining(['青瓦农业示范园', '桐岭农场']) },
    ])
  })

  it('may be looked at county by county', () => {
    const body =
      '6月18日，栖梧市委书记顾砚秋一行先后对松陵县青瓦生态建设项目、石桥新居项目，青禾区桐岭产业园、梧桐安置项目推进情况进行了实地督查。'
    expect(visits(body)[0]?.stops).toEqual(expect.arrayContaining(['青瓦生态建设项目', '石桥新居项目', '桐岭产业园']))
  })

  it('are called on about something', () => {
    const body = '6月18日，松陵县县长季疏桐率县党政代表团赴栖梧经开区、鹿鸣大学就东西部协作事宜进行了沟通对接。'
    expect(visits(body)).toMatchObject([{ lead: '季疏桐', place: '栖梧经开区', stops: ['鹿鸣大学'] }])
  })

  it('are none of the words behind 直奔', () => {
    const body = '6月18日，省长邵听澜到松陵县调研。座谈会上，大家直奔主题、踊跃发言。'
    expect(visits(body)[0]?.stops).toEqual([])
  })

  it('are none of the words for what is done or lies there', () => {
    const body = [
      '6月18日，栖梧市委书记顾砚秋到松陵县调研。',
      '顾砚秋走进麦田和农技推广站，听取介绍。在松陵县石桥村信息进村入户示范点，顾砚秋了解服务范围。',
      '接着，顾砚秋考察中建云起新城及云起总部经济项目。顾砚秋深入灾后重建现场、防汛有关供电所调研。',
    ].join('\n')
    expect(visits(body)[0]?.stops).toEqual(['石桥村', '中建云起新城', '云起总部经济项目'])
  })

  it('are told in a sentence that ends with praise', () => {
    const body =
      '6月18日，省委常委闻人岱到松陵县调研。闻人岱先后到桐岭社区、青屏水库等地，了解工作情况，对取得的成绩予以充分肯定。'
    expect(visits(body)[0]?.stops).toEqual(['桐岭社区', '青屏水库'])
  })

  it('are those that a delegation calls at', () => {
    const body = '6月18日，栖梧市副市长卫青禾赴望溪市考察。一行先后参访了云栈轴承有限公司、岚江云起投资合伙企业等。'
    expect(visits(body)[0]?.stops).toEqual(['云栈轴承有限公司', '岚江云起投资合伙企业'])
  })

  it('are a town where it is visited as such', () => {
    const body = [
      '6月18日，栖梧市委书记顾砚秋到松陵县调研。顾砚秋首先来到松陵县桐岭镇，详细了解民族工作情况。',
      '随后，顾砚秋来到青屏水库，察看防汛准备。',
    ].join('\n')
    expect(visits(body)[0]?.stops).toEqual(['桐岭镇', '青屏水库'])
  })

  it('are not where words lean on another place', () => {
    const body = '6月18日，省委常委闻人岱到栖梧，就学习贯彻对岚江系列重要讲话精神进行调研。'
    expect(visits(body)[0]?.place).toBe('990200')
  })

  it('are no zone that stands in a list of divisions', () => {
    const body = '6月18日，省长邵听澜到栖梧市调研，先后到青禾区、松陵县和栖梧经开区，察看农田建设。'
    expect(visits(body)[0]?.stops).toEqual([])
  })
})

describe('posts', () => {
  it('are of the division that was named with them first', () => {
    const body = [
      '6月18日，望溪市鹿鸣县委书记季疏桐带领代表团来到松陵县。栖梧市委书记顾砚秋、市长卫青禾参加活动。',
      '座谈会上，望溪市与栖梧市交流了情况。市长卫青禾说，望溪的做法值得学习。',
    ].join('\n')
    expect(peopleOf(body)).toContain('卫青禾: 市长@990200')
  })

  it.each([
    ['副市长（正市长级干部）卫青禾陪同调研。', '卫青禾: 副市长@-'],
    ['云栈重科监事会主席卫青禾参加。', '卫青禾: 监事会主席@云栈重科'],
    ['云栈重科高级总裁卫青禾参加。', '卫青禾: 高级总裁@云栈重科'],
    ['栖梧市铁投发展有限公司董事长卫青禾参加。', '卫青禾: 董事长@栖梧市铁投发展有限公司'],
  ])('%s', (body, expected) => expect(peopleOf(body)).toEqual([expected]))

  it('are not those of the many for whom one is named', () => {
    expect(peopleOf('栖梧市委书记顾砚秋主持会议。顾砚秋等市领导出席了签约仪式。')).toEqual(['顾砚秋: 市委书记@990200'])
  })
})

describe('places', () => {
  it('are told by what they are to become', () => {
    const body = '市委副书记顾砚秋来开发区调研。他强调，要为建设“强富美高”新栖梧作出贡献。'
    expect(reading(body).places.map(({ name }) => name)).toContain('栖梧')
  })

  it('are none in the short name of the grid firm', () => {
    const body = '国家电网公司董事长顾砚秋到国网岚江电力检查工作。'
    expect(reading(body).places.map(({ name }) => name)).toEqual([])
  })
})

describe('places in names', () => {
  it('are none in a class for pupils from there', () => {
    expect(reading('顾砚秋来到霁川中学岚江班，看望学生。').places).toEqual([])
  })
})

describe('people', () => {
  it('are none whose statue is seen', () => {
    expect(peopleOf('栖梧市委书记顾砚秋一行向闻人岱同志铜像敬献了花篮。').join()).not.toContain('闻人岱')
  })
})

describe('zones that go by their kind', () => {
  it('are the one that somebody comes to', () => {
    const body =
      '6月18日，市政协副主席顾砚秋一行莅临经开区调研。区党工委书记卫青禾陪同。会上汇报了集群发展和开发区改革情况。'
    expect(reading(body).places.map(({ name }) => name)).toEqual(['经开区'])
  })
})

describe('speech', () => {
  const read = (body: string): string[] => lines(readSpeechOf(body))

  it('runs on in a copy that breaks the line after every sentence', () => {
    const body = [
      '顾砚秋到松陵县考察。',
      '卫青禾陪同考察。',
      '座谈会上，卫青禾对客人表示欢迎。',
      '他说，两地产业契合度高，合作空间广阔。',
      '当前，松陵正在认真落实全省部署，全力推动产业发展；鹿鸣正在建设示范区。',
      '希望两地携手共进。',
      '顾砚秋说，松陵的做法令人鼓舞。',
    ].join('\n')
    expect(read(body)[4]).toBe('assessment 卫青禾')
  })

  it('is of those in charge who are of no unit', () => {
    expect(read('相关企业负责人一致表示，将为栖梧发展贡献力量。')).toEqual(['commitment 相关企业负责人'])
  })

  it('only judges where it says what work matters for', () => {
    expect(read('顾砚秋强调，做好防汛工作，事关群众生命安全。要压实责任。')).toEqual([
      'assessment 顾砚秋',
      'directive 顾砚秋',
    ])
  })

  it('goes on to what a visit shows and will bring', () => {
    const body =
      '顾砚秋在讲话中说，两地相继开展了参观考察、交流互访。这次来访充分体现了对合作的重视，必将推动两地往来。'
    expect(read(body)).toEqual(['assessment 顾砚秋', 'assessment 顾砚秋'])
  })
})
