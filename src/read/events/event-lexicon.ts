import { loadLexicon } from '../../lexicon/load.ts'
import { Anchored } from '../../text/anchored.ts'
import { EndTrie } from '../../text/end-trie.ts'
import { Trie } from '../../text/trie.ts'
import { Units } from '../../text/units.ts'

const set = (name: string, column: string) => loadLexicon(name, [column]).map((row) => [row[column]!, true] as const)

/** Verbs that make an inspection of the sentence they stand in. */
export const INSPECTION_VERBS = new Trie(set('event-verbs', 'verb'))
export const MEETING_HEADS = new Trie(set('meeting-heads', 'head'))
export const CEREMONY_HEADS = new Trie(set('ceremony-heads', 'head'))
export const ACTIVITY_HEADS = new Trie(set('activity-heads', 'head'))
/** Words after which a report names the site where the leaders are. */
const visitVerbs = set('visit-verbs', 'verb')
export const VISIT_VERBS = new Trie(visitVerbs, 'seldom')
/** First characters of those words. */
export const VISIT_OPENINGS = new Units(visitVerbs.map(([verb]) => verb[0]!))
const SITE_SUFFIXES = loadLexicon('site-suffixes', ['suffix']).map((row) => row.suffix)
export const SITE_ENDINGS = new EndTrie(SITE_SUFFIXES.map((suffix) => [suffix, true] as const))
/** Generic sites; true where a town's or village's name before the word makes a name of it. */
export const GENERIC_SITES: ReadonlyMap<string, boolean> = new Map(
  loadLexicon('site-generic', ['word', 'named']).map((row) => [row.word, row.named === 'yes']),
)

const SPEECH =
  /(?:强调|指出|要求|表示|认为|希望|鼓励|勉励|叮嘱|嘱咐|寄语|说)(?:道)?(?=[，,：:“要]|各|大家|企业|他们|全|当地|同志)|[：:](?:“|一[是要、]|第一|首先|一方面)/y

const ASKS = /，(?:并|还)?(?:反复|再三)?(强调|要求|勉励|鼓励|希望|叮嘱|嘱咐)/y
const TELLS =
  /一行(?:分别|先后|首先|随后)?[到赴]|先后(?:到|赴|参访|参观|考察)|调研|考察|视察|检查|督[导查察]|察看|查看|来到|走进|深入|走访|前往|听取|看望|慰问|参观|主持|召开|举行|出席|表达|座谈时/

const ENCOURAGES = /^(?:强调|要求|勉励|鼓励|希望|叮嘱|嘱咐)/

/** First characters of what {@link SPEECH} finds. */
const SPEAKS = new Units('强指要表认希鼓勉叮嘱寄说：:')
const COMMA = new Units('，')
/** What {@link ASKS} may go on with. */
const AFTER_COMMA = new Units('并还反再强要勉鼓希叮嘱')

/** 按照上级通知要求，…: a demand named, not made. */
const IS_NOUN = /(?:按照|根据|遵照|依据|对照|落实|贯彻)[^，。；]*$/

const SENT_FROM = /(?:消息|[讯电])(?:（[^（）]{1,16}）)?$/

/** The first match of an expression with the flag y that begins with one of the characters, and one of `second` behind it. */
function firstOf(expression: RegExp, opening: Units, text: string, second?: Units): RegExpExecArray | null {
  for (let at = 0; at < text.length; at++) {
    if (!opening.has(text.charCodeAt(at)) || (second && !second.at(text, at + 1))) continue
    expression.lastIndex = at
    const found = expression.exec(text)
    if (!found) continue
    if (found[0].startsWith('要求') && IS_NOUN.test(text.slice(Math.max(0, at - 60), at))) continue
    // 岚江日报消息：“甲”座谈会在…召开: what is quoted behind a dateline is a name.
    if ('：:'.includes(found[0][0]!) && at < 40 && SENT_FROM.test(text.slice(0, at))) continue
    return found
  }
  return null
}

