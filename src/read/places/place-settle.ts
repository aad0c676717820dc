import {
  countiesOfTownship,
  type Division,
  divisionNameAt,
  levelOf,
  type NamedDivision,
  parentOf,
  provinceOf,
  within,
} from '../../lexicon/divisions.ts'
import { Anchored } from '../../text/anchored.ts'
import { Units } from '../../text/units.ts'
import type { Home, PlaceMention } from '../draft.ts'
import { surnameAt } from '../people/name-lexicon.ts'
import type { Candidate } from './place-candidates.ts'
import { comesAfterPlaceWord, comesBeforePlaceWord, isFeatureName, isGivenName, isRiverBank } from './place-context.ts'
import { placeDoubts } from './place-doubts.ts'
import { countyOfTownships } from './township-county.ts'
import { findTownships } from './townships.ts'

/** What a report as a whole says about which places it means. */
export interface PlaceEvidence {
  /** Weight of each province and prefecture, from names that leave no doubt. */
  readonly support: ReadonlyMap<string, number>
  /** Codes of divisions that stand in the text by their full name. */
  readonly full: ReadonlySet<string>
  readonly home: Home
  /** The county that has most of the towns named, or null. */
  readonly towned: string | null
}

/** Gathers what the names that leave no doubt say: which provinces and prefectures the report is about. */
export function gatherEvidence(body: string, candidates: readonly Candidate[], home: Home): PlaceEvidence {
  const support = new Map<string, number>()
  const full = new Set<string>()
  const add = (code: string, weight: number): void => void support.set(code, (support.get(code) ?? 0) + weight)
  for (const { named } of candidates) {
    for (const one of named) if (one.form === 'full') full.add(one.division.code)
    const only =
      named.length === 1 ? named[0] : named.find((one) => one.form === 'core' && one.division.level !== 'county')
    if (!only || (only.form === 'core' && only.division.level === 'county')) continue
    const { code } = only.division
    add(provinceOf(code), 1)
    if (levelOf(code) !== 'province') add(prefectureCode(code), 2)
  }
  // A report that names no division in full may still name a township that only one county has.
  if (!full.size)
    for (const { parent } of findTownships(body, [], null)) {
      if (!parent) continue
      add(prefectureCode(parent), 2)
      add(provinceOf(parent), 1)
    }
  // 海州区 is two: the one whose streets the report names.
  const shared = candidates.some(({ named }) => named.length > 1 && named.some(({ form }) => form === 'full'))
  return { support, full, home, towned: shared ? countyOfTownships(body, null) : null }
}

const prefectureCodes = new Map<string, string>()

/** The code of the prefecture that a code's digits say; kept for each code, since it is asked again and again. */
function prefectureCode(code: string): string {
  let found = prefectureCodes.get(code)
  if (found === undefined) {
    found = `${code.slice(0, 4)}00`
    prefectureCodes.set(code, found)
  }
  return found
}

const levelRank = (division: Division): number => ['province', 'prefecture', 'county'].indexOf(division.level)

const NOTHING: readonly NamedDivision[] = []

/** The division for which most speaks; `directly` are those that the name right before may mean. */
function heaviest(
  named: readonly NamedDivision[],
  directly: readonly NamedDivision[],
  { support, full, home, towned }: PlaceEvidence,
): NamedDivision | undefined {
  const weight = ({ division, form }: NamedDivision): number => {
    let score = form === 'full' ? 3 : 0
    score += 2 - levelRank(division)
    if (form === 'core' && division.level === 'province') score += 15
    if (directly.some((above) => above.division.code !== division.code && within(division.code, above.division.code)))
      score += 20
    score += Math.min(6, (support.get(prefectureCode(division.code)) ?? 0) * 2)
    score += Math.min(3, support.get(provinceOf(division.code)) ?? 0)
    if (home.province === provinceOf(division.code)) score += 4
    if (home.prefecture && within(division.code, home.prefecture)) score += 4
    if (home.county === division.code) score += 4
    if (towned === division.code) score += 8
    if (full.has(division.code)) score += 3
    return score
  }
  const ranked = named.map((one) => ({ one, score: weight(one) })).sort((a, b) => b.score - a.score)
  return ranked[0]?.one
}

const KIND = new Units('市县区旗州')
const OPENS = new Units('，。；、\n')
/** 赴我州|石渠、德格: of the region that the report speaks from. */
const OWN_REGION = new Anchored(/^[我全][省市州盟]$/)
const OFFICE = /^[市县区旗](?:委|政府|人大|政协|纪委|监委|长)/
/** 组长, 队长: what those are heads of whose title ends in 长. */
const HEADED = new Units('组队局厅处科院校所站司部')
const LONG = '长'.charCodeAt(0)

const TOWNSHIP_NEXT = /^[\u4e00-\u9fff]{1,5}?(?:镇|乡|街道)/
/** True where a township of the division follows directly. */
const holdsNext = (text: string, end: number, code: string): boolean => {
  const name = TOWNSHIP_NEXT.exec(text.slice(end, end + 8))?.[0]
  return name !== undefined && countiesOfTownship(name).includes(code)
}

