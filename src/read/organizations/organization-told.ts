import { occurrencesOf } from '../../text/find-all.ts'
import { matchesOf } from '../../text/matches.ts'
import { Hints } from '../../text/sieve.ts'
import { HAN_SCRIPT, Units } from '../../text/units.ts'
import type { PeopleReading, PlaceReading } from '../draft.ts'
import { type Found, OF_A_KIND, ORGAN, plausible } from './organization-lists.ts'
import { beginName, isCommon, isField, LONGEST_NAME } from './organization-names.ts'

const IS_A_FIRM =
  /是(?:一家|一个|我[国省市县区]|全[国省市县区球]|国内|国家|亚洲|世界|集|[^，。]{1,6}首家)[^，。\n]{0,40}?(?:企业|公司|厂商|制造商)/y
const SENTENCE_END = new Units('。！？\n')
const OF_NAME = new Units('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789（）·')
/** How many characters a sentence may have before 是. */
const SUBJECT = [3, 24] as const

/** A firm that a sentence introduces: 云栈智能是一家…企业. */
export function introduced(body: string): Found[] {
  const found: Found[] = []
  // Where the sentence's subject begins after which the words were found last, and where those words end.
  let [subject, past] = [-1, 0]
  for (let at = body.indexOf('是'); at >= 0; at = body.indexOf('是', at + 1)) {
    let start = at
    while (start > 0 && at - start <= SUBJECT[1] && (HAN_SCRIPT.at(body, start - 1) || OF_NAME.at(body, start - 1)))
      start--
    if (at - start < SUBJECT[0] || at - start > SUBJECT[1] || start === subject) continue
    if (start > 0 && (!SENTENCE_END.at(body, start - 1) || start - 1 < past)) continue
    IS_A_FIRM.lastIndex = at
    const words = IS_A_FIRM.exec(body)
    if (!words) continue
    subject = start
    past = at + words[0].length
    const name = body.slice(start, at)
    if (isField(name) || !plausible(name)) continue
    found.push({ start, end: at, kind: 'enterprise', confidence: 0.6 })
  }
  return found
}

const HEAD = /企业(?:主要|相关|有关)?负责人/g
/** Whose head is spoken with: 与云栈泰科|企业负责人交流. */
const WITH = /(?:[与同和向]|听取了?)([\u3400-\u9fffA-Za-z0-9]{3,10})(?<!有关|相关|部分|参展|各类)$/
const HEADS = new Hints('企业负责 企业主要 企业相关 企业有关')

/** A firm named before 企业 whose head somebody speaks with. */
export function firmsOfSpeakers(body: string): Found[] {
  if (!HEADS.in(body)) return []
  return matchesOf(HEAD, body).flatMap(({ index: end }): Found[] => {
    const firm = WITH.exec(body.slice(Math.max(0, end - 13), end))?.[1]
    if (!firm) return []
    const from = end - firm.length
    const start = beginName(body, from, end)
    const name = body.slice(start, end)
    return name.length < 3 || isCommon(name) || isField(name) || OF_A_KIND.test(name) || !plausible(name)
      ? []
      : [{ start, end, kind: 'enterprise', confidence: 0.5 }]
  })
}

/** A port by the bay or quarter of a town: 澄州|青湾港. */
const PORT_OF_TOWN =
  /^(?!自由|自贸|信息|航空|国际|内陆|无水|[和与及、])\p{Script=Han}{2}(?<!香)港(?=[，、。；和与及等]|码头|集装箱)/u

/** Ports by the division that they are named after (栖梧港), or by their own name behind it (澄州青湾港). */
export function portsOf(body: string, places: PlaceReading): Found[] {
  if (!body.includes('港')) return []
  const own = places.mentions.flatMap(({ start, end }): Found[] => {
    const name = PORT_OF_TOWN.exec(body.slice(end, end + 5))?.[0]
    return name ? [{ start, end: end + name.length, kind: 'park', confidence: 0.5 }] : []
  })
  const divisions = places.places.filter(({ level }) => level !== 'zone' && level !== 'township')
  const named = [...occurrencesOf(body, new Set(divisions.map(({ name }) => `${name}港`)))].flatMap(([port, starts]) =>
    starts.flatMap((start): Found[] => {
      const end = start + port.length
      return '口区澳湾'.includes(body[end] ?? ' ') ? [] : [{ start, end, kind: 'park', confidence: 0.6 }]
    }),
  )
  return [...own, ...named]
}

const HEAD_OF_FIRM =
  /^(?:执行|联席|名誉|轮值|联合|常务|高级|资深)*(?:副?董事长|董事局副?主席|副?总经理|副?总裁|首席[执运技财科信战]\p{Script=Han}{1,3}官|CEO|创始人|总[工经会][程济计]师|厂长|矿长)/u

/** The firm whose chairman or manager is named: 云栈控股董事长沈既白. */
export function firmsOfHeads(body: string, people: PeopleReading): Found[] {
  const found: Found[] = []
  for (const { title, of, start, end } of people.posts) {
    if (
      of === null ||
      /^\d{6}$/.test(of) ||
      of.length < 3 ||
      /^受?(?:集团|总|分|子|第.)*(?:集团|公司|企业)$/.test(of) ||
      !HEAD_OF_FIRM.test(title) ||
      /(?:区域|大区|片区)$/.test(of) ||
      ORGAN.test(of)
    )
      continue
    const floor = Math.max(0, start - LONGEST_NAME * 2)
    const at = floor + body.slice(floor, end + of.length).lastIndexOf(of, end - floor)
    if (at >= floor) found.push({ start: at, end: at + of.length, kind: 'enterprise', confidence: 0.75 })
  }
  return found
}