/** The part of a sentence that the reporter tells: all before the first verb of saying. */
export function narrated(sentence: {
  readonly text: string
  readonly act: string
  readonly speaker: string | null
}): string {
  const { text, act, speaker } = sentence
  const verb = firstOf(SPEECH, SPEAKS, text)
  const asks = firstOf(ASKS, COMMA, text, AFTER_COMMA)
  const asked = asks ? asks.index + asks[0].length - asks[1]!.length : text.length
  if (verb || asks) return text.slice(0, Math.min(verb?.index ?? text.length, asked))
  // 动员会上，卫青禾对行动进行部署：…
  const opening = AT_A_MEETING.exec(text)
  if (opening && speaker !== null && text.slice(0, 200).includes(speaker)) {
    const colon = text.indexOf('：')
    return colon > 0 ? text.slice(0, colon) : text
  }
  // 代表团来到云栈医院，察看情况，卫青禾勉励医生…: told up to where the speaker is named.
  const named = speaker === null ? -1 : text.indexOf(`，${speaker}`, 8)
  if (
    named > 0 &&
    ENCOURAGES.test(text.slice(named + 1 + speaker!.length, named + 5 + speaker!.length)) &&
    TELLS.test(text.slice(0, named))
  )
    return text.slice(0, named)
  const chairs = CHAIRS.test(text)
  const at = speaker === null ? null : AT_SITE.exec(text)
  if (at && text.startsWith(speaker!, at[0].length)) return text.slice(0, at[0].length + speaker!.length)
  if (chairs) {
    const says = text.indexOf('，表示')
    return says > 0 ? text.slice(0, says) : text
  }
  if (speaker !== null && WELCOMES.test(text)) return text
  // 闻人岱希望邵听澜一行在栖梧考察期间…: nothing is told.
  if (speaker !== null && text.startsWith('希望', speaker.length) && text.startsWith(speaker)) return ''
  // A sentence of running speech may speak of visits and meetings too; only one that opens by telling counts.
  return act === 'narration' || speaker === null || opensByTelling(text, speaker) ? text : ''
}

const DATELINE = /^[^，。]{0,30}?(?:消息|[讯电])[^，。：]{0,16}[：）\s]/
/** True where a sentence says in its beginning, its dateline aside, that the speaker goes or meets somewhere. */
function opensByTelling(text: string, speaker: string): boolean {
  const from = DATELINE.exec(text)?.[0].length ?? 0
  const opening = text.slice(from, from + (from ? 60 : 40))
  return TELLS.test(opening) && opening.includes(speaker)
}

/** 卫青禾主持召开座谈会，听取汇报，…，表示…: told, though somebody speaks at its end. */
const CHAIRS = /^[^，。；：“]{2,14}主持(?:召开|会议)/
/** 在栖梧国际商务区，顾砚秋对…予以肯定: where somebody was who speaks. */
const AT_SITE = /^在[^，。；：]{3,40}(?<![时后前下会]|(?<!家)中)，/
/** 顾砚秋代表学校对柳拾光一行的来访表示欢迎，卫青禾介绍了…: who was there */
const WELCOMES =
  /^[^，。；：“]{2,40}(?:对|向)[^，。；：“]{2,30}(?:一行|客人|来宾|代表团|考察团)[^，。；：“]{0,8}表示[^，。；：“]{0,8}欢迎/
const AT_A_MEETING = /^[^，。：]{0,20}[会议式]上，/

const CITED_AFTER = new Anchored(
  /^(?:总书记|同志|主席|总理|书记|省长|市长|县长)?(?:(?:重要)?(?:指示|批示|回信|贺信)|(?:专门|专程)?(?:发来|致|向)[^，。]{0,20}?(?:贺信|贺电|慰问电|唁电)|(?:在|于|来|到|赴|视察|考察|调研)[^，。]{0,16}(?:时|期间|会上|会议上|大会上)?|关于|就|对|近期|最新|重要|系列|多次|提出|作出|所作|亲临|的)[^，。]{0,20}?(?:讲话|指示|批示|精神|要求|论述|思想|嘱托|期望|回信|贺信)/,
)
/** 卫青禾在会上讲话。 is somebody who is there. */
const SPEAKS_THERE = /^(?:同志)?在会上?(?:作了?)?讲话[，。；]/
/** 卫青禾就贯彻文件精神情况进行了汇报 */
const REPORTS = new Anchored(
  /^(?:同志)?(?:就|对|围绕|结合)[^，。；]{2,60}(?:进行|作|做)了?[^，。；]{0,8}(?:汇报|介绍|发言|解读|说明|部署|宣讲)/,
)
const CITED_BEFORE =
  /(?:贯彻|落实|学习(?!教育)|传达|转达|宣读|按照|根据|践行|牢记|对照|遵循|回报|感恩|维护|以|宣讲)(?:好|了)?[^，。；]{0,8}$/

