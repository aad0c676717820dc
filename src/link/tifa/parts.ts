import { loadLexicon } from '../../lexicon/load.ts'
import { findQuotations, type Quotation } from '../../read/quotations.ts'
import type { Report, Sentence, Span, Tifa } from '../../record/types.ts'
import { digitCounts, formulaParts } from '../../text/formula.ts'
import { mayBeNumeral, numeralAt } from '../../text/numerals.ts'
import type { Reason } from '../link.ts'
import { bare } from './forms.ts'

/** A phrase with what one sentence says it is made of, or came from. */
export interface PhrasePart {
  /** `member`: named as one of those that the whole counts; `derived`: a plan made to carry out the whole; `next`: what the whole was made into. */
  readonly relation: 'member' | 'derived' | 'next'
  readonly whole: { readonly text: string; readonly span: Span }
  readonly part: { readonly text: string; readonly span: Span }
  readonly score: number
  readonly reasons: readonly Reason[]
}

interface Standing {
  readonly tifa: Tifa
  readonly span: Span
}

/** Phrases of a sentence looked at, and members of a formula, at most: a hostile sentence costs no more. */
const MOST = 24

/** The phrases that stand in each sentence, in order; also by the bare digits of their names (“1357” for “1357”行动计划). */
function bySentence(report: Report, quotations: readonly Quotation[]): Map<Sentence, Standing[]> {
  const all = report.tifa.flatMap((tifa) => tifa.spans.map((span) => ({ tifa, span })))
  const byDigits = new Map(
    report.tifa.flatMap((tifa) => {
      const digits = digitCounts(bare(tifa.text))
      return digits ? [[digits.join(''), tifa] as const] : []
    }),
  )
  const starts = new Set(all.map(({ span }) => span[0]))
  for (const { innerStart, innerEnd } of quotations) {
    const tifa = byDigits.get(report.body.slice(innerStart, innerEnd))
    if (tifa && !starts.has(innerStart)) all.push({ tifa, span: [innerStart, innerEnd] })
  }
  all.sort((a, b) => a.span[0] - b.span[0])
  const found = new Map<Sentence, Standing[]>()
  let at = 0
  for (const sentence of report.sentences) {
    while (at < all.length && all[at]!.span[0] < sentence.start) at++
    const here: Standing[] = []
    while (at < all.length && all[at]!.span[0] < sentence.end) here.push(all[at++]!)
    if (here.length) found.set(sentence, here.slice(0, MOST))
  }
  return found
}

interface Piece {
  readonly text: string
  readonly span: Span
}

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