const COUNTIES = /^(?:、[\u4e00-\u9fff]{2,5}){0,8}等?[两三四五六七八九十\d]{1,2}个?县(?![委长城域])/
/** 石渠、甘孜、炉霍三县: in a list of counties a name that a prefecture bears too is that of its county. */
const countyOfList = (text: string, { end, named }: Candidate, heavy: NamedDivision): NamedDivision | undefined =>
  named.length > 1 &&
  heavy.form === 'core' &&
  heavy.division.level === 'prefecture' &&
  COUNTIES.test(text.slice(end, end + 50))
    ? named.find(
        ({ division }) =>
          division.level === 'county' &&
          prefectureCode(division.code) === heavy.division.code &&
          division.name.endsWith('县'),
      )
    : undefined

const OF_VILLAGES = new Anchored(/^(?:、[\u4e00-\u9fff]{2,4}){1,8}等\d{0,2}个?(?:行政)?(?:村|社区)/)

/** Decides which division a candidate means, or null where it is no place. */
export function settle(
  text: string,
  candidate: Candidate,
  previous: Candidate | undefined,
  { support, full, home, towned }: PlaceEvidence,
): PlaceMention | null {
  const { ambiguous, collisions } = placeDoubts()
  const { start, end, named } = candidate
  const directly = previous && previous.end === start ? previous.named : NOTHING
  const heavy = named.length < 2 ? named[0] : heaviest(named, directly, { support, full, home, towned })
  if (!heavy) return null
  const best = countyOfList(text, candidate, heavy) ?? heavy
  const { division, form } = best
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
  // 墨泉镇|佛山社区: a community that bears a city's name.
  if (form === 'core' && text.startsWith('社区', end) && /[镇乡道区县]/.test(text[start - 1] ?? '')) return null
  if (
    isFeatureName(text, end) &&
    !(text[end] === '村' && text[end + 1] === '镇') &&
    // 浙江|湖州: another division begins there.
    !divisionNameAt(text, end)
  )
    return form === 'full' && text[end] !== '村' ? mention : null
  // 长岭、西圃、枫林等村: villages
  if (form === 'core' && division.level === 'county' && OF_VILLAGES.testIn(text, end, end + 40)) return null
  const doubt = ambiguous.get(printed)
  if (doubt?.not.some(({ phrase, at }) => text.startsWith(phrase, start - at))) return null
  const doubtful = doubt?.always ? doubt : undefined
  const collision = form === 'core' ? collisions.get(printed) : undefined
  if (collision?.before.has(text[start - 1] ?? '') && collision.after.has(text[end] ?? '')) return null
  if (form === 'core' && isGivenName(text, start, end)) return null
  // 工作组组|长沙|某某: the head of a group, and a surname
  if (form === 'core' && text.charCodeAt(start) === LONG && HEADED.at(text, start - 1) && surnameAt(text, start + 1))
    return null
  // 召|开县: a county's name of two characters is believed only where a place may begin.
  if (
    end - start === 2 &&
    KIND.at(text, end - 1) &&
    !comesAfterPlaceWord(text, start) &&
    !directly.length &&
    !holdsNext(text, end, division.code)
  )
    return null
  if (form === 'full' && !doubtful) return mention
  if (isRiverBank(text, start, end)) return null
  if (text.charCodeAt(start - 1) === LONG && division.level === 'province' && printed.startsWith('江')) return null
  if (division.level === 'province') return mention
  if (division.level === 'prefecture' && !doubtful?.prefecture) return mention
  const below = directly.some(
    (above) => above.division.code !== division.code && within(division.code, above.division.code),
  )
  if (below && !doubtful) return mention
  // ，招远市委书记: a word that has an office of its own kind at a clause's start is the division.
  if (
    doubtful &&
    OPENS.at(text, start - 1) &&
    OFFICE.test(text.slice(end, end + 3)) &&
    text[end] === division.name.at(-1)
  )
    return mention
  const placed =
    text.startsWith('”新', start - 2) ||
    text.startsWith('的新', start - 2) ||
    comesAfterPlaceWord(text, start) ||
    OWN_REGION.testIn(text, Math.max(0, start - 2), start)
  // 建设“强富美高”新松陵: what the place is to become.
  const renewed = text[start - 1] === '新' && (text[start - 2] === '”' || text[start - 2] === '的')
  const followed = renewed || comesBeforePlaceWord(text, end)
  if (doubtful !== undefined) {
    // 岚江|振兴发展: a district does not go without 区 behind a province's name.
    const bare = division.name.endsWith('区') && directly.every(({ division: above }) => above.level === 'province')
    if (below) return followed && !bare ? mention : null
    // 德格、白玉、色达: within a list of counties of one prefecture the word is one of them.
    const listed =
      form === 'core' &&
      previous !== undefined &&
      previous.end === start - 1 &&
      text[start - 1] === '、' &&
      (text[end] === '、' || followed) &&
      previous.named.some(
        (one) => one.division.level === 'county' && prefectureCode(one.division.code) === prefectureCode(division.code),
      )
    if (listed) return mention
    const known =
      (form === 'core' && full.has(division.code)) || home.county === division.code || home.prefecture === division.code
    return known && placed && followed ? mention : null
  }
  if (full.has(division.code) || home.county === division.code) return placed || followed ? mention : null
  const supported =
    (support.get(prefectureCode(division.code)) ?? 0) > 0 ||
    (support.get(provinceOf(division.code)) ?? 0) > 0 ||
    home.province === provinceOf(division.code)
  // A report that names no region at all may call its county by its short name alone.
  const alone = support.size === 0 && home.province === null && named.length === 1 && text[end] !== '新'
  return (supported || alone) && placed && followed ? mention : null
}
