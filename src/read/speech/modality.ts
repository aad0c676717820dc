import { startsWithAny } from '../../text/starts-with.ts'
import { Units } from '../../text/units.ts'
import { IMPERATIVES } from './cues.ts'

/** Those whom demands are put to. */
const ADDRESSEES = [
  '各',
  '全省',
  '全市',
  '全县',
  '全区',
  '全州',
  '全镇',
  '全党',
  '全体',
  '有关',
  '相关',
  '部门',
  '广大',
  '干部',
  '企业',
  '大家',
  '双方',
  '两地',
  '你们',
]
/** Before 是: it is part of another word (但是, 一是). */
const COPULA_NOT = new Units('不但还于而都若要总可只更仍正或凡像似别其一二三四五六七八九十')
/** What makes 将 after a subject mean 把: the object is turned into or joined with something. */
const DISPOSAL = [
  '作为',
  '纳入',
  '列入',
  '列为',
  '融入',
  '结合',
  '打造成',
  '转化为',
  '建设成',
  '培育成',
  '放在',
  '摆在',
  '贯穿',
  '进行到底',
  '提请',
  '提交',
]
/** Those of them that turn even a verb after 将 into a noun: 将改造任务纳入考核. */
const TURNED = ['作为', '纳入', '列入', '列为', '进行到底']
const SELF_SUBJECTS = ['我们', '咱们', '我']
/** Before 要, no subject: adverbs and connectives. */
const NOT_SUBJECT_END = new Units('也还更都就均越仍又并既但时后上中下，、')
/** How far a word may stand from what it governs; keeps the reader linear on text without marks. */
const REACH = 60
/** True where those whom a demand is put to stand between the clause's start and its modal at `at`. */
export function hasSubject(body: string, start: number, at: number): boolean {
  if (at - start < 2 || NOT_SUBJECT_END.at(body, at - 1)) return false
  if (startsWithAny(body, SELF_SUBJECTS, start)) return false
  const words = body.slice(Math.max(start, at - REACH), at)
  return ADDRESSEES.some((word) => words.includes(word))
}

/** After 是: no verb (是否, 是非). */
const NOT_COPULA = new Units('否非')
const BE = '是'.charCodeAt(0)

/** True for 是 as a verb, not in 特别是, 是否 or 一是. */
export function isCopula(body: string, at: number): boolean {
  if (NOT_COPULA.at(body, at + 1) || COPULA_NOT.at(body, at - 1)) return false
  return !body.startsWith('特别是', at - 2) && !body.startsWith('尤其是', at - 2)
}

/** True for a modal inside a noun phrase after a copula: 是我们必须完成的任务. */
export function isRelative(body: string, start: number, at: number, end: number, to: number): boolean {
  if (body[at - 1] === '是') return false
  for (let i = Math.max(start, at - REACH); i < at; i++)
    if (body.charCodeAt(i) === BE && (body[i - 1] === '更' || !COPULA_NOT.at(body, i - 1))) {
      return body.slice(end, Math.min(to, end + REACH)).includes('的')
    }
  return false
}

/** True for 应 as ought before a verb, not in 反应, 供应, 应急. */
export function isOught(body: string, at: number): boolean {
  if ('反供适响对相感效回答因顺呼策照'.includes(body[at - 1] ?? ' ')) return false
  if ('急用对该当邀届聘有运变答试援付酬征允'.includes(body[at + 1] ?? ' ')) return false
  if (BOTH.has(body.slice(at - 2, at))) return true
  const match = IMPERATIVES.longestAt(body, at + 1)
  return match !== null && match.value !== 'frame'
}

/** Before 应, those who are told what they ought to do: 双方应回顾总结. */
const BOTH: ReadonlySet<string> = new Set(['双方', '各方', '各国', '我们', '你们', '大家', '两地', '部门', '各地'])

/** True for 愿 as willing before what will be done, not in 志愿, 愿望. */
export function isWilling(body: string, at: number): boolean {
  if ('志自心意祝宏夙如许情甘不'.includes(body[at - 1] ?? ' ')) return false
  if ('与同为意和继就'.includes(body[at + 1] ?? ' ') || body.startsWith('通过', at + 1)) return true
  const match = IMPERATIVES.longestAt(body, at + 1)
  return match !== null && (match.value === 'verb' || match.value === 'adverb')
}

/** After 将: what is to take place or to become of a thing. */
const BEFALLS = ['召开', '迎来', '成为', '出现', '达到', '是']

/** After 将, what somebody is to go by: 以, 按照, 根据, 围绕, 通过, 结合, 立足, 从. */
const BY_WHICH = new Units('以按根围通结立从')

const SIDES = /方面|领域|入手|着手|发力/

/** After 将 and a thing as its subject, what will come of it: 将有力促进两地交流, 将为各方带来机遇. */
const BEARS =
  /^(?:有[助利]于|有[力效]|增进|增强|蓬勃|永远|得到|连续|顺利|逐[渐步]|大[大幅]|极大|不断|直接|使|让|[为对给][^，。；]{2,30}(?:带来|注入|奠定|创造|产生|造成|增添|提供[^，。；]{0,14}(?:机遇|动力|支撑|可能)))/
/** Before 将, whoever may promise: 中方, 我国, 县委, 公司. */
const PROMISERS = new Units('方国们我省市县区州镇乡村府党委局部厅院校司团业会盟组办署他她者人门也还都一定')
/** Opens a clause that says what is expected of the time to come. */
const EXPECTS = /^(?:我们?)?(?:相信|坚信|深信|预计|预料|预测|祝愿|预祝)/

/** True where words open with what somebody believes of the time to come: 我们相信，…. */
export const isBelief = (body: string, start: number): boolean => EXPECTS.test(body.slice(start, start + 4))

/** True for 将 as the sign of the future, false for 将 as 把. `first`: the clause opens what is reported. */
export function isFuture(body: string, at: number, start: number, end: number, first: boolean): boolean {
  const next = at + 1
  // 今年将召开大会: what is to take place is told, not promised.
  if (startsWithAny(body, BEFALLS, next)) return false
  if ('来军要士领近至'.includes(body[next] ?? ' ') || '即必可能须应行强干闯猛虎名良武'.includes(body[at - 1] ?? ' '))
    return false
  // 坚持将援藏工作与中心工作同部署: as 坚持把
  if (body.startsWith('坚持', at - 2) || body.startsWith('始终', at - 2)) return false
  if ((at > start ? !PROMISERS.at(body, at - 1) : !first) && BEARS.test(body.slice(next, Math.min(end, next + REACH))))
    return false
  if (isBelief(body, start)) return false
  if (body.startsWith('表示', at - 2)) return true
  const match = IMPERATIVES.longestAt(body, next)
  const rest = body.slice(next, Math.min(end, next + REACH))
  if (at === start) {
    if (match?.value === 'adverb' || '一会把'.includes(body[next] ?? ' ')) return true
    // 将以此为契机; after another clause, whose subject may be a thing: 将为各方带来机遇, 将推动两地合作.
    if (match?.value === 'ground') return first || BY_WHICH.at(body, next)
    // 将从三个方面发力
    if (body[next] === '从') return SIDES.test(rest)
    return first && match?.value === 'verb' && !DISPOSAL.some((word) => rest.includes(word))
  }
  if (match) return match.value !== 'verb' || body[next] === '把' || !TURNED.some((word) => rest.includes(word))
  return !DISPOSAL.some((word) => rest.includes(word))
}