const EXPLAINS =
  /^[”’]?(?:行动计划|行动|工程|计划|战略|目标|定位|要求|部署|布局)?(?:，|：|（|\(|——|—)?(?:即|就是|也就是|是指|具体是|分别是|包括|指的是)?(?:：|“)?/
const SAYS = /即|就是|是指|具体是|分别是|包括|指的是|：|（|\(|——/

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
function countedMembers(
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

/** What a row of digits stands for: 1357行动计划，即一个目标、三大集群、五项工程、七条链: numerals in the order of the digits. */
function digitMembers(report: Report, sentence: Sentence, whole: Standing, here: readonly Standing[]): PhrasePart[] {
  const digits = digitCounts(bare(whole.tifa.text))
  if (!digits) return []
  const { body } = report
  const opening = EXPLAINS.exec(body.slice(whole.span[1], sentence.end))?.[0] ?? ''
  if (!SAYS.test(opening)) return []
  const from = whole.span[1] + opening.length
  const next = here.find(({ tifa, span }) => span[0] > from && digitCounts(bare(tifa.text)))
  const to = next ? next.span[0] : sentence.end
  const found: Piece[] = []
  let at = from
  for (const digit of digits) {
    const piece = countOf(body, at, to, digit)
    if (!piece) break
    found.push(piece)
    at = piece.span[1]
  }
  // A last digit may be a rate (869: 9%), which is no member; of the others all must be there.
  if (found.length < Math.max(2, digits.length - 1)) return []
  const base = { whole: { text: whole.tifa.text, span: whole.span }, score: 0.9 }
  const reasons = [{ code: 'digits-explained', values: { n: found.length } }]
  const reach = found.at(-1)!.span[1]
  const named = here.filter(({ span }) => span[0] >= from && span[1] <= reach)
  return [
    ...found.map((part) => ({ relation: 'member' as const, ...base, part, reasons })),
    ...named.map(({ tifa, span }) => ({
      relation: 'member' as const,
      ...base,
      part: { text: tifa.text, span },
      reasons: [{ code: 'named-in-explanation' }],
    })),
    ...quotedIn(body, from, reach, named).map((part) => ({
      relation: 'member' as const,
      ...base,
      score: 0.8,
      part,
      reasons: [{ code: 'named-in-explanation' }],
    })),
  ]
}

/** Names quoted in a stretch that are no phrases of the record: 以“千企焕新”为龙头的五项工程. */
function quotedIn(body: string, from: number, to: number, named: readonly Standing[]): Piece[] {
  return [...body.slice(from, to).matchAll(/[“‘]([^“”‘’，。；]{3,16})[”’](?=为|工程|行动|计划|等)/g)]
    .map((match) => ({
      text: match[1]!,
      span: [from + match.index + 1, from + match.index + 1 + match[1]!.length] as const,
    }))
    .filter(({ span }) => !named.some((one) => one.span[0] <= span[0] && span[1] <= one.span[1]))
}

/** A numeral of this value with what it counts, up to the next mark: 三大集群, 七条重点产业链. */
function countOf(body: string, from: number, to: number, value: number): Piece | null {
  for (let at = from; at < to; at++) {
    if (!mayBeNumeral(body, at)) continue
    const numeral = numeralAt(body, at)
    if (!numeral) continue
    if (numeral.value === value && !numeral.bare && !numeral.approx) {
      const rest = /^(?:[大个条项类批级轮]|领域|方面)?[\u4e00-\u9fff]{1,8}/.exec(body.slice(numeral.end, to))?.[0]
      if (rest && !/^[月日年时分点%]/.test(rest)) {
        const noun = /^.{0,12}?(?=，|、|；|。|的|等|$)/.exec(rest)?.[0] ?? rest
        return { text: body.slice(at, numeral.end) + noun, span: [at, numeral.end + noun.length] }
      }
    }
    at = Math.max(at, numeral.end - 1)
  }
  return null
}

interface Cues {
  readonly adopts: readonly string[]
  readonly makes: readonly string[]
  readonly becomes: readonly string[]
}

let cues: Cues | undefined

function load(): Cues {
  if (cues) return cues
  const rows = loadLexicon('lineage-cues', ['cue', 'says'])
  const says = (what: string) => rows.filter((row) => row.says === what).map((row) => row.cue)
  cues = { adopts: says('adopts'), makes: says('makes'), becomes: says('becomes') }
  return cues
}

const has = (text: string, words: readonly string[]) => words.some((word) => text.includes(word))
const ABOVE = /全省|全国|国家|省委|省政府|中央|全市|市委|自治区|全区/
const BEFORE = 24

/** How many digits at the end two rows share: 3 of 1357 and 357. */
function sharedDigits(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++
  return n
}

/**
 * A lower level's plan for a higher one's: two programmes of one sentence, the first carried out (承接, 落实) and the second made
 * (制定, 实施), or with digits in common at the end (1357, 357).
 */
function derivedPlans(report: Report, sentence: Sentence, here: readonly Standing[]): PhrasePart[] {
  const { adopts, makes } = load()
  const found: PhrasePart[] = []
  for (const [i, first] of here.entries()) {
    const second = here[i + 1]
    if (!second || first.tifa.kind !== 'programme' || second.tifa.kind !== 'programme') continue
    const [a, b] = [digitCounts(bare(first.tifa.text)), digitCounts(bare(second.tifa.text))]
    if (!a || !b || a.join('') === b.join('')) continue
    const lead = report.body.slice(Math.max(sentence.start, first.span[0] - BEFORE), first.span[0])
    const between = report.body.slice(first.span[1], second.span[0])
    const adopted = has(lead, adopts)
    const made = has(between, makes)
    const digits = sharedDigits(a.join(''), b.join(''))
    if (!(adopted && made) && !(digits >= 2 && (adopted || made))) continue
    const reasons: Reason[] = []
    if (adopted && made) reasons.push({ code: 'plan-for-plan' })
    if (digits >= 2) reasons.push({ code: 'shared-digits', values: { n: digits } })
    if (ABOVE.test(lead)) reasons.push({ code: 'plan-of-above' })
    found.push({
      relation: 'derived',
      whole: { text: first.tifa.text, span: first.span },
      part: { text: second.tifa.text, span: second.span },
      score: Math.min(0.98, 0.5 + 0.15 * (adopted ? 1 : 0) + 0.15 * (made ? 1 : 0) + 0.08 * digits),
      reasons,
    })
  }
  return found
}

// What may stand between a name and the word for what it became: “A”工程，升级为“B”
const AFTER_NAME = /^(?:工程|行动|计划|战略|机制|改革|模式|目标|定位|思路|要求)?，?(?:进一步)?$/

/** A report that says of a phrase what it was made into: 由“A”升级为“B”. */
function statedSuccessors(report: Report, here: readonly Standing[]): PhrasePart[] {
  const { becomes } = load()
  const found: PhrasePart[] = []
  for (const [i, first] of here.entries()) {
    const second = here[i + 1]
    if (!second || bare(first.tifa.text) === bare(second.tifa.text)) continue
    const between = report.body.slice(first.span[1], second.span[0]).replace(/^[”’]|[“‘]$/g, '')
    const word = becomes.find((cue) => between.endsWith(cue) && AFTER_NAME.test(between.slice(0, -cue.length)))
    if (
      !word ||
      (/到$/.test(word) && !/[从由][“‘]?$/.test(report.body.slice(Math.max(0, first.span[0] - 2), first.span[0])))
    )
      continue
    found.push({
      relation: 'next',
      whole: { text: first.tifa.text, span: first.span },
      part: { text: second.tifa.text, span: second.span },
      // 从“A”到“B” may also count two things side by side.
      score: word.endsWith('到') ? 0.65 : 0.95,
      reasons: [{ code: 'said-to-follow', values: { word } }],
    })
  }
  return found
}

/** The quotations of a sentence, of all in order. */
function quotationsIn(quotations: readonly Quotation[], { start, end }: Sentence): Quotation[] {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotations[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const found: Quotation[] = []
  for (let i = low; i < quotations.length && quotations[i]!.start < end; i++)
    if (quotations[i]!.end <= end) found.push(quotations[i]!)
  return found
}

/**
 * What the sentences of a report say of its phrases: which members a counted formula has, which plan was made for which, which
 * followed which. Each rests on one sentence, so it costs what the sentence holds.
 */
export function partsIn(report: Report): PhrasePart[] {
  const found: PhrasePart[] = []
  const quotations = report.tifa.length ? findQuotations(report.body) : []
  for (const [sentence, here] of bySentence(report, quotations)) {
    const near = quotationsIn(quotations, sentence)
    for (const whole of here) {
      found.push(...countedMembers(report, sentence, whole, near))
      found.push(...digitMembers(report, sentence, whole, here))
    }
    found.push(...derivedPlans(report, sentence, here), ...statedSuccessors(report, here))
  }
  return found
}
