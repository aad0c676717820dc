import { Anchored } from '../../text/anchored.ts'
import type { PlaceMention, PlaceReading } from '../draft.ts'
import { isSender } from '../places/home-names.ts'
import { mentionAt, mentionsWithin } from '../within.ts'
import type { EventDraft } from './event-draft.ts'
import type { Telling } from './event-people.ts'
import { commonDivision, coverOf, lowestOf, within } from './event-place-cover.ts'

const LEADS_TO =
  /(?:到|赴|深入|前往)[^，。；、]{0,24}(?:联系点|帮扶点|挂[点钩]|包[联保]|联系|结对|帮扶|对口|支援|援建|援助|协作|一线)的?$|(?:^|[^面应])对[^，。；、]{0,2}$|(?:来到|前往|深入|走进)[^，。；、]{2,18}的$|生产建设兵团第?[一二三四五六七八九十]{1,3}师$|(?:在|到|赴|来|至|抵|深入(?!落实|学习|贯彻|推进|实施)|前往|走进|辗转|位于|走访|慰问|看望|莅临|暗访|督查|督察|察看|调研|考察|检查|视察|督导|指导)[^，。；、]{0,6}$/

/** A six-digit code or the name of a zone or township, and the mention that it was read from. */
export interface CoveredPlace {
  readonly place: string | null
  readonly named: PlaceMention | null
  /** True where places are named that nothing but the nation covers. */
  readonly wide: boolean
}
export const NOWHERE: CoveredPlace = { place: null, named: null, wide: false }

/** 前往松陵县途中: not where it was. */
const ON_THE_WAY = new Anchored(/^(?:的)?途中/)
/** 来到望溪市对口支援的松陵县: whose charge a place is, not where somebody came. */
const CHARGE_OF = new Anchored(
  /^[省市县区州]?(?:对口|结对|定点)?(?:支援|援建|帮扶|协作|援助|扶贫|联系)的|^[省市县区州]?(?:党政)?(?:代表团|考察团)|^[省市县区州]?对口(?:支援|援建|援助|帮扶|协作|合作)[^，。；、]{0,16}(?:仪式|会)|^[省市]?(?:第[一二三四五六七八九十]{1,3}批)?援[藏疆青]干|^生产建设兵团|^(?:一?系列)?(?:重要)?(?:讲话|指示|批示)/,
)
/** 在望溪市委书记卫青禾陪同下: whose leader comes along, not where it was. */
const WITH_HOSTS = /^[省市县区州]?(?:委|政府|人大|政协|长)[^。；]{0,60}?(?:陪同|陪伴|引导)下/
const WITH_NEXT = /^[和与·—–－-]?$/
/** 栖梧市·望溪市对口协作会议, 栖梧—望溪座谈会: two places in the name of a meeting are not where it is. */
const BETWEEN_TWO = /^[·—–－-]{1,2}$/

/**
 * The lowest division or zone that covers an event, from the places named in `[start, end)` of its telling: nested names
 * (九江 of 江西九江) give the inner one, a list of several the division above them all.
 * @param verb where the verb stands, where the last place that somebody reaches before it counts (在前往甲县途中，来到乙县调研), not the first of the telling.
 */
export function namedPlace(body: string, places: PlaceReading, start: number, end: number, verb = start): CoveredPlace {
  const charged = (place: PlaceMention) =>
    CHARGE_OF.testIn(body, place.end, place.end + 28) || isSender(body, place.end)
  const all = mentionsWithin(places.mentions, start, end)
  // 在岚江省望溪市对口支援捐资仪式上, 在望溪和松陵对口支援会议上: of whose aid it is, and all printed on end with it
  const aid = new Set<PlaceMention>()
  for (let i = all.length - 1; i >= 0; i--) {
    const [place, next] = [all[i]!, all[i + 1]]
    if (charged(place) || (next && aid.has(next) && WITH_NEXT.test(body.slice(place.end, next.start)))) aid.add(place)
  }
  const named = all.filter(
    (place) => !place.inside && !ON_THE_WAY.testIn(body, place.end, place.end + 3) && !aid.has(place),
  )
  const reached = (place: PlaceMention) =>
    LEADS_TO.test(body.slice(Math.max(start, place.start - 34), place.start)) ||
    // 卫青禾率望溪分团: the part of a delegation that went there.
    (body.startsWith('分团', place.end) && body[place.start - 1] === '率')
  const hosts = (place: PlaceMention) =>
    body[place.start - 1] === '在' && WITH_HOSTS.test(body.slice(place.end, place.end + 70))
  const before = named.findLastIndex(
    (place) =>
      place.start < verb && reached(place) && !hosts(place) && !LISTED.test(body.slice(place.start - 1, place.start)),
  )
  const behind = before < 0 ? named.findIndex((place) => reached(place) && !hosts(place)) : -1
  const from = before >= 0 ? chainStart(body, named, before) : behind >= 0 ? behind : named.findIndex(reached)
  if (from < 0) return NOWHERE
  const chosen: PlaceMention[] = [named[from]!]
  for (const place of named.slice(from + 1)) {
    const between = body.slice(chosen.at(-1)!.end, place.start)
    if (BETWEEN_TWO.test(between)) return NOWHERE
    if (!/^(?:段、|、|和|与|及|以及|等地)?$/.test(between)) break
    // 在青禾区与望溪市考察团座谈: with whom, not where.
    if (/[和与]/.test(between) && GUESTS.test(body.slice(place.end, place.end + 12))) break
    // 柳汀地区|松陵县: one in the other, whatever codes they had in their time.
    if (between === '' && place.level === 'county') chosen.pop()
    chosen.push(place)
  }
  const last = chosen.at(-1)!
  // 到墨泉镇、栖梧湿地公园检查: the town is one of two ends of the way.
  const over = last.level === 'zone' ? (places.home.prefecture ?? last.parent) : last.parent
  if (
    chosen.length === 1 &&
    (last.level === 'township' || last.level === 'zone') &&
    over &&
    (last.level === 'zone' ? ZONES : GOES_ON).test(body.slice(last.end, last.end + 16))
  )
    return { place: over, named: null, wide: false }
  const lowest = lowestOf(chosen)
  const place = coverOf(lowest)
  const wide = place === null && lowest.every(({ code }) => code !== null)
  return { place, named: lowest.length === 1 ? lowest[0]! : null, wide }
}

