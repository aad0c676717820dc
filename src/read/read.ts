import type { Reading } from '../record/types.ts'
import { sieveTogether, turnTo } from '../text/sieve.ts'
import { readAgendas } from './agendas/agendas.ts'
import { calibrate } from './calibration.ts'
import { readCitations } from './citations/citations.ts'
import type { Readable } from './draft.ts'
import { readEvents } from './events/events.ts'
import { readIndicators } from './indicators/indicators.ts'
import { readOrganizations } from './organizations/organizations.ts'
import { readPeople } from './people/people.ts'
import { readPlaces } from './places/places.ts'
import { placesApart } from './places/places-apart.ts'
import { splitSentences } from './sentences.ts'
import { readActs } from './speech/acts.ts'
import { SpeechWords } from './speech/speech-words.ts'
import { runTogether, type Staged } from './stages.ts'
import { readTifa } from './tifa/tifa.ts'

/**
 * Reads the records of a report. A pure function of its text and meta: no database, no clock, no network; the same
 * article gives the same records.
 */
export const read = (article: Readable): Reading => readTogether([article])[0]!

/** The records with the rules' own scores in place of confidences; from these the confidences are fitted. */
export const readScored = (article: Readable): Reading => scoredTogether([article])[0]!

/** At most so many characters of bodies are read together: more is no quicker, and what is known of each is held until all are read. */
const TOGETHER = 0x20000

/**
 * Reads several reports: of each what {@link read} gives, in less than two thirds of the time. Each stage of a kind of record is gone
 * through with all reports before the next stage is, since the rules of all kinds are more code than a processor's caches hold.
 */
export function readTogether(articles: readonly Readable[]): Reading[] {
  const readings: Reading[] = []
  let from = 0
  let characters = 0
  articles.forEach(({ body }, i) => {
    characters += body.length
    if (characters < TOGETHER && i + 1 < articles.length) return
    readings.push(...scoredTogether(articles.slice(from, i + 1)).map(calibrate))
    from = i + 1
    characters = 0
  })
  return readings
}

function scoredTogether(articles: readonly Readable[]): Reading[] {
  sieveTogether(articles.map(({ body }) => body))
  const each = <T>(start: (article: Readable, i: number) => Staged<T>): T[] => runTogether(articles.map(start), turnTo)
  const sentences = articles.map(({ body }) => splitSentences(body))
  const named = each((article, i) => readPlaces(article, sentences[i]!))
  const people = each((article, i) => readPeople(article, sentences[i]!, named[i]!))
  const places = articles.map((_, i) => placesApart(named[i]!, people[i]!))
  const organizations = each((article, i) => readOrganizations(article, sentences[i]!, places[i]!, people[i]!))
  const words = articles.map(({ body }, i) => {
    turnTo(i)
    return new SpeechWords(body)
  })
  const acts = each((article, i) => readActs(article, sentences[i]!, people[i]!, organizations[i]!, words[i]!))
  const tifa = each((article, i) => readTifa(article, sentences[i]!, places[i]!))
  const agendas = each((article, i) => readAgendas(article, sentences[i]!, acts[i]!, words[i]!))
  const indicators = each((article, i) =>
    readIndicators(article, sentences[i]!, places[i]!, organizations[i]!, acts[i]!),
  )
  const citations = each((article, i) => readCitations(article, sentences[i]!, people[i]!))
  const events = each((article, i) =>
    readEvents(article, sentences[i]!, places[i]!, people[i]!, organizations[i]!, acts[i]!),
  )
  return articles.map((_, i) => ({
    people: people[i]!.people,
    places: places[i]!.places,
    organizations: organizations[i]!.organizations,
    events: events[i]!,
    sentences: acts[i]!,
    agendas: agendas[i]!,
    tifa: tifa[i]!,
    indicators: indicators[i]!,
    citations: citations[i]!,
  }))
}
