import { Anchored } from '../../text/anchored.ts'
import { CUES_AFTER, isGraded, positionHeadOf } from './tifa-lexicon.ts'

/** Longest quotation that can be a set phrase; one of many members may be longer. */
export const LONGEST = 40
// sentences, titles of documents, Latin words only, dates
export const NEVER =
  /[。！？!?…《》<>：:\n]|什么|哪些|哪里|如何|怎么|多少|是否|有没有|能不能|^[a-zA-Z][\x20-\x7e]*$|^[\x20-\x2a\x2c-\x7e]*[a-zA-Z][\x20-\x2a\x2c-\x7e]*$|^[一二三四五六七八九十\d]{1,3}[·.．、・•][一二三四五六七八九十\d]{1,3}$|^\d{2}后$|^\d+[+＋]$|^关于|次会$|^十[一二三四五六七八九]五$|‘.’|(?:[一二三四五六七八九十]中全会|两会|全会|会议|大会|讲话|报告)精神$/
/** 亟需有一个…的规划: a sentence that is quoted, however short. */
export const STATEMENT = new Anchored(
  /^(?:亟需|急需|需要|应该|应当|这[是些个]|那[是些个]|有一个|还有|因为|如果|只要|但是)/,
)
/** 岚盾－2025: an exercise, unless a head follows. */
export const EXERCISE = new Anchored(/[-－—]20\d\d$/)
/** 人心所归，惟道与义: of the classics. */
export const CLASSICAL = /[兮矣焉哉曰]|[，、](?:其名|惟|则|而不)|^夫/
export const PRONOUN = /[我你您他她咱]/
export const SPEAKING = new Anchored(/(?:说|道|问|称|表示|讲|告诉记者|回答|介绍)[：:，,]?$|[：:]$/)
/** Sets of divisions (两区两县), not formulas of policy. */
export const DIVISIONS = /^(?:[一二两三四五六七八九十\d]+[省市州盟区县旗乡镇村地坝峡]){1,3}$/
export const VERB_TAIL = new Anchored(/^.{0,3}[了过着]$|情况$|^[^、，]{9,}工作$/)
const EXHORTING = /[不要敢争先当作干抓促保稳强创守办做能会善为让讲解必就是无快实新走勇敢早]/
export const NAMED_THING =
  /^[\u4e00-\u9fff]{0,4}(?:品牌|平台|系统|小程序|公众号|工作室|大赛|论坛|杯|客户端|新闻发布会|座谈会|对话会|餐厅|展览|图片展|主题展)/
export const NAME_TAIL = new Anchored(
  /(?:平台|系统|小程序|联合体|博物馆|大会|论坛|书屋|学院|公司|联盟|[\u4e00-\u9fff]{2}类|(?:国际|世界|全国|中国)[\u4e00-\u9fff]{2,8}日|[红精]\S{2,6}连|指挥部|领导小组|勋章|奖章|院士|微短剧|地图|时代|装备|榜单|指数|连[冠胜增升]|宣言|公约|工作队|专班|App|APP|奖|杯|大赛|购物节|艺术节|文化节|音乐节|旅游节)$/,
)
/** Facilities and teams have such names (理响驿站), where the quotation is one name. */
export const FACILITY_TAIL = new Anchored(
  /(?:书吧|课堂|讲堂|楼道|驿站|小屋|食堂|工厂|街区|广场|小院|超市|窗口|专窗|专区|服务站|突击队|服务队|志愿队|先锋队|宣讲团|馆)$/,
)
export const BUILDING = /(?:打造|建设|建成|创建)(?:成为|成)?$/
export const PLACE_AFTER = /城市|县城|新城|新区|强[省市县区]|园区|乡村|小镇|都市|目的地/
export const BUILT = /(?:打造|建成|创建|叫响|擦亮)[^，。；：！？“”\n]{0,12}$|建设[^，。；：！？“”\n中实推考工]{0,8}$/
// a phrase that names its own kind
export const OWN_TAIL = new Anchored(
  /(?:(?:攻坚|提升|建设|突破|落实|深化|服务|创新|治理|整治|改革|作风|质量|质效|环境|效能|项目|招商|招引|发展|执行|规范|满意|基础|转型|提振|奋进|见效|创建|融合|强化|落地|增效|提质|冲刺|攻关)年(?:活动|行动)?|精神|行动|计划|工程|战略|模式|机制|改革|工作法|一体化|攻坚战|会战|攻坚|大走访|专项整治|主题教育|制度|经验|理念|思想|战役)$/,
)
export const METAPHOR_TAIL =
  /(?:引擎|密码|样子|味道|名片|招牌|路子|牌|石|器|棋|键|钥匙|答卷|答题|文章|舞台|快车|列车|跑道|赛道|通道|之窗|之路|之旅|之声|之夜|之星|乐章|篇章|画卷|蓝图|风景线|朋友圈|底色|颜值|难题|心结|病|药)$/
