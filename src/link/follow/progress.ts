import { loadLexicon } from '../../lexicon/load.ts'
import { type Match, Trie } from '../../text/trie.ts'

/** What a cue of lexicon/progress-cues.tsv says of a task. */
export const SAYS = [
  'changed',
  'short',
  'late',
  'not',
  'ahead',
  'reached',
  'finished',
  'started',
  'working',
  'planning',
  'building',
] as const
export type Says = (typeof SAYS)[number]

/** A cue in a clause; with `…` from its first part to its last. */
export interface Cue {
  readonly start: number
  readonly end: number
  readonly cue: string
  readonly says: Says
}

interface Entry {
  readonly cue: string
  readonly says: Says
  /** What stands after the gap of `…`; null where the cue has none. */
  readonly rest: string | null
}

const GAP = 12

const entries = loadLexicon('progress-cues', ['cue', 'says', 'example', 'counter']).map(({ cue, says }): Entry => {
  const [, rest = null] = cue.split('…')
  return { cue, says: says as Says, rest }
})
const TRIE = new Trie<Entry[]>(
  [...Map.groupBy(entries, ({ cue }) => cue.split('…')[0]!)].map(([head, held]) => [head, held] as const),
  'seldom',
)

// 重要, 主要, 需要, 要求, 要素 and the like hold no 要 that points ahead; 未来 no 未; 即将 and 将近 no bare 将.
const NO_CUE: readonly (readonly [cue: string, before: RegExp, after: RegExp])[] = [
  ['要', /[重主需首必纲摘紧提概扼简]$/, /^[求素闻点塞道害领件务职义紧么不]/],
  ['未', /(?!)/, /^[来婚成雨]/],
  ['将', /[即大中上少名干健必终]$/, /^[近军士领来]/],
  ['拟', /[模虚]$/, /^[人态]/],
  ['运行', /(?:经济|平稳|安全|稳健|健康|总体|带病|低位|高位|空库)$/, /^(?:机制|态势|情况|质量|总体|平稳)/],
  ['实现', /(?!)/, /^路径/],
  ['规划', /[“十]$|十[四五]五”?$/, /^(?:纲要|期)/],
  ['完成', /(?!)/, /^(?:时限|时间|情况|度|率)/],
  ['只有', /(?!)/, /^.{0,8}(?:才|方)/],
]

function isCue(text: string, { start, end }: Match<unknown>): boolean {
  const word = text.slice(start, end)
  for (const [cue, before, after] of NO_CUE) {
    if (cue !== word) continue
    if (before.test(text.slice(Math.max(0, start - 3), start)) || after.test(text.slice(end, end + 12))) return false
  }
  return true
}

/** The cues of a clause, in order; the longest at each place. */
export function findCues(clause: string): Cue[] {
  const cues: Cue[] = []
  for (const match of TRIE.scan(clause)) {
    if (!isCue(clause, match)) continue
    for (const { cue, says, rest } of match.value) {
      if (rest === null) {
        cues.push({ start: match.start, end: match.end, cue, says })
        continue
      }
      const at = clause.slice(match.end, match.end + GAP + rest.length).indexOf(rest)
      if (at > 0) cues.push({ start: match.start, end: match.end + at + rest.length, cue, says })
    }
  }
  return cues
}

/**
 * What a clause says of a task, and by which cue. Words that turn or postpone (未, 将) weigh more than the verb that they stand
 * with, as in readings of event factuality (Saurí & Pustejovsky 2009, FactBank: polarity and modality before the event's own
 * class).
 * @returns null where the clause has no cue.
 */
export function progressOf(clause: string): Cue | null {
  let best: Cue | null = null
  const cues = findCues(clause)
  const planning = cues.some((one) => one.says === 'planning')
  for (const cue of cues) {
    // 完成选址: what is finished is the planning
    if (cue.says === 'building' || (planning && cue.cue === '完成')) continue
    if (best === null || SAYS.indexOf(cue.says) < SAYS.indexOf(best.says)) best = cue
  }
  return best
}

/** The stage that a clause's verb stands for, without regard to modality: what is demanded, or what was reached. */
export type Stage = 'planning' | 'started' | 'working' | 'finished'

const STAGES: readonly Stage[] = ['finished', 'started', 'working', 'planning']

/** The furthest stage that a clause names, with its cue; null where it names none. */
export function stageOf(clause: string): { readonly stage: Stage; readonly cue: Cue } | null {
  const all = findCues(clause)
  const cues = all.some((one) => one.says === 'planning') ? all.filter((one) => one.cue !== '完成') : all
  for (const stage of STAGES) {
    const cue = cues.findLast((one) => (one.says === 'building' ? 'working' : one.says) === stage)
    if (cue) return { stage, cue }
  }
  return null
}
