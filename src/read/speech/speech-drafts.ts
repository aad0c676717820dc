import { splitClauses } from '../clauses.ts'
import type { PeopleReading, SentenceSpan } from '../draft.ts'
import { QUOTE_CLOSE, QUOTE_OPEN } from '../marks.ts'
import type { SentenceView } from '../sentence-view.ts'
import type { Staged } from '../stages.ts'
import { type Attributed, attribute } from './attribution.ts'
import { type Force, weigh } from './force.ts'
import type { SpeechWords } from './speech-words.ts'
import type { Turn } from './turns.ts'

/** A sentence read by itself, before its neighbours tell whose speech it is. */
export interface Draft extends Attributed {
  readonly view: SentenceView
  readonly from: number
  readonly force: Force
  readonly quoted: boolean
  readonly whole: boolean
  readonly inside: boolean
  readonly lead: boolean
  /** Follows a quotation and names its speaker: “……。”他说。 */
  readonly tail: boolean
  readonly turn: Turn | null
}

/** Reads each sentence by itself: its clauses, who is said to speak in it, and what force its words have. */
export function* draftsOf(
  body: string,
  spoken: SpeechWords,
  sentences: readonly SentenceSpan[],
  people: PeopleReading,
  turns: readonly (Turn | null)[],
): Staged<Draft[]> {
  const inside = openQuotes(body, sentences)
  const posts = new Map(people.posts.map((post) => [post.end, post.start]))
  let at = 0
  const views = sentences.map(({ start, end }, i): SentenceView => {
    while (at < people.mentions.length && people.mentions[at]!.end <= start) at++
    let to = at
    while (to < people.mentions.length && people.mentions[to]!.start < end) to++
    const from = turns[i]?.start ?? start
    return { start, end, clauses: splitClauses(body, from, end), mentions: people.mentions.slice(at, to) }
  })
  yield
  const attributed = views.map((view, i) =>
    inside[i] || turns[i]?.speaker
      ? { attributions: [], subject: null, announces: false }
      : attribute(body, spoken, view, posts),
  )
  yield
  return sentences.map(({ start, end, paragraph }, i): Draft => {
    const view = views[i]!
    const turn = turns[i]!
    const from = turn?.start ?? start
    const quoted = inside[i] === true || body[from] === '“'
    const { attributions, subject, announces } = attributed[i]!
    const first = attributions[0]
    const words = first && !quoted ? first.content : from
    const bare = !!first && first.kind !== 'praise' && attributions.length === 1 && end - first.content <= 2
    const before = sentences[i - 1]
    const tail = bare && before?.paragraph === paragraph && body[before.end - 1] === '”'
    return {
      attributions,
      subject,
      announces,
      view,
      from: words,
      force: weigh(body, spoken, view.clauses, words, end, !!first || quoted),
      quoted,
      whole: quoted && /”[。！]?$/.test(body.slice(Math.max(start, end - 2), end)) && end - start >= 8,
      inside: inside[i]!,
      lead: bare && !tail,
      tail,
      turn,
    }
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
      const unit = body.charCodeAt(i)
      if (unit === QUOTE_OPEN) depth++
      else if (unit === QUOTE_CLOSE) depth = Math.max(0, depth - 1)
    }
    return open
  })
}
