import type { TifaKind } from '../record/types.ts'
import { formulaTotal } from '../text/formula.ts'
import { loosen } from '../text/loose.ts'
import { findQuotations, type Quotation } from './quotations.ts'
import type { TifaCandidate } from './tifa-candidate.ts'
import { joinedHead } from './tifa-join.ts'
import { isNumbered, kindOf, partsOf } from './tifa-kind.ts'
import { CUES_AFTER, cueBefore, isGraded, KNOWN, PLAIN_QUOTED, positionHeadOf } from './tifa-lexicon.ts'
import { standingTitles } from './tifa-standing.ts'

const LONGEST = 40
// sentences, titles of documents, Latin words only, dates
const NEVER =
  /[。！？!?…《》<>：:\n]|什么|哪些|哪里|如何|怎么|多少|是否|有没有|能不能|^[a-zA-Z][\x20-\x7e]*$|^[\x20-\x2a\x2c-\x7e]*[a-zA-Z][\x20-\x2a\x2c-\x7e]*$|^[一二三四五六七八九十\d]{1,3}[·.．、・•][一二三四五六七八九十\d]{1,3}$|^\d{2}后$|^\d+[+＋]$|^关于|^十[一二三四五六七八九]五$/
const PRONOUN = /[我你您他她咱]/
const SPEAKING = /(?:说|道|问|称|表示|讲|告诉记者|回答|介绍)[：:，,]?$|[：:]$/
/** Sets of divisions (两区两县), not formulas of policy. */
const DIVISIONS = /^(?:[一二两三四五六七八九十\d]+[省市州盟区县旗乡镇村地]){1,3}$/
const VERB_TAIL = /^.{0,3}[了过着]$/
const EXHORTING = /[不要敢争先当作干抓促保稳强创守办做能会善为让讲解必就是无快实新走勇敢早]/
const NAMED_THING =
  /^[\u4e00-\u9fff]{0,4}(?:品牌|平台|系统|小程序|公众号|工作室|大赛|论坛|杯|客户端|新闻发布会|座谈会|对话会|餐厅|展览|图片展|主题展)/
const NAME_TAIL =
  /(?:平台|系统|小程序|联合体|博物馆|大会|论坛|书屋|学院|公司|联盟|指挥部|领导小组|工作队|专班|App|APP|奖|杯|大赛|购物节|艺术节|文化节|音乐节|旅游节)$/
/** Facilities and teams have such names (理响驿站), where the quotation is one name. */
const FACILITY_TAIL =
  /(?:书吧|课堂|讲堂|楼道|驿站|小屋|食堂|工厂|街区|广场|小院|超市|窗口|专窗|专区|服务站|突击队|服务队|志愿队|先锋队|宣讲团)$/
const BUILDING = /(?:打造|建设|建成|创建)(?:成为|成)?$/
const PLACE_AFTER = /城市|县城|新城|新区|强市|园区|乡村|小镇|都市/
const BUILT = /(?:打造|建设|建成|创建|叫响|擦亮)[^，。；：！？“”\n]{0,12}$/
// a phrase that names its own kind
const OWN_TAIL =
  /(?:[攻提建突落深服创治整改质作环效项招发执规基满]\p{Script=Han}年|精神|行动|计划|工程|战略|模式|机制|改革|工作法|一体化|攻坚战|主题教育|制度|经验|理念|思想|战役)$/u
const METAPHOR_TAIL =
  /(?:引擎|密码|样子|味道|名片|招牌|路子|牌|石|器|棋|键|钥匙|答卷|答题|文章|舞台|快车|列车|跑道|赛道|通道|之窗|之路|之旅|之声|之夜|之星|乐章|篇章|画卷|蓝图|风景线|朋友圈|底色|颜值|难题|心结|病|药)$/
/** Nouns after a quotation that ends in 式 or 型 make one phrase with it: “组团式”援藏. */
const STYLE = /[式型化]$/
const STYLED =
  /^(?:精准|教育|医疗|人才|对口|产业|就业|科技){0,2}(?:帮扶|援藏|援疆|援青|支援|支教|服务|治理|招商|培训|管理|监管|执法|养老|融合|改革)/

/** A verb and its object over and over: 扶优育规, 提质扩量增效. */
const PAIRS =
  /^(?:[扶优提增扩强补延建固育培引招留促保稳控降调转改治防清拆减破立聚兴惠富安亮净活畅通纾解助][一-鿿]){2,4}$/
