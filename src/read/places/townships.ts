import {
  codeNow,
  countiesOfTownship,
  mayBeTownship,
  prefectureOf,
  provinceOf,
  within,
} from '../../lexicon/divisions.ts'
import { positionsOf } from '../../text/find-all.ts'
import type { PlaceMention } from '../draft.ts'
import { comesAfterPlaceWord, isHan } from './place-context.ts'

const SUFFIXES = ['街道', '苏木', '镇', '乡'] as const
const LONGEST = 12

/** What no township's own name holds or ends with. */
const NO_PART =
  /[的和与及、在等为向由]|感谢|欢迎|聚焦|围绕|依托|近年|开展|推进|结合|建设|打造|各族|全域|[城乡小古个条多各水县]$|^.{0,6}族.{1,3}族$/

/** Words that end like a township and name none (乡镇, 古镇, 家乡, 各乡). */
const NO_NAME =
  /^(.*[各全个两多该本我几每一二三四五六七八九十]|乡|城|集|小|古|新|村|重|名|强|市|大|中心|相关|有关|各有关|所在|属地|特色|重点|建制|试点|家|故|下|返|入|水|山|老|同|城乡|农|思|离|还|异|外|他|原|社区|所辖|最后|会后|随后|其中|同时|此外|目前|日前|沿线|周边|边境|贫困)$/

/** What somebody does who comes to a township. */
const REACHED = /(?:来到|走进|深入|前往|先后到|先后深入|[到赴])了?$/

const opensClause = (text: string, start: number): boolean => start === 0 || /[，。；：、\s]/.test(text[start - 1]!)

/** 墨泉镇党委书记 at a clause's start: what has such a post is a township. */
const isSeat = (text: string, start: number, end: number): boolean =>
  opensClause(text, start) &&
  /^(?:党委(?:副?书记|委员)|人大主席|(?:人民)?政府|党工委|办事处|副?[镇乡]长)/.test(text.slice(end, end + 5))

/**
 * Finds townships, towns and streets (奔子栏镇, 洪都街道): a name that `divisions.tsv` lists under a county that the report
 * also names or that its words of place allow, or a name between a county's and the suffix. `title`: the headline, which may
 * name one too.
 */
