import type { Event, Report, Sentence, Span } from '../../record/types.ts'
import { NOWHERE, type Seat, seatAt, seatOfOrgan, seatOfPerson, seatOfPublisher } from './seat.ts'
import { voiceOf } from './voice.ts'

/** What the level and place of a use rest on, the surest first. */
export type UseBasis = 'post' | 'organ' | 'lead' | 'place' | 'publisher' | 'none'

/** One report's use of a phrase by one speaker (or by the report itself). */
export interface PhraseUse extends Seat {
  /** Position of the phrase in the list that was given. */
  readonly phrase: number
  readonly basis: UseBasis
  readonly speaker: string | null
  /** True where it is passed on as somebody else's words. */
  readonly passed: boolean
  readonly authority: string | null
  /** Where it first stands. */
  readonly span: Span
  /** Sentences that hold it. */
  readonly sentences: number
}

/** The sentence that an offset stands in, by position. */
function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | null {
  let low = 0
  let high = sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const sentence = sentences[middle]!
    if (offset < sentence.start) high = middle - 1
    else if (offset >= sentence.end) low = middle + 1
    else return sentence
  }
  return null
}

/** A report of more events than this is a digest of news, in which one says nothing of what stands far behind it. */
const DIGEST = 8
const NEAR = 400

/** The event that is being told at an offset: the last that was begun before it, else the first. */
function eventAt(events: readonly Event[], offset: number): Event | null {
  let found: Event | null = null
  let begun = -1
  for (const event of events)
    for (const [start] of event.spans)
      if (start <= offset && start > begun) {
        found = event
        begun = start
      }
  if (events.length > DIGEST && (!found || offset - begun > NEAR)) return null
  return found ?? events[0] ?? null
}

/**
 * From where a sentence speaks: the speaker's post in this report; an organ or organization that speaks; for a meeting that speaks
 * and for the reporter's telling the post of who leads the event; the event's place; who first published the report.
 */
function seatOfSentence(sentence: Sentence, report: Report): { seat: Seat; basis: UseBasis } {
  const { speaker } = sentence
  const event = eventAt(report.events, sentence.start)
  const own = seatOfPerson(speaker, report)
  if (own) return { seat: own, basis: 'post' }
  const person = report.people.some(({ name }) => name === speaker)
  if (speaker && !person && speaker !== '会议') {
    const organ = seatOfOrgan(speaker, report)
    if (organ) return { seat: organ, basis: 'organ' }
    const organization = report.organizations.find(({ name }) => name === speaker)
    const unit = seatAt(speaker, report)
    if (unit && (organization || unit.level !== 'unit')) return { seat: unit, basis: 'organ' }
  }
  const lead = person ? null : seatOfPerson(event?.lead ?? null, report)
  if (lead) return { seat: lead, basis: 'lead' }
  const place = seatAt(event?.place ?? null, report)
  if (place) return { seat: place, basis: 'place' }
  const publisher = seatOfPublisher(report)
  return publisher ? { seat: publisher, basis: 'publisher' } : { seat: NOWHERE, basis: 'none' }
}

/** A phrase with where it stands in the body. */
export interface StandingPhrase {
  readonly spans: readonly Span[]
}

/**
 * Who uses which phrase in a report, from which level and place, as own words or passed on. Several sentences of one speaker
 * are one use, which is own as soon as one of them is; what the reporter tells from the same seat belongs to it.
 * @param hidden sentences that belong to no list
 */
export function usesOf(
  report: Report,
  phrases: readonly StandingPhrase[] = report.tifa,
  hidden: ReadonlySet<Sentence> = new Set(),
): PhraseUse[] {
  const found: PhraseUse[] = []
  const seats = new Map<Sentence, { seat: Seat; basis: UseBasis }>()
  for (const [phrase, { spans }] of phrases.entries()) {
    const uses: PhraseUse[] = []
    let last: Sentence | null = null
    for (const span of spans) {
      const sentence = sentenceAt(report.sentences, span[0])
      if (!sentence || hidden.has(sentence)) continue
      let from = seats.get(sentence)
      if (!from) {
        from = seatOfSentence(sentence, report)
        seats.set(sentence, from)
      }
      const { seat, basis } = from
      const { speaker } = sentence
      const voice = voiceOf(span, sentence, speaker, seat, report)
      const use: PhraseUse = { ...seat, phrase, basis, speaker, ...voice, span, sentences: 1 }
      const at = uses.findIndex(
        (one) =>
          one.level === seat.level &&
          one.place === seat.place &&
          (one.speaker === speaker || one.speaker === null || speaker === null),
      )
      const known = uses[at]
      if (!known) uses.push(use)
      else uses[at] = merged(known, use, sentence === last)
      last = sentence
    }
    found.push(...uses)
  }
  return found
}

/** Two uses of one seat: own words are better evidence than those passed on, speech than the reporter's telling. */
function merged(a: PhraseUse, b: PhraseUse, sameSentence: boolean): PhraseUse {
  const better = (a.passed && !b.passed) || (a.passed === b.passed && a.speaker === null && b.speaker !== null) ? b : a
  return { ...better, speaker: a.speaker ?? b.speaker, sentences: a.sentences + (sameSentence ? 0 : 1) }
}
