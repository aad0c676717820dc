import { divisionNameAt } from '../../lexicon/divisions.ts'
import { Anchored } from '../../text/anchored.ts'
import { matchesOf } from '../../text/matches.ts'
import { Hints } from '../../text/sieve.ts'
import type { PlaceMention } from '../draft.ts'
import type { TifaCandidate } from './tifa-candidate.ts'

const OWN =
  /(美丽|绿色|富美|富裕|幸福|平安|和谐|文明|生态|活力|智慧|魅力|实力|宜居|秀美|法治|数字|健康|书香|清廉|诚信|信用|现代化|大美|锦绣|善治|开放|创新|森林|品质|温暖|无废|食安|智造|双拥|青春)(?<=(?:建设|打造|建成|共建|、|和)\1)(?!中国|乡村|城市|家园|社会|校园|社区|农村|生活|城乡|河湖|庭院|机关|政府)([\u4e00-\u9fff]{2,3})/g
const BUILDS = ['建设', '打造', '建成', '共建']
const OWNS = new Hints(BUILDS.join(' '))
const LEVELS = /[省市县区州旗镇乡村]|街道/g
/** 现代化滨海城|市 is no place of that name. */
const LEVEL_NEXT = /[省市县区州镇乡旗村城]/
/** No further back than this stands the verb of a list of such places. */
const CLAUSE = 24

/** Every two and three characters that stand before a word for the level of a place. */
function levelled(body: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const m of matchesOf(LEVELS, body))
    for (const n of [2, 3]) if (m.index >= n) names.add(body.slice(m.index - n, m.index))
  return names
}

/** A township or county by what it is to be: 建设绿色岚桥、美丽岚桥. */
export function ownPlaces(body: string): TifaCandidate[] {
  const found: TifaCandidate[] = []
  if (!OWNS.in(body)) return found
  let names: ReadonlySet<string> | undefined
  for (const m of matchesOf(OWN, body)) {
    const clause = body.slice(Math.max(0, m.index - CLAUSE), m.index)
    const verb = Math.max(...BUILDS.map((word) => clause.lastIndexOf(word)))
    if (verb < 0 || /[，。；：]/.test(clause.slice(verb))) continue
    names ??= levelled(body)
    const name = [2, 3].map((n) => m[2]!.slice(0, n)).find((n) => names!.has(n))
    if (!name || LEVEL_NEXT.test(body[m.index + m[1]!.length + name.length] ?? '')) continue
    const end = m.index + m[1]!.length + name.length
    found.push({ text: m[1]! + name, kind: 'position', start: m.index, end, confidence: 0.7 })
  }
  return found
}

const NO_SPIRIT = new Anchored(/^精神(?:文明|面貌|状态|风貌|卫生|病)/)
/** What is done with the spirit of a place, and how its name may be widened: 弘扬|新时代|栖梧. */
const SHOWN =
  /(?:弘扬|发扬|传承|践行|彰显|培育|塑造|诠释|体现|铸就|锻造|感受到|大力倡导|赓续)(?:[了和]?)((?:新时代|[新老])?)([\u4e00-\u9fff]{2,3})$/
const SPIRIT = '精神'
/** Longer is no verb with the name of a place. */
const SHOWN_LENGTH = 12

/** The spirit of a place by its name: 弘扬栖梧精神. */
export function placeSpirits(body: string, mentions: readonly PlaceMention[]): TifaCandidate[] {
  const found: TifaCandidate[] = []
  for (let at = body.indexOf(SPIRIT); at >= 0; at = body.indexOf(SPIRIT, at + 2)) {
    const shown = SHOWN.exec(body.slice(Math.max(0, at - SHOWN_LENGTH), at))
    if (!shown || NO_SPIRIT.testIn(body, at, at + 4)) continue
    const place = shown[2]!
    if (divisionNameAt(place, 0)?.end !== place.length && !mentions.some((m) => m.end === at)) continue
    const start = at - place.length - shown[1]!.length
    const end = at + SPIRIT.length
    found.push({ text: body.slice(start, end), kind: 'slogan', start, end, confidence: 0.75 })
  }
  return found
}
