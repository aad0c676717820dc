import { between, chance, FIRST_YEAR, holderIn, LAST_YEAR, type Place, PROVINCES, pick } from './world.ts'

/** A report as a crawler of today writes it down: one JSON object a line. */
export interface Line {
  readonly url: string
  readonly title: string
  readonly pubtime: string
  readonly source: string
  readonly content: string
}

const PARTS = [
  ['开新局', '挑大梁', '争上游', '善作成', '闯新路', '打头阵', '走在前', '勇争先', '补短板', '立标杆'],
  ['抓项目', '强产业', '优环境', '促改革', '惠民生', '保安全', '兴乡村', '护生态', '聚人才', '转作风'],
  ['算细账', '扛锄头', '敲铜锣', '量步子', '看账本', '问冷暖', '拧螺丝', '晒成绩', '摆问题', '比进度'],
] as const

/** Slogans that a place lives by for some years; lower levels take up those from above. */
const slogans = new Map<string, string>()
function sloganOf(place: Place, year: number): string {
  const key = `${place.code} ${Math.floor((year - FIRST_YEAR) / 3)}`
  const known = slogans.get(key)
  if (known) return known
  const made =
    place.above && chance(0.5) ? sloganOf(place.above, year) : `${pick(PARTS[0])}、${pick(PARTS[1])}、${pick(PARTS[2])}`
  slogans.set(key, made)
  return made
}

const WORKS = [
  '制造业提质',
  '科技创新',
  '营商环境',
  '城市更新',
  '乡村振兴',
  '安全生产',
  '生态环保',
  '教育医疗',
  '稳就业',
  '对外开放',
  '粮食生产',
  '防汛备汛',
]
const FIRST = [
  '逐条对照',
  '逐项认领',
  '一企一策',
  '按月算账',
  '倒排工期',
  '挂图作战',
  '盯住关键环节',
  '把责任落到岗位',
  '把工作做在平时',
  '列出清单',
  '先易后难',
  '分片包干',
  '请群众打分',
  '以老带新',
]
const THEN = [
  '限期销号',
  '不留尾巴',
  '一抓到底',
  '到人到户',
  '日清月结',
  '说到做到',
  '边查边改',
  '以点带面',
  '一年接着一年干',
  '不搞花架子',
  '当天的事当天办',
  '让数字说话',
  '不等不靠',
  '件件有回音',
]
const WHO = [
  '企业',
  '群众',
  '老街巷里的居民',
  '庄稼人',
  '年轻人',
  '投资者',
  '山区的孩子',
  '外来务工人员',
  '老人',
  '科研人员',
  '小商户',
  '库区移民',
  '乡村医生',
  '一线工人',
]
const GAINS = [
  '留得下、长得大',
  '烦心事一年比一年少',
  '有事找得到人',
  '更有奔头',
  '愿意回来',
  '看得见变化',
  '办事少跑腿',
  '心里有底',
  '把日子过得更红火',
  '能安心干事',
  '得到实惠',
  '有地方说话',
  '不再为钱发愁',
  '走上平坦路',
]
const SCENES = [
  '机器轰鸣，订单排到了下一季',
  '塔吊林立，工人正在绑扎钢筋',
  '稻浪翻滚，收割机来回穿梭',
  '窗口前秩序井然，平均等候不到十分钟',
  '堤坝上备足了编织袋和块石',
  '老人们围坐在一起下棋',
  '货车排着队等候装卸',
  '学生们正在实训室里操作机床',
  '大屏上实时显示各站点的水位',
  '工人正在给路灯接线',
]
const WORDS = [
  '要加强组织领导',
  '要坚持问题导向',
  '要强化要素保障',
  '要压实各方责任',
  '要严格督查考核',
  '要做好宣传引导',
  '要守住安全底线',
  '要用足用好政策',
  '要加强部门协同',
  '要提升服务水平',
]

