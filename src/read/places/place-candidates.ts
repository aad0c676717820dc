import { divisionNameAt, type NamedDivision, nextDivisionName, successorOf } from '../../lexicon/divisions.ts'

/** A division's name as it stands in a text, with every division that it may mean. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly named: readonly NamedDivision[]
}

/** Divisions of this name that were in force on `date` (`YYYY-MM-DD` or shorter); all, where none was. */
function inForce(named: readonly NamedDivision[], date: string | null): readonly NamedDivision[] {
  let dated = false
  for (let i = 0; i < named.length; i++) dated ||= named[i]!.division.from !== null || named[i]!.division.until !== null
  if (!dated) return named
  const month = (date ?? '9999-12').slice(0, 7)
  const valid = named.filter(
    ({ division }) => (!division.from || division.from <= month) && (!division.until || month < division.until),
  )
  // Of a county of one character that is no more, dated reports hold only what looks like it.
  if (!valid.length) return date && named.every(({ division }) => division.name.length === 2) ? [] : named
  const older = valid.filter(({ division }) => division.until)
  const replaced = new Set(older.map(({ division }) => successorOf(division)))
  const rest = valid.filter(({ division }) => division.until || !replaced.has(division.code))
  return rest.length ? rest : valid
}

/** 某某地委: a prefecture without a city. */
const OF_PREFECTURE = /^(?:地委|地区|行署)/
const isPrefecture = ({ division }: NamedDivision): boolean => division.name.endsWith('地区')

const isFull = ({ form }: NamedDivision): boolean => form === 'full'
const isShort = ({ division, form }: NamedDivision): boolean => form === 'core' && division.level === 'county'
const isCity = ({ division }: NamedDivision): boolean => division.level === 'prefecture'

const HEAD = '长'.charCodeAt(0)
const COMMITTEE = '委'.charCodeAt(0)

/** Every place where a division's name stands, by longest name, from left to right. */
export function findCandidates(text: string, date: string | null): Candidate[] {
  const found: Candidate[] = []
  for (
    let at = nextDivisionName(text, 0, text.length);
    at < text.length;
    at = nextDivisionName(text, at + 1, text.length)
  ) {
    const match = divisionNameAt(text, at)
    if (!match) continue
    let { end } = match
    let named: readonly NamedDivision[] = match.value
    // 南昌市长: the last character belongs to the mayor.
    if (
      text.charCodeAt(end) === HEAD &&
      /[省市县区州镇]/.test(text[end - 1]!) &&
      /^长([^期所远江度效春沙治宁安岛堎征三风清兴]|$)/.test(text.slice(end, end + 2))
    ) {
      const shorter = divisionNameAt(text.slice(at, end - 1), 0)
      if (shorter && shorter.end === end - 1 - at) {
        end -= 1
        named = shorter.value
      }
    }
    // 青禾区和|田家庵区, 抵|达日喀则: a short name that ends within a longer one begins in the word before that.
    if (end - at === 2 && (text[at] === '和' || named.every(isShort))) {
      const next = divisionNameAt(text, at + 1)
      if (
        next &&
        next.end > end &&
        next.end - at > 3 &&
        (text[at] === '和' ? next.value.some(isFull) : next.value.some(isCity))
      )
        continue
    }
    // 那曲地委: of the prefecture, though a county bears the name too
    const past = OF_PREFECTURE.test(text.slice(end, end + 2)) ? named.filter(isPrefecture) : []
    const dated = past.length && date ? inForce(past, date) : past
    const valid = dated.length ? dated : inForce(named, date)
    if (valid.length) found.push({ start: at, end: nameEnd(text, at, end), named: valid })
    at = end - 1
  }
  return found
}

/** 江西省委: the 省 belongs to the committee, and the report prints 江西; of one character the word for the kind stays (泸县委). */
function nameEnd(text: string, start: number, end: number): number {
  if (text.charCodeAt(end) !== COMMITTEE || end - start < 3 || !/[省市县区州盟旗]/.test(text[end - 1] ?? '')) return end
  return divisionNameAt(text.slice(start, end - 1), 0)?.end === end - 1 - start ? end - 1 : end
}
