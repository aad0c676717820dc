import { loadLexicon } from '../../lexicon/load.ts'
import { matchesOf } from '../../text/matches.ts'
import { Hints } from '../../text/sieve.ts'
import { surnameAt } from '../people/name-lexicon.ts'
import type { CitationDraft } from './citation-draft.ts'

const BOOK = /《习近平[^》\n]{2,20}》(?:第[一二三四五六七八九十]+卷)?/g
const STUDIED = /(?:学习|研读|学|读)[^。；\n]{0,24}$/
const NUMBERED = /(\d{1,4}号文件|一号文件)(精神|要求)?/g
/** Whose numbered paper it is, directly before the number. */
const NUMBERER = /(?:[省市县区州旗]委|中央|国务院|[省市县区州旗][\u4e00-\u9fff]{2,6}[厅局])(?:、[省市县区]?政府)?$/
/** 国发〔2012〕2号: the organ's sign, the year and the number that papers of the centre bear; not in brackets behind their title. */
const SIGNED = /(?<!（)新?(国发|国办发|国函|中发|中办发)(?:〔\d{4}〕 ?)?\d{1,3} ?号(?:文件)?(?:精神|要求)?/g
/** Whose sign it is, by the rules for official documents of party and state organs (党政机关公文处理工作条例, 2012). */
const SIGNS: Readonly<Record<string, string>> = {
  国发: '国务院',
  国函: '国务院',
  国办发: '国务院办公厅',
  中发: '中共中央',
  中办发: '中共中央办公厅',
}

const BOOKS = new Hints('《习')
const NUMBERS = new Hints('号文')
const OF_CENTRE = new Hints('国发 国办 国函 中发 中办')

/** Collected works and numbered papers that are studied or followed. */
export function numberedPapers(body: string): CitationDraft[] {
  const drafts: CitationDraft[] = []
  for (const match of BOOKS.in(body) ? matchesOf(BOOK, body) : []) {
    if (!STUDIED.test(body.slice(Math.max(0, match.index - 28), match.index))) continue
    drafts.push(draft('习近平', match[0], match[0], match.index, match.index + match[0].length, 0.8))
  }
  for (const { 0: work, 1: paper, index } of NUMBERS.in(body) ? matchesOf(NUMBERED, body) : []) {
    const issuer = NUMBERER.exec(body.slice(Math.max(0, index - 12), index))?.[0]
    if (issuer) drafts.push(draft(issuer, work, paper!, index - issuer.length, index + work.length, 0.75))
  }
  for (const { 0: work, 1: sign, index } of OF_CENTRE.in(body) ? matchesOf(SIGNED, body) : [])
    drafts.push(draft(SIGNS[sign!]!, work, work, index, index + work.length, 0.75))
  return drafts
}

/** How far before a title the verb may stand that says what is done with it. */
const REACH = 160
/** What is done with a document: it is followed, or it is only in the making. The last word before the title decides. */
const DONE =
  /(学习|响应|领学|研学|传达|贯彻|落实|执行|遵守|恪守|践行|按照|依照|遵照|依据|根据|对照|宣传|宣讲|领会|施行)|审议|审定|审查|研究|讨论|修订|修改|起草|制定|印发|出台|编制|听取|征求|签署|签订|公布|发布|检查|解读|介绍|评估|提交|通过/g
const DRAFT = /^（(?:送审稿|草案|征求意见|讨论稿|审议稿|修订|试行稿)/
/** Who gave a document out, directly before its title. */
const ISSUER =
  /((?:中办、?国办|中共中央办公厅、国务院办公厅|中共中央、国务院|党中央、国务院|中央办公厅|国务院办公厅|全国人大常委会|中共中央|党中央|国务院|中央|中办|国办|[省市县区州]“?两办”?|[\u4e00-\u9fff]{0,3}(?:省|市|县|区|州|旗|自治区)(?:委(?:办公?[厅室])?|党委(?:办公厅)?|(?:人民)?政府(?:办公?[厅室])?)(?:、(?:省|市|县|区|州|旗|自治区)(?:人民)?政府(?:办公?[厅室])?)?))(?:联合)?(?:印发|下发|出台|制定|发布|颁布|转发)?(?:了|的)?$/
/** 贯彻|省委《关于…的意见》: the verb before a short authority is no part of it. */
const VERB_BEFORE =
  /^(?:.{0,3}(?:学习|传达|贯彻|落实|执行|遵照|按照|依照|依据|根据|对照)[了好]?|[了实彻习据照](?=[省市县区州旗]))/
