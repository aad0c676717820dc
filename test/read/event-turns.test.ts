import { beforeAll, describe, expect, it } from 'vitest'
import { eventsOf, visits } from './event-helpers.ts'
import { layLanjiang } from './people-helpers.ts'

beforeAll(layLanjiang)

describe('a visit to the house that the report speaks from', () => {
  it('has none of its rooms and institutes for stops', () => {
    const body =
      '6月18日，省教育厅厅长季疏桐来校调研，走访参观了青屏公寓楼、松江智造实训平台、岚江杂粮研究院等地。校长柳拾光陪同。'
    expect(visits(body)).toMatchObject([{ lead: '季疏桐', stops: [] }])
  })

  it('is led by the guests, not by who chairs the meeting after it', () => {
    const body = [
      '6月18日，松江学院校长柳拾光一行13人来校考察，校党委书记季疏桐接待了柳拾光一行，会议由副校长卫青禾主持。',
      '座谈会上，季疏桐介绍了学校情况。',
    ].join('\n')
    expect(eventsOf(body)).toMatchObject([
      { type: 'inspection', lead: '柳拾光' },
      { type: 'meeting', lead: '卫青禾' },
    ])
  })
})

describe('stops', () => {
  it('are no matters that are gone into, nor people of units who are called on', () => {
    const body = [
      '6月18日，松陵县委书记顾砚秋到云栈公司调研，看望了经信、招商等单位的干部职工，走进后厨检查食品卫生和用电安全。',
      '双方深入探讨了产业布局、人才培养等内容。',
    ].join('\n')
    expect(visits(body)).toMatchObject([{ stops: ['云栈公司'] }])
  })

  it('are listed behind 在 without a closing word', () => {
    const body =
      '6月18日，季疏桐率望溪市考察团到栖梧市考察。\n在栖梧革命历史博物馆、青屏寺、松陵县民族共同体意识教育馆、松陵县石桥村，考察团了解了工作情况。'
    expect(visits(body)[0]!.stops).toEqual(['栖梧革命历史博物馆', '青屏寺', '民族共同体意识教育馆', '石桥村'])
  })

  it('are sites that a paragraph opens with and somebody looks at next', () => {
    const body =
      '6月18日，栖梧市委书记顾砚秋到松陵县调研。\n青屏副食品商场历史悠久，柜台前人来人往。顾砚秋来到这里，察看多家店铺。'
    expect(visits(body)[0]!.stops).toEqual(['青屏副食品商场'])
  })

  it('are no towns by their short names', () => {
    const body = '6月18日，市长卫青禾到万石、小柳、滨沙等地检查防汛工作。卫青禾对青石垸、柳汀垸进行巡查。'
    expect(visits(body)[0]!.stops).toEqual(['青石垸', '柳汀垸'])
  })

  it('are no hotels where a meeting was held', () => {
    const body = '6月18日，省人大调研组在栖梧市调研。18日上午，调研组在青屏宾馆举行座谈会，听取了情况介绍。'
    expect(visits(body).flatMap(({ stops }) => stops)).toEqual([])
  })
})

describe('where it was', () => {
  it('is the town that somebody 莅临', () => {
    const body = '6月18日，松陵县教育局局长季疏桐一行莅临墨泉镇，实地走访多所学校，检查开学工作。'
    expect(visits(body)).toMatchObject([{ place: '墨泉镇' }])
  })

  it('is not the last of its ends alone', () => {
    const body = [
      '6月18日，栖梧市委书记顾砚秋带队检查安全生产。顾砚秋来到青屏超市，察看消防设施。',
      '调研组还到松陵县进行了调研。',
    ].join('\n')
    expect(visits(body)).toMatchObject([{ place: '990200' }])
  })

  it('is the division of the part of a delegation that somebody leads', () => {
    const body = [
      '6月18日至19日，代表团分赴栖梧市、望溪市，慰问各族群众。',
      '代表团副团长邵听澜率代表团分团到栖梧市看望慰问群众。',
      '代表团副团长卫青禾率望溪分团，看望慰问各族群众。',
    ].join('\n')
    expect(visits(body).map(({ lead, place }) => [lead, place])).toEqual([
      ['邵听澜', '990200'],
      ['卫青禾', '990300'],
    ])
  })
})

it('where 我市 is not told, the place is open', () => {
  const body = '6月18日，省人大常委会副主任柳拾光带领检查组来我市，就《岚江省节约用水条例》开展监督检查。'
  expect(visits(body)).toMatchObject([{ place: null }])
})

