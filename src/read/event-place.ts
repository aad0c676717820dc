import { divisionByCode } from '../lexicon/divisions.ts'
import { loadLexicon } from '../lexicon/load.ts'
import type { Home, PeopleReading, PlaceMention, PlaceReading } from './draft.ts'
import type { EventDraft } from './event-draft.ts'
import type { Telling } from './event-people.ts'
import { NATION } from './post-regions.ts'
import { mentionAt, mentionsWithin } from './within.ts'

const LEADS_TO =
  /(?:到|赴|深入|前往)[^，。；、]{0,24}(?:联系点|帮扶点|挂[点钩]|包[联保]|联系|结对|帮扶|对口|支援|援建|援助|协作|一线)的?$|(?:^|[^面应])对[^，。；、]{0,2}$|(?:在|到|赴|来|至|抵|深入|前往|走进|位于|走访|慰问|看望|暗访|督查|督察|察看|调研|考察|检查|视察|督导|指导)[^，。；、]{0,6}$/

/** True where the division `inner` lies in `outer`, both six-digit codes. */
function within(inner: string, outer: string): boolean {
  return inner !== outer && inner.startsWith(outer.replace(/(?:00)+$/, ''))
}

/** The lowest division that holds all of them, or null: 350100 and 350900 give 350000. */
function commonDivision(codes: readonly string[]): string | null {
  for (const digits of [6, 4, 2]) {
    const heads = new Set(codes.map((code) => code.slice(0, digits)))
    if (heads.size === 1) return [...heads][0]!.padEnd(6, '0')
  }
  return null
}

/** A six-digit code or the name of a zone or township, and the mention that it was read from. */
export interface CoveredPlace {
  readonly place: string | null
  readonly named: PlaceMention | null
  /** True where places are named that nothing but the nation covers. */
  readonly wide: boolean
}
export const NOWHERE: CoveredPlace = { place: null, named: null, wide: false }

/** 前往松陵县途中: not where it was. */
const ON_THE_WAY = /^(?:的)?途中/
/** 来到望溪市对口支援的松陵县: whose charge a place is, not where somebody came. */
const CHARGE_OF = /^[省市县区州]?(?:对口|结对|定点)?(?:支援|援建|帮扶|协作|援助|扶贫|联系)的/
/** 栖梧市·望溪市对口协作会议, 栖梧—望溪座谈会: two places in the name of a meeting are not where it is. */
const BETWEEN_TWO = /^[·—–－-]{1,2}$/

/**
 * The lowest division or zone that covers an event, from the places named in `[start, end)` of its telling: nested names
 * (九江 of 江西九江) give the inner one, a list of several the division above them all.
 * @param verb where the verb stands, where the last place that somebody reaches before it counts (在前往甲县途中，来到乙县调研), not the first of the telling.
 */
