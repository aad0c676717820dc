import { Trie } from '../../text/trie.ts'
import { Units } from '../../text/units.ts'

/** Somebody goes to a site, or something is done there. */
export interface Going {
  /** Where the verb begins. */
  readonly start: number
  /** Where what follows the verb begins. */
  readonly from: number
  /** True for a verb after which a list of sites may follow. */
  readonly list: boolean
  /** True for a verb after which stands one site and then what is told of it. */
  readonly told: boolean
  /** True for 在, with which a clause begins: who is there is named later. */
  readonly within: boolean
}

type Use = 'list' | 'told' | 'both'
const withLe = (words: string, use: Use): (readonly [string, Use])[] =>
  words.split(' ').flatMap((word): (readonly [string, Use])[] => [
    [word, use],
    [`${word}了`, use],
  ])
const VERBS = new Trie<Use>([
  ...withLe('来到 走进 走访 前往', 'both'),
  ...withLe('察看 检查 慰问 观摩 考察 参观 视察', 'list'),
  ...['考察了', '参观了', '视察了', '调研了', '先后到', '深入', '深入到', '抵达'].map(
    (word) => [word, 'both'] as const,
  ),
  ...['先到', '又到', '到达', '赶赴', '拜访', '到', '赴', '在'].map((word) => [word, 'list'] as const),
  ['分别是', 'list'],
  ...['走到', '赶到'].map((word) => [word, 'told'] as const),
])

/** 感到, 直到: no going anywhere. */
const NO_GOING = new Units('达得感受找遇看听提收用做学说想谈来先又')
/** 旨在, 存在. */
const NO_PLACE = new Units('旨存所实潜')
/** Who goes: 调研组到, 考察团赴, 代表们到; and 分别到. */
const GOER = new Units('组团们别')
/** A clause that says further on what is done there. */
const DONE_THERE = /[^，。；、\n]{4,20}(?:调研|检查|视察|考察|走访|慰问|指导|督导|参观)/y
const CLAUSE_MARK = new Units('。，；\n')

/** How far before 分别是 stands what is listed. */
const PROJECTS_REACH = 40
const BEGUN = /签约|开工|竣工|投产|引进|落地/

/** True for the 到 or 赴 at `at` that means going there. */
function means(body: string, at: number): boolean {
  if (body[at + 1] === '访') return false
  if (GOER.at(body, at - 1) || body.startsWith('一行', at - 2)) return true
  if (body[at] === '赴' || NO_GOING.at(body, at - 1)) return false
  DONE_THERE.lastIndex = at + 1
  return DONE_THERE.test(body)
}

/** Every place of a text where somebody goes to a site, in order. */
export function goingsOf(body: string): Going[] {
  const found: Going[] = []
  const { length } = body
  for (let i = VERBS.nextStart(body, 0, length); i < length; i = VERBS.nextStart(body, i, length)) {
    const verb = VERBS.longestAt(body, i)
    if (!verb) {
      i++
      continue
    }
    const start = i
    i = verb.end
    if (body.startsWith('分别是', start)) {
      // 签约项目5个，分别是：…
      const before = body.slice(Math.max(0, start - PROJECTS_REACH), start)
      if (before.includes('项目') && BEGUN.test(before))
        found.push({ start, from: body[i] === '：' ? i + 1 : i, list: true, told: false, within: false })
      continue
    }
    const alone = i - start === 1 ? body[start] : ''
    if (alone === '在') {
      if (NO_PLACE.at(body, start - 1)) continue
      found.push({ start, from: i, list: true, told: CLAUSE_MARK.at(body, start - 1), within: true })
      continue
    }
    if (alone ? !means(body, start) : body.startsWith('先后到访', start)) continue
    found.push({ start, from: i, list: verb.value !== 'told', told: verb.value !== 'list', within: false })
  }
  return found
}