describe('days', () => {
  it('within an interval without a month belong to one visit', () => {
    const body =
      '8—11日，副省长卫青禾来到松陵县进行考察调研。8日，在青屏啤酒厂，卫青禾察看了生产流程。9日下午，卫青禾前往石桥村进行了调研。'
    expect(visits(body)).toMatchObject([{ date: '2022-06-08/2022-06-11', lead: '卫青禾' }])
  })

  it('part the meetings held at several houses', () => {
    const body = [
      '6月15日至18日，校党委书记季疏桐率队赴松江大学、望溪大学调研。',
      '6月16日，季疏桐一行来到松江大学，与校领导座谈。座谈会上，柳拾光校长介绍了情况。',
      '6月17日，季疏桐一行参观了望溪大学校史馆，并与校长卫青禾进行座谈。',
    ].join('\n')
    expect(
      eventsOf(body)
        .filter(({ type }) => type === 'meeting')
        .map(({ date }) => date),
    ).toEqual(['2022-06-16', '2022-06-17'])
  })
})

describe('a sitting within a visit', () => {
  const opening = '6月17日至18日，省委书记闻人岱在松陵县调研。闻人岱来到石桥村，听取村里情况介绍。'

  it('is where the leader hears the office of the place on a day of its own', () => {
    const body = `${opening}\n18日上午，闻人岱听取松陵县委和县政府工作汇报，对松陵工作取得的成绩给予肯定。`
    expect(eventsOf(body).map(({ type, date, place }) => [type, date, place])).toEqual([
      ['inspection', '2022-06-17/2022-06-18', '990221'],
      ['meeting', '2022-06-18', '990221'],
    ])
  })

  it('is none where reports are only heard on the way', () => {
    const body = `${opening}\n闻人岱在调研中听取了松陵县委工作汇报，对松陵提出了三个方面要求。`
    expect(eventsOf(body).map(({ type }) => type)).toEqual(['inspection'])
  })
})

it('an inspection that an office only sets in motion is none', () => {
  const body =
    '6月18日，省人大常委会在澄州召开会议，市人大常委会主任季疏桐在栖梧分会场参加会议。\n省人大常委会从即日起正式启动条例执法检查工作。'
  expect(eventsOf(body).map(({ type }) => type)).toEqual(['meeting'])
})

it('a meeting that nobody chairs is led by who closes it, not by who said elsewhere what is relayed', () => {
  const body = [
    '6月18日，墨泉镇召开例会，传达学习防汛工作会议精神。县人大常委会副主任苗青黛、各村书记参加会议。',
    '会议传达了县委书记顾砚秋的讲话要求，顾砚秋指出，要绷紧思想之弦。',
    '墨泉镇镇长季疏桐要求各干部遵守纪律，确保不缺位。各村要开展巡查。要建立台账。',
    '苗青黛最后强调，要严防死守。',
  ].join('\n')
  expect(eventsOf(body)).toMatchObject([{ type: 'meeting', lead: '苗青黛', place: '墨泉镇' }])
})

describe('who leads', () => {
  it('a visit is not who chaired the sitting named after it', () => {
    const body = [
      '6月18日，望溪市委副书记柳拾光率队赴松陵县考察调研。松陵县委书记季疏桐陪同。',
      '在县委会议室由季疏桐主持召开的望溪市领导赴松陵考察调研工作座谈会上，柳拾光一行听取了情况介绍。',
    ].join('\n')
    expect(eventsOf(body)).toMatchObject([
      { type: 'inspection', lead: '柳拾光' },
      { type: 'meeting', lead: '季疏桐' },
    ])
  })

  it('a visit is the first of those who took part, where nobody is said to lead it', () => {
    const body = [
      '6月15日至16日，省委党校专家组赴松陵县开展调研。省委党校副校长柳拾光，经济教研部主任卫青禾参加调研。',
      '松陵县委书记季疏桐，县长苗青黛陪同调研。',
    ].join('\n')
    expect(visits(body)).toMatchObject([{ lead: '柳拾光', attendees: ['卫青禾', '季疏桐', '苗青黛'] }])
  })

  it('a visit is no host who shows the guests round', () => {
    const body = [
      '6月18日，由市政协副主席柳拾光带队，组织委员考察团到松陵县桐岭社区视察。副县长季疏桐陪同视察。',
      '桐岭社区党委书记苗青黛带市政协考察团一行参观了图书馆、书画室。',
    ].join('\n')
    expect(visits(body)).toMatchObject([{ lead: '柳拾光', stops: ['桐岭社区'] }])
  })
})