/** 省|市|县 printed one behind the other: the first of the run. */
function chainStart(body: string, named: readonly PlaceMention[], at: number): number {
  while (at > 0 && /^(?:、|和|与|及)?$/.test(body.slice(named[at - 1]!.end, named[at]!.start))) at--
  return at
}
const GUESTS = /^[省市县区州]?(?:[委府]|政府|党政|[\p{Script=Han}]{0,4}(?:代表团|考察团|慰问团)|客人|来宾)/u
const LISTED = /[、和与及]/
const GOES_ON = /^、[^，。；、]{3,14}(?:公园|水库|水文站|景区|园区|产业园|工业园|公司|学校|医院|大桥|码头|电站|林场)/

/** 赴栖梧高新区、栖梧综合保税区: zones on end */
const ZONES = /^、[^，。；、]{3,14}(?:保税区|试验区|开发区|示范区|经开区|高新区)/

/** 还到松陵县调研: one more end of a way that no words place. */
export const ALSO_GOES =
  /还(?:先后|专程)?(?:来到|到|赴|前往|走访|走进|深入|察看|实地|考察|检查|参观)|(?:接着|随后|随即|最后)(?:又|再)?(?:来到|到|赶?赴|前往|走访|走进|深入)/

/** The division that covers all to which the telling says that somebody came, by sentences that tell no event themselves. */
export function placeOfComing(body: string, tellings: readonly Telling[], places: PlaceReading): string | null {
  const codes = new Set<string>()
  for (const { told, sentence, end } of tellings) {
    if (!told || ALSO_GOES.test(told)) continue
    const { named } = namedPlace(body, places, sentence.start, end)
    const code = named && (named.code ?? named.parent)
    // 来州考察，并在康定召开会议: the seat of the meeting alone
    if (code && !HELD_THERE.testIn(body, named.end, named.end + 8)) codes.add(code)
  }
  const inner = [...codes].filter((code) => ![...codes].some((other) => within(other, code)))
  return inner.length ? commonDivision(inner) : null
}

/**
 * The division above the counties that the sentences of a visit open with one after another (在松陵县，…。在鹿鸣县，…); null where they open
 * with one, or where the visit itself was not placed in one of them.
 */
export function placeOfOpenings(
  { named }: Pick<EventDraft, 'named'>,
  tellings: readonly Telling[],
  places: PlaceReading,
): string | null {
  if (named?.level !== 'county' || named.code === null) return null
  const codes = new Set<string>()
  for (const { told, sentence } of tellings) {
    if (!told.startsWith('在')) continue
    const place = mentionAt(places.mentions, sentence.start + 1)
    if (place?.level === 'county' && place.code !== null && told[place.end - sentence.start] === '，')
      codes.add(place.code)
  }
  return codes.size > 1 && codes.has(named.code) ? commonDivision([...codes]) : null
}

/** 市|召开 */
const HELD_THERE = new Anchored(/^[市县区州]?(?:主持)?(?:召开|举行|举办)/)

const HELD_BY = /(?:召开|举行)了?(?=[^，。；]{4,50}(?:座谈会|联席会|交流会|对接会))/

/** The division of those who hold a meeting in the region visited: 召开澄州市政府与松江大学座谈会, on a visit to 岚江; null where none lies in it. */
export function placeOfName(
  body: string,
  { told, sentence }: Telling,
  places: PlaceReading,
  visited: string,
): string | null {
  const held = HELD_BY.exec(told)
  if (!held) return null
  const from = sentence.start + held.index + held[0].length
  const [first, ...others] = mentionsWithin(places.mentions, from, from + 40).filter(
    ({ code, start, end }) =>
      code !== null &&
      within(code, visited) &&
      /^(?:人民)?政府|^[市县区州]?委/.test(body.slice(end, end + 4)) &&
      start < from + 40,
  )
  return first && !others.length ? first.code : null
}

/** Where several sites are said to lie, each in a place of its own: 位于澄州市的云栈公司，位于望溪市的青屏公司; null where no two are. */
export function placeOfLying(body: string, places: PlaceReading, start: number, end: number): CoveredPlace | null {
  const lying = mentionsWithin(places.mentions, start, end).filter(({ start: at }) => body.startsWith('位于', at - 2))
  if (new Set(lying.map(({ name }) => name)).size < 2) return null
  const place = coverOf(lying)
  return { place, named: null, wide: place === null }
}
