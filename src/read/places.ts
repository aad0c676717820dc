import {
  countiesOfTownship,
  type Division,
  divisionNameAt,
  levelOf,
  type NamedDivision,
  parentOf,
  provinceOf,
  successorOf,
  within,
} from '../lexicon/divisions.ts'
import { loadLexicon } from '../lexicon/load.ts'
import type { Place, Span } from '../record/types.ts'
import type { Home, PlaceMention, PlaceReading, Readable, SentenceSpan } from './draft.ts'
import { findHome } from './home.ts'
import {
  comesAfterPlaceWord,
  comesBeforePlaceWord,
  isDateline,
  isFeatureName,
  isGivenName,
  isInSetPhrase,
  isInsideName,
  isRiverBank,
} from './place-context.ts'
import { findTownships } from './townships.ts'
import { findZones, isInsidePark } from './zones.ts'

interface Candidate {
  readonly start: number
  readonly end: number
  readonly named: readonly NamedDivision[]
}

interface Doubt {
  /** Also where the name is a prefecture's. */
  readonly prefecture: boolean
  /** Doubtful everywhere, not only in the phrases. */
  readonly always: boolean
  /** Phrases with the name in which it names no place, and where in them it stands. */
  readonly not: readonly { phrase: string; at: number }[]
}

let ambiguous: Map<string, Doubt> | undefined
let collisions: Map<string, { before: Set<string>; after: Set<string> }> | undefined

/** Divisions of this name that were in force on `date` (`YYYY-MM-DD` or shorter); all, where none was. */
function inForce(named: readonly NamedDivision[], date: string | null): readonly NamedDivision[] {
  if (!named.some(({ division }) => division.from || division.until)) return named
  const month = (date ?? '9999-12').slice(0, 7)
  const valid = named.filter(
    ({ division }) => (!division.from || division.from <= month) && (!division.until || month < division.until),
  )
  if (!valid.length) return named
  const older = valid.filter(({ division }) => division.until)
  const replaced = new Set(older.map(({ division }) => successorOf(division)))
  const rest = valid.filter(({ division }) => division.until || !replaced.has(division.code))
  return rest.length ? rest : valid
}

/** Every place where a division's name stands, by longest name, from left to right. */
function findCandidates(text: string, date: string | null): Candidate[] {
  const found: Candidate[] = []
  for (let at = 0; at < text.length; at++) {
    const match = divisionNameAt(text, at)
    if (!match) continue
    let { end } = match
    let named: readonly NamedDivision[] = match.value
    // 南昌市长: the last character belongs to the mayor.
    if (
      /[省市县区州镇]$/.test(text.slice(at, end)) &&
      text[end] === '长' &&
      /^长([^期所远江度效春沙治宁安岛堎征三风清兴]|$)/.test(text.slice(end, end + 2))
    ) {
      const shorter = divisionNameAt(text.slice(at, end - 1), 0)
      if (shorter && shorter.end === end - 1 - at) {
        end -= 1
        named = shorter.value
      }
    }
    found.push({ start: at, end, named: inForce(named, date) })
    at = end - 1
  }
  return found
}

const levelRank = (division: Division): number => ['province', 'prefecture', 'county'].indexOf(division.level)

/**
 * Finds the administrative divisions and zones that a report names, what region it speaks from, and the places of the
 * record. Names that several divisions share are settled by the division before them, the divisions that the report
 * names without doubt, and the region that it speaks from. A division that is only part of another name (南昌大学) is
 * kept as a mention with `inside`.
 */