const VERBS_ONLY = /^(.).\1.$|^(?:改造|建设|治理|转移|保障|安全|稳定)/

/** Words after a quotation under 的 that make a principle of it, also behind a short attribute: 的办会理念. */
const PRINCIPLES = ['理念', '原则', '方针', '思路', '要求', '总要求', '宗旨', '工作法']
const SUBJECT_OF = /(?:围绕|聚焦|以)$/
/** 围绕“……”开展协商: what is talked about. */
const TALKED_OF = /^(?:进行|开展|专题|课题|这一(?:主题|课题|议题)|为(?:主题|题)|的?(?:主题|议题|课题))/
/** 大合成, 大基础: only a head makes a programme of it (大数据战略). */
const BIG = /^大[\u4e00-\u9fff]{2}$/
const DOWN_AND_UP = /(?:起来|下来|下去|出来|上去)$/

/** True for lists of things side by side: 岗位、园位、学位; 建成区、城市片区、居民点. */
function isEnumeration(parts: readonly string[]): boolean {
  if (parts.length < 2) return false
  // 查细、查实、查严: one verb over and over is no list of things
  if (parts.every((p) => p.length <= 2)) return new Set(parts.map((p) => p[0])).size > 1
  const lengths = new Set(parts.map((p) => p.length))
  const ends = new Set(parts.map((p) => p.at(-1)))
  if (ends.size === 1 && parts.length > 2 && parts[0]!.length <= 3 && !EXHORTING.test(parts[0]!)) return true
  return lengths.size > 1 && !parts.some((p) => EXHORTING.test(p))
}

/** 一头大象, 一小撮: an article, no count; 一企一策 counts on. */
const LONE_ONE = /^一(?!.*[一二两三四五六七八九十])/
const OPENING = /^(?:打好|打赢|坚决|决不|坚持|抓好|守住|确保|奋力|全力|加快|勇|敢|争|不)/

/** True for parts that make an exhortation without further cue: of one length, or opened by a verb of effort. */
function isFormula(parts: readonly string[]): boolean {
  if (parts.some((p) => p.length > 16 || /[我你他她它们这那很就]/.test(p))) return false
  return new Set(parts.map((p) => p.length)).size === 1 || OPENING.test(parts[0]!)
}

/** Splits a quoted list of positions (三新示范区、产城融合示范区) into its items; a run of roles stays one formula. */
function positionItems(inner: string, start: number): { text: string; start: number; end: number }[] | null {
  const items: { text: string; start: number; end: number }[] = []
  for (const match of inner.matchAll(
    /(?:^|[、，,；;]|[和与](?=打造|建设|建成|创建))(?:打造|建设|建成|创建)?((?:(?![和与](?:打造|建设|建成|创建))[^、，,；;])+)/g,
  )) {
    const text = match[1]!
    const head = positionHeadOf(text)
    if (!head || head.role || (head.graded && !isGraded(text))) return null
    const end = start + match.index + match[0].length
    items.push({ text, start: end - text.length, end })
  }
  return items.length > 1 ? items : null
}

/** The cue of a word for a principle after a quotation, up to four characters behind 的: 的办会理念. */
function principleAt(body: string, end: number, gap: number) {
  const from = end + gap
  for (let at = from; at <= from + 4; at++) {
    if (at > from && !/[\u4e00-\u9fff]/.test(body[at - 1]!)) return null
    if (PRINCIPLES.some((word) => body.startsWith(word, at))) return CUES_AFTER.longestAt(body, at)
  }
  return null
}

