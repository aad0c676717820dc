import { beforeAll, describe, expect, it } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { layLanjiang, peopleOf, readBoth } from './people-helpers.ts'

beforeAll(layLanjiang)
const LANJIANG = { origin: '岚江日报' }

describe('posts in a school’s own news', () => {
  it.each([
    ['8日下午，苇湾市外国语小学组织全体教职工学习。校长闻坤衡主持会议。', '闻坤衡: 校长@苇湾市外国语小学'],
    [
      '5月6日，省教育厅副厅长郑朗一行来校调研。校党委书记杨远参加。郑朗希望澄州大学进一步做好工作，下一阶段学校要抓好整改。',
      '杨远: 校党委书记@澄州大学',
    ],
  ])('%s', (body, expected) => expect(peopleOf(body, LANJIANG)).toContain(expected))
})

describe('titles without the region, with its level', () => {
  it.each([
    ['岚江省委书记闻人岱出席。', '闻人岱: 省委书记@990000'],
    ['栖梧市市长卫青禾出席。', '卫青禾: 市长@990200'],
    ['松陵县县委书记宁远出席。', '宁远: 县委书记@990221'],
    ['望溪市政府副市长李清出席。', '李清: 市政府副市长@990300'],
    ['岚江省应急管理厅厅长江既明出席。', '江既明: 省应急管理厅厅长@990000'],
    ['岚江省工业和信息化厅厅长沈既白出席。', '沈既白: 省工业和信息化厅厅长@990000'],
    ['墨泉镇党委副书记、镇长瞿帆出席。', '瞿帆: 镇党委副书记@墨泉镇, 镇长@墨泉镇'],
    ['云崖自治区主席索朗平措出席。', '索朗平措: 自治区主席@980000'],
    ['栖梧经开区党工委书记闵秋实出席。', '闵秋实: 党工委书记@栖梧经开区'],
    ['栖梧市援助达玛工作队领队张安出席。', '张安: 市援助达玛工作队领队@990200'],
    ['云栈轴承公司董事长江月白出席。', '江月白: 董事长@云栈轴承公司'],
    ['松陵县水利局长卫青禾出席。', '卫青禾: 县水利局长@990221'],
    [
      '全国人大常委会副委员长、中央代表团副团长卫青禾出席。',
      '卫青禾: 全国人大常委会副委员长@100000, 中央代表团副团长@100000',
    ],
    ['松陵县产业集聚区管委会主任卫青禾出席。', '卫青禾: 管委会主任@松陵县产业集聚区'],
    [
      '中共中央政治局委员、国务院扶贫开发领导小组组长卫青禾28日在岚江调研。',
      '卫青禾: 中共中央政治局委员@100000, 国务院扶贫开发领导小组组长@100000',
    ],
    ['云栈控股公司董事局主席兼行政总裁江月白出席。', '江月白: 董事局主席@云栈控股公司, 行政总裁@云栈控股公司'],
    ['农工党岚江省委副主委卫青禾出席。', '卫青禾: 农工党省委副主委@990000'],
    ['澄州中院党组书记、院长卫青禾出席。', '卫青禾: 中院党组书记@990100, 院长@990100'],
    ['云栈（岚江）材料公司董事长江月白出席。', '江月白: 董事长@云栈（岚江）材料公司'],
    ['来访的云栈集团卫青禾副总经理出席。', '卫青禾: 副总经理@云栈集团'],
    ['邵听澜到云栈村调研，他叮嘱村委会主任江月白抓好生产。', '江月白: 村委会主任@云栈村'],
    ['栖梧市县领导江月白出席。', '江月白: 市县领导@990200'],
    ['栖梧市领导江月白出席。', '江月白: 市领导@990200'],
    ['云栈冶炼（控股）有限责任公司党委常委江月白出席。', '江月白: 党委常委@云栈冶炼（控股）有限责任公司'],
    ['澄州大学校长江月白出席。', '江月白: 校长@澄州大学'],
    ['澄州外国语学校校长江月白出席。', '江月白: 校长@澄州外国语学校'],
    ['云栈七中党总支副书记江月白出席。', '江月白: 党总支副书记@云栈七中'],
    ['青屏林场场长江月白出席。', '江月白: 场长@青屏林场'],
    ['青屏林局党委书记、局长江月白出席。', '江月白: 党委书记@青屏林局, 局长@青屏林局'],
    ['松江湾酒店董事长江月白出席。', '江月白: 董事长@松江湾酒店'],
    ['云梭食品首席运营官江月白出席。', '江月白: 首席运营官@云梭食品'],
    ['中共中央政治局常委、国务院副总理卫青禾出席。', '卫青禾: 中共中央政治局常委@100000, 国务院副总理@100000'],
  ])('%s', (body, person) => expect(peopleOf(body)).toEqual([person]))
})

