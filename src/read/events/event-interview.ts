import type { Event, Sentence } from '../../record/types.ts'
import { Hints } from '../../text/sieve.ts'
import type { PeopleReading, Readable } from '../draft.ts'

const INTERVIEW_TITLE = /(?:^|[—\-|｜])\s*(?:访|专访|对话)[\p{Script=Han}]|专访|访谈/u
const INTERVIEWED = /接受(?:了)?[^，。]{0,20}(?:采访|专访)/

const ACCEPTS = new Hints('接受')

/** An interview by its title (——访…, 专访) or a sentence in which somebody 接受采访. */
export function readInterview(article: Readable, people: PeopleReading, acts: readonly Sentence[]): Event | null {
  const told = ACCEPTS.in(article.body) ? acts.find((sentence) => INTERVIEWED.test(sentence.text)) : undefined
  if (!told && !INTERVIEW_TITLE.test(article.meta.title ?? '')) return null
  const spoken = new Map<string, number>()
  for (const { speaker } of acts) if (speaker) spoken.set(speaker, (spoken.get(speaker) ?? 0) + 1)
  const lead =
    [...spoken]
      .sort((a, b) => b[1] - a[1])
      .find(([name]) => people.people.some((person) => person.name === name))?.[0] ?? null
  const anchor = told ?? acts[0]
  return anchor && lead
    ? {
        type: 'interview',
        date: null,
        place: null,
        lead,
        attendees: [],
        stops: [],
        spans: [[anchor.start, anchor.end]],
        confidence: told ? 0.9 : 0.7,
      }
    : null
}
