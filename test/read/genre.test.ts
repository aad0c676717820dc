import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
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
      title: '党工委书记',
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

describe('the headlines of a programme', () => {
  it('say and tell nothing by themselves', () => {
    const { sentences, events, agendas } = reading(
      '本期节目主要内容：1.顾砚秋强调，要守住安全底线；2.卫青禾出席防汛工作会议；3.全省推进重点项目建设。\n（《岚江新闻》 20240620）',
    )
    expect(sentences.map(({ act }) => act)).toEqual(['narration', 'narration'])
    expect([events, agendas]).toEqual([[], []])
  })
})

describe('where those serve who were sent', () => {
  it('the report speaks from there, not from where they come from', () => {
    const { people } = reading(
      '6月18日，市委副书记、市长卫青禾看望湖北、湖南第九批援藏干部。湖北、湖南两地援藏干部代表发言。卫青禾强调，要扎根山南，建功高原。',
      '卫青禾看望湖北湖南援藏干部代表',
    )
    expect(people[0]).toMatchObject({ name: '卫青禾', posts: [{ of: '540500' }, { of: '540500' }] })
  })
})

describe('what is no visit, meeting or ceremony', () => {
  it.each(loadLexicon('activity-heads', ['head', 'example']))('$head', ({ example }) =>
    expect(reading(`${example}。`).events).toMatchObject([{ type: 'other', lead: '顾砚秋' }]),
  )
})

describe('points that begin within a clause', () => {
  it('一要 behind who is asked, where 二要 follows', () => {
    const { agendas } = reading(
      '副县长程一苇作了强调，要求各乡镇一要明确目标，做好跟踪和落实；二要加强领导，形成合力；三要再鼓干劲，再添措施。',
    )
    expect(agendas.map(({ speaker, items }) => [speaker, items])).toEqual([
      ['程一苇', ['明确目标', '加强领导', '再鼓干劲']],
    ])
  })
  it('what was done by a day is no demand', () => {
    const { sentences } = reading('会议认为，工作有成效。截至5月底，全县履约项目21个，完成全年任务（40个）的52.5%。')
    expect(sentences.at(-1)?.act).not.toBe('directive')
  })
})

describe('given names that end like a unit', () => {
  it.each(['刘建军书记', '张军书记', '徐定军校长'])('%s汇报了工作', (opening) =>
    expect(reading(`${opening}汇报了工作。`).people).toMatchObject([
      { name: opening.slice(0, -2), posts: [{ title: opening.slice(-2) }] },
    ]),
  )
  it('陆军 stays a force', () =>
    expect(reading('陆军司令员刘建国参加。').people).toMatchObject([
      { name: '刘建国', posts: [{ title: '陆军司令员' }] },
    ]))
})

describe('原 within a name', () => {
  const names = (body: string) => reading(body).organizations.map(({ name }) => name)
  it('opens no name in 临原', () => expect(names('市长顾砚秋来到临原科技有限公司。')).toEqual(['临原科技有限公司']))
  it('says what a thing was before', () => expect(names('市长顾砚秋来到原云栈机械厂。')).toEqual(['云栈机械厂']))
})

describe('counties of a prefecture by their short names', () => {
  it('also the first, behind 的', () =>
    expect(reading('县长顾砚秋深入阿里地区的普兰、札达等县考察。').places.map(({ code }) => code)).toEqual([
      '542500',
      '542521',
      '542522',
    ]))
})

describe('schools among schools', () => {
  const schools = (body: string) => reading(body).organizations.map(({ name }) => name)
  it('高中学校 holds no 中学, and 等 is no part of a name', () => {
    expect(schools('局长顾砚秋走访县城高中学校的教师和学生。')).toEqual([])
    expect(schools('局领导卫青禾看望了云岭高中、松陵高中等学校师生员工。')).toEqual(['云岭高中', '松陵高中'])
  })
  it('提出 with who is to act is a demand', () =>
    expect(reading('局长程一苇到办公室与老师沟通，提出学校要重点解决住房问题。').sentences).toMatchObject([
      { act: 'directive', speaker: '程一苇' },
    ]))
})

