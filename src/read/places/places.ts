import { codeIn, countiesOfTownship, divisionByCode, divisionsNamed } from '../../lexicon/divisions.ts'
import type { Place, Span } from '../../record/types.ts'
import { Units } from '../../text/units.ts'
import type { PlaceMention, PlaceReading, Readable, SentenceSpan } from '../draft.ts'
import { isCommon } from '../organizations/organization-names.ts'
import type { Staged } from '../stages.ts'
import { findHome } from './home.ts'
import { type Seats, seatOf, seatsOf } from './home-seats.ts'
import { findCandidates } from './place-candidates.ts'
import { isDateline, isInOffice, isInSetPhrase, isInsideName, isInTitle, isOfGrid } from './place-context.ts'
import { gatherEvidence, settle } from './place-settle.ts'
import { countyOfTownships } from './township-county.ts'
import { findTownships } from './townships.ts'
import { findZones, isInsidePark } from './zones.ts'

/**
 * Finds the administrative divisions and zones that a report names, what region it speaks from, and the places of the
 * record. Names that several divisions share are settled by the division before them, the divisions that the report
 * names without doubt, and the region that it speaks from. A division that is only part of another name (南昌大学) is
 * kept as a mention with `inside`.
 */
export function* readPlaces(article: Readable, _sentences: readonly SentenceSpan[]): Staged<PlaceReading> {
  const { body, meta } = article
  const candidates = findCandidates(body, meta.published)
  yield
  const seats = settledSeats(seatsOf(meta), body)
  const evidence = gatherEvidence(body, candidates, findHome(meta, [], body, seats))
  yield
  const settled = candidates.flatMap((candidate, i) => settle(body, candidate, candidates[i - 1], evidence) ?? [])
  yield
  const zones = findZones(body, settled)
  const divisions = withoutOverlaps(settled, zones)
  yield
  const told = findHome(meta, divisions, body, seats)
  // A report that names no county is of the one whose towns it names.
  const month = meta.published?.slice(0, 7) ?? null
  const then = (code: string | null): string | null => (code && month ? codeIn(code, month) : code)
  const towned = told.county ? null : then(countyOfTownships(body, seats.origin ?? seats.publisher))
  const townships = withoutOverlaps(
    findTownships(body, divisions, towned ?? told.prefecture ?? told.county, meta.title ?? ''),
    zones,
  ).map((town) => ({ ...town, parent: then(town.parent) }))
  yield
  const titled = body.includes('《')
  const mentions = [...withoutOverlaps(divisions, townships), ...zones, ...townships]
    .sort((a, b) => a.start - b.start)
    .map((mention, i, all) => (isPart(body, mention, all[i + 1], titled) ? { ...mention, inside: true } : mention))
  return { mentions, places: placesOf(mentions), home: findHome(meta, mentions, body, seats, towned) }
}

/** （澄州日报 卫青禾 记者 江月白）: a paper at a report's end. */
const CLOSING = /（([\u4e00-\u9fff]{2,5}(?:日报|晚报|电视台|融媒体中心))[ \u3000][^（）\n]{2,30}）\s*$/

/** 海州区人民政府 is the office of two districts: of the one whose streets the report names. */
function settledSeats(seats: Seats, body: string): Seats {
  const settled = (code: string | null): string | null => {
    const name = code && divisionByCode(code)?.name
    if (!name || divisionsNamed(name).length < 2) return code
    const towned = countyOfTownships(body, null)
    return towned && divisionByCode(towned)?.name === name ? towned : code
  }
  const origin = seats.origin ?? (seats.publisher ? null : seatOf(CLOSING.exec(body.slice(-60))?.[1] ?? null))
  return { ...seats, origin: settled(origin), publisher: settled(seats.publisher) }
}

/** The mentions that none of `taken` overlaps. Both in order of `start`, each without overlaps of its own. */
function withoutOverlaps(mentions: readonly PlaceMention[], taken: readonly PlaceMention[]): PlaceMention[] {
  let t = 0
  return mentions.filter(({ start, end }) => {
    while (t < taken.length && taken[t]!.end <= start) t++
    const other = taken[t]
    return !other || other.start >= end
  })
}

/** Parts of a township's name that only name its own clinic or school. */
const OF_TOWNSHIP = /^(中心|第[一二三四五]|实验)?(小学|中学|卫生院|幼儿园|敬老院|派出所)/
const OWN_FIRM =
  /^([\u4e00-\u9fff]{2,8}?)(?:股份有限公司|有限责任公司|有限公司|集团|公司|合作社|酒庄|林场|农场|茶场)(?![委局])/
/** 松陵县|云栈牧业公司: a firm with a name of its own, and where it is; the county's own bear none (松陵县|自来水公司). */
function isSeatOfFirm(text: string, end: number): boolean {
  const stem = OWN_FIRM.exec(text.slice(end, end + 14))?.[1]
  return (
    stem !== undefined &&
    !isCommon(stem) &&
    !/国有|投资|自来水|供水|供热|供暖|运输|盐业|供销|种子|食品|建筑|房地产|供电|水务|城投|建投|交投|农投|文旅|燃气|邮政|电力|石油|烟草|粮|国资|资产|开发|客运|公交|广电/.test(
      stem,
    )
  )
}

const FULL = new Units('省市县区州盟旗镇乡道木')

/**
 * True where a mention is only part of another name. A division by its full name directly before a lower one, and a county
 * or township before a firm, park or site with a name of its own, say where that is (松陵县|墨泉镇|某某产业园) and are places.
 */
function isPart(text: string, mention: PlaceMention, next: PlaceMention | undefined, titled: boolean): boolean {
  if (mention.inside || isDateline(text, mention.start, mention.end) || isInSetPhrase(text, mention.start, mention.end))
    return true
  if (isOfGrid(text, mention.start, mention.end)) return true
  if (isInOffice(text, mention.start, mention.end) || (titled && isInTitle(text, mention.start, mention.end)))
    return true
  const full = FULL.at(text, mention.end - 1)
  if (full && next?.start === mention.end) return false
  if (mention.level === 'township') return OF_TOWNSHIP.test(text.slice(mention.end, mention.end + 6))
  if (isInsideName(text, mention.end) && !(full && mention.level === 'county' && isSeatOfFirm(text, mention.end)))
    return true
  return mention.level !== 'zone' && !(full && mention.level === 'county') && isInsidePark(text, mention.end)
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