describe('whose post it is', () => {
  it('takes the region that the report speaks from', () => {
    expect(peopleOf('省委书记闻人岱到望溪市调研，市委书记陈澄陪同。', LANJIANG)).toEqual([
      '闻人岱: 省委书记@990000',
      '陈澄: 市委书记@990300',
    ])
  })
  it('takes no region for the post of a unit that is not named', () => {
    expect(peopleOf('公司党委书记、董事长卫青禾赴栖梧市检查。', LANJIANG)).toEqual(['卫青禾: 党委书记@-, 董事长@-'])
    expect(peopleOf('党委书记卫青禾到松陵县看望群众。', LANJIANG)).toEqual(['卫青禾: 党委书记@-'])
  })
  it('takes a name before a firm’s post for no firm', () => {
    expect(peopleOf('集团董事长卫青禾参加。卫青禾董事长介绍情况。')).toEqual(['卫青禾: 董事长@-'])
  })
  it('takes the unit whose own news the headline is, whoever else spoke', () => {
    const body = '5月22日，青屏林局组织召开会议。省林草局党支部代表发言，党委书记、局长卫青禾作总结讲话。'
    expect(peopleOf(body, { title: '青屏林局召开会议' })).toEqual(['卫青禾: 党委书记@青屏林局, 局长@青屏林局'])
  })
  it('takes a township that no table lists, where somebody holds its office', () => {
    expect(peopleOf('8月1日，墨石镇党委书记卫青禾走访群众。')).toEqual(['卫青禾: 镇党委书记@墨石镇'])
  })
  it('takes the region that the sentence named for the same level', () => {
    const body = '市委书记顾砚秋与云崖自治区党委书记索朗平措，自治区副主席罗桑会谈。'
    expect(peopleOf(body, { origin: '栖梧日报' })).toEqual([
      '顾砚秋: 市委书记@990200',
      '索朗平措: 自治区党委书记@980000',
      '罗桑: 自治区副主席@980000',
    ])
  })
  it('lets a title without a level lean on the one before', () => {
    expect(peopleOf('市教育局党委书记、局长姚安，党委委员、副局长丁效参加。', { origin: '栖梧日报' })).toEqual([
      '姚安: 市教育局党委书记@990200, 局长@990200',
      '丁效: 党委委员@990200, 副局长@990200',
    ])
  })
  it('knows the county-level city that its own paper speaks from', () => {
    expect(peopleOf('市委书记顾砚秋调研。', { origin: '昆山日报' })).toEqual(['顾砚秋: 市委书记@320583'])
  })
  it('leaves open what nothing tells', () => {
    expect(peopleOf('县委书记宁远调研。')).toEqual(['宁远: 县委书记@-'])
  })
})

describe('holders', () => {
  it('gives several posts to one, a collective post to all of its list', () => {
    expect(peopleOf('省委常委、栖梧市委书记顾砚秋和省领导邵听澜、卫青禾参加。', LANJIANG)).toEqual([
      '顾砚秋: 省委常委@990000, 市委书记@990200',
      '邵听澜: 省领导@990000',
      '卫青禾: 省领导@990000',
    ])
  })
  it('gives the group that a list ends with', () => {
    expect(peopleOf('洪海澄、刘青岱、周小砚等区班子成员参加。上饶经开区加快建设，我区奋进。')).toEqual([
      '洪海澄: 区班子成员@上饶经开区',
      '刘青岱: 区班子成员@上饶经开区',
      '周小砚: 区班子成员@上饶经开区',
    ])
  })
  it('reads a post behind its holder, once', () => {
    expect(
      peopleOf('县委常委、常务副县长段立出席。段立副县长主持。武明书记讲话。', { origin: '松陵县融媒体中心' }),
    ).toEqual(['段立: 县委常委@990221, 常务副县长@990221', '武明: 书记@990221'])
  })
  it('joins a post that its holder splits', () => {
    expect(peopleOf('区政府谢光副区长带队检查。', { origin: '青禾区人民政府' })).toEqual(['谢光: 区政府副区长@990102'])
  })
  it('reads appointments', () => {
    expect(peopleOf('省委决定，陆闻笙同志任栖梧市委书记，顾砚秋同志不再担任栖梧市委书记职务。', LANJIANG)).toEqual([
      '陆闻笙: 市委书记@990200',
      '顾砚秋: 市委书记@990200',
    ])
  })
  it('reads a remark in brackets as a further post', () => {
    expect(peopleOf('松陵县委常委、副县长（援青干部）李亿参加。')).toEqual([
      '李亿: 县委常委@990221, 副县长@990221, 援青干部@-',
    ])
  })
})

