import { readCitations } from '../../src/read/citations/citations.ts'
import type { OrganizationReading, PeopleReading, PlaceMention, PlaceReading, Readable } from '../../src/read/draft.ts'
import { readIndicators } from '../../src/read/indicators/indicators.ts'
import { splitSentences } from '../../src/read/sentences.ts'
import { runAlone } from '../../src/read/stages.ts'
import { readTifa } from '../../src/read/tifa/tifa.ts'

const NO_ORGANIZATIONS: OrganizationReading = { mentions: [], organizations: [] }

export const article = (body: string, published = '2031-05-20', title: string | null = null): Readable => ({
  body,
  meta: { title, headline: null, published, publisher: null, origin: null, reporters: [], editors: [] },
})

/** A place reading that knows the given names only, each a place without a code. */
export function placesOf(body: string, names: readonly string[]): PlaceReading {
  const mentions: PlaceMention[] = names.flatMap((name) =>
    [...body.matchAll(new RegExp(name, 'g'))].map((m) => ({
      start: m.index,
      end: m.index + name.length,
      text: name,
      code: null,
      name,
      level: 'prefecture' as const,
      parent: null,
      inside: false,
    })),
  )
  return {
    mentions: mentions.sort((a, b) => a.start - b.start),
    places: [],
    home: { province: null, prefecture: null, county: null, unit: null },
  }
}

export function peopleOf(body: string, names: readonly string[]): PeopleReading {
  const mentions = names.flatMap((name) =>
    [...body.matchAll(new RegExp(name, 'g'))].map((m) => ({
      start: m.index,
      end: m.index + name.length,
      name,
      via: 'name' as const,
    })),
  )
  return { mentions: mentions.sort((a, b) => a.start - b.start), posts: [], people: [] }
}

export const tifaOf = (body: string, places: readonly string[] = [], title: string | null = null) =>
  runAlone(readTifa(article(body, undefined, title), splitSentences(body), placesOf(body, places)))

export const indicatorsOf = (body: string, places: readonly string[] = [], published?: string) =>
  runAlone(readIndicators(article(body, published), splitSentences(body), placesOf(body, places), NO_ORGANIZATIONS))

export const citationsOf = (body: string, people: readonly string[] = []) =>
  runAlone(readCitations(article(body), splitSentences(body), peopleOf(body, people)))

/** Milliseconds of processor time that `work` takes; unlike the clock it does not grow on a busy machine. */
export function cpu(work: () => void): number {
  const before = process.cpuUsage()
  work()
  return process.cpuUsage(before).user / 1000
}