describe('when an event was', () => {
  const day = (body: string) => reading(body).events.at(-1)?.date
  it('counts from the day of publication', () => {
    expect(day('昨天，省长邵听澜到望溪市调研。')).toBe('2024-06-19')
    expect(day('省长邵听澜前天赴望溪市，深入企业调研。')).toBe('2024-06-18')
  })
  it('counts from the dateline where there is one', () => {
    expect(day('本报澄州6月18日讯 今天上午，省长邵听澜到望溪市调研。')).toBe('2024-06-18')
    expect(day('本报澄州6月18日讯 昨天，省长邵听澜到望溪市调研。')).toBe('2024-06-17')
  })
  it('takes 今天的栖梧 for no day', () => expect(day('省长邵听澜到今天的栖梧调研。')).toBeNull())
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

describe('people of firms, regions and peoples', () => {
  const posts = (body: string, name: string) =>
    reading(body, null, '绍兴日报')
      .people.find((person) => person.name === name)
      ?.posts.map(({ title, of }) => `${title}@${of}`)
  it('a firm under a province is a unit of its own', () =>
    expect(posts('6月18日，市长顾砚秋会见省云栈集团党委副书记、总经理卫青禾一行。', '卫青禾')).toEqual([
      '党委副书记@省云栈集团',
      '总经理@省云栈集团',
    ]))
  it('a firm of the state goes by its short name', () =>
    expect(posts('6月18日，中国岚冶党委书记、董事长卫青禾与市长顾砚秋座谈。', '卫青禾')).toEqual([
      '党委书记@中国岚冶',
      '董事长@中国岚冶',
    ]))
  it('the youth league is no party committee', () =>
    expect(posts('6月18日，团市委书记卫青禾陪同调研。', '卫青禾')).toEqual(['团市委书记@330600']))
  it('members of a township’s committee', () =>
    expect(
      posts('6月18日，镇党委副书记、政法委员卫青禾陪同调研。', '卫青禾')?.map((post) => post.split('@')[0]),
    ).toEqual(['镇党委副书记', '政法委员']))
  it('a Mongol name without a surname, long or short', () => {
    const { people } = reading(
      '5月10日，旗人大常委会副主任宝龙先后到两个镇调研。\n在走访旗级人大代表胡日沁必力格时，宝龙详细了解履职情况。',
    )
    expect(people.map(({ name }) => name)).toEqual(['宝龙', '胡日沁必力格'])
  })
  it('a place in a name is no place', () =>
    expect(reading('6月18日，市长宫镇江会见客人。\n宫镇江说，欢迎大家。').places.map(({ name }) => name)).toEqual([]))
})

describe('organizations', () => {
  const names = (body: string) => reading(body).organizations.map(({ name }) => name)
  it('are not cut out of other words', () =>
    expect(names('湖北大禹真空电器有限公司董事长发言。')).toEqual(['湖北大禹真空电器有限公司']))
  it('begin after the verb of giving', () => expect(names('感谢长期以来给予云栈集团的支持。')).toEqual(['云栈集团']))
  it('are found in lists of what is built', () =>
    expect(names('顾砚秋先后来到云梭石膏项目、青瓦焦化改扩建项目现场调研。')).toEqual(['云梭石膏', '青瓦焦化']))
  it('are not every branch or sector', () =>
    expect(names('市场经营部、第一分公司相关负责人参加，双方在城市更新、生态环保、装备制造等领域深化合作。')).toEqual(
      [],
    ))
})

describe('trades that close a firm’s short name', () => {
  it.each(loadLexicon('organization-trades', ['word', 'example']).map(({ word, example }) => [word, example]))(
    '%s',
    (word, example) => expect(reading(example).organizations.map(({ name }) => name)).toEqual([`云梭${word}`]),
  )
})

describe('whose words', () => {
  const said = (body: string) =>
    reading(body, null, '绍兴日报').sentences.map(({ act, speaker }) => `${act} ${speaker ?? '-'}`)
  it('a demand whose subject stands in the sentence before', () =>
    expect(
      said('6月18日，区委书记顾砚秋督导安全生产。\n督导中，顾砚秋还就企业环保工作作了安排。要求企业强化红线意识。'),
    ).toEqual(['narration -', 'narration -', 'directive 顾砚秋']))
  it('a law that asks is nobody’s demand', () =>
    expect(
      said(
        '6月18日，省长顾砚秋签署命令，公布条例。\n条例共七章。\n条例自9月1日起施行。\n要求登记机关依法核对材料。',
      ).at(-1),
    ).toBe('narration -'))
  it('a demand after what it is about', () =>
    expect(
      said(
        '6月18日，市委书记顾砚秋调研安全生产。\n顾砚秋就做好安全生产工作要求区内有关部门：一要抓培训；二要抓检查。',
      ).at(-1),
    ).toBe('directive 顾砚秋'))
  it('a meeting that studies and then asks', () =>
    expect(said('会议学习了统计知识，要求深入学习统计法，坚决防范统计造假。')).toEqual(['directive 会议']))
  it('who was there is told by the reporter, also after a speech', () =>
    expect(
      said(
        '6月18日，开发区召开大会。\n顾砚秋要求，必须以项目为统领，推动高质量发展。\n开发区在家班子成员出席会议。',
      ).at(-1),
    ).toBe('narration -'))
  it('the town that will go on speaks for itself', () =>
    expect(
      said(
        '6月18日，县长顾砚秋到桐岭镇调研。顾砚秋强调，要抓好安全生产。\n下一步，桐岭镇将以此次调研为契机，压实责任。',
      ).at(-1),
    ).toBe('commitment 桐岭镇'))
})

describe('what a report leans on', () => {
  const cited = (body: string) => reading(body).citations.map(({ authority, work }) => `${authority}｜${work}`)
  it('a meeting beside a leader’s words is not his', () =>
    expect(cited('要学习贯彻习近平总书记关于“三农”工作的重要论述和中央农村工作会议精神。')).toEqual([
      '习近平｜关于“三农”工作的重要论述',
      '中央｜农村工作会议精神',
    ]))
  it('two meetings share one word', () =>
    expect(cited('认真落实中央、全省经济工作会议和市委七届六次全会精神。')).toEqual([
      '中央、全省｜经济工作会议精神',
      '市委｜七届六次全会精神',
    ]))
  it('a city in a word is no authority', () =>
    expect(cited('学习贯彻中央城市工作会议精神。')).toEqual(['中央｜城市工作会议精神']))
  it('bodies side by side', () =>
    expect(cited('必须按照水利部、岚江委的工作要求，坚守岗位。')).toEqual(['水利部、岚江委｜工作要求']))
  it('a law that is studied', () =>
    expect(cited('会议要求，深入学习《中华人民共和国统计法》等法律法规。')).toEqual(['国家｜《中华人民共和国统计法》']))
  it('both of 中央和省委', () =>
    expect(cited('在贯彻落实中央和省委精神方面，态度积极。')).toEqual(['中央和省委｜精神']))
})

describe('topics by what the report opens with', () => {
  it('a plain demand in a meeting on floods is of floods', () =>
    expect(
      reading('6月18日，省长顾砚秋主持召开防汛会商会。\n顾砚秋要求，各地要加强分析研究，确保万无一失。').sentences.at(
        -1,
      )?.topics,
    ).toEqual(['safety']))
})

describe('figures', () => {
  const figures = (body: string) =>
    reading(body).indicators.map(({ metric, value, unit }) => `${metric} ${value}${unit}`)
  it('the size in a site’s name is none', () =>
    expect(figures('顾砚秋来到云栈科技40万吨高岭土项目、180亩卫星产业园建设现场。')).toEqual([]))
  it('a rank is of what was compared', () =>
    expect(figures('一季度，全市规上工业增加值增速高于全省平均水平2.1个百分点，居全省第一位。')).toEqual([
      '规上工业增加值增速 1位',
    ]))
  it('policies to be carried out are parts of a plan', () => expect(figures('要深入落实15项配套政策。')).toEqual([]))
})

describe('programmes by two characters', () => {
  it('强县工程 is one', () =>
    expect(reading('要深入实施强县工程，推进乡村建设。').tifa.map(({ text }) => text)).toEqual(['强县工程']))
})

describe('lists of counties, zones, and words said elsewhere', () => {
  it('a county whose name is a word counts in a list of counties', () =>
    expect(
      reading('顾砚秋赴炉霍、石渠、德格、白玉、色达5个县调研。', null, '甘孜日报').places.map(({ name }) => name),
    ).toContain('白玉'))
  it('a zone counts in a list of counties', () =>
    expect(
      reading('省长顾砚秋深入望谟县、册亨县、青禾新区、贞丰县调研。', null, '贵州日报').places.map(({ name }) => name),
    ).toContain('青禾新区'))
  it('speech after a visit in the same sentence', () =>
    expect(
      reading('6月18日，州政协主席顾砚秋率调研组，赴两个县调研时强调，要做强特色产业。').sentences.map(
        ({ act, speaker }) => `${act} ${speaker}`,
      ),
    ).toEqual(['directive 顾砚秋']))
  it('words said at a closing session are no ceremony', () =>
    expect(
      reading('4月4日，市委召开会议。会议学习了顾砚秋在人大会议闭幕式和政协会议闭幕会上的讲话。').events.map(
        ({ type }) => type,
      ),
    ).toEqual(['meeting']))
})

describe('long lists of people', () => {
  const people = (body: string) => reading(body, null, '绍兴日报').people.map(({ name }) => name)
  it('go on over a name that looks like a word', () =>
    expect(people('区领导马骏、谷向、王飞、白珊、程琳、谢兵举参加。')).toEqual([
      '马骏',
      '谷向',
      '王飞',
      '白珊',
      '程琳',
      '谢兵举',
    ]))
  it('may be closed by a word for people', () =>
    expect(people('市委书记顾砚秋与邓继涛、周京宜、裴德一、杨文春等企业家代表深入交流。')).toEqual([
      '顾砚秋',
      '邓继涛',
      '周京宜',
      '裴德一',
      '杨文春',
    ]))
  it('a mayor from abroad has a city of his own', () =>
    expect(
      reading('市长顾砚秋会见蒙古国纳澜市市长米洛·达恩一行。', null, '绍兴日报').people.at(-1)?.posts[0],
    ).toMatchObject({ title: '市长', of: '纳澜市' }))
})

describe('more of what a report leans on and tells', () => {
  it('an article by its title, a numbered paper', () =>
    expect(
      reading('会议学习了习近平总书记重要文章《论坚持》，要求落实市委9号文件。').citations.map(
        ({ authority, work }) => `${authority}｜${work}`,
      ),
    ).toEqual(['习近平｜重要文章《论坚持》', '市委｜9号文件']))
  it('what is only reported on is leaned on by nobody', () =>
    expect(reading('顾砚秋听取了镇党委关于安全生产工作安排部署情况的汇报。').citations).toEqual([]))
  it('talks are a meeting', () =>
    expect(
      reading('9月19日，省长顾砚秋率团赴新疆考察。\n在双方举行的工作会谈上，顾砚秋表示，要深化合作。').events.map(
        ({ type }) => type,
      ),
    ).toEqual(['inspection', 'meeting']))
  it('a study session in a meeting room is a meeting', () =>
    expect(
      reading('7月23日，党工委书记顾砚秋在六楼会议室主持召开第七次中心组学习会议。').events.map(({ type, lead }) => [
        type,
        lead,
      ]),
    ).toEqual([['meeting', '顾砚秋']]))
})