/** Nouns after a quotation that ends in 式 or 型 make one phrase with it: “组团式”援藏. */
export const STYLE = new Anchored(/[式型化]$/)
export const STYLED =
  /^(?:精准|教育|医疗|人才|对口|产业|就业|科技|、){0,4}(?:帮扶|援藏|援疆|援青|支援|支教|服务|治理|招商|培训|管理|监管|执法|养老|融合|改革)/

export const WANTS = /^[\u4e00-\u9fff]{1,4}所[需能托盼急愿求]$/
export const CAMPAIGN = /(?:行动|活动|工程|计划)$/
export const SPIRIT = new Anchored(/^精神(?!状态|面貌|文明|风貌|实质|要求|的?实质)/)
/** 科教兴国战略, 村庄清洁行动. */
export const PROGRAMME_NAME = /^[\u4e00-\u9fff]{4,16}(?:战略|行动|工程|计划|攻坚战)$/
export const ROUSING = /^(?:统筹|深入|全面|大力|加快|持续)*(?:实施|推进|开展|打好|打赢)/

/** 小组团|援藏: a way of giving aid. */
export const AID = new Anchored(/^(?:援藏|援疆|援青|帮扶援)/)

/** What carries a programme out, before its name. */
export const CARRYING = /^(?:深入|全面|大力|持续|扎实|加快)*(?:实施|开展|推进)(?=.{4})/

/** A verb and its object over and over: 扶优育规, 提质扩量增效. */
export const PAIRS =
  /^(?:[扶优提增扩强补延建固育培引招留促保稳控降调转改治防清拆减破立聚兴惠富安亮净活畅通纾解助化][一-鿿]){2,4}$/
/** Words that only look like a verb and its object (优势, 保障), and the same pair twice. */
export const VERBS_ONLY =
  /^(.).\1.$|优[势秀质]|提[升高]|保[障护]|稳[定步]|扩[大散]|改[革造善]|治理|建[设立]|安[全排]|清[单洁]|调[度查]|转[变移型]|破坏|立场|兴旺|畅通|通知|解放|助手|固定|富裕|净化|活[动力]|留守|化[工学肥]|减少|增[加长]/

/** Words after a quotation under 的 that make a principle of it, also behind a short attribute: 的办会理念. */
export const PRINCIPLES = ['理念', '原则', '方针', '思路', '要求', '总要求', '宗旨', '工作法', '目标', '标准']
export const SUBJECT_OF = new Anchored(/(?:围绕|聚焦|以)$/)
/** 围绕“……”开展协商: what is talked about. */
export const TALKED_OF =
  /^(?:进行|开展|专题|课题|作了?(?:大会|交流|发言|表态|专题)|展开|分别|深入(?:交流|讨论)|交流|座谈|研讨|探讨|建言|协商|这一(?:主题|课题|议题)|为(?:年度|活动|大会|论坛|会议)?(?:主题|题)|等?的?(?:主题|议题|课题))/
/** 大合成, 大基础: only a head makes a programme of it (大数据战略). */
export const BIG = new Anchored(/^大[\u4e00-\u9fff]{2}$/)
export const DOWN_AND_UP = new Anchored(/(?:起来|下来|下去|出来|上去)$/)

/** True for lists of things side by side: 岗位、园位、学位; 建成区、城市片区、居民点. */
export function isEnumeration(parts: readonly string[]): boolean {
  if (parts.length < 2) return false
  // 查细、查实、查严: one verb over and over is no list of things
  if (parts.every((p) => p.length <= 2))
    return new Set(parts.map((p) => p[0])).size > 1 || '夜云智微红绿'.includes(parts[0]![0]!)
  const lengths = new Set(parts.map((p) => p.length))
  const ends = new Set(parts.map((p) => p.at(-1)))
  if (ends.size === 1 && parts.length > 2 && parts[0]!.length <= 3 && !EXHORTING.test(parts[0]!)) return true
  return lengths.size > 1 && !parts.some((p) => EXHORTING.test(p))
}

