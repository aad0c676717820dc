import { loadLexicon } from '../../lexicon/load.ts'
import { Trie } from '../../text/trie.ts'

/** A project that a clause names. */
export interface ProjectName {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly head: string
  /** True where only the head stands there (大桥, 项目): it means one named before. */
  readonly bare: boolean
}

const HEADS = new Trie(
  loadLexicon('project-heads', ['head', 'strength']).map((row) => [row.head, row.strength === 'weak'] as const),
)
const EDGES = new Set([
  ...loadLexicon('project-edges', ['word']).map((row) => row.word),
  ...loadLexicon('imperatives', ['word', 'part']).map((row) => row.word),
  ...loadLexicon('progress-cues', ['cue']).flatMap((row) => (row.cue.includes('…') ? [] : [row.cue])),
])
const LONGEST = Math.max(...[...EDGES].map((word) => word.length))
const STOP = /[^\p{Script=Han}A-Za-z·\d—-]|[的和与及把将对让使在到从为以是了由向被于并或各该这那要等]/u
const FIGURE = /\d+(?:\.\d+)?[万亿]?[个项座条家处套所]$|[一二三四五六七八九十两几]+[个项座条家处套所批]$/
// What may stand before a head without making a name of it.
const COMMON =
  /^(?:重特?大|重点|一批|系列|一系列|这个|这些|该|上述|两个|多个|在建|新|新建|各类|各|一些|相关|有关|其他|此|本|我[省市县区]|全[省市县区国]|老旧|市政|民生|产业|工业|农业|文化|旅游|生态|环保|科技|教育|医疗|卫生|体育|建设|示范|标志性|基础设施|功能|配套|优势|特色|支柱|骨干|龙头|优质|合作|援[藏疆青建]|对口支援|帮扶|扶贫|支援|惠民|公共|服务|综合|总体|等|大|好|小|高|强|投资|亿元以上|招商|引资|引进|创新|数据|市场|生产|技术|信息|主桥|引桥|主体|附属|土建|城建|考虑|推动|形成|抓好|做好|谋划|储备|落实|开展|跟踪|落地|工程|项目|区域性|国际|消费|国家|省级|市级|县级|关键|核心|主要|传统|新型|现代|安置|企业|[一二三四]期|[一二三四]阶段|首期|扩建|改扩建|改造|城镇|城乡|农村|城市|乡村|控制性|标杆|国家|区域|医疗|养老|托育|水利|交通|能源|电力|物流|冷链|绿色|智能|智慧|数字|新媒体|病险|小型|中型|大型|保障性|棚户区|高标准|高水平|特高压|铁路|公路|人才|青年|商品|经济|社会|事业|治理|整治|示范性|试点|试验|线上|线下|网络|互联网|主|分|中央|地方|职工|学生|儿童|老年|省|市|县|乡|村)*$/
// 病险水库, 中试厂房: kinds of works that are known again within one place
const KIND = /^(?:水库|小区|厂房|公寓|专用线|泊位|管网|水厂|灌区|安置房)$/
const REACH = 18

function left(text: string, head: number): number {
  let at = head
  while (at > 0 && head - at < REACH) {
    if (STOP.test(text[at - 1]!)) break
    let edge = false
    for (let n = Math.min(LONGEST, at); n >= 2 && !edge; n--) edge = EDGES.has(text.slice(at - n, at))
    if (edge || FIGURE.test(text.slice(Math.max(0, at - 8), at))) break
    at--
  }
  return at
}

/** The projects that a clause names, in order. */
export function projectsIn(text: string): ProjectName[] {
  const found: ProjectName[] = []
  for (let i = 0; i < text.length; i++) {
    const head = HEADS.longestAt(text, i)
    if (!head) continue
    // 中心城区, 项目化, 平台经济: the head opens another word
    if (/^(?:城区|任务|工作|环节|化|经济|内容|思想|组|学习|性|型|长|式)/.test(text.slice(head.end, head.end + 2)))
      continue
    const last = found.at(-1)
    // 铁路专用线, 栖梧机场新航站楼: one name with two heads
    const joined = last && i - last.end <= 1 && !STOP.test(text.slice(last.end, i) || '铁') ? found.pop()! : null
    const from = joined ? joined.start : Math.max(last?.end ?? 0, left(text, i))
    const before = text.slice(from, i)
    if (/[“‘《]/.test(text[from - 1] ?? '')) continue
    const word = text.slice(head.start, head.end)
    const bare =
      before.length < (word === '项目' ? 4 : 2) || (COMMON.test(before) && (!KIND.test(word) || before.length < 2))
    if (!bare || !head.value || /^(?:项目|基地)$/.test(word))
      found.push({
        start: bare ? i : from,
        end: head.end,
        name: text.slice(bare ? i : from, head.end),
        head: word,
        bare,
      })
    i = head.end - 1
  }
  return found
}

/**
 * Whether a name tells one project from others of its kind by itself: 松江大桥 does, 病险水库 and 老旧小区 do not, and are known again in one place
 * only.
 */
export function isDistinct(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const head = HEADS.longestAt(name, i)
    if (head && head.end === name.length) return i >= 2 && !COMMON.test(name.slice(0, i))
  }
  return name.length >= 4
}

/** What two prints of a project's name share at least: its head and the two characters before it. */
export function projectKey(name: string): string {
  for (let i = 0; i < name.length; i++) {
    const head = HEADS.longestAt(name, i)
    if (head && head.end === name.length) return name.slice(Math.max(0, i - 2))
  }
  return name.slice(-6)
}

/** Whether two names are one project's: equal, or the longer ends with the shorter, which is more than its head. */
export function sameProject(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 4 && long.endsWith(short)
}
