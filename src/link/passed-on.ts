import { loadLexicon } from '../lexicon/load.ts'
import type { Report, Sentence } from '../record/types.ts'
import { meetingKeys } from './meeting-names.ts'

/** What the words that are passed on were said at. */
export type Occasion = 'inspection' | 'meeting' | 'instruction' | 'speech'

/** The region whose meeting it was, as its name or organ says: 省委, 全市, 县委. */
export type Scope = 'nation' | 'province' | 'prefecture' | 'county' | null

/** Words of a superior that a report passes on or leans on, as it names them. */
export interface PassedOn {
  /** Whether the report tells that a meeting passed them on; else it cites them only. */
  readonly relay: boolean
  readonly people: readonly string[]
  /** The name of the meeting at which they were said, as `meetingKey` gives it; else null. */
  readonly meeting: string | null
  readonly scope: Scope
  /** Where they were said: the lowest place named, by its position among the report's places; else null. */
  readonly place: number | null
  /** Whether they were said here: 在我县检查时. */
  readonly here: boolean
  readonly occasion: Occasion
  readonly work: string
  readonly start: number
  readonly end: number
  /** Position of the report's event that passes them on; null where there is none. */
  readonly event: number | null
}

interface Verb {
  readonly word: string
  readonly relay: boolean
}
const VERBS: readonly Verb[] = loadLexicon('relay-verbs', ['verb', 'relay'])
  .map(({ verb, relay }) => ({ word: verb, relay: relay === 'yes' }))
  .sort((a, b) => b.word.length - a.word.length)

/** Where the words that are passed on end. */
const WORK_END = /(?:精神|要求|讲话|批示|指示|部署|嘱托)(?=[，。；！？、）”\n]|和|与|及|以及|并|作|的|$)/gu
/** What ends the list of what is passed on. */
const LIST_END =
  /[。；！？\n]|，(?:研究|部署|审议|听取|通报|讨论|安排|分析|并|确保|结合|总结|对|就|有关|进一步|以|要|坚决|切实)/u
const JOINED = /^(?:[，、和与及以并的了\s]|贯彻|落实|学习|认真)+/u
const NEXT_VERB = /^(?:，|、|和|并|与)*(?:研究|部署|听取|审议|通报|讨论|安排)/u
const HERE = /[我本](?:省|市|县|区|州|旗|镇|乡|校|院)/u
const INSPECTED = /调研|考察|视察|检查|督导|督查|走访|慰问|暗访|指导/u
const AT_MEETING = /会(?:议|上|精神|的)|会$|全会|座谈/u
const INSTRUCTED = /批示|指示/u
const OFTEN = 60

function scopeOf(work: string): Scope {
  if (/中央|全国|国务院|党的|中共(?![^，。]{1,6}[省市县区州])/u.test(work)) return 'nation'
  if (/(?:全|我|本)省|省(?:委|政府|人大|政协)|自治区(?:党委|政府)|全区工作/u.test(work)) return 'province'
  if (/(?:全|我|本)[市州]|[市州](?:委|政府)/u.test(work)) return 'prefecture'
  if (/(?:全|我|本)[县区旗]|[县区旗](?:委|政府)/u.test(work)) return 'county'
  return null
}

function occasionOf(work: string): Occasion {
  if (INSPECTED.test(work)) return 'inspection'
  if (AT_MEETING.test(work)) return 'meeting'
  return INSTRUCTED.test(work) ? 'instruction' : 'speech'
}

/** The position of the report's place that a text names: the longest name, the latest of these. */
function placeIn(text: string, report: Report): number | null {
  let best: number | null = null
  for (const [i, { name }] of report.places.entries()) {
    // A person's post before the name is not where the words were said.
    const at = text.indexOf(name)
    if (at < 0 || /^(?:省|市|县|区|州)?(?:委|政府|长)/u.test(text.slice(at + name.length))) continue
    if (best === null || name.length >= report.places[best]!.name.length) best = i
  }
  return best
}

function described(work: string, report: Report): Omit<PassedOn, 'relay' | 'start' | 'end' | 'event'> | null {
  const people = report.people
    .filter(({ name, passing }) => !passing && namedIn(work, name))
    .map(({ name }) => name)
    .sort((a, b) => work.indexOf(a) - work.indexOf(b))
  const after = people.length ? work.slice(work.indexOf(people.at(-1)!) + people.at(-1)!.length) : work
  const meeting = meetingKeys(after.replace(/(?:重要)?(?:讲话)?(?:精神|要求|部署)$/u, ''))[0] ?? null
  if (!people.length && !meeting) return null
  return {
    people,
    meeting,
    scope: scopeOf(after),
    place: placeIn(after, report),
    here: HERE.test(after),
    occasion: occasionOf(after),
    work,
  }
}

