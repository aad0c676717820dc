import { divisionNameAt, laidDivisions } from '../../lexicon/divisions.ts'
import { loadLexicon } from '../../lexicon/load.ts'
import type { Meta } from '../../record/types.ts'
import { codesIn, EVERY, isOne } from './home-names.ts'

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
  if (own && short?.end === own.length && isOne(short.value)) return short.value[0]!.division.code
  const codes = codesIn(name, EVERY)
  if (codes.length) return codes.at(-1) ?? null
  for (const [paper, code] of papers) if (name.includes(paper)) return code
  return null
}

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
