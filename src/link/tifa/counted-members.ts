import type { Quotation } from '../../read/quotations.ts'
import type { Report, Sentence, Span } from '../../record/types.ts'
import { formulaParts } from '../../text/formula.ts'
import { bare } from './forms.ts'
import { EXPLAINS, MOST, type PhrasePart, type Piece, SAYS, type Standing } from './part.ts'

/** Splits a stretch of the body at the marks of a list. */
function pieces(body: string, start: number, end: number, marks = /[^、，,；;]+/g): Piece[] {
  return [...body.slice(start, end).matchAll(marks)].map((match) => ({
    text: match[0].replace(/[“”‘’]/g, ''),
    span: [start + match.index, start + match.index + match[0].length] as const,
  }))
}

const JOINS_LEFT = /^(?:的|等|这|这一|为主要内容的|为重点的|组成的|、|，|建设|目标|（)?$/

/** Members quoted or listed right before the formula at `start`: “A、B、C、D”的“三地一门户”; “A”“B”“C”三个…; 甲意识、乙意识…“四个意识”. */
function membersBefore(
  body: string,
  sentence: Sentence,
  start: number,
  total: number,
  nouns: readonly string[],
  quotations: readonly Quotation[],
): Piece[] | null {
  const left = body[start - 1] === '“' || body[start - 1] === '‘' ? start - 1 : start
  const before: Quotation[] = []
  let edge = left
  for (let i = quotations.length - 1; i >= 0 && before.length < total; i--) {
    const q = quotations[i]!
    if (q.end > edge || q.start < sentence.start) continue
    const gap = body.slice(q.end, edge)
    if (!(before.length ? /^[、，和]?$/ : JOINS_LEFT).test(gap)) break
    before.unshift(q)
    edge = q.start
    if (before.length === 1) {
      const inside = pieces(body, q.innerStart, q.innerEnd)
      if (inside.length === total) return inside
    }
  }
  if (before.length === total && total > 1)
    return before.map((q) => ({
      text: body.slice(q.innerStart, q.innerEnd),
      span: [q.innerStart, q.innerEnd] as const,
    }))
  return listedBefore(body, sentence, left, total, nouns)
}

/** An unquoted list that ends before the formula, each member on the noun that is counted. */
function listedBefore(
  body: string,
  sentence: Sentence,
  end: number,
  total: number,
  nouns: readonly string[],
): Piece[] | null {
  const [noun] = nouns
  if (nouns.length !== 1 || noun === undefined || total < 2) return null
  const items = pieces(body, Math.max(sentence.start, end - total * 14), end).slice(-total)
  if (items.length < total || !items.every((item) => item.text.endsWith(noun))) return null
  const lengths = items.slice(1).map((item) => item.text.length)
  const usual = Math.max(...lengths)
  const first = items[0]!
  const cut = Math.max(0, first.text.length - usual)
  return [{ text: first.text.slice(cut), span: [first.span[1] - usual, first.span[1]] }, ...items.slice(1)]
}

/** Members listed after the formula: “四个意识”（甲意识、乙意识…）, “三区一城”，即甲区、乙区、丙区、丁城. */
function membersAfter(body: string, sentence: Sentence, end: number, total: number): Piece[] | null {
  const rest = body.slice(end, sentence.end)
  const opening = EXPLAINS.exec(rest)?.[0] ?? ''
  if (!SAYS.test(opening)) return null
  const from = end + opening.length
  const stop = body.slice(from, sentence.end).search(/[）)。；！？]/)
  const to = stop < 0 ? sentence.end : from + stop
  const items = pieces(body, from, to, /[^、，,；;]+/g)
  return items.length === total ? items : null
}

const LONGEST_MEMBER = 24
const near = (quotations: readonly Quotation[], span: Span) =>
  quotations.some((q) => q.innerStart <= span[0] && span[1] <= q.innerEnd)

/** 示范区 for 区, 持续增强 for 持续, 民意基础更牢 for 更. */
const isNamedBy = (text: string, noun: string) =>
  text.endsWith(noun.length > 2 ? noun.slice(-2) : noun) ||
  text.startsWith(noun) ||
  (noun === '更' && text.includes(noun))

/** Members of a formula that counts them (三区一城, 四个意识), where the sentence lists as many as it counts. */
export function countedMembers(
  report: Report,
  sentence: Sentence,
  whole: Standing,
  quotations: readonly Quotation[],
): PhrasePart[] {
  const parts = formulaParts(bare(whole.tifa.text))
  const total = parts?.reduce((sum, part) => sum + part.count, 0) ?? 0
  if (!parts || total < 2 || total > MOST) return []
  const { body } = report
  const nouns = parts.map((part) => part.noun)
  const members =
    membersBefore(body, sentence, whole.span[0], total, nouns, quotations) ??
    membersAfter(body, sentence, whole.span[1], total)
  if (!members) return []
  const named = members.filter(({ text }) => nouns.some((noun) => isNamedBy(text, noun))).length
  // In quotation marks they are names by themselves; a bare list must name each by what is counted.
  const quoted = members.every(({ span }) => near(quotations, span))
  if (named < total * (quoted ? 0.5 : 1) || members.some(({ text }) => text.length > LONGEST_MEMBER)) return []
  const score = 0.7 + 0.25 * (named / total)
  return members.map((member) => ({
    relation: 'member' as const,
    whole: { text: whole.tifa.text, span: whole.span },
    part: member,
    score,
    reasons: [{ code: 'counted-members', values: { n: total } }],
  }))
}