/** Where the first of several quotations stands that follow one another: 入选“甲”“乙”和“丙”. */
function firstOfRow(body: string, from: number): number {
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

/**
 * Judges one quotation: the set phrases in it, or none where it is a metaphor, a name, an enumeration, a question or speech.
 * @param standing quoted words that the report makes a standing title
 */
function judgeQuotation(body: string, q: Quotation, standing: ReadonlySet<string>): TifaCandidate[] {
  let end = q.innerEnd
  while (end > q.innerStart && '，、；,;'.includes(body[end - 1]!)) end--
  const inner = body.slice(q.innerStart, end)
  const known = KNOWN.get(inner)
  if (inner.length > LONGEST || inner.length < 2 || (!known && NEVER.test(inner))) return []
  const key = loosen(inner)
  if (key.length < 2) return []
  const around = body.slice(Math.max(0, q.start - 30), q.start)
  // 打造“近悦远来”的营商环境 is an exhortation, 建成“宜居宜业”的城市 what the place is to become
  const before =
    body[q.end] === '的' && !PLACE_AFTER.test(body.slice(q.end + 1, q.end + 8)) ? around.replace(BUILDING, '') : around
  const innerEnd = q.innerStart + inner.length
  const found = (kind: TifaKind, confidence: number, text = inner, start = q.innerStart, end = innerEnd) => [
    { text, kind, start, end, confidence },
  ]

  const head = joinedHead(body, q.end, /^\d+$/.test(inner) ? 10 : 4)
  // 树牢“人民至上”理念: the phrase that is known goes by its own name.
  const plainPrinciple =
    known && head && PRINCIPLES.includes(head.head.head) && !KNOWN.get(inner + body.slice(q.end, head.end))
  if (head && !plainPrinciple && !(BIG.test(inner) && PRINCIPLES.includes(head.head.head))) {
    const whole = inner.replace(/^(?:打造|建设|实施|开展|推进)(?=.{4})/, '')
    const text = whole + body.slice(q.end, head.end)
    const named = KNOWN.get(text)
    const kind =
      named?.kind ?? (head.head.head === '思想' || head.head.head === '理念' ? kindOf(text, before) : 'programme')
    const sure = named ? 0.97 : PLAIN_QUOTED.has(inner) ? 0.7 : 0.92
    if (!(PLAIN_QUOTED.get(inner) === 'date'))
      return found(kind, sure, text, q.innerStart + inner.length - whole.length, head.end)
  }
  if (STYLE.test(inner)) {
    const styled = STYLED.exec(body.slice(q.end, q.end + 8))
    if (styled) return found('programme', 0.85, inner + styled[0], q.innerStart, q.end + styled[0].length)
  }
  if (known) return found(known.kind, 0.97)

  const gap = /^(?:的|这一|这个|这种)/.exec(body.slice(q.end, q.end + 2))?.[0].length ?? 0
  const after = CUES_AFTER.longestAt(body, q.end + gap) ?? principleAt(body, q.end, gap)
  if ((after?.value === 'name' && gap === 0) || NAMED_THING.test(body.slice(q.end, q.end + 9)) || NAME_TAIL.test(inner))
    return []
  if (after?.value === 'plain') return []
  const lead = cueBefore(body, q.start)
  const listed = cueBefore(body, firstOfRow(body, q.start))
  if (lead === 'name' || lead === 'plain' || listed === 'name' || listed === 'plain') return []
  if (SUBJECT_OF.test(before) && TALKED_OF.test(body.slice(q.end, q.end + 8)) && /[\u4e00-\u9fff]{9}/.test(key))
    return []
  if (BIG.test(inner) || DOWN_AND_UP.test(inner)) return []
  const parts = partsOf(inner)
  if (parts.length === 1 && FACILITY_TAIL.test(inner)) return []
  const follows = body[q.end] ?? ''
  if (standing.has(inner) && PLAIN_QUOTED.get(inner) !== 'date') {
    const kind = kindOf(inner, before)
    return found(kind === 'programme' && (OWN_TAIL.test(inner) || isNumbered(inner)) ? kind : 'position', 0.7)
  }
  if (PLAIN_QUOTED.has(inner)) return []
  if (SPEAKING.test(before) && (PRONOUN.test(inner) || key.length > 16)) return []
  if (VERB_TAIL.test(inner) || (follows && /[了过着出]/.test(follows))) return []

  const items = positionItems(inner, q.innerStart)
  if (items)
    return items.map((i) => ({ text: i.text, kind: 'position' as const, start: i.start, end: i.end, confidence: 0.85 }))
  if (/[+＋×]/.test(inner) && key.length >= 3) return found('programme', 0.85)
  if (isNumbered(inner)) {
    if (DIVISIONS.test(inner) && lead !== 'phrase' && after?.value !== 'phrase') return []
    if (/^\d+$/.test(inner) && after?.value !== 'phrase') return []
    const cued = lead === 'phrase' || after?.value === 'phrase'
    if (!cued && (LONE_ONE.test(inner) || /^(?:19|20)\d\d/.test(inner))) return []
    if (key.length >= 3 || after?.value === 'phrase')
      return found(kindOf(inner, before), lead === 'phrase' || after ? 0.85 : 0.7)
  }
  const position = positionHeadOf(inner)
  if (
    position &&
    position.head !== inner &&
    (!position.graded || isGraded(inner)) &&
    key.length >= 3 &&
    parts.length === 1
  )
    return found('position', lead === 'phrase' ? 0.85 : 0.6)
  if (BUILT.test(before) && key.length >= 3 && parts.length === 1) return found('position', 0.65)
  if (isEnumeration(parts) && !(after?.value === 'phrase' && principleAt(body, q.end, gap))) return []
  if (OWN_TAIL.test(inner) && key.length >= 4) return found(kindOf(inner, before), 0.75)
  if (parts.length === 1 && /^[创争迎保].{2,}/.test(inner) && key.length <= 6 && (after || lead))
    return found('programme', 0.6)
  if (parts.length > 1) {
    if (!after && lead !== 'phrase' && !isFormula(parts)) return []
    return found(kindOf(inner, before), after || lead ? 0.88 : 0.72)
  }
  if (parts.length === 1 && PAIRS.test(inner) && !VERBS_ONLY.test(inner)) return found(kindOf(inner, before), 0.65)
  if (METAPHOR_TAIL.test(inner) && !after) return []
  const built = /^(?:打造|建设|建成|创建)(?=.{4})/.exec(inner)?.[0].length ?? 0
  if (after?.value === 'phrase' && built && PLACE_AFTER.test(inner))
    return found('position', 0.8, inner.slice(built), q.innerStart + built)
  if (after?.value === 'phrase' && key.length >= 3) return found(kindOf(inner, before), 0.8)
  if (lead === 'phrase' && key.length >= 3) return found(kindOf(inner, before), 0.65)
  return []
}

/** The members of a numbered formula that are quoted right before it are as many phrases: “A、B、C、D”的“三地一门户”. */
function splitMembers(body: string, quotations: readonly Quotation[], judged: TifaCandidate[][], at: number): void {
  const members = quotations[at]!
  const formula = quotations[at + 1]
  if (!formula || formula.start < members.end || !/^(?:的|、|等|这)?$/.test(body.slice(members.end, formula.start)))
    return
  const total = formulaTotal(body.slice(formula.innerStart, formula.innerEnd))
  const inner = body.slice(members.innerStart, members.innerEnd)
  if (total < 2 || partsOf(inner).length !== total || inner.length > total * 16) return
  judged[at] = [...inner.matchAll(/[^、，,；;\s]+/g)].map((match) => ({
    text: match[0],
    kind: 'position',
    start: members.innerStart + match.index,
    end: members.innerStart + match.index + match[0].length,
    confidence: 0.85,
  }))
  judged[at + 1] = judged[at + 1]!.map((one) => ({ ...one, kind: one.kind === 'programme' ? 'position' : one.kind }))
}

/**
 * Judges all quotations of a text. One that stands beside an accepted quotation of the same length (“双过半”“硬过半”) shares its lot.
 */
export function quotedPhrases(body: string, title: string | null): TifaCandidate[] {
  const quotations = findQuotations(body)
  const standing = standingTitles(body, title, quotations)
  const judged = quotations.map((q) => judgeQuotation(body, q, standing))
  for (const i of quotations.keys()) splitMembers(body, quotations, judged, i)
  for (const [i, q] of quotations.entries()) {
    const inner = body.slice(q.innerStart, q.innerEnd)
    if (judged[i]!.length || inner.length < 3 || inner.length > 12 || PLAIN_QUOTED.has(inner) || NEVER.test(inner))
      continue
    for (const k of [i - 1, i + 1]) {
      const other = quotations[k]
      const [sibling] = judged[k] ?? []
      if (
        !other ||
        !sibling ||
        sibling.confidence < 0.6 ||
        sibling.end !== other.innerEnd ||
        other.innerEnd - other.innerStart !== inner.length
      )
        continue
      const between = k < i ? body.slice(other.end, q.start) : body.slice(q.end, other.start)
      if (!/^[、和与]?$/.test(between)) continue
      judged[i] = [
        { text: inner, kind: sibling.kind, start: q.innerStart, end: q.innerEnd, confidence: sibling.confidence * 0.8 },
      ]
      break
    }
  }
  return judged.flat()
}