/** Whether a text names a person other than within a doctrine's name. */
function namedIn(text: string, name: string): boolean {
  const at = text.indexOf(name)
  return at >= 0 && !/^新时代|^(?:经济|外交|法治|文化|强军|生态文明)思想/u.test(text.slice(at + name.length))
}

/**
 * What a report passes on or leans on: after a verb of passing on (传达学习, lexicon/relay-verbs.tsv) one entry for each speech, visit or
 * meeting that follows; else one for each of its citations. Formulas of the genre: 传达学习(somebody)在(place)(visiting)时的讲话精神, 传达学习(meeting)精神.
 */
export function findPassedOn(report: Report): PassedOn[] {
  const found: PassedOn[] = []
  for (const sentence of report.sentences) {
    if (found.length >= OFTEN) break
    found.push(...inSentence(sentence, report))
  }
  for (const { authority, work, spans } of report.citations) {
    const [start, end] = spans[0] ?? [0, 0]
    if (found.length >= OFTEN || found.some((other) => start < other.end && other.start < end)) continue
    const about = described(work.includes(authority) ? work : authority + work, report)
    if (about) found.push({ ...about, work, relay: false, start, end, event: eventAt(report, start, about.people) })
  }
  return found.sort((a, b) => a.start - b.start)
}

function inSentence(sentence: Sentence, report: Report): PassedOn[] {
  const { text, start } = sentence
  const found: PassedOn[] = []
  for (let i = 0; i < text.length; i++) {
    const verb = VERBS.find(({ word }) => text.startsWith(word, i))
    if (!verb) continue
    const from = i + verb.word.length
    const rest = text.slice(from)
    const list = rest.slice(0, LIST_END.exec(rest)?.index ?? rest.length)
    let last = 0
    for (const match of list.matchAll(WORK_END)) {
      const end = match.index + match[0].length
      const raw = list.slice(last, end)
      if (NEXT_VERB.test(raw)) break
      for (const { work, at: offset } of worksIn(raw)) {
        const about = work.length > 3 && work.length < LONGEST_WORK ? described(work, report) : null
        if (!about) continue
        const at = start + from + last + offset
        const told = tellsOf(sentence, report)
        const narrated = sentence.act === 'narration'
        const relay = verb.relay ? narrated || told : narrated && told
        const event = eventAt(report, at, about.people)
        found.push({ ...about, relay: relay && event !== null, start: at, end: at + work.length, event })
      }
      last = end
    }
    i = from + last - 1
  }
  return found
}

const LONGEST_WORK = 80
const BETWEEN = /、|以及|和(?!谐)|及|与/gu
const IS_MEETING = /(?:会|会议|[班坛])$/u
const COURSE = /(?:班|论坛)(?:精神)?$/u

/** The works that share one 精神: 全市教育大会、全市卫生大会精神 are two. Courses pass nothing on of their own. */
function worksIn(raw: string): { work: string; at: number }[] {
  const skipped = JOINED.exec(raw)?.[0].length ?? 0
  const whole = raw.slice(skipped)
  const tail = /(?:精神|要求|讲话|批示|指示|部署|嘱托)$/u.exec(whole)?.[0].length ?? 0
  const cuts = [...whole.slice(0, -tail || undefined).matchAll(BETWEEN)].filter(
    ({ index }) => IS_MEETING.test(whole.slice(0, index)) && !/[在就]$/u.test(whole.slice(0, index)),
  )
  const starts = [0, ...cuts.map(({ index, 0: word }) => index + word.length)]
  const ends = [...cuts.map(({ index }) => index), whole.length]
  return starts
    .map((start, i) => ({ work: whole.slice(start, ends[i]), at: skipped + start }))
    .filter(({ work }) => !COURSE.test(work))
}

/** Whether a sentence is one that tells of an event. */
function tellsOf(sentence: Sentence, report: Report): boolean {
  return report.events.some(({ spans }) => spans.some(([from, to]) => from < sentence.end && sentence.start < to))
}

/**
 * The event whose telling has an offset, else the last told before it; a meeting before a visit. Whoever said the words does not pass
 * them on: an event of theirs that was told before is none.
 */
function eventAt(report: Report, at: number, people: readonly string[]): number | null {
  const sentence = report.sentences.find(({ start, end }) => start <= at && at < end)
  const from = sentence?.start ?? at
  const end = sentence?.end ?? at + 1
  const events = report.events.flatMap(({ spans, type, lead }, i) => {
    const first = spans[0]?.[0] ?? 0
    if (first >= end || (first < from && lead !== null && people.includes(lead))) return []
    return { i, type, first, within: spans.some(([start, stop]) => start < end && from < stop) }
  })
  const within = events.filter((event) => event.within)
  return (within.find(({ type }) => type === 'meeting') ?? within[0] ?? events.at(-1))?.i ?? null
}
