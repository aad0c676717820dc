import { levelOf } from '../../lexicon/divisions.ts'
import { loadLexicon } from '../../lexicon/load.ts'

/** The highest and lowest rank that a post can have on the ladder of lexicon/post-ranks.tsv: 1 the nation's head, 10 a deputy of a township. */
export interface Rank {
  readonly high: number
  readonly low: number
}

export const NATION = '100000'
const CODE = /^\d{6}$/
const VILLAGE = /(村|社区|嘎查|居委会)$/
const TOWNSHIP = /(镇|乡|街道|苏木|街道办事处)$/
const ZONE =
  /(经开区|高新区|新区|开发区|园区|工业园|合作区|试验区|保税区|度假区|风景区|示范区|管理区|功能区|新城|港区)$/
/** Organs that lead a region, with the words that may stand around them. What stands before a head and is none of these is a department. */
const BODY =
  /^(中共|中央|特别行政区|特区|全国|国家|国务院|省|自治区|区|市|州|自治州|地|盟|县|自治县|旗|镇|乡|街道|社区|村)*(党委|委|政府|人民政府|行署|人大常委会|人大|政协|党工委|工委|管委会|街道办事处|办事处)?(党组)?$/
/** Bodies for one task, societies, schools, hospitals and firms: a post in one says nothing of rank. */
const RANKLESS =
  /(组委会|筹委会|领导小组|工作组|专班|指挥部|代表团|主席团|研究会|协会|学会|联合会|商会|基金会|学校|小学|中学|大学|学院|幼儿园|医院|卫生院|公司|集团|厂|合作社|银行|医疗队|工作队)$/
const FORMER = /^(时任|原任|前任|原|前)/
export const ACTING = /代理|代(?=[省市州县区旗镇乡盟]长|主席|专员)/

interface Entry {
  readonly of: string
  readonly high: string
  readonly low: string
  readonly full: boolean
}

interface Tables {
  readonly ranks: ReadonlyMap<string, readonly Entry[]>
  readonly heads: ReadonlyMap<string, string>
  readonly cities: ReadonlyMap<string, { readonly rank: number; readonly below: number }>
  readonly longest: number
}

let tables: Tables | undefined

function load(): Tables {
  if (tables) return tables
  const ranks = new Map<string, Entry[]>()
  for (const { title, of, high, low, full } of loadLexicon('post-ranks', ['title', 'of', 'high', 'low', 'full']))
    ranks.set(title, [...(ranks.get(title) ?? []), { of, high, low, full: full === 'yes' }])
  const heads = new Map(loadLexicon('posts', ['title', 'kind']).map(({ title, kind }) => [title, kind]))
  const cities = new Map(
    loadLexicon('ranked-cities', ['code', 'rank', 'below']).map(({ code, rank, below }) => [
      code,
      { rank: Number(rank), below: Number(below) },
    ]),
  )
  tables = {
    ranks,
    heads,
    cities,
    longest: Math.max(...[...ranks.keys(), ...heads.keys()].map((title) => title.length)),
  }
  return tables
}

/** The rank of the head of what a post belongs to; null where that is no division, or not known. */
function baseOf(of: string | null): Rank | null {
  if (of === null) return null
  if (of === NATION) return { high: 1, low: 1 }
  const { cities } = load()
  if (CODE.test(of)) {
    const own = cities.get(of)?.rank
    if (own !== undefined) return { high: own, low: own }
    const level = levelOf(of)
    if (level === 'province') return { high: 3, low: 3 }
    if (level === 'prefecture') return { high: 4, low: 5 }
    const below = (cities.get(`${of.slice(0, 4)}00`) ?? cities.get(`${of.slice(0, 2)}0000`))?.below
    return below === undefined ? { high: 6, low: 7 } : { high: below, low: below }
  }
  if (VILLAGE.test(of)) return { high: 11, low: 11 }
  if (TOWNSHIP.test(of)) return { high: 9, low: 9 }
  return ZONE.test(of) ? { high: 4, low: 8 } : null
}

/** A title without the words that say that it is over. */
export function current(title: string): string {
  const at = title.indexOf('原', 1)
  const plain = title.replace(FORMER, '')
  return at > 0 && load().heads.has(title.slice(at + 1)) ? title.slice(0, at) + title.slice(at + 1) : plain
}

/** The longest end of a title that `known` has. */
function ending<T>(title: string, known: ReadonlyMap<string, T>): { word: string; value: T } | null {
  for (let start = Math.max(0, title.length - load().longest); start < title.length; start++) {
    const word = title.slice(start)
    const value = known.get(word)
    if (value !== undefined) return { word, value }
  }
  return null
}

/**
 * The rank of a post by its title and what it belongs to, and whether it leaves no room for a like post elsewhere.
 * Ladder: GB/T 12407-2008; which title has which rank: lexicon/post-ranks.tsv.
 * @returns rank null where the title or what it belongs to says nothing
 */
export function rankOf(printed: string, of: string | null): { rank: Rank | null; full: boolean } {
  const { ranks, heads } = load()
  const title = current(printed).replace(ACTING, '')
  const scope = of === NATION ? 'nation' : baseOf(of) ? 'region' : 'any'
  const base = baseOf(of)
  const head = ending(title, heads)
  const found = ending(title, ranks)
  const own = found && head && head.word.length > found.word.length ? null : found
  const entry = own?.value.find((one) => one.of === scope) ?? own?.value.find((one) => one.of === 'any')
  // A department's head is told by what stands before the head: of a title that the table has whole, nothing is left to tell.
  if (head && RANKLESS.test(title.slice(0, -head.word.length))) return { rank: null, full: false }
  const department = head ? !BODY.test(title.slice(0, -head.word.length).replace(/常务$/, '')) : false
  if (entry && own) {
    if (!entry.high) return { rank: null, full: entry.full }
    if (!entry.high.startsWith('+'))
      return { rank: { high: Number(entry.high), low: Number(entry.low) }, full: entry.full }
    if (!base) return { rank: null, full: false }
    const down = own.word === head?.word && department && Number(entry.high) < 2 ? 2 : 0
    return {
      rank: { high: base.high + Number(entry.high) + down, low: base.low + Number(entry.low) + down },
      full: entry.full,
    }
  }
  const kind = head?.value
  if (!base || (kind !== 'head' && kind !== 'deputy' && kind !== 'member')) return { rank: null, full: false }
  const down = (kind === 'head' ? 0 : 1) + (department ? 2 : 0)
  return { rank: { high: base.high + down, low: base.low + down }, full: kind !== 'member' }
}

/** How many hold a post of this title at a time, as lexicon/posts.tsv says of its last word: head, deputy, member, group, staff; null where it is none. */
export function kindOf(title: string): string | null {
  return ending(title, load().heads)?.value ?? null
}