describe('whose a post is', () => {
  it('gives the party group of a body to the same division', () => {
    expect(peopleOf('松陵县政协主席、党组书记卫青禾，副主席闻人岱参加。')).toEqual([
      '卫青禾: 县政协主席@990221, 党组书记@990221',
      '闻人岱: 副主席@990221',
    ])
  })
  it('gives the post of a village to the village whose name it goes on', () => {
    expect(peopleOf('街道党工委委员、桐岭社区党委第一书记卫青禾参加。')).toEqual([
      '卫青禾: 街道党工委委员@-, 社区党委第一书记@桐岭社区',
    ])
  })
  it('gives a title to the department of the centre named before it', () => {
    expect(peopleOf('国务院扶贫办党组书记、主任卫青禾到松陵县调研。')).toEqual([
      '卫青禾: 国务院扶贫办党组书记@100000, 主任@100000',
    ])
  })
  it('keeps who sent a group to an organ, joined fields and the office for cadres in the title', () => {
    expect(peopleOf('栖梧市纪委市监委驻市委统战部纪检监察组组长顾砚秋讲话。')).toEqual([
      '顾砚秋: 市纪委市监委驻市委统战部纪检监察组组长@990200',
    ])
    expect(peopleOf('栖梧市扶贫和移民工作局局长顾砚秋讲话。')).toEqual(['顾砚秋: 市扶贫和移民工作局局长@990200'])
    expect(peopleOf('岚江省委组织部干部五处副处长顾砚秋讲话。')).toEqual(['顾砚秋: 省委组织部干部五处副处长@990000'])
  })
  it('reads the posts of other states', () => {
    expect(peopleOf('斐济共和国总理兰多卡来访。')).toEqual(['兰多卡: 总理@斐济'])
    expect(peopleOf('坦桑尼亚联合共和国总统穆达尼来访。')).toEqual(['穆达尼: 总统@坦桑尼亚'])
    expect(peopleOf('越南工业和贸易部长阮鸿蓝来访。')).toEqual(['阮鸿蓝: 工业和贸易部长@越南'])
    expect(peopleOf('黑山县委书记顾砚秋讲话。')).not.toContain('顾砚秋: 县委书记@黑山')
    expect(peopleOf('黑山总统兰多卡来访。')).toEqual(['兰多卡: 总统@黑山'])
    expect(peopleOf('斐济常驻联合国代表兰多卡讲话。')).toEqual(['兰多卡: 常驻联合国代表@斐济'])
    expect(peopleOf('中国常驻联合国代表卫青禾讲话。')).toEqual(['卫青禾: 常驻联合国代表@100000'])
    expect(peopleOf('某国疾控中心主任卡塞亚表示，情况平稳。')).toEqual(['卡塞亚: 某国疾控中心主任@-'])
    expect(peopleOf('美国总统特使威特科夫抵达。')).toEqual(['威特科夫: 总统特使@美国'])
  })
  it('reads 代表 as a verb where whom somebody acts for follows', () => {
    expect(peopleOf('松陵县农业农村局局长卫青禾代表松陵县向望溪市捐赠物资。')).toEqual([
      '卫青禾: 县农业农村局局长@990221',
    ])
  })
  it('gives a group to all of a list, over their own posts', () => {
    expect(peopleOf('松陵县委副书记卫青禾、县政协主席闻人岱等县领导参加会议。')).toEqual([
      '卫青禾: 县委副书记@990221, 县领导@990221',
      '闻人岱: 县政协主席@990221, 县领导@990221',
    ])
  })
  it('takes no firm by the word for one alone', () => {
    expect(peopleOf('集团公司党委副书记、总经理卫青禾参加。')).toEqual(['卫青禾: 党委副书记@-, 总经理@-'])
  })
  it('reads a name with 其 inside, and none of a verb behind a surname', () => {
    expect(peopleOf('市长叶其发，副市长闻人岱参加。')).toEqual(['叶其发: 市长@-', '闻人岱: 副市长@-'])
    expect(peopleOf('市委副书记袁陪同检查。')).toEqual([])
  })
})

