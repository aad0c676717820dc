import { loadLexicon } from '../../lexicon/load.ts'
import { Trie } from '../../text/trie.ts'
import { WordSet } from '../../text/word-set.ts'

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
  'seldom',
)
const EDGES = new Set([
  ...loadLexicon('project-edges', ['word']).map((row) => row.word),
  ...loadLexicon('imperatives', ['word', 'part']).map((row) => row.word),
  ...loadLexicon('progress-cues', ['cue']).flatMap((row) => (row.cue.includes('…') ? [] : [row.cue])),
])
const LONGEST = Math.max(...[...EDGES].map((word) => word.length))
const STOP = /[^\p{Script=Han}A-Za-z·\d—-]|[的和与及把将对让使在到从为以是了由向被于并或各该这那要等]/u
const FIGURE = /\d+(?:\.\d+)?[万亿]?[个项座条家处套所]$|[一二三四五六七八九十两几]+[个项座条家处套所批]$/
const COMMON = new WordSet(loadLexicon('project-common', ['word']).map((row) => row.word))
/** True for what may stand before a head without making a name of it. */
const isCommon = (text: string): boolean => text === '' || COMMON.makes(text)
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
      before.length < (word === '项目' ? 4 : 2) || (isCommon(before) && (!KIND.test(word) || before.length < 2))
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
    if (head && head.end === name.length) return i >= 2 && !isCommon(name.slice(0, i))
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
