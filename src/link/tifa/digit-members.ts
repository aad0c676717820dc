import type { Report, Sentence } from '../../record/types.ts'
import { digitCounts } from '../../text/formula.ts'
import { mayBeNumeral, numeralAt } from '../../text/numerals.ts'
import { bare } from './forms.ts'
import { EXPLAINS, type PhrasePart, type Piece, SAYS, type Standing } from './part.ts'

/** What a row of digits stands for: 1357行动计划，即一个目标、三大集群、五项工程、七条链: numerals in the order of the digits. */
export function digitMembers(
  report: Report,
  sentence: Sentence,
  whole: Standing,
  here: readonly Standing[],
): PhrasePart[] {
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