export function namedPlace(body: string, places: PlaceReading, start: number, end: number, verb = start): CoveredPlace {
  const named = mentionsWithin(places.mentions, start, end).filter(
    (place) =>
      !place.inside &&
      !ON_THE_WAY.test(body.slice(place.end, place.end + 3)) &&
      !CHARGE_OF.test(body.slice(place.end, place.end + 8)),
  )
  const reached = (place: PlaceMention) => LEADS_TO.test(body.slice(Math.max(start, place.start - 34), place.start))
  const before = named.findLastIndex(
    (place) => place.start < verb && reached(place) && !LISTED.test(body.slice(place.start - 1, place.start)),
  )
  const from = before < 0 ? named.findIndex(reached) : chainStart(body, named, before)
  if (from < 0) return NOWHERE
  const chosen: PlaceMention[] = [named[from]!]
  for (const place of named.slice(from + 1)) {
    const between = body.slice(chosen.at(-1)!.end, place.start)
    if (BETWEEN_TWO.test(between)) return NOWHERE
    if (!/^(?:、|和|与|及|以及|等地)?$/.test(between)) break
    // 在青禾区与望溪市考察团座谈: with whom, not where.
    if (/[和与]/.test(between) && GUESTS.test(body.slice(place.end, place.end + 12))) break
    // 柳汀地区|松陵县: one in the other, whatever codes they had in their time.
    if (between === '' && place.level === 'county') chosen.pop()
    chosen.push(place)
  }
  const last = chosen.at(-1)!
  // 到墨泉镇、栖梧湿地公园检查: the town is one of two ends of the way.
  if (
    chosen.length === 1 &&
    last.level === 'township' &&
    last.parent &&
    GOES_ON.test(body.slice(last.end, last.end + 16))
  )
    return { place: last.parent, named: null, wide: false }
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

/** The division that covers all to which the telling says that somebody came, by sentences that tell no event themselves. */
export function placeOfComing(body: string, tellings: readonly Telling[], places: PlaceReading): string | null {
  const codes = new Set<string>()
  for (const { told, sentence, end } of tellings) {
    if (!told) continue
    const { named } = namedPlace(body, places, sentence.start, end)
    const code = named && (named.code ?? named.parent)
    if (code) codes.add(code)
  }
  const inner = [...codes].filter((code) => ![...codes].some((other) => within(other, code)))
  return inner.length ? commonDivision(inner) : null
}

/** Those of the places in which no other of them lies. */
const lowestOf = (places: readonly PlaceMention[]): PlaceMention[] =>
  places.filter(
    (place) =>
      !places.some(
        (other) =>
          other !== place &&
          place.code !== null &&
          (other.code ?? other.parent) !== null &&
          (within(other.code ?? other.parent!, place.code) || other.parent === place.code),
      ),
  )

/** The place itself, or the division above several. */
function coverOf(lowest: readonly PlaceMention[]): string | null {
  if (new Set(lowest.map(keyOf)).size === 1) return keyOf(lowest[0]!)
  const codes = lowest.map((place) => place.code ?? place.parent)
  return codes.every((code): code is string => code !== null) ? commonDivision(codes) : null
}

const keyOf = (place: PlaceMention): string => place.code ?? place.name

/** How far before a site's name the town stands in which it lies: 桐岭镇|城西|霁川小区. */
const BEFORE_SITE = 14

/**
 * The division that covers the sites of a visit, where the telling names only the one in which the first site lies (先后到墨泉镇青瓦村、柳汀乡石桥村);
 * null where the telling says by itself where the visit was.
 */
export function placeOfStops(body: string, draft: EventDraft, places: PlaceReading): string | null {
  const { named } = draft
  if (!named) return null
  const located = draft.stops.flatMap(({ span }) => townBefore(body, span[0], places) ?? [])
  if (!located.includes(named)) return null
  return coverOf(lowestOf(located)) ?? places.home.county
}

/** The division that covers a visit that nothing places but the divisions printed before its sites, where each has one. */
export function placeBySites(body: string, { stops }: EventDraft, places: PlaceReading): string | null {
  const located = stops.flatMap(({ span }) => townBefore(body, span[0], places) ?? [])
  return located.length > 0 && located.length === stops.length ? coverOf(lowestOf(located)) : null
}

/** The lowest division that is printed right before a site's name. */
function townBefore(body: string, start: number, places: PlaceReading): PlaceMention | undefined {
  // 墨泉镇中心小学 bears the town's name itself.
  const own = mentionAt(places.mentions, start)
  if (own?.level === 'township') return own
  const near = mentionsWithin(places.mentions, start - BEFORE_SITE, start).at(-1)
  return near && !near.inside && !/[，。；、]/.test(body.slice(near.end, start)) ? near : undefined
}

/** Where a report that names no place speaks from: its zone, else its lowest known division. */
function homePlace(home: Home, places: PlaceReading): string | null {
  if (home.unit && places.places.some((place) => place.level === 'zone' && place.name === home.unit)) return home.unit
  return home.county ?? home.prefecture ?? home.province
}

/** A city of county level is 我市 in its own reports, a city with districts in those of the county beside them. */
const city = (home: Home): string | null =>
  home.county && divisionByCode(home.county)?.name.endsWith('市') ? home.county : home.prefecture

const OWN: readonly (readonly [RegExp, (home: Home) => string | null])[] = [
  [/我[县区]|全[县区]/, (home) => home.unit ?? home.county],
  [/我市|全市/, city],
  [/我州|全州/, (home) => home.prefecture],
  [/我省|全省|我区|全区/, (home) => home.province],
  // A body's own session is where the body sits: 省委常委会, 省政府常务会议.
  [
    /(?:省委|省政府|自治区党委|自治区政府)(?:党组)?(?:常委会|常务会|常务会议|全会|专题会|召开|举行|理论学习)/,
    (home) => home.province,
  ],
]

const HOLDS = /^(?:党工委|党委|工委|管委会|政府|人大|政协)?(?:组织)?(?:召开|举行|举办)/
const OPENS = /(?:^|[\s，。：:日午天晚讯前])$/

/** Who holds a meeting, where a clause opens with it: 桐岭镇召开, 栖梧经开区举行. Null where no place stands there. */
export function hostPlace(body: string, places: PlaceReading, start: number, end: number): string | null {
  const host = mentionsWithin(places.mentions, start, end).find(
    (place) =>
      !place.inside &&
      HOLDS.test(body.slice(place.end, place.end + 12)) &&
      OPENS.test(body.slice(Math.max(start, place.start - 1), place.start)),
  )
  return host ? (host.code ?? host.name) : null
}

const letters = new Map(loadLexicon('division-letters', ['letter', 'code']).map(({ letter, code }) => [letter, code]))
const halls = loadLexicon('seats-known', ['name', 'code'])
/** 在京召开, 来闽考察, 在藏期间. */
const LETTER = new RegExp(
  `(?:在|来|赴|抵|访|入)([${[...letters.keys()].join('')}])(?=(?:先后|分别|集体|共同|主持|实地|专题|开展|出席|参加)?(?:召开|举行|举办|开幕|闭幕|会见|调研|考察|视察|检查|督导|督查|座谈|慰问|看望|走访|访问|参观|宣讲|对接|学习|交流|投资|参会|期间|会晤|出席|参加))`,
)

/** 来澄考察, 莅栖参观: the first character of a place that the report names. */
const SHORTENED =
  /(?:来|莅|赴|抵|访|在)([\p{Script=Han}])(?=(?:开展|进行|实地|专题|学习|参观|对接|洽谈|投资)?(?:考察|调研|视察|检查|督导|访问|参访|参观|慰问|指导|交流|学习|洽谈|期间)|，)/u

/** The division that one character or a hall known to all stands for: 在京召开, 在人民大会堂会见, 来澄考察. */
export function knownPlace(told: string, places: PlaceReading): string | null {
  const letter = LETTER.exec(told)?.[1]
  if (letter) return letters.get(letter) ?? null
  const first = SHORTENED.exec(told)?.[1]
  const short = first ? places.places.filter(({ name, code }) => code !== null && name.startsWith(first)) : []
  if (short.length === 1) return short[0]!.code
  return halls.find(({ name }) => told.includes(`在${name}`))?.code ?? null
}

/** The region that 我市, 我县 or 我省 in a telling means. */
export function ownPlace(told: string, home: Home): string | null {
  for (const [cue, of] of OWN) if (cue.test(told)) return of(home)
  return null
}

const GONE_TO = /(?:在|到|赴|来|深入)([^，。：—在到赴来]{2,12}?)(?=调研|考察|检查|视察|督导|慰问|召开|举行|会见)/g

/** The place that a headline says somebody went to: 顾砚秋在松陵调研. */
export function titlePlace(title: string | null, places: PlaceReading): string | null {
  if (!title) return null
  const gone = [...title.matchAll(GONE_TO)].map((match) => match[1]!)
  const found = places.places.filter(({ name }) =>
    gone.some((where) => where.startsWith(name) || name.startsWith(where)),
  )
  return found.length === 1 ? (found[0]!.code ?? found[0]!.name) : null
}

/** The zone or township that somebody holds a post of, or null. */
export function zoneOf(lead: string | null, people: PeopleReading, places: PlaceReading): string | null {
  const posts = people.people.find((person) => person.name === lead)?.posts ?? []
  return places.places.find((place) => place.code === null && posts.some(({ of }) => of === place.name))?.name ?? null
}

/** The zone, township or lowest division that somebody's posts are of, or null: where who presides sits. */
function seatOf(lead: string | null, people: PeopleReading, places: PlaceReading): string | null {
  const posts = people.people.find((person) => person.name === lead)?.posts ?? []
  const own = zoneOf(lead, people, places)
  if (own) return own
  const codes = posts.flatMap(({ of }) => (of && CODE.test(of) && of !== NATION ? [of] : []))
  return codes.toSorted((a, b) => a.replace(/(?:00)+$/, '').length - b.replace(/(?:00)+$/, '').length).at(-1) ?? null
}

/** The region that a report speaks from, where more than the name of a firm tells it. */
function toldHome(places: PlaceReading): string | null {
  const home = homePlace(places.home, places)
  if (!home || !CODE.test(home)) return home
  const { seat, towned } = places.home
  // Of 台湾, 香港 and 澳门 reports of everywhere speak.
  if (/^(?:7|8)/.test(home) && !seat) return null
  const holds = (code: string | null) => code !== null && (code === home || within(code, home))
  return towned || holds(seat ?? null) || places.places.some(({ code, parent }) => holds(code ?? parent)) ? home : null
}

const CODE = /^[1-9]\d{5}$/
/** Posts of a county or city that the report leaves open. */
const OF_COUNTY = /^[县旗]/
const OF_CITY = /^市/

/**
 * Where an event is that no words place: where its lead's office sits, unless the report speaks from a lower division within that. What nobody
 * can tell from the report (a county that is not named, the centre's own business) is null.
 * @param coming the division that covers where the report says that somebody came.
 */
export function likelyPlace(
  { type, lead }: Pick<EventDraft, 'type' | 'lead'>,
  people: PeopleReading,
  places: PlaceReading,
  coming: string | null,
): string | null {
  const home = toldHome(places)
  const posts = people.people.find((person) => person.name === lead)?.posts ?? []
  const seat = seatOf(lead, people, places)
  if (coming && type === 'inspection' && (!seat || !CODE.test(seat) || within(coming, seat))) return coming
  if (seat) {
    const { seat: paper, county, towned } = places.home
    if (home && CODE.test(seat) && CODE.test(home)) {
      // Who comes from elsewhere visits the region that the report speaks from, and holds meetings at home.
      if (!within(home, seat)) return within(seat, home) || seat === home || type !== 'inspection' ? seat : home
      return towned || paper === home || (county && paper === county) ? home : seat
    }
    return seat
  }
  if (posts.length && posts.every(({ of }) => of === NATION)) return places.home.seat ? home : null
  if (home?.endsWith('0000') && posts.some(({ of, title }) => of === null && OF_CITY.test(title))) return null
  if (home?.endsWith('00') && posts.some(({ of, title }) => of === null && OF_COUNTY.test(title))) return null
  return home
}
