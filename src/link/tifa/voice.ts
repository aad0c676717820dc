import { loadLexicon } from '../../lexicon/load.ts'
import type { Report, Sentence, Span } from '../../record/types.ts'
import { SPEAKING_LEVELS } from './levels.ts'
import { CENTRE, type Seat, seatOfOrgan, seatOfPerson } from './seat.ts'

/** Whether a phrase is used as one's own, or passed on as the words of somebody above. */
export interface Voice {
  readonly passed: boolean
  /** Whose words they are, where the text says so. */
  readonly authority: string | null
}

const OWN: Voice = { passed: false, authority: null }

interface Cues {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly follow: readonly string[]
  readonly tell: readonly string[]
}

let cues: Cues | undefined

function load(): Cues {
  if (cues) return cues
  const rows = loadLexicon('relay-cues', ['cue', 'side'])
  const side = (name: string) =>
    rows
      .filter((row) => row.side === name)
      .map((row) => row.cue)
      .sort((a, b) => b.length - a.length)
  cues = { before: side('before'), after: side('after'), follow: side('follow'), tell: side('tell') }
  return cues
}

/** How far before a phrase its author may stand, in characters. */
const REACH = 60
const OPENING = /[“‘「『"'（(]+$/
const CLOSING = /^[”’」』"')）]*(?:的|这一|这个)?/
const BODY =
  /习近平总书记|总书记|习近平|党中央|中共中央|中央|国务院|(?:自治区|[省市县区州旗])(?:第[一二三四五六七八九十]+次党代会|党代会|委|政府|领导小组|两会)|上级/g

/** Above in the order of levels; a seat that is not known is below all. */
function isAbove(one: Seat | null, other: Seat): boolean {
  if (!one) return true
  return SPEAKING_LEVELS.indexOf(one.level) < SPEAKING_LEVELS.indexOf(other.level)
}

/** The seat of whoever is leaned on: a person by the posts in this report, an organ by its name. */
function seatOfAuthority(name: string, report: Report): Seat | null {
  if (/习近平|总书记/.test(name)) return CENTRE
  return seatOfPerson(name, report) ?? seatOfOrgan(name, report)
}

/** Whose words the text says a phrase is: the last person or body named before it within reach. */
function authorIn(before: string, report: Report): { name: string; end: number } | null {
  let found: { name: string; end: number } | null = null
  for (const match of before.matchAll(BODY))
    found = { name: match[0] === '习近平总书记' ? '习近平' : match[0], end: match.index + match[0].length }
  for (const { name } of report.people) {
    const at = before.lastIndexOf(name)
    if (at >= 0 && at + name.length > (found?.end ?? 0)) found = { name, end: at + name.length }
  }
  return found
}

/**
 * Whether a phrase is passed on: it stands within a citation of somebody's speech or document; the text names somebody and
 * says that the phrase is his (闻人岱提出的“X”); it is followed as a demand (贯彻“X”的重要要求) ; or it is told as such (传达“X”). Words of
 * the speaker himself, of his own body or of one below stay his own. After the ways in which reported speech marks its source
 * (Pareti 2015: a cue, a source and a content within one sentence).
 */
export function voiceOf(span: Span, sentence: Sentence, speaker: string | null, seat: Seat, report: Report): Voice {
  const { body, citations } = report
  const judged = (authority: string | null): Voice => {
    if (authority === null ? seat.level === 'centre' : authority === speaker) return OWN
    if (authority !== null && !isAbove(seatOfAuthority(authority, report), seat)) return OWN
    return { passed: true, authority }
  }
  const within = citations.find(({ spans }) => spans.some(([start, end]) => start <= span[0] && span[1] <= end))
  if (within) return judged(within.authority)

  const { before, after, follow, tell } = load()
  const from = Math.max(sentence.start, span[0] - REACH)
  const lead = body.slice(from, span[0]).replace(OPENING, '')
  const rest = body.slice(span[1], span[1] + 16)
  const cue = before.find((word) => lead.endsWith(word)) ?? cueNear(lead, before)
  const stretch = lead.slice(Math.max(lead.lastIndexOf('；'), lead.lastIndexOf('。')) + 1)
  const author = authorIn(stretch, report)
  if (cue && author && ATTRIBUTES.test(`${cue}\t${stretch.slice(author.end)}`)) return judged(author.name)
  if (tell.some((word) => clauseEnd(lead).includes(word))) return judged(author?.name ?? null)
  const tail = rest.replace(CLOSING, '')
  if (after.some((word) => tail.startsWith(word)) && follow.some((word) => clauseEnd(lead).includes(word)))
    return judged(author?.name ?? citedBefore(span[0], sentence, report))
  return OWN
}

// 打造, 实施 attribute only where whose demand it is stands directly before them: 省委打造“X”, not 省委要求加快打造“X”
const ATTRIBUTES = /^(?:(?:打造|实施)\t(?:打造|实施)$|(?!(?:打造|实施)\t)[^\t]+\t[^；。]{0,40}$)/

/** A cue with a word or two between it and the phrase: 赋予栖梧“X”, 提出打造“X”. */
function cueNear(lead: string, before: readonly string[]): string | undefined {
  const near = lead.slice(-8)
  return before.find((word) => {
    const at = near.lastIndexOf(word)
    return at >= 0 && !DIRECT.test(word) && !/[，、：；“”的了]/.test(near.slice(at + word.length))
  })
}

const DIRECT = /^(?:打造|实施)$/

/** What stands before the phrase within its own clause. */
function clauseEnd(lead: string): string {
  return lead.slice(Math.max(lead.lastIndexOf('，'), lead.lastIndexOf('；'), lead.lastIndexOf('：')) + 1)
}

/** Whose speech the sentence leans on before the phrase: 深入贯彻习近平总书记重要讲话精神，聚焦“X”的目标要求. */
function citedBefore(at: number, sentence: Sentence, report: Report): string | null {
  let nearest: { authority: string; end: number } | null = null
  for (const { authority, spans } of report.citations)
    for (const [start, end] of spans)
      if (start >= sentence.start && end <= at && end > (nearest?.end ?? -1)) nearest = { authority, end }
  return nearest?.authority ?? null
}
