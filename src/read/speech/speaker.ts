import { Units } from '../../text/units.ts'
import type { Clause } from '../clauses.ts'
import type { PersonMention } from '../draft.ts'
import { CUES, IMPERATIVES, SPEECH_VERBS, type SpeechVerb } from './cues.ts'
import { holdsPredicate, stripHonorific, stripModifiers, type Unnamed, unnamedSpeaker } from './subject.ts'

/** One place in a sentence where somebody is said to speak, judge or promise. */
export interface Attribution {
  /** What is recorded; null where the subject is left out or a pronoun, to be supplied from what went before. */
  readonly speaker: string | null
  /** Set where the speaker is no named person. */
  readonly unnamed: Unnamed['kind'] | null
  readonly kind: 'say' | 'demand' | 'pledge' | 'praise'
  readonly verb: string
  readonly reply: boolean
  /** Offset at which the reported words begin. */
  readonly content: number
}

/** Who may be meant by an elided subject at a point of the sentence. */
export interface Scene {
  readonly clause: Clause
  readonly actor: PersonMention | null
  /** The last one who acted in the sentence; null where nobody did. */
  readonly subject: string | null
  /** A pronoun stands as subject and nobody in the sentence is meant by it. */
  readonly pronoun: boolean
  /** The sentence has already reported words. */
  readonly spoken: boolean
  /** Nothing before the clause names who acts: its subject may be left out. */
  readonly open: boolean
}

/** Verbs of command that may open a sentence, their subject left to the one before: 要求企业…. */
const BIDS = new Set(['要求', '责成', '责令', '叮嘱', '嘱咐', '勉励', '希望'])

/** Verbs of speech that are no nouns: who presides speaks as well. 邵听澜主持座谈会并发表讲话强调，…. */
const COMMANDS = new Set(['强调', '指出', '强调指出'])

/** True where what stands before the verb praises, or names another who speaks. */
function leansOn(body: string, from: number, to: number): boolean {
  for (let i = from; i < to; ) {
    const cue = CUES.longestAt(body, i)
    if (cue && cue.end <= to && cue.value.kind === 'praise') return true
    const said = SPEECH_VERBS.longestAt(body, i)
    if (said && said.end <= to && said.value.kind !== 'none' && !said.value.punctuated) return true
    i = Math.max(cue?.end ?? 0, said?.end ?? 0, i + 1)
  }
  return false
}

/** What an organ has set at some time, as the object that ends a clause. */
const SET_BEFORE = /(?:目标|战略|思路|任务|部署|号召|理念|口号|构想|举措|定位|布局|工程|行动|计划|方针|路径|愿景)$/

export const PRONOUNS = new Units('他她')

/** 提出|学校要解决难题, 表示|食堂要重视搭配: what is to be done follows without a mark, with who is to do it. */
const ASKS_OF =
  /^(?:各[\p{Script=Han}]{1,6}?|(?:学校|教师|老师|企业|干部|部门|单位|医院|社区|食堂|[\p{Script=Han}]{1,4}[镇乡村局校院司])(?:也|都|还)?)(?:要(?![求素闻点])|必须|应当)/u

/** 进行了详细|汇报，: the verb as a noun that another verb carries. */
const CARRIED = /(?:进行|(?<![工合协动操创])[作做])[了出过]{0,2}[^，。]{0,8}$/
/** Last characters of 汇报, 介绍, 分析, 讲述, 回应, 评价. */
const CARRIED_ENDS = new Units('报绍析述应价')

/** The attribution that the verb at `[at, end)` makes, or null where it reports no speech. */
export function speaking(
  body: string,
  scene: Scene,
  verb: SpeechVerb,
  at: number,
  end: number,
  again: boolean,
): Attribution | null {
  if (verb.kind === 'none' || verb.kind === 'ask' || end > scene.clause.end) return null
  const next = body[end] ?? ''
  const open = '，：:,“'.includes(next)
  const tail = next === '。' && verb.verb === '说'
  const asks = (body.startsWith('要', end) && !body.startsWith('要求', end)) || ASKS_OF.test(body.slice(end, end + 12))
  if (verb.punctuated && !open && !tail && !asks) return null
  if (next === '的' || (verb.kind === 'demand' && '。；、和'.includes(next))) return null
  // 对青年的殷切期望，: a noun.
  if (verb.kind === 'demand' && next === '，' && body[at - 1] === '切') return null
  if (verb.verb === '提出要求' && /^，(?:并|同时|还|也)/.test(body.slice(end, end + 3))) return null
  if (
    next === '，' &&
    verb.punctuated &&
    CARRIED_ENDS.at(body, end - 1) &&
    CARRIED.test(body.slice(Math.max(scene.clause.start, at - 14), at))
  )
    return null
  if (verb.kind === 'pledge' && verb.punctuated && '并作和'.includes(body[at - 1] ?? ' ')) return null
  if (verb.verb === '表示' && carriesPraise(body, end, scene.clause.end)) return null
  const clauseEnd = scene.clause.end
  const speaker = speakerOf(body, scene, verb, at, open || next === '。', again)
  if (speaker === undefined) return null
  const known = typeof speaker === 'string' || speaker === null
  // 会议审议了议程，建议会议于12日召开: a step of procedure.
  if (verb.verb === '建议' && (speaker === '会议' || (!known && speaker.kind === 'meeting'))) return null
  // 县委提出“三个板块”战略目标: a speaker recalls what an organ once set, and goes on speaking.
  if (!known && verb.verb === '提出' && SET_BEFORE.test(body.slice(Math.max(end, clauseEnd - 4), clauseEnd)))
    return null
  return {
    speaker: known ? speaker : speaker.name,
    unnamed: known ? null : speaker.kind,
    kind: verb.kind,
    verb: verb.verb,
    reply: verb.reply,
    content: end,
  }
}

