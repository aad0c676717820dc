import { Units } from '../../text/units.ts'
import { QUOTE_CLOSE, QUOTE_OPEN, TITLE_CLOSE, TITLE_OPEN } from '../marks.ts'
import { SPEECH_VERBS, type SpeechVerb } from './cues.ts'
import { type Attribution, type Scene, speaking } from './speaker.ts'
import type { SpeechWords } from './speech-words.ts'

/** Between one who judges and the word of praise: 在讲话中首先 + 肯定. */
const BEFORE_PRAISE = /^(?:代表[^，。]{2,24})?(?:在[^，。]{1,10}?[中时上后])?(?:首先|还|也|先|并)?$/

/** Last characters of those who come together: 考察团一行 + 感谢. */
const GROUP_ENDS = new Units('行团组们')

const ASK = '要求'
const ADDRESSED =
  /^(?:各|全[省市县区州镇党体]|有关|相关|[省市县区]内|[省市县区]直|属地|企业|部门|乡镇|街道|干部|工作人员)/

/** 顾砚秋就做好防汛工作|要求各部门: after 就 and those addressed, what else reads as a noun (工作要求) is the verb. */
function asksOf(body: string, { actor }: Scene, verb: SpeechVerb, end: number): SpeechVerb | null {
  if (verb.kind !== 'none' || !verb.verb.endsWith(ASK) || !actor || actor.end > end - ASK.length) return null
  if (!'就对针围'.includes(body[actor.end] ?? ' ') || !ADDRESSED.test(body.slice(end, end + 4))) return null
  return SPEECH_VERBS.get(ASK) ?? null
}

const EXPRESSED = /表示[^，。]{0,6}$/

/** 对代表团到来表示热烈|欢迎, 对取得的成绩表示|祝贺: a host's or a guest's judgement, not only a greeting (问候, 祝福). */
function welcomes(body: string, at: number, end: number): boolean {
  if (!'，。；、并和'.includes(body[end] ?? ' ')) return false
  if (!EXPRESSED.test(body.slice(Math.max(0, at - 8), at))) return false
  const word = body.slice(at, end)
  // 校长对领导到来表示欢迎，并汇报了情况: a courtesy before what is only mentioned.
  if (word === '欢迎') return !/^[^。]{0,12}(?:汇报|介绍)/.test(body.slice(end, end + 16))
  return word === '祝贺' && /(?:成绩|成就|进步|发展|成果|成效|变化)/.test(body.slice(Math.max(0, at - 24), at))
}

/** 祝贺松陵县取得的成绩. */
const PRAISED = /^祝贺[^，。]{0,20}(?:成绩|成就|进步|成果|成效|变化)/

/** True where somebody welcomes: by a verb that carries it (表示欢迎), or himself (邵听澜|欢迎企业来岚江). */
function greets(body: string, { actor, subject }: Scene, at: number, end: number, supported: boolean): boolean {
  if (actor?.end === at && (body.startsWith('欢迎', at) || PRAISED.test(body.slice(at, at + 30)))) return true
  return supported && (actor !== null || subject !== null) && welcomes(body, at, end)
}

/** What a clause says of speech. */
interface ClauseSpeech {
  readonly attributions: readonly Attribution[]
  readonly praised: boolean
  readonly welcomed: boolean
  readonly resolved: boolean
  readonly expressed: boolean
}

const NOTHING: ClauseSpeech = { attributions: [], praised: false, welcomed: false, resolved: false, expressed: false }

/** Reads one clause: its verbs of speech, and whether it praises, resolves or only expresses. */
export const scanClause = (body: string, words: SpeechWords, scene: Scene): ClauseSpeech =>
  words.speaks(scene.clause.start, scene.clause.end) ? scan(body, words, scene) : NOTHING

function scan(body: string, words: SpeechWords, scene: Scene): ClauseSpeech {
  const { clause, actor } = scene
  const attributions: Attribution[] = []
  let [praised, welcomed, resolved, expressed, supported, passive] = [false, false, false, false, false, false]
  let quotes = 0
  /** Where what has been read ends. */
  let read = clause.start
  for (let k = words.first(clause.start); k < words.at.length; k++) {
    const i = words.at[k]!
    if (i >= clause.end) break
    if (i < read) continue
    const unit = body.charCodeAt(i)
    if (unit === QUOTE_OPEN || unit === TITLE_OPEN) quotes++
    else if (unit === QUOTE_CLOSE || unit === TITLE_CLOSE) quotes--
    if (quotes > 0) continue
    const cue = words.cues[k]!
    const match = words.verbs[k]!
    if (!cue && !match) continue
    const kind = cue?.value.kind
    if (kind === 'support') supported = true
    else if (kind === 'express') expressed = true
    else if (kind === 'passive') passive = true
    const verb = match && (asksOf(body, scene, match.value, match.end) ?? match.value)
    if (match && verb && verb.kind !== 'none') {
      const at = verb === match.value ? match.start : match.end - ASK.length
      const entry = speaking(body, scene, verb, at, match.end, attributions.length > 0)
      if (entry) attributions.push(entry)
      read = match.end
      continue
    }
    if (kind === 'praise' && cue!.value.weight > 0) {
      const direct =
        cue!.value.weight > 1 &&
        (actor
          ? i - actor.end <= 4 || (i - actor.end <= 30 && BEFORE_PRAISE.test(body.slice(actor.end, i)))
          : i - clause.start <= 3 || (i - clause.start <= 10 && GROUP_ENDS.at(body, i - 1)))
      if (!passive && (supported || expressed || cue!.value.weight === 3 || direct)) praised = true
    } else if (kind === 'resolve') resolved = true
    else if (kind === 'greet') welcomed ||= greets(body, scene, cue!.start, cue!.end, supported)
    read = Math.max(cue?.end ?? 0, match?.end ?? 0)
  }
  return { attributions, praised, welcomed, resolved, expressed }
}