describe('a visit', () => {
  it('told lately has no day by the day of its dispatch', () => {
    const body = [
      '岚江日报栖梧6月18日电 省长邵听澜近日在松陵县调研。他强调，要抓好落实。',
      '15日至18日，邵听澜来到石桥村、桐岭社区，看望干部职工。',
    ].join('\n')
    expect(visits(body)).toMatchObject([{ date: '2022-06-15/2022-06-18', lead: '邵听澜' }])
  })

  it('to examination sites is told by 巡视', () => {
    const body = '6月18日，省教育厅副厅长季疏桐莅临市一高巡视中招工作。'
    expect(visits(body)).toMatchObject([{ lead: '季疏桐', stops: ['市一高'] }])
  })

  it('that goes on in another county was in the division above both', () => {
    const body = [
      '在松陵县，卫青禾先后来到云栈工业园等地，实地督导项目建设。卫青禾强调，要抓好落实。',
      '在鹿鸣县，卫青禾分别到石桥村、青瓦村等地，深入企业了解情况。',
    ].join('\n')
    expect(visits(body)).toMatchObject([{ place: '990000', stops: ['云栈工业园', '青瓦村', '石桥村'] }])
  })

  it('holds no sitting where the leader talks with soldiers on the way', () => {
    const body = [
      '6月18日，市委副书记卫青禾走进松陵县武警中队，看望慰问官兵。',
      '每到一处，卫青禾带去慰问品，并与官兵座谈，问他们过年可好。',
    ].join('\n')
    expect(eventsOf(body).map(({ type }) => type)).toEqual(['inspection'])
  })

  it('to firms in several cities is placed in none of them', () => {
    const body = '6月18日，公司董事季疏桐调研了位于澄州市的云栈公司和青屏公司，位于栖梧市的岚江云石有限公司。'
    expect(visits(body)).toMatchObject([{ lead: '季疏桐', place: '990000' }])
  })

  it('to reporters of a congress is no sitting of the congress', () => {
    const body = '6月18日下午，委员长邵听澜在栖梧会堂看望采访代表大会的记者，向采访大会的记者和编辑表示问候。'
    expect(eventsOf(body).map(({ type }) => type)).toEqual(['inspection'])
  })
})

it('a paper signed at a sitting makes a ceremony that nobody leads', () => {
  const body =
    '6月18日，望溪市长柳拾光率代表团到松江大学考察。在松江大学召开望溪市推介会，并签订战略框架协议，将开展合作。'
  expect(eventsOf(body).find(({ type }) => type === 'ceremony')).toMatchObject({ lead: null })
})

it('sites joined by 和 are two, whatever the second begins with', () => {
  const body = '6月18日，区长卫青禾率队调研。区领导一行先后实地察看了青屏邻里汇和社区市民健身中心。'
  expect(visits(body)[0]!.stops).toEqual(['青屏邻里汇'])
})

describe('who leads those whose report names them late', () => {
  it('is in whose lead they come', () => {
    const body = [
      '6月17日至18日，松陵县组织县级领导对各镇重点工作进行了综合观摩。',
      '观摩团一行在县委书记顾砚秋的带领下，查看了墨泉镇的观摩点。',
      '随后召开了总结会。会上，副县长季疏桐组织全体观摩人员进行了测评。',
    ].join('\n')
    expect(visits(body)).toMatchObject([{ lead: '顾砚秋' }])
  })

  it('is no partner with whom they talk', () => {
    const body = [
      '6月18日，栖梧市委书记顾砚秋到松陵县调研。',
      '顾砚秋参观了云栈公司，并与镇长季疏桐、村支书苗青黛进行了座谈。座谈中，季疏桐介绍了情况。',
    ].join('\n')
    expect(eventsOf(body).every(({ lead }) => lead === '顾砚秋')).toBe(true)
  })

  it('chairs a meeting, whatever group of learners he heads', () => {
    const body = [
      '6月18日，市委党史学习教育领导小组会议召开，听取工作汇报。',
      '市委书记、市委党史学习教育领导小组组长顾砚秋主持会议并讲话。卫青禾、季疏桐等市领导出席会议。',
    ].join('\n')
    expect(eventsOf(body)).toMatchObject([{ type: 'meeting', lead: '顾砚秋', attendees: ['卫青禾', '季疏桐'] }])
  })
})