/** 来到居民中间，|深情地对大家|说: who came speaks. */
const TO_SOMEBODY = /^(?:[\u4e00-\u9fff]{1,6}地)?[对向同][\u4e00-\u9fff]{1,8}$/

/** Who speaks by the verb at `at`: null for a subject left out at the sentence's start, undefined for no speech at all. */
function speakerOf(
  body: string,
  scene: Scene,
  verb: SpeechVerb,
  at: number,
  open: boolean,
  again: boolean,
): string | Unnamed | null | undefined {
  const { clause, actor, subject, pronoun } = scene
  const spoken = scene.spoken || again
  if (actor && actor.start < at) {
    if (actor.end > at) return undefined
    const from = stripHonorific(body, actor.end, at)
    const head = stripModifiers(body, from, at)
    if (head - from > 60) return undefined
    if (head === from || head < at) return actor.name
    // 顾砚秋就做好防汛工作要求各部门…: what it is about stands between.
    if (verb.kind === 'demand' && '就对针围'.includes(body[from]!) && !holdsPredicate(body, from, at)) return actor.name
    const acted = COMMANDS.has(verb.verb) ? leansOn(body, from, at) : holdsPredicate(body, from, at)
    return open && verb.kind === 'say' && !acted ? actor.name : undefined
  }
  const head = stripModifiers(body, clause.start, at)
  if (head === clause.start) {
    if (verb.kind === 'say') return (spoken && !open) || !(subject || pronoun || scene.open) ? undefined : subject
    if (!subject && !pronoun && scene.open && at === clause.start && BIDS.has(verb.verb)) return null
    return spoken || !(subject || pronoun) ? undefined : subject
  }
  if (PRONOUNS.at(body, clause.start)) {
    const plain = head === clause.start + 1
    return plain || head < at || open ? subject : undefined
  }
  if (open && subject && TO_SOMEBODY.test(body.slice(clause.start, at))) return subject
  const named = unnamedSpeaker(body, clause.start, at, open)
  if (named) return named
  if (open && scene.open && (verb.kind === 'say' || verb.verb === '建议') && subject === null) {
    const name = strangeName(body, clause.start, head)
    if (name) return { name, kind: 'crowd' }
  }
  const scenic = head < at && '在当于就与和向对听看得赴来到深走率带前调考检督视出主参慰察'.includes(body[clause.start]!)
  return scenic && (subject || pronoun) ? subject : undefined
}

/** True where the verb only carries a courtesy or praise: 表示热烈欢迎. */
function carriesPraise(body: string, from: number, to: number): boolean {
  if (to - from > 16) return false
  for (let i = from; i < to; ) {
    const cue = CUES.longestAt(body, i)
    if (cue && cue.end <= to && (cue.value.kind === 'praise' || cue.value.kind === 'greet')) return true
    i = cue?.end ?? i + 1
  }
  return false
}

const SCENIC = new Units('在来走当对向从经据到与和就')

/** True where a clause at the sentence's start has no subject of its own: 在车间里，, 走进车间，. */
export function leavesOpen(body: string, clause: Clause): boolean {
  if (SCENIC.at(body, clause.start)) return true
  return CUES.longestAt(body, clause.start)?.value.kind === 'event'
}

/** Words that a speaker's name does not hold, and where one ends. */
const NOT_NAMED =
  /[的了是和与及有各将要们这那其者该此每等能可不已说]|文件|通知|方案|意见|报告|数据|研究|实践|事实|历史|经验|规定|消息|评论|文章|公报|条例|报道|声明|白皮书|贺词|谚语|讲话|作为|通报|公告|决定|协议|草案|建议|资料|统计|指数|预计|财政经济|媒体|中共|衷心|真诚|热烈|生动|深刻|再到|[十九八七]大$/
const NAME_ENDS = [
  '今天',
  '昨天',
  '当天',
  '同一天',
  '近日',
  '日前',
  '随后',
  '最后',
  '感谢',
  '普遍',
  '发文',
  '上月',
  '祝贺',
  '赞赏',
  '高度',
  '充分',
  '积极',
  '首先',
  '代表',
  '在',
  '对',
  '就',
  '向',
  '介绍',
  '接受',
  '参加',
  '出席',
  '发言',
  '常委',
  '委员',
  '先生',
  '女士',
]

/** A name that no list of people holds (a guest's, a deputy's), where the words before the verb are short and look like one. */
export function strangeName(body: string, from: number, to: number): string | null {
  // 据|楼长介绍
  const words = body.slice(body[from] === '据' ? from + 1 : from, Math.min(to, from + 40))
  if (/^\p{Script=Han}{1,6}们$/u.test(words) && !/[我你他她它]/.test(words)) return words
  let end = words.length
  for (const word of NAME_ENDS) {
    const at = words.indexOf(word)
    if (at >= 2) end = Math.min(end, at)
  }
  const name = words.slice(0, end)
  if (!/^[\p{Script=Han}·]{2,8}$/u.test(name) || NOT_NAMED.test(name)) return null
  return IMPERATIVES.longestAt(name, 0) || CUES.longestAt(name, 0) ? null : name
}
