import { levelOf, parentOf } from '../../lexicon/divisions.ts'
import { loadLexicon } from '../../lexicon/load.ts'
import { seatOf } from '../../read/places/home-seats.ts'
import type { Post, Report } from '../../record/types.ts'
import type { SpeakingLevel } from './levels.ts'

/** From where someone speaks. */
export interface Seat {
  readonly level: SpeakingLevel
  /** Division code (100000 for the centre), else the name of the zone, township or unit; '' where not known. */
  readonly place: string
  /** Code of the nearest division that the place is or lies in, where known; else ''. */
  readonly area: string
}

const NATION = '100000'
export const NOWHERE: Seat = { level: 'unknown', place: '', area: '' }
export const CENTRE: Seat = { level: 'centre', place: NATION, area: NATION }

const CODE = /^\d{6}$/
const TOWNSHIP = /(?:镇|乡|街道|苏木)$/

let zoneSuffixes: readonly string[] | undefined

function isZone(name: string): boolean {
  zoneSuffixes ??= loadLexicon('zones', ['suffix', 'kind'])
    .filter((row) => row.kind === 'place')
    .map((row) => row.suffix)
  return zoneSuffixes.some((suffix) => name.endsWith(suffix))
}

let countries: readonly string[] | undefined

/** A country, or an office or institution that begins with its name. */
function isAbroad(name: string): boolean {
  countries ??= loadLexicon('foreign', ['name']).map((row) => row.name)
  return countries.some((country) => name.startsWith(country))
}

/** The seat of whoever belongs to a division (by code) or a named place or unit, as posts and events name them. */
export function seatAt(of: string | null, report: Report): Seat | null {
  if (!of) return null
  if (of === NATION) return CENTRE
  if (CODE.test(of)) return { level: levelOf(of), place: of, area: of }
  const place = report.places.find((one) => one.name === of)
  const area = place?.parent ?? areaOf(report)
  if (place?.level === 'zone' || isZone(of)) return { level: 'zone', place: of, area }
  if (place?.level === 'township' || TOWNSHIP.test(of)) return { level: 'township', place: of, area }
  return isAbroad(of) ? { level: 'abroad', place: of, area: '' } : { level: 'unit', place: of, area }
}

const MEMBER = /副|常委$|委员$|成员|领导|代表$|助理|顾问/

/**
 * The post by which someone speaks: the first that heads a body (市委书记 before 省委常委, who only sits in one); posts are printed
 * with the highest first. Without such a post the first that says whose it is.
 */
export function speakingPost(posts: readonly Post[]): Post | null {
  return posts.find((post) => post.of && !MEMBER.test(post.title)) ?? posts.find((post) => post.of) ?? null
}

/** The seat that a person's posts in this report give. */
export function seatOfPerson(name: string | null, report: Report): Seat | null {
  if (!name) return null
  const post = speakingPost(report.people.find((person) => person.name === name)?.posts ?? [])
  return post && seatAt(post.of, report)
}

const ORGAN =
  /^(?:自治区|[省市县区州旗])(?:委|政府|人大|政协|纪委|人民政府|直|级|[\u4e00-\u9fff]{2,12}(?:厅|局|委|办|部)$)/
const ORGAN_LEVEL: Readonly<Record<string, SpeakingLevel>> = {
  自: 'province',
  省: 'province',
  市: 'prefecture',
  州: 'prefecture',
  县: 'county',
  旗: 'county',
  区: 'county',
}

/** The seat of an organ that is named without its region (市委, 省发展改革委), by the region that the report speaks from. */
export function seatOfOrgan(name: string, report: Report): Seat | null {
  if (/^(?:党中央|中共中央|中央|国务院|全国人大|全国政协)/.test(name)) return CENTRE
  if (!ORGAN.test(name)) return null
  const level = ORGAN_LEVEL[name[0]!]!
  for (const code of regionsOf(report)) {
    const own = chain(code).find((one) => levelOf(one) === level)
    if (own) return { level, place: own, area: own }
  }
  return { level, place: '', area: '' }
}

/** A division and those above it, the lowest first. */
function chain(code: string): string[] {
  const codes: string[] = []
  for (let next: string | null = code; next && !codes.includes(next); next = parentOf(next)) codes.push(next)
  return codes
}

/** Divisions that the report may speak from, the likeliest first: who printed it first, where its events are, whose leaders they are. */
function regionsOf(report: Report): string[] {
  const { meta, events } = report
  const codes = [seatOf(meta.origin), seatOf(meta.publisher), ...events.map((event) => event.place)]
  for (const { lead } of events) {
    const post = speakingPost(report.people.find((person) => person.name === lead)?.posts ?? [])
    codes.push(post?.of ?? null)
  }
  return codes.filter((code): code is string => code !== null && CODE.test(code) && code !== NATION)
}

/** Code of the division that the report is about or comes from, the nearest that is known; else ''. */
export function areaOf(report: Report): string {
  const event = report.events.find(({ place }) => place !== null && CODE.test(place))?.place
  return event ?? regionsOf(report)[0] ?? seatOfPublisher(report)?.area ?? ''
}

let national: ReadonlySet<string> | undefined

/** The seat of who first published the report, else of who carries it: their paper's division, the centre for national ones. */
export function seatOfPublisher(report: Report): Seat | null {
  national ??= new Set(
    loadLexicon('papers', ['name', 'code']).flatMap((row) => (row.code === NATION ? [row.name] : [])),
  )
  for (const name of [report.meta.origin, report.meta.publisher]) {
    if (!name) continue
    const code = seatOf(name)
    if (code && code !== NATION) return { level: levelOf(code), place: code, area: code }
    if (national.has(name)) return CENTRE
  }
  return null
}