export function readPlaces(article: Readable, _sentences: readonly SentenceSpan[]): PlaceReading {
  const { body, meta } = article
  ambiguous ??= new Map(
    loadLexicon('ambiguous-places', ['name', 'prefecture', 'not']).map((row) => [
      row.name,
      {
        prefecture: row.prefecture === 'yes',
        always: row.prefecture !== '-',
        not: row.not
          .split(' ')
          .filter(Boolean)
          .map((phrase) => ({ phrase, at: phrase.indexOf(row.name) })),
      },
    ]),
  )
  collisions ??= new Map(
    loadLexicon('place-collisions', ['name', 'before', 'after']).map((row) => [
      row.name,
      { before: new Set(row.before), after: new Set(row.after) },
    ]),
  )
  const candidates = findCandidates(body, meta.published)
  const support = new Map<string, number>()
  const full = new Set<string>()
  for (const { named } of candidates) {
    const only =
      named.length === 1 ? named[0] : named.find((one) => one.form === 'core' && one.division.level !== 'county')
    for (const one of named) if (one.form === 'full') full.add(one.division.code)
    if (!only || (only.form === 'core' && only.division.level === 'county')) continue
    const { code } = only.division
    support.set(provinceOf(code), (support.get(provinceOf(code)) ?? 0) + 1)
    if (levelOf(code) !== 'province') {
      const city = `${code.slice(0, 4)}00`
      support.set(city, (support.get(city) ?? 0) + 2)
    }
  }
  // A report that names no division in full may still name a township that only one county has.
  if (!full.size)
    for (const { parent } of findTownships(body, [], null)) {
      if (!parent) continue
      support.set(`${parent.slice(0, 4)}00`, (support.get(`${parent.slice(0, 4)}00`) ?? 0) + 2)
      support.set(provinceOf(parent), (support.get(provinceOf(parent)) ?? 0) + 1)
    }
  const roughly = findHome(meta, [], body)
  const settled = candidates.flatMap((candidate, i) => {
    const mention = settle(body, candidate, candidates[i - 1], support, full, roughly)
    return mention ? [mention] : []
  })
  const home = findHome(meta, settled, body)
  const zones = findZones(body, settled)
  const divisions = settled.filter(
    (mention) => !zones.some((zone) => zone.start < mention.end && mention.start < zone.end),
  )
  const townships = findTownships(body, divisions, home.prefecture ?? home.county).filter(
    (mention) => !zones.some((zone) => zone.start < mention.end && mention.start < zone.end),
  )
  const kept = divisions.filter(
    (mention) => !townships.some((town) => town.start < mention.end && mention.start < town.end),
  )
  const mentions = [...kept, ...zones, ...townships]
    .sort((a, b) => a.start - b.start)
    .map((mention, i, all) => (isPart(body, mention, all[i + 1]) ? { ...mention, inside: true } : mention))
  const home_ = findHome(meta, mentions, body)
  return { mentions, places: placesOf(mentions), home: home_ }
}

/** Parts of a township's name that only name its own clinic or school. */
const OF_TOWNSHIP = /^(中心|第[一二三四五]|实验)?(小学|中学|卫生院|幼儿园|敬老院|派出所)/
const FULL = /[省市县区州盟旗镇乡道木]$/

/**
 * True where a mention is only part of another name. A division by its full name directly before a lower one, and a county
 * or township before a firm, park or site with a name of its own, say where that is (松陵县|墨泉镇|某某产业园) and are places.
 */
function isPart(text: string, mention: PlaceMention, next: PlaceMention | undefined): boolean {
  if (mention.inside || isDateline(text, mention.start, mention.end) || isInSetPhrase(text, mention.start, mention.end))
    return true
  const full = FULL.test(mention.text)
  if (full && next?.start === mention.end) return false
  if (mention.level === 'township') return OF_TOWNSHIP.test(text.slice(mention.end, mention.end + 6))
  if (isInsideName(text, mention.end)) return true
  return mention.level !== 'zone' && !(full && mention.level === 'county') && isInsidePark(text, mention.end)
}

