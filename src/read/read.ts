import type { Reading } from '../record/types.ts'
import { sieve } from '../text/sieve.ts'
import { readActs } from './acts.ts'
import { readAgendas } from './agendas.ts'
import { calibrated } from './calibration.ts'
import { readCitations } from './citations.ts'
import type { Readable } from './draft.ts'
import { readEvents } from './events.ts'
import { readIndicators } from './indicators.ts'
import { readOrganizations } from './organizations.ts'
import { readPeople } from './people.ts'
import { readPlaces } from './places.ts'
import { placesApart } from './places-apart.ts'

import { splitSentences } from './sentences.ts'
import { readTifa } from './tifa.ts'

/**
 * Reads the records of a report. A pure function of its text and meta: no database, no clock, no network; the same
 * article gives the same records.
 */
export const read = (article: Readable): Reading => calibrated(readScored(article))

/** The records with the rules' own scores in place of confidences; from these the confidences are fitted. */
export function readScored(article: Readable): Reading {
  sieve(article.body)
  const sentences = splitSentences(article.body)
  const named = readPlaces(article, sentences)
  const people = readPeople(article, sentences, named)
  const places = placesApart(named, people)
  const organizations = readOrganizations(article, sentences, places, people)
  const acts = readActs(article, sentences, people, organizations)
  const tifa = readTifa(article, sentences, places)
  const agendas = readAgendas(article, sentences, acts)
  const indicators = readIndicators(article, sentences, places, organizations, acts)
  const citations = readCitations(article, sentences, people)
  const events = readEvents(article, sentences, places, people, organizations, acts)
  return {
    people: people.people,
    places: places.places,
    organizations: organizations.organizations,
    events,
    sentences: acts,
    agendas,
    tifa,
    indicators,
    citations,
  }
}