/** An organ that no list knows gave it out: 根据|市人大常委会|《…》, 落实|教育部|《…》. */
const ORGAN =
  /([\u4e00-\u9fff]{2,12}(?:部|委|局|厅|委员会|人大常委会|政协|纪委|监委|党组|党委|办公室|领导小组|指挥部|安委会|法院|检察院))(?:联合)?(?:印发|下发|出台|制定|发布|颁布|转发)?的?$/
const BEFORE_ORGAN =
  /^.*(?:学习|传达|贯彻|落实|执行|遵照|按照|依照|依据|根据|对照|践行|会议|关于|通过|结合|认真|严格|全面|深入|近期|[了和及与在对由向])/

/** The organ that directly precedes a title, without the verb before it. */
function organBefore(before: string): string | null {
  const organ = ORGAN.exec(before)?.[1]?.replace(BEFORE_ORGAN, '')
  return organ && organ.length > 2 ? organ : null
}
/** 学习了|岚江省|《关于…的意见》. */
const REGION = /(?:学习|传达|贯彻|落实|执行|按照|根据)(?:了|好)?([\u4e00-\u9fff]{2,3}(?:省|市|自治区))(?:的)?$/
/** 学习|习近平同志|《论教育》: a leader's book or article. */
const AUTHOR = /(习近平)(?:总书记|同志|主席)?(?:的)?(?:著作|专著|论著|署名文章|文章)?$/
/** 学习《|闻人岱|同志在省委会议上的讲话》: a speech that is printed under a title. */
const SPEECH_TITLE =
  /^([\u4e00-\u9fff]{2,4}?)(?:同志|总书记|书记|省长|市长|县长|区长|主席|部长|厅长|局长|主任)?在[^》]{4,50}上的(?:重要|总结)?讲话/
/** 学习|闻人岱|副市长《在全市大会上的讲话》. */
const SPEAKER =
  /(?:(?:学习|传达|贯彻|落实)了?|[，、和及]|[书市省县区]委|政府)([\u4e00-\u9fff]{2,4}?)(?:同志|总书记|书记|副?[省市县区州]长|主席|部长|副?厅长|副?局长|副?主任)(?:的)?$/
/** 学习市长|闻人岱|所作的《政府工作报告》. */
const REPORTED =
  /(?:学习|传达|听取|[省市县区州]长|书记|主席|主任|以及|[，、和与及])(?:[省市县区州]长)?([\u4e00-\u9fff]{2,4}?)(?:同志|[省市县区州]长|书记|总理|主席|主任)?(?:代表[^，。；]{2,16})?所作的$/
const isName = (word: string | undefined): word is string => {
  const surname = word && surnameAt(word, 0)
  return !!surname && word.length > surname.length && word.length - surname.length < 3
}

/** Whose speech a title prints, or null where it is none. */
function speakerOf(title: string, before: string): string | null {
  if (!title.includes('讲话')) return null
  const own = SPEECH_TITLE.exec(title)?.[1]
  if (isName(own)) return own
  const named = title.startsWith('在') ? SPEAKER.exec(before)?.[1] : undefined
  return isName(named) ? named : null
}

/** Who gave the report of a title, or null where nobody is said to have. */
function reporterOf(title: string, before: string): string | null {
  const named = title.endsWith('工作报告') ? REPORTED.exec(before)?.[1] : undefined
  return isName(named) ? named : null
}

/** The law of another state is none that is followed here. */
const ABROAD = /美国|美方|美媒|美联邦|欧盟|欧洲|英国|法国|德国|日本|韩国|印度|加拿大|澳大利亚|俄罗斯|以色列|特朗普|拜登/
/** Who gave out a document known by its title. */
const KNOWN_TITLES = new Map(
  loadLexicon('cited-documents', ['title', 'authority']).map((row) => [row.title, row.authority]),
)
const knownTitle = (title: string): string | null =>
  KNOWN_TITLES.get(title.replace(/^中华人民共和国(?!国民)/, '')) ?? KNOWN_TITLES.get(title) ?? null
/** 《岚江省优化营商环境条例》: of the place that it names. */
const LOCAL =
  /^([\u4e00-\u9fff]{2,7}?(?:省|市|自治区|自治州|自治县|县))[^》]{2,40}(?:条例|若干规定|方案|规划|办法|意见|计划)$/
/** Titles that begin with who gave them out. */
const TITLED =
  /^(?:(?:中共)?[\u4e00-\u9fff、]{2,30}?(?:委|厅|局|部|政府|党组|委员会|办公室|领导小组|指挥部|安委会|街道办?|[镇乡])(?=关于|印发|学习|贯彻)|中共[\u4e00-\u9fff]{2,6}?[省市县区]委|中共中央、国务院|中共中央办公厅|中共中央|国务院|中央|[\u4e00-\u9fff]{0,3}[省市]委)/
