import { type Attribution, attribute, type SentenceView } from './attribution.ts'
import { splitClauses } from './clauses.ts'
import type { OrganizationReading, PeopleReading, Readable, SentenceSpan } from './draft.ts'
import { type Force, weigh } from './force.ts'

/** Whose words a sentence is, and how that is known. */
export interface Speech {
  readonly view: SentenceView
  /** Null where the reporter speaks. */
  readonly speaker: string | null
  /** The places in the sentence that say so; empty where the speech runs on from before. */
  readonly attributions: readonly Attribution[]
  /** Force of the reported words (after the first verb of saying, or the whole sentence). */
  readonly force: Force
  /** True where the sentence only announces speech: 他强调， */
  readonly lead: boolean
  /** The sentence's own subject, named or carried. */
  readonly subject: string | null
  /** How far the chosen reading was ahead of the other, in cue weights. */
  readonly margin: number
  /** Names that are said to give orders somewhere in the report (强调, 要求). */
}

/** States of a report's voice: the reporter, a speaker who judges, a speaker who demands or promises. */
const NARRATION = 0
const JUDGING = 1
const DEMANDING = 2
type Voice = typeof NARRATION | typeof JUDGING | typeof DEMANDING

/** Cost of a change of voice between two sentences of one paragraph; rows: from, columns: to. */
const CHANGE = [
  [0, 5, 4],
  [0.9, 0, 0],
  [0.3, 1.2, 0],
] as const
/** What a paragraph's end adds: speech less often runs on over it. */
const CHANGE_OVER_PARAGRAPH = [
  [0, 0, 0],
  [-0.9, 1.6, 0.4],
  [-0.3, 1.6, 0.2],
] as const

/**
 * Finds whose speech each sentence is. Sentences with a verb of saying are fixed by it; the voice of those between is the
 * cheapest path (Viterbi) over the cues of each sentence and the costs of a change of voice, so that a plain statement
 * between two demands of one speech belongs to the speech, and one after the last demand to the reporter.
 */
export function readSpeech(
  article: Readable,
  sentences: readonly SentenceSpan[],
  people: PeopleReading,
  organizations: OrganizationReading,
): Speech[] {
  const { body } = article
  const views = viewsOf(body, sentences, people)
  const opens = openQuotes(body, sentences)
  const drafts = views.map((view, i) => {
    const { attributions, subject } = opens[i]
      ? { attributions: [], subject: null }
      : attribute(body, view, people.posts)
    const first = attributions[0]
    const startsQuoted = body[view.start] === '“' || opens[i] === true
    const from = first ? contentStart(first, startsQuoted, view) : view.start
    const force = weigh(body, view.clauses, from, view.end, !!first || startsQuoted)
    const lead = !!first && first.kind !== 'praise' && attributions.length === 1 && view.end - first.content <= 2
    return { view, attributions, subject, force, lead, startsQuoted }
  })
  const voices = findVoices(sentences, drafts, opens, isInterview(article))
  return assignSpeakers(body, sentences, drafts, voices, article, organizations, people)
}

interface Draft {
  readonly view: SentenceView
  readonly attributions: readonly Attribution[]
  readonly subject: string | null
  readonly force: Force
  readonly lead: boolean
  readonly startsQuoted: boolean
}

function contentStart(first: Attribution, startsQuoted: boolean, view: SentenceView): number {
  return startsQuoted ? view.start : first.content
}

function viewsOf(body: string, sentences: readonly SentenceSpan[], people: PeopleReading): SentenceView[] {
  let at = 0
  return sentences.map(({ start, end }) => {
    while (at < people.mentions.length && people.mentions[at]!.end <= start) at++
    let to = at
    while (to < people.mentions.length && people.mentions[to]!.start < end) to++
    return { start, end, clauses: splitClauses(body, start, end), mentions: people.mentions.slice(at, to) }
  })
}

/** For each sentence, whether it begins inside a quotation that an earlier sentence of its paragraph opened. */
function openQuotes(body: string, sentences: readonly SentenceSpan[]): boolean[] {
  let depth = 0
  let paragraph = -1
  return sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) depth = 0
    paragraph = sentence.paragraph
    const open = depth > 0
    for (let i = sentence.start; i < sentence.end; i++) {
      if (body[i] === '“') depth++
      else if (body[i] === '”') depth = Math.max(0, depth - 1)
    }
    return open
  })
}

/** How well a sentence without a verb of saying fits each voice. */
function voiceFit(draft: Draft): readonly [number, number, number] {
  const { force } = draft
  const named = draft.subject !== null && draft.subject !== '习近平'
  let told = force.event * 0.7 + force.frame * 0.8 + force.site * 0.7 + (named ? 2 : 0)
  if (force.question && draft.startsQuoted) told += 3
  const spoken = force.self * 0.9 + (force.exclamation ? 0.3 : 0)
  const demand =
    force.modal * 1.2 + (force.imperative ? 2 : 0) + (force.will ? 2 : 0) + (force.wish ? 2 : 0) + (force.list ? 2 : 0)
  if (demand > 0) told *= named ? 0.8 : 0.3
  return [
    told,
    spoken + 0.2 * force.past,
    demand > 0 ? demand + spoken - 0.8 * Math.min(force.done, 2) * (force.modal ? 0 : 1) : -3,
  ]
}

