import { readAgendas } from '../../src/read/agendas/agendas.ts'
import type { OrganizationReading, PeopleReading, PersonMention } from '../../src/read/draft.ts'
import { splitSentences } from '../../src/read/sentences.ts'
import { readActs } from '../../src/read/speech/acts.ts'
import { SpeechWords } from '../../src/read/speech/speech-words.ts'
import { runAlone } from '../../src/read/stages.ts'
import type { Agenda, OrganizationKind, Sentence } from '../../src/record/types.ts'

const NAMES = ['闻人岱', '邵听澜', '顾砚秋', '卫青禾', '温照野', '季疏桐', '习近平']

/** The people whom the tests know, found by their names, so that speech is tested apart from the reading of people. */
function peopleIn(body: string): PeopleReading {
  const mentions: PersonMention[] = []
  for (const name of NAMES)
    for (let at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + 1))
      mentions.push({ start: at, end: at + name.length, name, via: 'name' })
  mentions.sort((a, b) => a.start - b.start)
  const named = NAMES.filter((name) => body.includes(name))
  const people = named.map((name) => ({ name, posts: [], passing: false, spans: [], confidence: 1 }))
  return { mentions, posts: [], people }
}

function organizationsIn(body: string, units: Readonly<Record<string, OrganizationKind>>): OrganizationReading {
  const mentions = Object.keys(units)
    .map((name) => ({ start: body.indexOf(name), end: body.indexOf(name) + name.length, name }))
    .filter((mention) => mention.start >= 0)
  const organizations = Object.entries(units).map(([name, kind]) => ({
    name,
    kind,
    ticker: null,
    spans: [],
    confidence: 1,
  }))
  return { mentions, organizations }
}

export interface ReadSpeech {
  readonly sentences: Sentence[]
  readonly agendas: Agenda[]
}

/** Reads the speech of a body: paragraphs are separated by line ends. */
export function readSpeechOf(
  body: string,
  { title = '', units = {} }: { title?: string; units?: Readonly<Record<string, OrganizationKind>> } = {},
): ReadSpeech {
  const meta = { title, headline: null, published: null, publisher: null, origin: null, reporters: [], editors: [] }
  const article = { body, meta }
  const spans = splitSentences(body)
  const words = new SpeechWords(body)
  const sentences = runAlone(readActs(article, spans, peopleIn(body), organizationsIn(body, units), words))
  return { sentences, agendas: runAlone(readAgendas(article, spans, sentences, words)) }
}

/** Each sentence as `act speaker`, narration as `narration`. */
export const lines = (read: ReadSpeech): string[] =>
  read.sentences.map(({ act, speaker }) => (act === 'narration' ? act : `${act} ${speaker}`))