/** 学习了…总书记在甲会议、在乙开班式上的重要讲话: a list of where words were said. */
const STUDIES_BEFORE = /(?:学习|传达|贯彻)[^。；]*$/
const SAID_AT = new Anchored(
  /^(?:总书记|主席|总理|同志)?(?:[，、和][^，。；、]{2,20})?在[^，。；]{4,150}?(?:讲话|指示|批示|精神)/,
)

/** 学习闻人岱同志《论…》: who wrote it. */
const WROTE = new Anchored(/^(?:总书记|同志|主席)?《/)
/** 由邵听澜书记题词的贺匾: whose hand a thing bears. */
const BY_HAND = new Anchored(
  /^(?:总书记|同志|主席|总理|书记)?(?:亲笔|亲自)?(?:(?:题词|题写|签名|签发|签署|批准|命名|署名)的|题词“|为[^，。；]{2,12}(?:特别|专门|精心)?(?:创作|绘制|书写)的)/,
)

/** 顾砚秋在贺信中指出: who writes and is not there. */
const BY_LETTER = new Anchored(
  /^(?:总书记|同志|主席|总理|书记)?(?:(?:专门|专程)?(?:发来|致|作出)[^，。]{0,16}(?:贺信|贺电|回信|指示|批示)|在[^，。]{0,10}(?:贺信|贺电|回信|批示|指示|致辞信)[^，。]{0,4}中)/,
)
export const writes = (body: string, end: number): boolean => BY_LETTER.testIn(body, end, end + 30)

/** 纪念某某同志诞辰: who is remembered. */
const REMEMBERED = new Anchored(
  /^(?:同志|先生|主席|总理)?(?:诞辰|逝世|牺牲|诞生|的(?:光辉|伟大|革命)?一生|生前|亲属|遗属)/,
)
/** 代表闻人岱书记、邵听澜省长看望: in whose name somebody comes. */
const IN_NAME_OF =
  /(?<!人大|党|团|妇女|会议|职工|学生|委员|双方|分别|政协)(?:代表|转达了?)(?:[省市县州区地]?委|[省市县州区]?政府|(?:自治区|区)?党委|自治区政府|党中央|国务院|、|和|[\p{Script=Han}]{2,4}(?:总?书记|[省市县州]长|主席)){0,4}$/u
/** 代表省委、省政府，代表省委书记闻人岱、省长邵听澜，对…表示感谢 */
const IN_NAMES_OF = /代表[^。；：]{2,30}[，、和并]代表[^，。；：对向]{0,24}$/
const SENT_BY = new Anchored(
  /^(?:同志|总?书记|总理|[省市县州]长|主席){1,2}(?:、|和|[，,]?(?:专程|亲切)?(?:向|看望|慰问|对|致|来到|到|赴))/,
)

/** True where a person is only the author of words that are leaned on, not someone who is there. */
export function isCited(body: string, start: number, end: number): boolean {
  const after = body.slice(end, end + 50)
  return (
    (CITED_AFTER.test(after) && !SPEAKS_THERE.test(after) && !REPORTS.testIn(body, end, end + 90)) ||
    BY_HAND.test(after) ||
    REMEMBERED.test(after) ||
    IN_NAMES_OF.test(body.slice(Math.max(0, start - 60), start)) ||
    (SENT_BY.test(after) && IN_NAME_OF.test(body.slice(Math.max(0, start - 24), start))) ||
    WROTE.test(after) ||
    BY_LETTER.test(after) ||
    CITED_BEFORE.test(body.slice(Math.max(0, start - 18), start)) ||
    (SAID_AT.testIn(body, end, end + 170) && STUDIES_BEFORE.test(body.slice(Math.max(0, start - 60), start)))
  )
}