describe('whose a post is that goes without a name', () => {
  it.each([
    ['国务院港澳办党组书记、主任卫青禾出席。', ['卫青禾: 国务院港澳办党组书记@100000, 主任@100000']],
    ['集团公司党委副书记、总经理卫青禾出席。', ['卫青禾: 党委副书记@-, 总经理@-']],
    [
      '栖梧市委书记顾砚秋到栖梧经开区视察。党工委书记、管委会主任卫青禾参加。',
      ['顾砚秋: 市委书记@990200', '卫青禾: 党工委书记@栖梧经开区, 管委会主任@栖梧经开区'],
    ],
    ['与青瓦村书记卫青禾、霁川社区党委书记宁远座谈。', ['卫青禾: 村书记@青瓦村', '宁远: 社区党委书记@霁川社区']],
    ['驻村领导卫青禾带领工作组来到青瓦村。', ['卫青禾: 村领导@-']],
    [
      '校党委书记顾砚秋到松江大学、澄州学院考察。松江大学党委书记卫青禾，副校长季疏桐参加。',
      ['顾砚秋: 校党委书记@-', '卫青禾: 党委书记@松江大学', '季疏桐: 副校长@松江大学'],
    ],
    ['市长卫青禾出席仪式。岚江省海桐市公办托育中心落成。', ['卫青禾: 市长@-']],
    ['镇长候选人卫青禾带队检查。', ['卫青禾: 镇长候选人@-']],
  ])('%s', (body, people) => expect(peopleOf(body)).toEqual(people))

  it('is the city of county level of which the report speaks without its prefecture', () =>
    expect(peopleOf('市长卫青禾带队检查，先后前往云栈公司、邵武市托育中心。')).toEqual(['卫青禾: 市长@350781']))
})

describe('every entry of posts.tsv', () => {
  const entries = loadLexicon('posts', ['title', 'kind', 'level', 'example'])
  const held = entries.filter(({ kind }) => /^(head|deputy|member|group|staff)$/.test(kind))

  it.each(held.filter(({ level }) => level !== 'foreign').map(({ title }) => title))('%s, before a name', (title) => {
    const { people } = readBoth(`在现场，${title}卫青禾出席会议。`).people
    expect(people.map(({ name }) => name)).toEqual(['卫青禾'])
    expect(people[0]!.posts.some((post) => post.title.endsWith(title))).toBe(true)
  })
  it.each(entries.flatMap(({ title, example }) => (example ? [[title, example] as const] : [])))(
    '%s: %s',
    (title, example) => {
      const [, name = ''] = /(闻人岱|邵听澜|顾砚秋|卫青禾)$/.exec(example) ?? []
      const { people } = readBoth(`${example}出席会议。`).people
      expect(people.map((person) => person.name)).toEqual([name])
      expect(people[0]!.posts.some((post) => post.title.endsWith(title))).toBe(true)
    },
  )
})

describe('a name before its post, within a clause', () => {
  it.each([
    ['在操场，苇湾中学周澜伟校长汇报了情况。', ['周澜伟: 校长@苇湾中学']],
    ['苇湾镇李峰镇长陪同调研。', ['李峰: 镇长@苇湾镇']],
    ['校区周澜伟校长陪同。', ['周澜伟: 校长@-']],
    ['周澜伟校长代表学校感谢各位领导。', ['周澜伟: 校长@-']],
    ['教育局刘明副局长、秦澜科长、王之澜副科长陪同。', ['刘明: 教育局副局长@-', '秦澜: 科长@-', '王之澜: 副科长@-']],
    ['调研组秦澜处长、李娜科长参加。', ['秦澜: 处长@-', '李娜: 科长@-']],
    ['在会议室听取了郭澜强校长的工作汇报。', ['郭澜强: 校长@-']],
    ['王建设主任汇报了工作，陈团结主任陪同。', ['王建设: 主任@-', '陈团结: 主任@-']],
    ['90021部队政委牛澜祥少将、政治部主任卫云少将出席。', ['牛澜祥: 政委@90021部队', '卫云: 政治部主任@90021部队']],
  ])('%s', (body, people) => expect(peopleOf(body)).toEqual(people))
})