const LAW = /^(?:中华人民共和国)?[\u4e00-\u9fff]{1,20}(?:(?<![办方做看])法|宪法|法典)$/
/** The sessions at which a work report is given. */
const SESSIONS = /全国“?两会”?(?=[^。；\n]*$)/
const RULES = /^中国共产党[^》]{2,24}(?:条例|准则|规定|章程|规则|办法|细则)(?:（试行）)?$/
/** 《论坚持和完善…》: a book of the General Secretary's speeches. */
const SPEECHES = /^论(?:坚持|把握|党的|中国共产党|科技|教育)[^》]{3,30}$|^论“三农”工作$|^论中国共产党历史$/

/**
 * Laws, rules of the party and documents by title that are studied or followed. Of several side by side each is of the one who
 * gave out the first, where no other is named.
 */
export function titledDocuments(body: string): CitationDraft[] {
  const drafts: CitationDraft[] = []
  let issuer: string | null = null
  let previous = -1
  for (let at = body.indexOf('《'); at >= 0; at = body.indexOf('《', at + 1)) {
    const close = body.slice(at, at + 120).indexOf('》')
    if (close < 4) continue
    const title = body.slice(at + 1, at + close)
    const end = at + close + 1
    const before = body.slice(Math.max(0, at - REACH), at)
    const beside = previous >= 0 && /^(?:、|和|及|以及|与)?$/.test(body.slice(previous, at))
    const named =
      ISSUER.exec(before.slice(-30))?.[1]?.replace(VERB_BEFORE, '') ??
      REGION.exec(before.slice(-12))?.[1] ??
      AUTHOR.exec(before.slice(-14))?.[1] ??
      reporterOf(title, before.slice(-34)) ??
      organBefore(before.slice(-30))
    if (!beside) issuer = null
    if (named) issuer = named
    previous = end
    if (/\n|^“[^”]*$|^[^“]*”/.test(title) || title.startsWith('习近平') || DRAFT.test(body.slice(end, end + 6)))
      continue
    const sessions = title === '政府工作报告' ? SESSIONS.exec(before)?.[0] : undefined
    const authority =
      issuer ??
      sessions ??
      knownTitle(title) ??
      (SPEECHES.test(title)
        ? '习近平'
        : RULES.test(title)
          ? '党中央'
          : LAW.test(title)
            ? '国家'
            : (TITLED.exec(title)?.[0] ?? LOCAL.exec(title)?.[1] ?? null))
    const speaker = speakerOf(title, before.slice(-14))
    if (speaker && isFollowed(before)) {
      drafts.push({ ...draft(speaker, `《${title}》`, title, at + 1, end - 1, 0.75), class: 'speech' })
      continue
    }
    if (!authority || !isFollowed(named ? before.slice(0, before.lastIndexOf(named)) : before)) continue
    if (authority === '国家' && ABROAD.test(before.slice(before.lastIndexOf('。') + 1) + body.slice(end, end + 30)))
      continue
    if (
      /^(?:执法检查|的?(?:宣传|学习)?(?:贯彻|实施|执行|落实)?(?:工作)?(?:开展)?情况|(?:宣传|学习)?贯彻(?:实施)?工作)/.test(
        body.slice(end, end + 12),
      )
    )
      continue
    drafts.push(
      draft(authority, issuer || authority === title ? `《${title}》` : worded(title), title, at + 1, end - 1, 0.8),
    )
  }
  return drafts
}

/** A law or rule keeps its marks; a title that begins with its authority is printed bare. */
const worded = (title: string): string => (TITLED.test(title) ? title : `《${title}》`)

/** 全会通过的|《中共中央关于…的决定》: a plenum's paper is leaned on wherever it is named so. */
const PASSED = /(?:全会|大会)(?:审议)?通过的$/

function isFollowed(before: string): boolean {
  if (PASSED.test(before)) return true
  const sentence = before.slice(
    Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('\n')) + 1,
  )
  // Titles before this one hold verbs of their own.
  const last = [...sentence.replace(/《[^《》]{0,80}》/g, '').matchAll(DONE)].at(-1)
  return last?.[1] !== undefined
}

const draft = (
  authority: string,
  work: string,
  own: string,
  start: number,
  end: number,
  confidence: number,
): CitationDraft => ({ authority, work, class: 'document', own, spans: [[start, end]], confidence })
