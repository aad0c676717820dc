import { countiesOfTownship, mayBeTownship, within } from '../../lexicon/divisions.ts'
import { positionsOf } from '../../text/find-all.ts'
import { isHan } from './place-context.ts'

const SHORTEST = 3
const LONGEST = 9

/** Names of townships that many counties have: these alone tell none of them. */
const MOST_BEARERS = 60

/**
 * The county whose towns a report names where it names no county: 到墨泉镇、柳汀乡 is a report of the one county that has both.
 * One name tells it where a single county of all has it; of several names, most must lie in the same county, and more than in any other.
 * @param inside code of a division that the county must lie in, or null.
 * @returns a six-digit code, or null where the towns leave it open.
 */
export function countyOfTownships(text: string, inside: string | null): string | null {
  const bearers = new Map<string, readonly string[]>()
  for (const at of positionsOf(text, '镇乡道木')) {
    const before = text[at - 1]
    if ((text[at] === '道' && before !== '街') || (text[at] === '木' && before !== '苏')) continue
    const end = at + 1
    for (let start = Math.max(0, end - LONGEST); start <= end - SHORTEST; start++) {
      if (!isHan(text, start) || !mayBeTownship(text, start, end)) continue
      const name = text.slice(start, end)
      if (bearers.has(name)) break
      const counties = countiesOfTownship(name)
      if (!counties.length) continue
      bearers.set(name, inside ? counties.filter((code) => within(code, inside)) : counties)
      break
    }
  }
  // A name that no other county has.
  if (bearers.size === 1)
    for (const [name, counties] of bearers)
      if (counties.length === 1 && countiesOfTownship(name).length === 1 && name.length > SHORTEST) return counties[0]!
  const votes = new Map<string, number>()
  let named = 0
  for (const counties of bearers.values()) {
    if (!counties.length || counties.length > MOST_BEARERS) continue
    named++
    for (const code of counties) votes.set(code, (votes.get(code) ?? 0) + 1)
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1])
  const [best, second] = ranked
  if (!best || best[1] < 2 || best[1] * 2 <= named || (second && second[1] === best[1])) return null
  return best[0]
}