describe('what else a report tells', () => {
  it('the sites gone to after words that were said between', () => {
    const body = [
      '6月18日，省政协主席柳拾光在松陵县调研。',
      '柳拾光深入云栈生物科技公司、青屏农业集团等企业，考察品牌建设情况，鼓励企业坚定信心；深入青屏非遗保护中心、石桥文化体验中心等地，考察文化传承情况。',
    ].join('\n')
    expect(visits(body)[0]!.stops).toContain('青屏非遗保护中心')
  })

  it('a signing is not also the meeting at which its guests are said to be', () => {
    const body = [
      '6月18日，松陵县政府合作协议签约仪式在县医院举行。',
      '市卫健委主任柳拾光，松陵县副县长季疏桐出席会议。',
    ].join('\n')
    expect(eventsOf(body)).toMatchObject([{ type: 'ceremony', place: '990221' }])
  })

  it('journeys made again and again before it are no visit', () => {
    const body = [
      '6月18日，松陵县总医院揭牌仪式举行。松陵县长季疏桐出席揭牌仪式。',
      '松陵县多次召开动员会，并组织人员到望溪市学习考察。',
      '仪式结束后，季疏桐对县总医院规划建设及候诊秩序等进行实地调研。',
    ].join('\n')
    expect(visits(body)).toMatchObject([{ place: '990221', lead: '季疏桐', stops: ['县总医院'] }])
  })

  it('whose book is studied is not there', () => {
    const body = '6月18日，市委书记顾砚秋主持召开会议，集中学习《简史》和闻人岱同志《论农村》有关内容。'
    expect(eventsOf(body)).toMatchObject([{ lead: '顾砚秋', attendees: [] }])
  })
})

it('a visit to firms of another province was there', () => {
  const body = [
    '6月15日至18日，澄州市委副书记卫青禾带领有关单位负责同志赴珠三角开展交流活动。',
    '考察组一行先后考察了深圳云栈集团、深圳青屏集团、深圳石桥发展有限公司等企业。',
  ].join('\n')
  expect(visits(body)).toMatchObject([{ lead: '卫青禾', place: '440300' }])
})

it('a visit along two reaches of a river was in the division above them', () => {
  const body = '6月18日，省委书记闻人岱赴松江松陵段、鹿鸣段，调研防汛准备工作。'
  expect(visits(body)).toMatchObject([{ lead: '闻人岱', place: '990000' }])
})

describe('sites of several towns', () => {
  it('stand beside towns that are gone to as they are', () => {
    const body = [
      '6月14日至17日，省委副书记卫青禾深入松陵县调研。',
      '在松陵县柳汀回族乡石桥村、青瓦村，松陵县墨泉镇等地，卫青禾仔细察看项目建设情况。',
    ].join('\n')
    expect(visits(body)[0]!.stops).toEqual(['石桥村', '青瓦村', '墨泉镇'])
  })
})

it('a talk held on a visit is a sitting of its own', () => {
  const body = [
    '6月17日至18日，代表团副团长卫青禾率团到松陵县看望慰问各族群众。在与宗教界人士座谈时，卫青禾高度赞扬青屏寺的传统。',
  ].join('\n')
  expect(eventsOf(body).map(({ type, lead }) => `${type} ${lead}`)).toEqual(['inspection 卫青禾', 'meeting 卫青禾'])
})

it('a meeting of a school is in the city that its name begins with', () => {
  const body = '6月18日，学校召开动员会。栖梧市外国语实验小学校长柳拾光主持会议，作了讲话。'
  expect(eventsOf(body)).toMatchObject([{ type: 'meeting', lead: '柳拾光', place: '990200' }])
})

it('the site before words of encouragement is told, though another named the comers', () => {
  const body = [
    '6月17日至18日，栖梧市委书记顾砚秋率栖梧市代表团赴松陵县考察。',
    '17日，栖梧市代表团一下车首先来到松陵县人民医院，察看诊疗中心、实训中心等运行情况，顾砚秋勉励医生服务群众。',
  ].join('\n')
  expect(visits(body)[0]!.stops).toEqual(['松陵县人民医院'])
})

describe('a meeting about work elsewhere', () => {
  it('is where the committee is that holds it', () => {
    const body =
      '9月27日，岚江省委常委会召开会议，传达学习中央云崖工作座谈会精神。省委书记闻人岱主持会议。会议强调，要维护云崖稳定。'
    expect(eventsOf(body, { title: '省委常委会传达学习中央云崖工作座谈会精神' })[0]).toMatchObject({ place: '990000' })
  })
})

describe('a paragraph that opens with a house', () => {
  it('tells of it where somebody goes into its rooms', () => {
    const body = [
      '6月18日，栖梧市委书记顾砚秋走访养老机构。',
      '青屏护理院主要为困难老人提供服务。顾砚秋来到活动区、餐厅，与老人交流。',
    ].join('\n')
    expect(visits(body)[0]!.stops).toEqual(['青屏护理院'])
  })
})