export function findTownships(
  text: string,
  divisions: readonly PlaceMention[],
  home: string | null,
  title = '',
): PlaceMention[] {
  const found: PlaceMention[] = []
  const known = new Map<string, string | null>()
  // First units of those.
  const heads = new Set<number>()
  const codes = new Set(divisions.flatMap(({ code }) => (code ? [codeNow(code)] : [])))
  const prefectures = new Set([...codes].filter((code) => /[1-9]\d?00$/.test(code)).map((code) => code.slice(0, 4)))
  let d = 0
  let last = 0
  for (const at of positionsOf(text, '镇乡街苏')) {
    const suffix = SUFFIXES.find((word) => text.startsWith(word, at))
    if (!suffix || (text[at] === text[at - 1] && suffix !== '街道')) continue
    const end = at + suffix.length
    while (d < divisions.length && divisions[d]!.end <= at) d++
    if (divisions[d] && divisions[d]!.start < end && divisions[d]!.end > end) continue
    const next = text.slice(end, end + 2)
    if (suffix === '乡' && /^(村|镇)/.test(next) && !/^(村民|镇党)/.test(next)) continue
    if (suffix === '镇' && /^(街道|村振|化|江路)/.test(next)) continue
    // 佛山|乡: a city's bare name that the township bears is no host.
    const bare = divisions[d - 1]?.end === at && !/[省市县区州盟旗]$/.test(divisions[d - 1]!.text)
    const host = divisions[bare ? d - 2 : d - 1]
    // 岚江|北路街道: a street that bears the name of a place elsewhere.
    const named = divisions[d - 1]
    const borrows =
      named !== undefined &&
      named.start >= last &&
      named.end > at - LONGEST &&
      named.end <= at &&
      named.text === named.name &&
      mayBeTownship(text, named.start, end) &&
      countiesOfTownship(text.slice(named.start, end)).length > 0
    const floor = borrows ? named.start : Math.max(last, host && host.end > at - LONGEST ? host.end : at - LONGEST)
    const mention = (start: number, parent: string | null): void => {
      const name = text.slice(start, end)
      found.push({ start, end, text: name, code: null, name, level: 'township', parent, inside: false })
      if (!known.has(name)) known.set(name, parent)
      heads.add(name.charCodeAt(0))
      last = end
    }
    let done = false
    for (let start = floor; start < at && !done; start++) {
      if (!isHan(text, start)) continue
      const tabled = mayBeTownship(text, start, end)
      if (!tabled && !heads.has(text.charCodeAt(start))) continue
      const name = text.slice(start, end)
      const before = known.get(name)
      const counties = before === undefined && tabled ? countiesOfTownship(name) : []
      if (before === undefined && !counties.length) continue
      if (before !== undefined) {
        mention(start, before)
        done = true
        continue
      }
      const direct =
        host?.end === start && host.code ? counties.filter((code) => within(code, codeNow(host.code!))) : []
      const near = direct.length ? direct : counties.filter((code) => codes.has(code))
      const wide = near.length ? near : counties.filter((code) => prefectures.has(code.slice(0, 4)))
      const usable = wide.length ? wide : home ? counties.filter((code) => within(code, home)) : []
      const strong = direct.length > 0 || (near.length > 0 && start + 1 < at)
      const again =
        at - start >= 2 &&
        opensClause(text, start) &&
        (title.includes(name) || text.indexOf(name) !== text.lastIndexOf(name))
      // 先后到南寨镇: a name that several counties have, where somebody goes there.
      const listed = text[start - 1] === '、' && found.at(-1)?.end === start - 1
      const reached = at - start >= 2 && (listed || REACHED.test(text.slice(Math.max(0, start - 3), start)))
      if (!usable.length && !again && !reached && (at - start < 2 || counties.length > 1)) continue
      if (
        !strong &&
        !again &&
        !listed &&
        (at - start < 2 || !(reached || comesAfterPlaceWord(text, start) || isSeat(text, start, end)))
      )
        continue
      // One that a single county has lies there, unless the report speaks from elsewhere.
      const only =
        counties.length === 1 && at - start >= 2 && (!home || within(counties[0]!, provinceOf(home)))
          ? counties[0]!
          : null
      mention(start, usable[0] ?? only)
      done = true
    }
    if (done) continue
    // A township that no table lists, directly after the division that it lies in.
    if (host?.code && !host.code.endsWith('0000') && host.end >= at - 6 && host.end < at && host.end >= last) {
      const name = text.slice(host.end, at)
      if ([...name].every((_, i) => isHan(text, host.end + i)) && !NO_NAME.test(name) && !NO_PART.test(name))
        mention(host.end, host.code.endsWith('00') ? (prefectureOf(host.code) ?? host.code) : host.code)
      continue
    }
    // One that no table lists, where somebody holds its office: ，墨泉镇党委书记.
    for (let start = Math.max(last, at - 3); start <= at - 2; start++) {
      const name = text.slice(start, at)
      if (
        ![...name].every((_, i) => isHan(text, start + i)) ||
        !isSeat(text, start, end) ||
        NO_NAME.test(name) ||
        NO_PART.test(name)
      )
        continue
      mention(start, null)
      break
    }
    if (last === end) continue
    // One beside another of a list: 云岭乡、羊拉乡.
    const previous = found.at(-1)
    if (
      previous &&
      previous.end < at &&
      text[previous.end] === '、' &&
      at - previous.end <= 6 &&
      at - previous.end >= 2
    ) {
      const name = text.slice(previous.end + 1, at)
      if (!NO_NAME.test(name) && !NO_PART.test(name)) mention(previous.end + 1, previous.parent)
    }
  }
  return found
}
