import { provinceOf } from '../../lexicon/divisions.ts'
import { matchesOf } from '../../text/matches.ts'
import { Hints } from '../../text/sieve.ts'
import type { PlaceMention } from '../draft.ts'
import { mentionsWithin } from '../within.ts'

const COMES_HERE = new Hints('来我 到我 赴我 临我 莅临 到访 来访 行来 团来 组来')
const GUESTS =
  /(?:来|到|赴|莅临)我(?:[省市县区州旗](?![委人政长])|校|院)|率[^，。；]{0,16}(?:莅临|到访|来访)|(?:一行|代表团|考察团|调研组)来[\u4e00-\u9fff]?(?=考察|调研|视察|检查|督导|指导|访问|对接)/g

const LEADS_OWN = new Hints(
  '率市 率省 率县 率区 率州 领市 领省 领县 领区 领州 的市委 的省委 的县委 的区委 的州委 率我 领我',
)
const GOES_AWAY =
  /[率领]的?我?(?:(?:[市省县区州]委、)?[市省县区州](?:政府)?)(?:党政|政协|人大|政府|经贸|企业家)?(?:代表团|考察团|慰问团)[^。；]{0,30}?(?:赴|到|在|前往)/g

/** 市委书记率市党政代表团赴岚江省考察: codes of the provinces that those of this place went to, where the report names another. */
export function visitedAbroad(mentions: readonly PlaceMention[], body: string): ReadonlySet<string> {
  const away = new Set<string>()
  if (!LEADS_OWN.in(body)) return away
  for (const { index, 0: words } of matchesOf(GOES_AWAY, body)) {
    const end = index + words.length
    // 来到望溪对口支援的松陵县: where they went is whom they help.
    const goal = mentionsWithin(mentions, end, end + 16).find(
      (place) => !/^[省市县区]?(?:对口|结对)/.test(body.slice(place.end, place.end + 3)),
    )
    if (goal?.code) away.add(provinceOf(goal.code) ?? goal.code)
  }
  const others = mentions.some(({ code }) => code !== null && !away.has(provinceOf(code) ?? code))
  return others ? away : new Set()
}

/** 望溪市代表团来我市考察, 望溪市政协副主席一行来栖考察: codes of the places that those who come are of. */
export function guestsOf(mentions: readonly PlaceMention[], body: string): ReadonlySet<string> {
  const guests = new Set<string>()
  if (!COMES_HERE.in(body)) return guests
  for (const { index } of matchesOf(GUESTS, body)) {
    const from = Math.max(body.lastIndexOf('。', index), body.lastIndexOf('\n', index))
    const inSentence = mentionsWithin(mentions, from + 1, index)
    for (const { code } of inSentence) if (code) guests.add(code)
  }
  // 岚江省专家组来我市: the province is ours too, unless a place of another one is named.
  const ours = (code: string | null) => code !== null && !guests.has(code) && !guests.has(provinceOf(code) ?? code)
  if (!mentions.some(({ code }) => ours(code)))
    for (const code of guests) if (code.endsWith('0000')) guests.delete(code)
  return guests
}
