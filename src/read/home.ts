import {
  divisionByCode,
  divisionNameAt,
  laidDivisions,
  levelOf,
  prefectureOf,
  provinceOf,
  within,
} from '../lexicon/divisions.ts'
import { loadLexicon } from '../lexicon/load.ts'
import type { Meta } from '../record/types.ts'
import { matchesOf } from '../text/matches.ts'
import { Hints } from '../text/sieve.ts'
import type { Home, PlaceMention } from './draft.ts'
import { headedUnit, ownSchool } from './own-unit.ts'
import { placeDoubts } from './place-doubts.ts'
import { mentionsWithin } from './within.ts'

let papers: Map<string, string> | undefined

/** Names of papers and sites that are a division's short name and a word for what they are. */
const OWN_PAPER =
  /^([\u4e00-\u9fff]{2,4}?)(?:网|新闻网|日报|晚报|时报|报|发布|融媒|融媒体|融媒体中心|在线|电视台|广播电视台|广电|传媒|信息网|政府网|文明网|宣传)$|^(?:今日|平安|美丽|云上|掌上|幸福|智慧|清廉|法治|文明|爱|看)([\u4e00-\u9fff]{2,4})$/

/** Code of the division that a paper, site or office speaks from, by the divisions in its name; 100000 for the nation. */
export function seatOf(name: string | null): string | null {
  if (!name) return null
  // Divisions laid over the table may change what a name says; names met are kept up to a number.
  const laid = laidDivisions().length
  if (laid !== seats.laid || seats.known.size >= MOST_SEATS) seats = { laid, known: new Map() }
  let seat = seats.known.get(name)
  if (seat === undefined) {
    seat = findSeat(name)
    seats.known.set(name, seat)
  }
  return seat
}

/** What {@link seatOf} gave: the same few papers and sites carry most reports. */
let seats = { laid: 0, known: new Map<string, string | null>() }
const MOST_SEATS = 1000

function findSeat(name: string): string | null {
  papers ??= new Map(loadLexicon('papers', ['name', 'code']).map((row) => [row.name, row.code]))
  const listed = papers.get(name)
  if (listed) return listed === '100000' ? null : listed
  const own = OWN_PAPER.exec(name)?.slice(1).find(Boolean)
  const short = own ? divisionNameAt(own, 0) : null
  // 栖梧网: whatever else the word may mean, in a paper's name it is the one division of that name.
  if (own && short?.end === own.length && short.value.length === 1) return short.value[0]!.division.code
  const codes = codesIn(name, EVERY)
  if (codes.length) return codes.at(-1) ?? null
  for (const [paper, code] of papers) if (name.includes(paper)) return code
  return null
}

/** In the name of a paper or an office every division counts. */
const EVERY = { has: () => true } as unknown as ReadonlySet<string>

const HELD = /^(?:县委|[市县]?召开|[市县]?举行|第?[一二三四五六七八九十]+届|全[市县])/

/** What bears the short name of a county without being of it. */
const BORNE = /^(?:[\p{Script=Han}]{0,4}大学|集团|证券|银行|股份)/u

/** Codes of the divisions named in a short text, each the one that the longest name before it allows. */
function codesIn(text: string, named: ReadonlySet<string> | null = null): string[] {
  const { ambiguous } = placeDoubts()
  const codes: string[] = []
  for (const match of namesIn(text)) {
    if (named !== EVERY && isSender(text, match.end)) continue
    const above = codes.at(-1)
    // 松陵召开县委全会: a headline that opens with a county's short name and its meeting
    const opensTitle = match.start === 0 && HELD.test(text.slice(match.end, match.end + 4))
    const candidates = match.value
      .filter(
        (one) =>
          // 西华大学 is not of 西华县.
          !(one.form === 'core' && one.division.level === 'county' && BORNE.test(text.slice(match.end, match.end + 6))),
      )
      .filter(
        (one) =>
          one.form === 'full' ||
          one.division.level !== 'county' ||
          (opensTitle && match.value.length === 1 && !ambiguous.get(text.slice(match.start, match.end))) ||
          (named?.has(one.division.code) &&
            (!ambiguous.get(text.slice(match.start, match.end))?.always ||
              (above && within(one.division.code, above)))),
      )
      .map((one) => one.division.code)
    const chosen =
      candidates.find((code) => above && code !== above && code.startsWith(above.replace(/(00)+$/, ''))) ??
      candidates.toSorted((a, b) => rank(a) - rank(b))[0]
    if (chosen) codes.push(chosen)
  }
  return codes
}

