import { loadLexicon } from '../../lexicon/load.ts'
import { Anchored } from '../../text/anchored.ts'
import { EndTrie } from '../../text/end-trie.ts'
import { SoughtWords } from '../../text/sieve.ts'
import { isHan } from '../places/place-context.ts'

/** What the name of a country may go on with before a post: 斐济|共和国|总理. */
const OF_STATES = [
  '共和国',
  '人民共和国',
  '民主共和国',
  '联邦共和国',
  '联邦民主共和国',
  '联合共和国',
  '伊斯兰共和国',
  '社会主义共和国',
  '人民民主共和国',
  '民主社会主义共和国',
  '合作共和国',
  '多民族国',
  '合众国',
  '王国',
  '公国',
  '大公国',
  '苏丹国',
  '独立国',
  '联邦',
  '政府',
  '看守政府',
  '临时政府',
]

interface Abroad {
  /** Countries and international bodies, with what their names may go on with. */
  readonly foreign: EndTrie<string>
  /** Parties whose name alone tells their country: 越共. */
  readonly parties: EndTrie<string>
  readonly names: SoughtWords
}

let abroad: Abroad | undefined

function load(): Abroad {
  if (abroad) return abroad
  const names = loadLexicon('foreign', ['name']).map((row) => row.name)
  const parties = loadLexicon('foreign-states', ['name', 'state']).filter(({ name }) => /[党共]$/.test(name))
  const own = new Set(parties.map(({ name }) => name))
  abroad = {
    foreign: new EndTrie(
      names
        .filter((name) => !own.has(name.replace(/中央$/, '')))
        .flatMap((name) => ['', ...OF_STATES].map((full) => [name + full, name] as const)),
    ),
    parties: new EndTrie(parties.map(({ name, state }) => [name, state] as const)),
    names: new SoughtWords(names),
  }
  return abroad
}

/** Countries and international bodies by where their names end, loaded once. */
export const foreignNames = (): EndTrie<string> => load().foreign

/** Countries whose name a division of China bears too: only posts of states are theirs. */
export const SHARED_NAMES: ReadonlySet<string> = new Set(['黑山'])

/** True where a text may name a country or an international body. */
export const namesAbroad = (text: string): boolean => load().names.among(text).length > 0

/** Posts that parties, parliaments and ministries of other countries have. */
const HEADS = new Anchored(
  /^(?:[副总]?主席|联合主席|总书记|第一书记|书记|领袖|党首|主任|发言人|常委|委员|中央委员|政治局委员|政治局常委|副?部长|外交部长|国防部长|[众参]?副?议长|副?总理|秘书长|副?司令|总司令|总?参谋长|总干事|行长|国务秘书|大臣)$/,
)
/** How a foreign party's, parliament's or ministry's name ends before its head. */
const BODY = new Anchored(
  /(?:党|阵线|联盟|同盟|运动|议会|议院|[民参众上下]议?院|民族院|代表院|国会|国务院|部|委员会|内阁|军|总参谋部|中央|政治局|书记处|央行|银行|安全会议)$/,
)
const BROKEN = /[的了在对向说称据]|会[见谈晤]/
const LONGEST = 18

/** 某国经济|部长, 某国众|议长: what a minister is for, or a house of parliament, that stands bare before the head. */
const FIELD = new Anchored(
  /^(?:第一|常务|高级|国务)?(?:(?:外交|国防|内政|财政|经济|贸易|工业|商务|商业|投资|农业|渔业|林业|能源|矿业|石油|交通|运输|卫生|教育|高等教育|文化|旅游|体育|环境|气候变化|司法|劳工|劳动|社会保障|安全|情报|新闻|信息|通信|数字|科技|科学|技术|创新|规划|计划|住房|基础设施|水利|移民|总统府|首相府|国际合作|国际贸易|对外贸易|对外关系|教育科研|青年|妇女|企业|公共工程)(?:和|与|及|、)?){1,4}$|^[众参]$/,
)
const OF_FIELD = new Anchored(/^副?(?:部长|大臣|国务秘书|议长)$/)

export interface BodyAbroad {
  readonly start: number
  /** Where the title begins, behind the country's name. */
  readonly titleStart: number
  readonly country: string
}

/** The foreign party, parliament or ministry that ends at `end`, before the head of a post: 斐济|人民联盟|主席, 越共中央|总书记; null where none does. */
export function bodyAbroad(text: string, head: string, end: number, floor: number): BodyAbroad | null {
  const { foreign } = load()
  if (OF_FIELD.test(head) && !foreign.longestEnding(text, end, Math.max(floor, end - 14)))
    for (let at = end - 1; at >= Math.max(floor, end - LONGEST) && isHan(text, at); at--) {
      const country = foreign.longestEnding(text, at, Math.max(floor, at - 14))
      if (country && FIELD.testIn(text, at, end))
        return { start: country.start, titleStart: at, country: country.value }
    }
  if (!HEADS.test(head) || !BODY.testIn(text, Math.max(floor, end - 4), end)) return partyAt(text, end, floor)
  // 欧盟委员会|主席: a body that is known by its whole name
  if (foreign.longestEnding(text, end, Math.max(floor, end - 14))) return null
  const least = Math.max(floor, end - LONGEST)
  for (let at = end - 1; at >= least && isHan(text, at); at--) {
    const party = partyAt(text, at, floor)
    if (party && /^(?:中央|政治局|书记处|委员会|党)/.test(text.slice(at, end))) return party
    const country = foreign.longestEnding(text, at, Math.max(floor, at - 14))
    if (!country || text[country.start - 1] === '驻') continue
    if (BROKEN.test(text.slice(at, end))) return null
    // 某国|联邦党
    const titleStart = text[at] === '党' ? country.start + country.value.length : at
    return { start: country.start, titleStart, country: country.value }
  }
  return null
}

/** 越共|总书记; of a party that bears its country's name the title leaves that out: 某国|劳动党. */
function partyAt(text: string, end: number, floor: number): BodyAbroad | null {
  const party = load().parties.longestEnding(text, end, Math.max(floor, end - 14))
  if (!party) return null
  const { start, value: country } = party
  return { start, titleStart: text.startsWith(country, start) ? start + country.length : start, country }
}
