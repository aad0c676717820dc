import { divisionByCode, parentOf } from '../lexicon/divisions.ts'

/** The nation, which posts are `of` but which is no division. */
const NATION = '100000'

/** The usual name of a division by its code, for those that no report names; null where the code is not known. */
export function divisionName(code: string): string | null {
  return code === NATION ? '全国' : (divisionByCode(code)?.core ?? null)
}

/** Codes of the divisions above a code, from the province down. */
export function codesAbove(code: string): string[] {
  const above: string[] = []
  for (let next = parentOf(code); next !== null && !above.includes(next); next = parentOf(next)) above.unshift(next)
  return above
}
