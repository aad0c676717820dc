import { divisionByCode } from '../../lexicon/divisions.ts'
import { loadLexicon } from '../../lexicon/load.ts'
import type { Home, PlaceReading } from '../draft.ts'
import { mentionsWithin } from '../within.ts'
import { within } from './event-place-cover.ts'

/** A city of county level is 我市 in its own reports, a city with districts in those of the county beside them. */
const city = (home: Home): string | null =>
  home.county && divisionByCode(home.county)?.name.endsWith('市') ? home.county : home.prefecture

const OWN: readonly (readonly [RegExp, (home: Home) => string | null])[] = [
  [/[我本][县区]|全[县区]/, (home) => home.unit ?? home.county],
  [/[我本]市(?!还?[与和])|全市/, city],
  [/我州|全州/, (home) => home.prefecture],
  [/我省|全省|我区|全区/, (home) => home.province],
  // A body's own session is where the body sits: 省委常委会, 省政府常务会议.
  [
    /(?:省委|省政府|自治区党委|自治区政府)(?:党组)?(?:常委会|常务会|常务会议|全会|专题会|召开|举行|理论学习)/,
    (home) => home.province,
  ],
]

const HOLDS =
  /^(?:[省市县区州地旗盟]?(?:委(?:常委会?|理论学习中心组)?|党工委|党委|工委|管委会|政府|人大(?:常委会)?|政协|纪委(?:监委)?)(?:党组)?)?(?:专题|组织)?(?:召开|举行|举办)/
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
  `(?:在|来|赴|抵|访|入)([${[...letters.keys()].join('')}])(?=(?:先后|分别|集体|共同|主持|实地|专题|开展|出席|参加)?(?:进行|召开|举行|举办|开幕|闭幕|会见|调研|考察|视察|检查|督导|督查|座谈|慰问|看望|走访|访问|参观|宣讲|对接|学习|交流|投资|参会|期间|会晤|出席|参加))`,
)

/** 来澄考察, 莅栖参观: the first character of a place that the report names. */
const SHORTENED =
  /(?:来|莅|赴|抵|访|在)([\p{Script=Han}])(?=(?:开展|进行|实地|专题|学习|参观|对接|洽谈|投资)?(?:考察|调研|视察|检查|督导|访问|参访|参观|慰问|指导|交流|学习|洽谈|期间)|，)/u

/** The division that one character or a hall known to all stands for: 在京召开, 在人民大会堂会见, 来澄考察. */
export function knownPlace(told: string, places: PlaceReading): string | null {
  const letter = LETTER.exec(told)?.[1]
  if (letter) return letters.get(letter) ?? null
  const first = SHORTENED.exec(told)?.[1]
  // 来湘，…: of the province, not of 湘潭.
  const short =
    first && !letters.has(first)
      ? places.places.filter(({ name, code }) => code !== null && name.startsWith(first))
      : []
  if (short.length === 1) return short[0]!.code
  return halls.find(({ name }) => told.includes(`在${name}`))?.code ?? null
}

/** The region that 我市, 我县 or 我省 in a telling means. */
export function ownPlace(told: string, home: Home): string | null {
  for (const [cue, of] of OWN) if (cue.test(told)) return of(home)
  return null
}

const GONE_TO = /(?:在|到|赴|来|深入)([^，。：—在到赴来]{2,12}?)(?=调研|考察|检查|视察|督导|指导|慰问|召开|举行|会见)/g

/** The place that a headline says somebody went to: 顾砚秋在松陵调研. */
export function titlePlace(title: string | null, places: PlaceReading): string | null {
  if (!title) return null
  const gone = [...title.matchAll(GONE_TO)].map((match) => match[1]!)
  const found = places.places.filter(({ name }) =>
    gone.some((where) => where.startsWith(name) || name.startsWith(where)),
  )
  // 赶赴岚江松陵县指导: the county of the province.
  const lower = places.places.filter(
    ({ name, code }) =>
      code !== null && found[0]?.code && within(code, found[0].code) && gone.some((where) => where.includes(name)),
  )
  const one = lower.length === 1 ? lower[0] : found[0]
  return found.length === 1 && one ? (one.code ?? one.name) : (knownPlace(title, places) ?? null)
}