/** The divisions named in the texts that were asked about last: a headline is asked about again and again. */
let named = { laid: 0, known: new Map<string, readonly DivisionMatch[]>() }
/** So many texts are kept in mind, none of them longer than a headline. */
const ASKED = 1_000
const HEADLINE = 100
type DivisionMatch = NonNullable<ReturnType<typeof divisionNameAt>>

/** The names of divisions in a text, the longest from left to right. */
function namesIn(text: string): readonly DivisionMatch[] {
  const laid = laidDivisions().length
  if (laid !== named.laid || named.known.size > ASKED) named = { laid, known: new Map() }
  const known = named.known.get(text)
  if (known) return known
  const found: DivisionMatch[] = []
  for (let at = 0; at < text.length; at++) {
    const match = divisionNameAt(text, at)
    // 召开县长办公会
    if (!match || (text[at] === '开' && text[at - 1] === '召')) continue
    found.push(match)
    at = match.end - 1
  }
  if (text.length <= HEADLINE) named.known.set(text, found)
  return found
}

const rank = (code: string): number => ['province', 'prefecture', 'county'].indexOf(levelOf(code))

/** 北京、江苏第十一批|援藏干部: where those come from who were sent; the report speaks from where they serve. */
const SENT =
  /^(?:[省市]|、|\p{Script=Han}{2,3}(?=[、省市第援两三四])){0,6}(?:[两三四]地|[两三四][省市])?(?:第[一二三四五六七八九十\d]{1,3}批(?:对口)?援[藏疆青]|(?:对口)?援[藏疆青](?:干部|人才|医|教|专家|工作[队组]|队员|代表|前[方指]|指挥部))/u
const isSender = (text: string, end: number): boolean => SENT.test(text.slice(end, end + 30))

/** Codes of the divisions that those who first published, wrote and carry a report speak from. */
export interface Seats {
  readonly origin: string | null
  readonly reporters: readonly (string | null)[]
  readonly publisher: string | null
}

export const seatsOf = (meta: Meta): Seats => ({
  origin: seatOf(meta.origin),
  reporters: meta.reporters.map((reporter) => seatOf(reporter.length > 4 ? reporter : null)),
  publisher: seatOf(meta.publisher),
})

/**
 * The region that a report speaks from, so that 省委, 全市 or 我县 in it mean one. Weighed: who first published it (most), who
 * wrote it, its title, and how often and how early the body names each division; a lower level must lie in the level above.
 * @param towned the county whose towns the report names, where it names no county itself.
 */
export function findHome(
  meta: Meta,
  mentions: readonly PlaceMention[],
  body: string,
  seats: Seats = seatsOf(meta),
  towned: string | null = null,
): Home {
  const votes = new Map<string, number>()
  const vote = (code: string | null, weight: number): void => {
    if (!code || code === '100000') return
    for (let c: string | null = code; c; c = levelOf(c) === 'county' ? (prefectureOf(c) ?? provinceOf(c)) : above(c))
      votes.set(c, (votes.get(c) ?? 0) + weight)
  }
  const { origin, reporters, publisher } = seats
  vote(origin, 40)
  for (const reporter of reporters) vote(reporter, 40)
  vote(publisher, origin ? 4 : 30)
  vote(towned, 20)
  const named = new Set(mentions.flatMap(({ code }) => (code ? [code] : [])))
  const guests = guestsOf(mentions, body)
  for (const code of codesIn(`${meta.title ?? ''}\n${meta.headline ?? ''}`, named)) if (!guests.has(code)) vote(code, 3)
  const sent = body.includes('援')
  const counted =
    sent || guests.size
      ? mentions.filter(({ end, code }) => !(code && guests.has(code)) && !(sent && isSender(body, end)))
      : mentions
  const first = counted.find((mention) => !mention.inside)
  if (first) vote(first.code ?? first.parent, 2)
  for (const mention of counted) vote(mention.code ?? mention.parent, mention.inside ? 0.3 : 1)

  const best = (level: 'province' | 'prefecture' | 'county', inside: string | null): string | null => {
    let top: string | null = null
    const prefix = inside?.replace(/(00)+$/, '') ?? ''
    for (const [code, weight] of votes) {
      if (levelOf(code) !== level || !code.startsWith(prefix)) continue
      if (!top || weight > (votes.get(top) ?? 0)) top = code
    }
    return top
  }
  const province = best('province', null)
  const prefecture = best('prefecture', province)
  const county = best('county', prefecture ?? province)
  return {
    province,
    prefecture,
    county,
    unit: unitOf(mentions, body),
    seat: origin ?? publisher,
    towned: county !== null && (county === towned || (!origin && !publisher && isOwnCity(county, mentions, body))),
  }
}