const how = () => `${pick(FIRST)}、${pick(THEN)}`
const aim = () => `让${pick(WHO)}${pick(GAINS)}`
const METRICS = [
  ['规上工业增加值增长', '%', 5, 12],
  ['固定资产投资增长', '%', 6, 15],
  ['粮食产量达到', '万吨', 20, 90],
  ['改造老旧小区', '个', 20, 160],
  ['新增高标准农田', '万亩', 3, 40],
  ['新增城镇就业', '万人', 1, 9],
  ['园区营业收入突破', '亿元', 100, 980],
  ['优良水体比例保持在', '%', 88, 97],
] as const
const SEEN = [
  '走进车间看生产线运转',
  '翻看居民意见簿',
  '察看施工进度',
  '同正在作业的工人交谈',
  '听取负责人介绍',
  '登上大堤看水位',
  '走到田间看苗情',
]

interface Demand {
  readonly text: string
  readonly project: string
}

const deadline = (year: number) => pick(['年底前', '6月底前', '三季度末', '年内', `${year + 1}年底前`, '3月底前'])

function demandOf(place: Place, year: number): Demand {
  const project = pick(place.projects)
  const [metric, unit, low, high] = pick(METRICS)
  const text = pick([
    () => `要加快推进${project}建设，${deadline(year)}建成投用。`,
    () => `要把${project}摆上重要日程，${how()}，${deadline(year)}完成主体工程。`,
    () => `要在${pick(WORKS)}上出实招，${how()}，${aim()}。`,
    () => `要以“${sloganOf(place, year)}”的劲头抓好${pick(WORKS)}，确保全年${metric}${between(low, high)}${unit}。`,
    () =>
      `要统筹抓好${pick(WORKS)}和${pick(WORKS)}，${how()}，力争到${year + 2}年${metric}${between(low, high)}${unit}。`,
    () => `要坚持问题导向，围绕${project}${how()}，${aim()}。`,
  ])()
  return { text, project }
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
const said = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
const DAY = 86_400_000

let count = 0
function line(day: string, source: string, title: string, paragraphs: readonly string[]): Line {
  count++
  const url = `https://news.example/${day.replaceAll('-', '/')}/${count}.html`
  return {
    url,
    title,
    pubtime: `${day} ${String(between(6, 22)).padStart(2, '0')}:10:00`,
    source,
    content: paragraphs.join('\n'),
  }
}

const POST = { province: '省委书记', prefecture: '市委书记', county: '县委书记' } as const
const HEAD = { province: '省长', prefecture: '市长', county: '县长' } as const
const COMMITTEE = { province: '省委', prefecture: '市委', county: '县委' } as const

/** A visit from above, with what is passed on of it and what comes of it later. */
function* visit(host: Place, time: number): Generator<Line> {
  const above = host.above!
  const day = dayOf(time)
  const year = Number(day.slice(0, 4))
  const first = chance(0.6)
  const leader = holderIn(first ? above.secretaries : above.heads, year)
  const post = (first ? POST : HEAD)[above.level]
  const own = holderIn(host.secretaries, year)
  const demands = Array.from({ length: between(4, 8) }, () => demandOf(host, year))
  const stop = pick(host.projects)
  const title = `${leader}到${host.name}调研${pick(WORKS)}`
  const body = [
    `${said(day)}，${above.name.slice(0, -1)}${post}${leader}到${host.name}调研。`,
    `在${stop}，${pick(SCENES)}。${leader}${pick(SEEN)}，询问${pick(WORKS)}的进展，叮嘱随行人员${how()}，${aim()}。`,
    `在${pick(host.projects)}，${pick(SCENES)}。${leader}${pick(SEEN)}，对当地${how()}的做法给予肯定。`,
    `随后，${leader}主持召开座谈会，听取${host.name}工作汇报。`,
    `${leader}强调，${demands[0]!.text}${demands[1]!.text}`,
    ...demands.slice(2).map(({ text }) => `${text}${pick(WORDS)}，${how()}，${aim()}。`),
    `${POST[host.level]}${own}表示，将把要求化成任务书、时间表，一条一条抓出结果。`,
  ]
  yield line(day, above.paper, title, body)
  if (chance(0.15)) yield line(dayOf(time + DAY), pick(PROVINCES).paper, `${title}（转载）`, body)
  if (chance(0.6)) {
    const later = dayOf(time + between(1, 6) * DAY)
    yield line(later, host.paper, `${host.name.slice(0, -1)}${COMMITTEE[host.level]}常委会传达${leader}调研讲话精神`, [
      `${said(later)}，${host.name}${COMMITTEE[host.level]}常委会召开会议，传达学习${post}${leader}在${host.name.slice(0, -1)}调研时的讲话精神，研究贯彻落实措施。${POST[host.level]}${own}主持会议并讲话。`,
      `会议指出，${leader}同志到${host.name.slice(0, -1)}调研，是对干部群众的鼓舞和鞭策，要${how()}，${aim()}。`,
      `会议强调，${demands[0]!.text}${demands[2]!.text}`,
      `${own}要求，${demandOf(host, year).text}`,
    ])
  }
  if (chance(0.5)) {
    const later = dayOf(time + between(90, 420) * DAY)
    const { project } = demands[0]!
    const how = pick([
      '已建成投用',
      '完成投资的七成',
      '主体工程封顶',
      '因资金未到位暂停施工',
      '比计划晚两个月开工',
      '如期完工',
    ])
    yield line(later, host.paper, `${project}${how}`, [
      `记者${said(later)}从${host.name}有关部门获悉，${project}${how}。`,
      `${HEAD[host.level]}${holderIn(host.heads, Number(later.slice(0, 4)))}在现场调度时强调，${demandOf(host, year).text}`,
    ])
  }
}

/** A meeting of a place with an agenda. */
function* meeting(place: Place, time: number): Generator<Line> {
  const day = dayOf(time)
  const year = Number(day.slice(0, 4))
  const leader = holderIn(chance(0.5) ? place.secretaries : place.heads, year)
  const works = Array.from({ length: between(3, 5) }, () => pick(WORKS))
  const { name } = place
  yield line(day, place.paper, `${name}召开${pick(WORKS)}工作会议`, [
    `${said(day)}，${name}召开工作会议，${leader}出席并讲话。`,
    `${leader}指出，今年以来${name}${pick(METRICS)[0]}好于预期，但任务依然很重。`,
    `${leader}就做好下一步工作提出${works.length}点要求。`,
    ...works.map((work, i) => `${'一二三四五'[i]}要在${work}上见真章，${how()}，${aim()}。`),
    `会议通报，${pick(place.projects)}${pick(METRICS)[0]}${between(3, 40)}，${pick(SCENES)}。`,
    `会议强调，${demandOf(place, year).text}${pick(WORDS)}，${how()}，${aim()}。`,
    `会议要求，${demandOf(place, year).text}${demandOf(place, year).text}`,
  ])
}

/** As many reports of the invented country as are asked for, in the order of their stories. */
export function* inventedReports(wanted: number): Generator<Line> {
  const places = PROVINCES.flatMap((province) => province.below.flatMap((city) => [city, city, ...city.below]))
  const begin = Date.UTC(FIRST_YEAR, 0, 4)
  const end = Date.UTC(LAST_YEAR, 11, 20)
  let made = 0
  // Stories of one day in the mean, so that the time is filled whatever is wanted.
  for (;;)
    for (const one of stories(places, begin + ((end - begin) * made) / wanted)) {
      if (made++ >= wanted) return
      yield one
    }
}

function stories(places: readonly Place[], time: number): Generator<Line> {
  if (chance(0.62)) return visit(pick(places), time)
  return meeting(chance(0.15) ? pick(PROVINCES) : pick(places), time)
}