/** 一头大象, 一小撮: an article, no count; 一企一策 counts on. */
export const LONE_ONE = /^一(?!.*[一二两三四五六七八九十])/
const OPENING = /^(?:打好|打赢|坚决|决不|坚持|抓好|守住|确保|奋力|全力|加快|勇|敢|争|不)/

/** True for parts that make an exhortation without further cue: of one length, or opened by a verb of effort. */
export function isFormula(parts: readonly string[]): boolean {
  if (parts.some((p) => p.length > 16 || /[我你他她它们这那很就]/.test(p))) return false
  return new Set(parts.map((p) => p.length)).size === 1 || OPENING.test(parts[0]!)
}

/** 努力建设|新时代创新高地: the verb is no part of it. */
export const AIMED =
  /^(?:(?:加快|努力|奋力|共同|全面)*(?:建设|共建|成为)|[\u4e00-\u9fff]{0,10}?(?:打造|建成|建设成|创建|争创))成?为?(?=.{4})/

/** 全省知名旅游目的地|和|现代化山水名城: two of them in one quotation. */
function bothPositions(inner: string): { text: string; at: number }[] | null {
  if (/[、，,；;]/.test(inner)) return null
  const at = Math.max(inner.lastIndexOf('和'), inner.lastIndexOf('与'))
  if (at < 4 || at > inner.length - 5) return null
  const verb = AIMED.exec(inner)?.[0].length ?? 0
  const [first, second] = [inner.slice(verb, at), inner.slice(at + 1)]
  const isOne = (text: string): boolean => {
    const head = positionHeadOf(text)
    return head !== null && !head.role && head.head !== text && (!head.graded || isGraded(text))
  }
  if (!isOne(first) || !isOne(second)) return null
  return [
    { text: first, at: verb },
    { text: second, at: at + 1 },
  ]
}

/** Splits a quoted list of positions (三新示范区、产城融合示范区) into its items; a run of roles stays one formula. */
export function positionItems(inner: string, start: number): { text: string; start: number; end: number }[] | null {
  const two = bothPositions(inner)
  if (two) return two.map(({ text, at }) => ({ text, start: start + at, end: start + at + text.length }))
  const items: { text: string; start: number; end: number }[] = []
  let odd = 0
  for (const match of inner.matchAll(
    /(?:^|[、，,；;]|[和与](?=打造|建设|建成|创建))(?:打造|建设|建成|创建)?((?:(?![和与](?:打造|建设|建成|创建))[^、，,；;])+)/g,
  )) {
    const text = match[1]!
    const head = positionHeadOf(text)
    // 改革先行区、山水大公园、全国诚信高地: one of three or more may have a noun of its own
    if (head?.role || ((!head || (head.graded && !isGraded(text))) && (!COINED.test(text) || odd++ > 0))) return null
    const end = start + match.index + match[0].length
    items.push({ text, start: end - text.length, end })
  }
  return items.length > (odd ? 2 : 1) ? items : null
}

/** What may stand for a place among positions. */
const COINED = new Anchored(/^[\u4e00-\u9fff]{3,12}(?:[区园城地港湾岛谷带廊圈市县]|花园|中心|基地|枢纽|门户)$/)

/** The cue of a word for a principle after a quotation, up to four characters behind 的: 的办会理念. */
export function principleAt(body: string, end: number, gap: number) {
  const from = end + gap
  for (let at = from; at <= from + 4; at++) {
    if (at > from && !/[\u4e00-\u9fff]/.test(body[at - 1]!)) return null
    if (PRINCIPLES.some((word) => body.startsWith(word, at))) return CUES_AFTER.longestAt(body, at)
  }
  return null
}

/** Where the first of several quotations stands that follow one another: 入选“甲”“乙”和“丙”. */
export function firstOfRow(body: string, from: number): number {
  let at = from
  for (let step = 0; step < 6; step++) {
    const close = '、和及与'.includes(body[at - 1] ?? ' ') ? at - 1 : at
    if (body[close - 1] !== '”') return at
    const back = body.slice(Math.max(0, close - LONGEST), close - 1)
    const open = back.lastIndexOf('“')
    if (open < 0) return at
    at = close - 1 - back.length + open
  }
  return at
}
