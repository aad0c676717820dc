import { codeIn, divisionByCode, levelOf, prefectureOf, provinceOf } from '../../lexicon/divisions.ts'
import type { Meta } from '../../record/types.ts'
import { Anchored } from '../../text/anchored.ts'
import type { Home, PlaceMention } from '../draft.ts'
import { guestsOf, visitedAbroad } from './home-guests.ts'
import { codesIn, isSender } from './home-names.ts'
import { type Seats, seatsOf } from './home-seats.ts'
import { unitOf } from './home-unit.ts'

/**
 * The region that a report speaks from, so that 省委, 全市 or 我县 in it mean one. Weighed: who first published it (most), who
 * wrote it, its title, and how often and how early the body names each division; a lower level must lie in the level above.
 * @param towned the county whose towns the report names, where it names no county itself.
 */
export function findHome(
  meta: Meta,
  mentions: readonly PlaceMention[],
  body: string,
  seats: Seats = seatsOf(meta),
  towned: string | null = null,
): Home {
  const votes = new Map<string, number>()
  const vote = (code: string | null, weight: number): void => {
    if (!code || code === '100000') return
    for (let c: string | null = code; c; c = levelOf(c) === 'county' ? (prefectureOf(c) ?? provinceOf(c)) : above(c))
      votes.set(c, (votes.get(c) ?? 0) + weight)
  }
  const month = meta.published?.slice(0, 7)
  // What papers and headlines call by name has the code of the day, as what the body names.
  const then = (code: string | null): string | null => (code && month ? codeIn(code, month) : code)
  const [origin, publisher] = [then(seats.origin), then(seats.publisher)]
  vote(origin, 40)
  for (const reporter of seats.reporters) vote(then(reporter), 40)
  vote(publisher, origin ? 4 : 30)
  vote(towned, 20)
  // News of many places in one report: what it names says nothing of where it speaks from.
  if (DIGEST.test(meta.title ?? '')) mentions = []
  const named = new Set(mentions.flatMap(({ code }) => (code ? [code] : [])))
  const guests = guestsOf(mentions, body)
  const away = visitedAbroad(mentions, body)
  const elsewhere = (code: string | null): boolean =>
    code !== null && (guests.has(code) || (away.size > 0 && away.has(provinceOf(code) ?? code)))
  for (const code of codesIn(`${meta.title ?? ''}\n${meta.headline ?? ''}`, named))
    if (!elsewhere(code)) vote(then(code), 3)
  const sent = body.includes('援')
  const counted =
    sent || guests.size || away.size
      ? mentions.filter(
          ({ end, code, parent }) => !elsewhere(code ?? parent) && !(sent && !away.size && isSender(body, end)),
        )
      : mentions
  const first = counted.find((mention) => !mention.inside)
  if (first) vote(first.code ?? first.parent, 2)
  for (const mention of counted) vote(mention.code ?? mention.parent, mention.inside ? 0.3 : 1)

  const best = (level: 'province' | 'prefecture' | 'county', inside: string | null): string | null => {
    let top: string | null = null
    const prefix = inside?.replace(/(00)+$/, '') ?? ''
    for (const [code, weight] of votes) {
      if (levelOf(code) !== level || !code.startsWith(prefix)) continue
      if (!top || weight > (votes.get(top) ?? 0)) top = code
    }
    return top
  }
  const province = best('province', null)
  const prefecture = best('prefecture', province)
  const county = best('county', prefecture ?? province)
  return {
    province,
    prefecture,
    county,
    unit: unitOf(mentions, body),
    seat: origin ?? publisher,
    towned:
      county !== null &&
      (county === towned || (!origin && !publisher && isOwnCity(county, counted, body, guests.size > 0))),
  }
}

const DIGEST = new Anchored(/快讯$|简讯$|要闻(?:集锦|速览)$/)

const COMES_TO = /(?:到|赴|在|来|对|肯定|支持|深入|前往|考察|调研|指导|检查|督导)$/

/** True for a city of county level that the report prints without its prefecture, and that nobody comes to but guests: 桐岭市托育中心 in a report of 桐岭市. */
function isOwnCity(county: string, mentions: readonly PlaceMention[], body: string, visited: boolean): boolean {
  if (!divisionByCode(county)?.name.endsWith('市')) return false
  if (mentions.some(({ code, inside }) => !inside && code !== null && levelOf(code) !== 'county')) return false
  // A report of a city that names only its towns: the city has no counties.
  if (mentions.length && mentions.every(({ level, parent }) => level === 'township' && parent === county)) return true
  const own = mentions.filter(({ code }) => code === county)
  // 来我市: they come to it themselves.
  if (visited && own.length > 0) return true
  return own.length > 0 && own.every(({ start }) => !COMES_TO.test(body.slice(Math.max(0, start - 2), start)))
}

function above(code: string): string | null {
  return levelOf(code) === 'prefecture' ? provinceOf(code) : null
}
