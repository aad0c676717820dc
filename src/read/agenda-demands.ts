import { type Clause, splitClauses } from './clauses.ts'
import { CUES, IMPERATIVES } from './cues.ts'

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
  const modal = next.start + adverb.length
  return CUES.longestAt(body, modal)?.value.text === '要' ? skipDemand(body, modal) : 0
}

const ADVERBS = ['首先', '还', '也', '更', '同时']
/** Longest clause of that kind, in characters. */
const PURPOSE = 24

/** Where the demand begins that follows a ground of one or two clauses: 产业基础不牢，要补齐短板; 0 for none. */
export function laterDemand(body: string, clauses: readonly Clause[], from: number): number {
  // 松陵要补齐短板
  for (let i = from + 2; i <= from + 4; i++)
    if (body[i] === '要' && CUES.longestAt(body, i)?.value.text === '要' && CUES.longestAt(body, i - 1) === null)
      return skipDemand(body, i)
  const after = clauses.filter((clause) => clause.start > from).slice(0, 2)
  const found = after.find(
    (clause) => body[clause.start] === '要' && CUES.longestAt(body, clause.start)?.value.kind === 'modal',
  )
  return found ? skipDemand(body, found.start) : 0
}

/** Skips 要, 要在 and 在 before a heading. */
export function skipDemand(body: string, from: number): number {
  let at = from
  if (body[at] === '要') at++
  if (body[at] === '在' && body[at + 1] !== '于') at++
  return at
}
