import type { SentenceSpan } from '../draft.ts'
import type { Force } from './force.ts'

/** Whose voice a sentence is: the reporter's, a speaker's who judges, a speaker's who demands or promises. */
export const NARRATION = 0
export const JUDGING = 1
export const DEMANDING = 2
export type Voice = typeof NARRATION | typeof JUDGING | typeof DEMANDING

/** What the choice of a sentence's voice rests on. */
export interface Signs {
  readonly force: Force
  /** The sentence itself says who speaks: its voice is not the reporter's. */
  readonly attributed: boolean
  /** The words demand. */
  readonly demands: boolean
  /** A person other than a cited authority acts in the sentence. */
  readonly named: boolean
  /** Begins with, or inside, a quotation. */
  readonly quoted: boolean
  /** The sentence is one whole quotation. */
  readonly whole: boolean
  /** Known from the print: an answer, or inside a quotation that is someone's speech (true), a question (false), else null. */
  readonly fixed: boolean | null
  /** Ends by announcing speech (他强调，). */
  readonly lead: boolean
  /** The words that it reports stand in quotation marks, which close with it. */
  readonly closed: boolean
  /** Says that demands were made, which may follow (就下一步工作提出要求。). */
  readonly announces: boolean
  /** Its paragraph opened with words that name their speaker, and paragraphs are kept: speech fills such a paragraph. */
  readonly spoken: boolean
  /** A line without a final mark: a heading, which the reporter sets. */
  readonly heading: boolean
  /** How much the kind of report speaks for speech here (an interview after its first answer). */
  readonly bias: number
  /** The sentence ends by saying that people were there: 全体干部参加会议。 */
  readonly attendance: boolean
}

export interface Choice {
  readonly voice: Voice
  /** By how much it was better than the other of speech and narration, in weights of cues. */
  readonly margin: number
}

/** Cost of a change of voice between two sentences of one paragraph; rows: from, columns: to. */
const CHANGE = [
  [0, 5, 4],
  [0.9, 0, 0],
  [0.3, 1.2, 0],
] as const
/** The same inside a paragraph that opened with a speaker's words. */
const CHANGE_SPOKEN = [
  [0, 4, 3],
  [1.6, 0, 0],
  [1.6, 0.3, 0],
] as const
/** The same after a quotation that has closed: the reporter has the word again. */
const CHANGE_CLOSED = [
  [0, 5, 4],
  [0, 2, 1.5],
  [0, 2, 1],
] as const
/** What a paragraph's end adds: speech less often runs on over it. */
const OVER_PARAGRAPH = [
  [0, 0, 0],
  [-0.9, 2, 0.6],
  [-0.3, 2, 0.4],
] as const

/**
 * The cheapest path of voices through a report (Viterbi's algorithm over three states): each sentence weighs by its cues,
 * each change of voice costs, so that a plain statement between two demands of one speech belongs to the speech, and one
 * after the last demand to the reporter.
 */
export function chooseVoices(sentences: readonly SentenceSpan[], signs: readonly Signs[]): Choice[] {
  const scores: number[][] = []
  const from: Voice[][] = []
  let previous = [0, -6, -6]
  const apart = standApart(sentences)
  for (let i = 0; i < signs.length; i++) {
    const sign = signs[i]!
    const weights = weightsOf(sign)
    const before = signs[i - 1]
    const over = !apart && i > 0 && sentences[i]!.paragraph !== sentences[i - 1]!.paragraph
    // Where it is even, a plain statement after what was said is said as well, unless a visit goes on after it.
    const runsOn = !over && sign.force.event < 2
    const now = [0, 0, 0]
    const back: Voice[] = [NARRATION, NARRATION, NARRATION]
    for (let to: number = NARRATION; to <= DEMANDING; to++) {
      let best = Number.NEGATIVE_INFINITY
      let arg: Voice = NARRATION
      for (let at: number = NARRATION; at <= DEMANDING; at++) {
        const score = previous[at]! - changeCost(at as Voice, to as Voice, sign, before, over)
        if (score > best || (runsOn && at === JUDGING && to === NARRATION && score === best)) {
          best = score
          arg = at as Voice
        }
      }
      now[to] = best + weights[to as Voice]
      back[to] = arg
    }
    scores.push(now)
    from.push(back)
    previous = now
  }
  return trace(scores, from)
}

/** True for a copy that breaks the line after every sentence: its line ends part nothing. */
function standApart(sentences: readonly SentenceSpan[]): boolean {
  const lines = sentences.length ? sentences.at(-1)!.paragraph - sentences[0]!.paragraph + 1 : 0
  return sentences.length > 5 && lines * 10 >= sentences.length * 9
}

function changeCost(at: Voice, to: Voice, sign: Signs, before: Signs | undefined, over: boolean): number {
  if (sign.attributed || sign.fixed !== null) return 0
  if (before?.lead && at !== NARRATION) return to === NARRATION ? 4 : 0
  if (before?.announces && at === NARRATION && to === DEMANDING) return 0.5
  if (over) return CHANGE[at][to] + OVER_PARAGRAPH[at][to]
  return (before?.closed ? CHANGE_CLOSED : sign.spoken ? CHANGE_SPOKEN : CHANGE)[at][to]
}

function weightsOf(sign: Signs): readonly [number, number, number] {
  if (sign.attributed) return sign.demands ? [-20, 0, 20] : [-20, 20, 0]
  if (sign.fixed === false) return [20, 0, 0]
  const { force } = sign
  let told = force.event * 0.7 + force.frame * 0.8 + force.site * 0.7 + (sign.named ? 2 : 0)
  const spoken = force.self * 0.9 + (force.exclamation ? 0.3 : 0)
  let demand = force.modal * 1.2
  if (force.imperative) demand += 2
  if (force.will) demand += force.self ? 2 : 1
  if (force.wish) demand += 2
  if (force.list) demand += 2
  // Tips what is even otherwise.
  if (force.done > 0) told += 0.01
  if (demand > 0) told *= sign.named ? 0.8 : 0.3
  if (force.question && sign.quoted) told += 3
  else if (sign.whole) told -= 3
  if (sign.heading) told += 2.5
  if (sign.announces) told += 3
  if (sign.attendance) told += 5
  told -= sign.bias
  if (sign.fixed) told -= 20
  const done = force.modal ? 0 : 0.8 * Math.min(force.done, 2)
  return [told, spoken + 0.2 * force.past, demand > 0 ? demand + spoken - done : -3]
}

function trace(scores: readonly (readonly number[])[], from: readonly (readonly Voice[])[]): Choice[] {
  const choices: Choice[] = new Array(scores.length)
  const last = scores.at(-1)
  let voice = (last ? last.indexOf(Math.max(...last)) : NARRATION) as Voice
  for (let i = scores.length - 1; i >= 0; i--) {
    const now = scores[i]!
    const speech = Math.max(now[JUDGING]!, now[DEMANDING]!)
    choices[i] = { voice, margin: Math.abs(speech - now[NARRATION]!) }
    voice = from[i]![voice]!
  }
  return choices
}
