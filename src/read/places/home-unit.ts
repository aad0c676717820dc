import { divisionNameAt, levelOf, type NamedDivision } from '../../lexicon/divisions.ts'
import type { Meta } from '../../record/types.ts'
import { Hints } from '../../text/sieve.ts'
import type { Home, PlaceMention } from '../draft.ts'
import { actingSchool, headedUnit, ownSchool } from '../organizations/own-unit.ts'

const OWN = new Hints('我区 全区 区党 区班')
/** 新片区党工委 is of a zone by another name. */
const OWN_ZONE = /我区|全区|(?<!片|自治)区(?:党工委|班子)/

/** The zone or school that speaks of itself as 我区, 我校. */
export function unitOf(mentions: readonly PlaceMention[], body: string): string | null {
  if (OWN.in(body) && mentions.some((mention) => mention.level === 'zone') && OWN_ZONE.test(body)) {
    const counts = new Map<string, number>()
    for (const { level, name, text } of mentions)
      if (level === 'zone' || (level === 'county' && text.endsWith('区'))) counts.set(name, (counts.get(name) ?? 0) + 1)
    const [top] = [...counts].sort((a, b) => b[1] - a[1])
    // 青禾区 named more often than its zone is 我区 itself.
    if (top && mentions.some(({ level, name }) => level === 'zone' && name === top[0])) return top[0]
  }
  return null
}

/** 南开: few counties have news sites that leave their rank out. */
const isCounty = ({ division }: NamedDivision): boolean => levelOf(division.code) === 'county'

const NEWS_OFFICE = /^([\p{Script=Han}]{2,10}?)(?:新闻网|新闻中心|校园网|校报|官网)$/u

/** The university that a news office is of, by the name that the report prints: 松江新闻网 of 松江大学; null for a division's. */
function newsOffice({ publisher, origin }: Meta, body: string): string | null {
  for (const carrier of [publisher, origin]) {
    const stem = carrier && NEWS_OFFICE.exec(carrier)?.[1]
    const division = stem && divisionNameAt(stem, 0)
    if (!stem || (division && division.end === stem.length && !division.value.every(isCounty))) continue
    const whole = /(?:大学|学院)$/.test(stem)
    for (let at = body.indexOf(stem); at >= 0; at = body.indexOf(stem, at + 1)) {
      if (whole) return stem
      const rest = SCHOOL_GOES_ON.exec(body.slice(at + stem.length, at + stem.length + 12))?.[0]
      if (rest) return stem + rest
    }
  }
  return null
}
const SCHOOL_GOES_ON = /^[\p{Script=Han}]{0,6}?(?:大学|学院)/u

const RANKED = /[省市县区州旗镇乡]$/
/** 岚江省澄州市清源中学 is 清源中学 in its own news. */
function withoutDivisions(carrier: string): string {
  let at = 0
  for (let place = divisionNameAt(carrier, at); place; place = divisionNameAt(carrier, at)) {
    if (!RANKED.test(carrier.slice(at, place.end)) || carrier.length - place.end < 4) break
    at = place.end
  }
  return carrier.slice(at)
}

/**
 * The school or hospital that publishes the report, by the name that the report itself prints (绍兴一中 for 绍兴市第一中学): 我校 and
 * 校长 are its. The zone that speaks of itself as 我区. Null where no name is printed.
 */
export function homeUnit(
  meta: Meta,
  places: { readonly home: Home; readonly mentions: readonly PlaceMention[] },
  body: string,
): string | null {
  if (places.home.unit) return places.home.unit
  const carrier = [meta.publisher, meta.origin].find(
    (name) => name && /(学院|大学|学校|小学|中学|一中|医院)$/.test(name),
  )
  if (!carrier) return newsOffice(meta, body) ?? headedUnit(meta.title, body) ?? ownSchool(body) ?? actingSchool(body)
  if (body.includes(carrier)) return carrier
  const local = withoutDivisions(carrier)
  if (local !== carrier && body.includes(local)) return local
  // 澄州青瓦学校 is 青瓦学校 in its own news.
  const seat = divisionNameAt(carrier, 0)
  if (seat && carrier.length - seat.end > 3 && body.includes(carrier.slice(seat.end))) return carrier.slice(seat.end)
  const counts = new Map<string, number>()
  for (const { start, end } of places.mentions) {
    const rest = /^(第?[一二三四五六七八九十]+中学?|[^，。、；的在]{0,8}?(大学|学院|学校|小学|中学|医院))/.exec(
      body.slice(end, end + 14),
    )?.[0]
    const name = rest && body.slice(start, end) + rest
    if (name && [...name].every((character) => carrier.includes(character)))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
