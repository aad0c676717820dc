import { type Clause, splitClauses } from '../clauses.ts'
import { CUES, IMPERATIVES } from '../speech/cues.ts'

/** Last characters of those whom a demand is put to: 各部门要, 两地要. */
const ADDRESSEE_ENDS = new Set(
  '委府省市县区州盟旗镇乡村地门部位级下员同志企组局方家处校院系厅司业团道社站所队会长师人众子国',
)
/** How far from its subject's beginning 要 may stand. */
const REACH = 40

/** How far those whom a demand is put to may reach: 县级领导班子要. */
const ADDRESSEE = 24

/** False where no 要 stands in the first clause near its beginning. */
export function addresses(body: string, from: number, end: number): boolean {
  for (let i = from; i < end && i < from + ADDRESSEE && body[i] !== '，'; i++) if (body[i] === '要') return true
  return false
}

/** Offset after 要 where the first clause (or the one after a ground) has an addressee with 要: 各部门要 + …; else 0. */
export function demandAfterSubject(body: string, from: number, end: number): number {
  for (const clause of splitClauses(body, from, Math.min(end, from + 200)).slice(0, 2)) {
    for (let i = clause.start; i < Math.min(clause.end, clause.start + REACH); ) {
      const cue = CUES.longestAt(body, i)
      if (cue?.value.text === '要' && i > clause.start)
        return ADDRESSEE_ENDS.has(body[i - 1]!) || body.startsWith('人大', i - 2) ? skipDemand(body, i) : 0
      i = cue?.end ?? i + 1
    }
    if (IMPERATIVES.longestAt(body, clause.start)?.value !== 'ground') return 0
  }
  return 0
}

/** 推动项目建设，要一级抓一级; 在抓好安全的同时，要倒排工期: where the demand begins after a clause that says to what end; 0 for none. */
export function afterPurpose(body: string, clauses: readonly Clause[], from: number): number {
  const k = clauses.findIndex((clause) => clause.start > from)
  const next = clauses[k]
  if (!next || next.start - from > PURPOSE || next.depth > 0) return 0
  const adverb = ADVERBS.find((word) => body.startsWith(word, next.start)) ?? ''
  return demandAt(body, next.start + adverb.length)
}

const ADVERBS = ['首先', '还', '也', '更', '同时']
/** Longest clause of that kind, in characters. */
const PURPOSE = 24

/** Where the demand begins that follows its subject or a ground: 松陵要补齐短板, 产业基础不牢，要补齐短板; 0 for none. */
export function laterDemand(body: string, clauses: readonly Clause[], from: number): number {
  const first = demandAt(body, from)
  if (first) return first
  for (let i = from + 2; i <= from + SUBJECT && !'，。；：'.includes(body[i] ?? '。'); i++)
    if (body[i] === '要' && CUES.longestAt(body, i)?.value.text === '要' && CUES.longestAt(body, i - 1) === null) {
      // 成绩要讲够，差距更要讲透: a judgement; 完成整改的要销号: some cases
      if ('，。；'.includes(body[i + 3] ?? '。') || body[i - 1] === '的') break
      return skipDemand(body, i)
    }
  for (const { start } of clauses) {
    if (start <= from) continue
    const modal = start + (MODAL_ADVERBS.find((word) => body.startsWith(word, start))?.length ?? 0)
    const demand = demandAt(body, modal)
    if (demand) return demand
  }
  return 0
}

/** Where the demand's own words begin after 要 or 必须 at `at`; 0 where neither stands there. */
function demandAt(body: string, at: number): number {
  const cue = '要必'.includes(body[at] ?? ' ') ? CUES.longestAt(body, at)?.value : undefined
  if (cue?.kind !== 'modal') return 0
  return cue.text === '必须' ? at + 2 : cue.text[0] === '要' ? skipDemand(body, at) : 0
}

/** Longest subject of that kind, in characters. */
const SUBJECT = 12
const MODAL_ADVERBS = ['一定', '还', '更', '都']

/** Skips 要, 要在 and 在 before a heading. */
export function skipDemand(body: string, from: number): number {
  let at = from
  if (body[at] === '要') at++
  if (body[at] === '在' && body[at + 1] !== '于') at++
  return at
}