describe('posts within a unit', () => {
  it.each([
    [
      '云岭国有林管理局党委委员、副局长、防火办公室主任卫青禾讲话。',
      ['卫青禾: 党委委员@云岭国有林管理局, 副局长@云岭国有林管理局, 防火办公室主任@云岭国有林管理局'],
    ],
    [
      '霁川林场场长闻洪舟，副场长白澜成，营林队队长卫青禾陪同。',
      ['闻洪舟: 场长@霁川林场', '白澜成: 副场长@霁川林场', '卫青禾: 营林队队长@霁川林场'],
    ],
    [
      '云栈集团党委书记卫青禾带队。集团党委委员、副总经理江月白参加。',
      ['卫青禾: 党委书记@云栈集团', '江月白: 党委委员@云栈集团, 副总经理@云栈集团'],
    ],
    ['合作与招商局局长卫青禾参加。', ['卫青禾: 合作与招商局局长@-']],
  ])('%s', (body, people) => expect(peopleOf(body)).toEqual(people))
})

describe('whose a post is, beyond its sentence', () => {
  it.each([
    ['来到苇湾中学检查我校工作。周澜伟校长陪同。', ['周澜伟: 校长@苇湾中学']],
    ['莅临苇湾镇中心小学，参加开学典礼。领导在周澜伟校长的陪同下察看了校园。', ['周澜伟: 校长@苇湾镇中心小学']],
    ['松陵县教育局李澜生局长在周澜津副局长的陪同下检查。', ['李澜生: 县教育局局长@990221', '周澜津: 副局长@990221']],
    ['栖梧市副市长卫青禾带队。发改委主任江月白陪同。', ['卫青禾: 副市长@990200', '江月白: 发改委主任@990200']],
    ['云栈公司和澄光公司董事长卫青禾出席。', ['卫青禾: 董事长@澄光公司, 董事长@云栈公司']],
    [
      '市城乡一体化示范区党工委书记张远，区党工委副书记李岸参加。',
      ['张远: 党工委书记@城乡一体化示范区', '李岸: 区党工委副书记@城乡一体化示范区'],
    ],
    ['松陵二小校长刘春澜表示感谢。', ['刘春澜: 校长@松陵二小']],
    ['来到松江大学。座谈会上，周澜伟校长介绍情况。', ['周澜伟: 校长@松江大学']],
    [
      '澄州大学副校长吴毅带学校党政办公室副主任李斌、图书馆馆长王哲考察。',
      ['吴毅: 副校长@澄州大学', '李斌: 学校党政办公室副主任@澄州大学', '王哲: 图书馆馆长@澄州大学'],
    ],
    [
      '国务院参事室党组成员、副主任卫青禾，参事业务司司长江月白参加。',
      ['卫青禾: 国务院参事室党组成员@100000, 副主任@100000', '江月白: 参事业务司司长@100000'],
    ],
    ['镇社会事业发展办公室主任徐辉一行领导莅临。', ['徐辉: 镇社会事业发展办公室主任@-']],
  ])('%s', (body, people) => expect(peopleOf(body)).toEqual(people))
  it('a unit’s own news is of the unit that its headline names', () => {
    const body = '青屏林局召开总结会议。党委书记、局长卫青禾讲话。'
    expect(peopleOf(body, { title: '青屏林局召开总结会议' })).toEqual(['卫青禾: 党委书记@青屏林局, 局长@青屏林局'])
    expect(peopleOf('书记江月白来访。我院党委书记卫青禾介绍。', { title: '云梭医院书记江月白来我院' })).toEqual([
      '江月白: 书记@-',
      '卫青禾: 党委书记@-',
    ])
  })
})
