import type { Sentence } from '../record/types.ts'
import type { PeopleReading } from './draft.ts'
import { isCited, narrated } from './event-lexicon.ts'
import { mentionsWithin } from './within.ts'

export interface Presence {
  readonly name: string
  readonly sentence: number
  /** What the sentence says they took part in; `any` where it does not say. */
  readonly at: 'meeting' | 'visit' | 'both' | 'any'
}

const MEETING = /出席|会议|座谈|与会|会上|列席|大会|仪式/
const VISIT = /陪同|调研|考察|检查|视察|督导|活动|随同|慰问|走访|看望/

/**
 * Who is there, sentence by sentence: those named in the telling, and those whose speech is reported. People who are only
 * the authors of words that others lean on are not.
 */
export function findPresence(body: string, sentences: readonly Sentence[], people: PeopleReading): Presence[] {
  const found: Presence[] = []
  const known = new Set(people.people.map((person) => person.name))
  sentences.forEach((sentence, index) => {
    const told = narrated(sentence)
    const end = sentence.start + told.length
    const at = MEETING.test(told) ? (VISIT.test(told) ? 'both' : 'meeting') : VISIT.test(told) ? 'visit' : 'any'
    for (const mention of mentionsWithin(people.mentions, sentence.start, end)) {
      if (mention.via === 'pronoun') continue
      if (!isCited(body, mention.start, mention.end)) found.push({ name: mention.name, sentence: index, at })
    }
    if (sentence.speaker && known.has(sentence.speaker))
      found.push({ name: sentence.speaker, sentence: index, at: 'any' })
  })
  return found
}