function findVoices(
  sentences: readonly SentenceSpan[],
  drafts: readonly Draft[],
  opens: readonly boolean[],
  interview: boolean,
): { voice: Voice; margin: number }[] {
  const n = drafts.length
  const scores: number[][] = []
  const from: Voice[][] = []
  let spoken = false
  let previous = [0, -6, -6]
  for (let i = 0; i < n; i++) {
    const draft = drafts[i]!
    const fits = [...voiceFit(draft)]
    const first = draft.attributions[0]
    if (first) {
      const demanding = first.kind === 'demand' || draft.force.modal > 0 || draft.force.imperative || draft.force.wish
      fits[NARRATION] = -20
      fits[JUDGING] = demanding ? 0 : 20
      fits[DEMANDING] = demanding ? 20 : 0
    } else if (opens[i]) fits[NARRATION]! -= 4
    else if (interview && spoken && !draft.force.question) fits[NARRATION]! -= 4
    spoken ||= first !== undefined
    const over = i > 0 && sentences[i]!.paragraph !== sentences[i - 1]!.paragraph
    const lead = i > 0 && drafts[i - 1]!.lead
    const now: number[] = []
    const back: Voice[] = []
    for (const to of [NARRATION, JUDGING, DEMANDING] as const) {
      let best = Number.NEGATIVE_INFINITY
      let arg: Voice = NARRATION
      for (const at of [NARRATION, JUDGING, DEMANDING] as const) {
        let cost: number = CHANGE[at][to]
        if (first) cost = 0
        else if (lead && at !== NARRATION) cost = to === NARRATION ? 4 : 0
        else if (over) cost += CHANGE_OVER_PARAGRAPH[at][to]
        const score = previous[at]! - cost
        if (score > best) {
          best = score
          arg = at
        }
      }
      now.push(best + fits[to]!)
      back.push(arg)
    }
    scores.push(now)
    from.push(back)
    previous = now
  }
  const voices: { voice: Voice; margin: number }[] = new Array(n)
  let voice: Voice = NARRATION
  for (let i = n - 1; i >= 0; i--) {
    const now = scores[i]!
    if (i === n - 1) voice = now.indexOf(Math.max(...now)) as Voice
    const speech = Math.max(now[JUDGING]!, now[DEMANDING]!)
    voices[i] = { voice, margin: Math.abs(speech - now[NARRATION]!) }
    voice = from[i]![voice]!
  }
  return voices
}

const INTERVIEW = ['专访', '访谈', '对话', '答记者问']

/** True where the report gives one person's answers to a reporter. */
export function isInterview(article: Readable): boolean {
  const title = `${article.meta.title ?? ''} ${article.meta.headline ?? ''}`
  return (
    INTERVIEW.some((word) => title.includes(word)) ||
    /(?:^|[—|：\s])访/.test(title) ||
    article.body.slice(0, 400).includes('接受记者采访')
  )
}

const ATTENDANCE = ['陪同', '参加', '出席', '列席', '一同', '随同']

function assignSpeakers(
  body: string,
  sentences: readonly SentenceSpan[],
  drafts: readonly Draft[],
  voices: readonly { voice: Voice; margin: number }[],
  article: Readable,
  organizations: OrganizationReading,
  people: PeopleReading,
): Speech[] {
  const leads = new Set(people.people.map((person) => person.name).filter((name) => article.meta.title?.includes(name)))
  let speaker: string | null = null
  let lastSubject: string | null = null
  const speeches: Speech[] = []
  for (const [i, draft] of drafts.entries()) {
    const { voice, margin } = voices[i]!
    const first = draft.attributions[0]
    let who: string | null = null
    if (first) {
      who = draft.attributions.find((entry) => entry.speaker)?.speaker ?? lastSubject ?? speaker
      if (
        who === '习近平' &&
        !leads.has(who) &&
        speaker &&
        speaker !== who &&
        i > 0 &&
        sentences[i]!.paragraph === sentences[i - 1]!.paragraph &&
        voices[i - 1]!.voice !== NARRATION
      )
        who = speaker
      if (who) who = wholeName(body, who, draft.view.start, organizations)
      speaker = who
    } else if (voice !== NARRATION) {
      who = speaker ?? null
      if (draft.startsQuoted && (i === 0 || voices[i - 1]!.voice === NARRATION)) who = nextSubject(drafts, i) ?? who
      who ??= nextSubject(drafts, i)
    }
    if (who && first) lastSubject = who
    else if (draft.subject && !attends(body, draft.view)) lastSubject = draft.subject
    speeches.push({ ...draft, speaker: who, margin })
  }
  return speeches
}

function attends(body: string, view: SentenceView): boolean {
  const text = body.slice(view.start, view.end)
  return ATTENDANCE.some((word) => text.includes(word)) && !text.includes('并讲话')
}

/** The first person that is named after sentence `i` as acting: a quotation may stand before its speaker. */
function nextSubject(drafts: readonly Draft[], i: number): string | null {
  for (let k = i + 1; k < Math.min(drafts.length, i + 6); k++) {
    const draft = drafts[k]!
    const name = draft.attributions.find((entry) => entry.speaker)?.speaker ?? draft.subject
    if (name) return name
  }
  return null
}

/** A unit's name in full where an earlier mention of an organization ends or begins with the short form: 医院. */
function wholeName(body: string, who: string, before: number, organizations: OrganizationReading): string {
  let found = who
  for (const mention of organizations.mentions) {
    if (mention.start >= before) break
    if (mention.name !== who && (mention.name.endsWith(who) || body.slice(mention.start, mention.end).endsWith(who)))
      found = mention.name
  }
  return found
}