/** Decides which division a candidate means, or null where it is no place. */
function settle(
  text: string,
  candidate: Candidate,
  previous: Candidate | undefined,
  support: ReadonlyMap<string, number>,
  full: ReadonlySet<string>,
  home: Home,
): PlaceMention | null {
  const { start, end, named } = candidate
  const directly = previous && previous.end === start ? previous.named : []
  const weight = ({ division, form }: NamedDivision): number => {
    let score = form === 'full' ? 3 : 0
    score += 2 - levelRank(division)
    if (form === 'core' && division.level === 'province') score += 15
    if (directly.some((above) => above.division.code !== division.code && within(division.code, above.division.code)))
      score += 20
    score += Math.min(6, (support.get(`${division.code.slice(0, 4)}00`) ?? 0) * 2)
    score += Math.min(3, support.get(provinceOf(division.code)) ?? 0)
    if (home.province === provinceOf(division.code)) score += 4
    if (home.prefecture && within(division.code, home.prefecture)) score += 4
    if (home.county === division.code) score += 4
    if (full.has(division.code)) score += 3
    return score
  }
  const ranked = named.map((one) => ({ one, score: weight(one) })).sort((a, b) => b.score - a.score)
  const best = ranked[0]
  if (!best) return null
  const { division, form } = best.one
  const printed = text.slice(start, end)
  const mention: PlaceMention = {
    start,
    end,
    text: printed,
    code: division.code,
    name: division.core,
    level: division.level,
    parent: parentOf(division.code),
    inside: false,
  }
  if (isFeatureName(text, end) && !(text[end] === '村' && text[end + 1] === '镇'))
    return form === 'full' && text[end] !== '村' ? mention : null
  const doubt = ambiguous?.get(printed)
  if (doubt?.not.some(({ phrase, at }) => text.startsWith(phrase, start - at))) return null
  const doubtful = doubt?.always ? doubt : undefined
  const collision = form === 'core' ? collisions?.get(printed) : undefined
  if (collision?.before.has(text[start - 1] ?? '') && collision.after.has(text[end] ?? '')) return null
  if (form === 'core' && isGivenName(text, start, end)) return null
  // 召|开县: a county's name of two characters is believed only where a place may begin.
  if (form === 'full' && printed.length === 2 && !comesAfterPlaceWord(text, start) && !directly.length) return null
  if (form === 'full' && !doubtful) return mention
  if (isRiverBank(text, start, end)) return null
  if (/^长$/.test(text[start - 1] ?? '') && division.level === 'province' && printed.startsWith('江')) return null
  if (division.level === 'province') return mention
  if (division.level === 'prefecture' && !doubtful?.prefecture) return mention
  const below = directly.some(
    (above) => above.division.code !== division.code && within(division.code, above.division.code),
  )
  if (below && !doubtful) return mention
  const placed = comesAfterPlaceWord(text, start)
  const followed = comesBeforePlaceWord(text, end)
  if (doubtful !== undefined) {
    if (below) return followed ? mention : null
    const known =
      (form === 'core' && full.has(division.code)) || home.county === division.code || home.prefecture === division.code
    return known && placed && followed ? mention : null
  }
  if (full.has(division.code) || home.county === division.code) return placed || followed ? mention : null
  const supported =
    (support.get(`${division.code.slice(0, 4)}00`) ?? 0) > 0 ||
    (support.get(provinceOf(division.code)) ?? 0) > 0 ||
    home.province === provinceOf(division.code)
  return supported && placed && followed ? mention : null
}

/** The record's places: one entry per division or zone that some mention names, by its shortest printed name. */
function placesOf(mentions: readonly PlaceMention[]): Place[] {
  const groups = new Map<string, PlaceMention[]>()
  for (const mention of mentions) {
    if (mention.inside) continue
    const key = mention.code ?? mention.name
    const group = groups.get(key)
    if (group) group.push(mention)
    else groups.set(key, [mention])
  }
  return [...groups.values()].map((group) => {
    const first = group[0]!
    const shortest = group.reduce((short, { text }) => (text.length < short.length ? text : short), first.text)
    // 迪庆州 and 迪庆藏族自治州: where the shortest is no part of the others, the core that all share.
    const shared = group.every(({ text }) => text.includes(shortest)) ? shortest : first.name
    const name = first.level === 'zone' ? first.name : shared
    const spans: Span[] = group.map(({ start, end }) => [start, end])
    return { name, code: first.code, level: first.level, parent: first.parent, spans, confidence: confidenceOf(group) }
  })
}

function confidenceOf(group: readonly PlaceMention[]): number {
  const first = group[0]!
  const more = Math.min(0.04, (group.length - 1) * 0.02)
  if (first.level === 'zone') return 0.86 + more
  if (first.level === 'township') return (countiesOfTownship(first.name).length ? 0.94 : 0.85) + more
  if (group.some((mention) => mention.text !== mention.name)) return 0.95 + more
  return (first.level === 'county' ? 0.85 : 0.94) + more
}