const COMES_HERE = new Hints('来我 到我 赴我 临我 莅临 到访 来访')
const GUESTS = /(?:来|到|赴|莅临)我(?:[省市县州旗](?![委人政长])|校|院)|率[^，。；]{0,16}(?:莅临|到访|来访)/g

/** 望溪市代表团来我市考察: codes of the places that those who come are of. */
function guestsOf(mentions: readonly PlaceMention[], body: string): ReadonlySet<string> {
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

const COMES_TO = /(?:到|赴|在|来|对|肯定|支持|深入|前往|考察|调研|指导|检查|督导)$/

/** True for a city of county level that the report prints without its prefecture, and that nobody comes to: 桐岭市托育中心 in a report of 桐岭市. */
function isOwnCity(county: string, mentions: readonly PlaceMention[], body: string): boolean {
  if (!divisionByCode(county)?.name.endsWith('市')) return false
  if (mentions.some(({ code, inside }) => !inside && code !== null && levelOf(code) !== 'county')) return false
  const own = mentions.filter(({ code }) => code === county)
  return own.length > 0 && own.every(({ start }) => !COMES_TO.test(body.slice(Math.max(0, start - 2), start)))
}

function above(code: string): string | null {
  return levelOf(code) === 'prefecture' ? provinceOf(code) : null
}

const OWN = new Hints('我区 全区 区党 区班')

/** The zone or school that speaks of itself as 我区, 我校. */
function unitOf(mentions: readonly PlaceMention[], body: string): string | null {
  if (OWN.in(body) && mentions.some((mention) => mention.level === 'zone') && /我区|全区|区党工委|区班子/.test(body)) {
    const counts = new Map<string, number>()
    for (const mention of mentions)
      if (mention.level === 'zone') counts.set(mention.name, (counts.get(mention.name) ?? 0) + 1)
    const top = [...counts].sort((a, b) => b[1] - a[1])[0]
    if (top) return top[0]
  }
  return null
}

/**
 * The school or hospital that publishes the report, by the name that the report itself prints (绍兴一中 for 绍兴市第一中学): 我校 and
 * 校长 are its. The zone that speaks of itself as 我区. Null where no name is printed.
 */
export function homeUnit(
  meta: Meta,
  places: { readonly home: Home; readonly mentions: readonly PlaceMention[] },
  body: string,
): string | null {
  if (places.home.unit) return places.home.unit
  const carrier = [meta.publisher, meta.origin].find(
    (name) => name && /(学院|大学|学校|小学|中学|一中|医院)$/.test(name),
  )
  if (!carrier) return headedUnit(meta.title, body) ?? ownSchool(body)
  if (body.includes(carrier)) return carrier
  const counts = new Map<string, number>()
  for (const { start, end } of places.mentions) {
    const rest = /^(第?[一二三四五六七八九十]+中学?|[^，。、；的在]{0,8}?(大学|学院|学校|小学|中学|医院))/.exec(
      body.slice(end, end + 14),
    )?.[0]
    const name = rest && body.slice(start, end) + rest
    if (name && [...name].every((character) => carrier.includes(character)))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
