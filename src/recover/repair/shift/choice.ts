import type { Favour } from '../favour.ts'
import type { Candidates } from '../gbk.ts'
import { type Likelihood, plainCode } from '../model.ts'
import type { Two } from './context.ts'
import { MARKS } from './marks.ts'
import { UNKNOWN } from './unknown.ts'

/** Characters chosen for lost bytes. */
export interface Choice {
  readonly text: string
  /** Offsets in `text` of characters that are not sure. */
  readonly unsure: readonly number[]
  /** The log-likelihood of the best. */
  readonly best: number
}

/** How sure the choice among the candidates for a lost byte must be for a character to be known, and how sure to be guessed. */
const [SURE, GUESSED] = [0.5, 0.25]

/** The chosen character where it is sure enough; a guess, marked as one, where it is not, and {@link UNKNOWN} where too many others are as good. */
function given(code: number, share: number, at: number): { readonly text: string; readonly unsure: number[] } {
  // Marks are few, and any of them is better than none.
  const guessed = share >= GUESSED || MARKS.includes(code)
  return { text: guessed ? String.fromCharCode(code) : UNKNOWN, unsure: share >= SURE ? [] : [at] }
}

/** Neighbours say in part the same, so that the share of the best looks surer than it is. */
const DOUBT = 0.7
/** What the characters before a lost mark say, the next one, and the one after that. */
const MARK_WEIGHTS = [0.47, 0.77, 0.37] as const

/** Chooses among the characters that lost bytes may have been, by how they stand between their neighbours. */
export class Chooser {
  readonly #likelihood: Likelihood

  constructor(likelihood: Likelihood) {
    this.#likelihood = likelihood
  }

  /** The log-likelihood of a text behind two characters. */
  score(before: Two, text: string, after: readonly number[] = []): number {
    let [first, second] = before
    let sum = 0
    for (let i = 0; i < text.length + after.length; i++) {
      const next = i < text.length ? plainCode(text.charCodeAt(i)) : after[i - text.length]!
      sum += Math.log(this.#likelihood.of(first, second, next))
      first = second
      second = next
    }
    return sum
  }

  /** The candidate that stands best before up to two known characters. */
  one(candidates: Candidates, before: Two, after: readonly number[], favour: Favour): Choice {
    const [first, second] = before
    const [next, last] = after
    const weights = candidates.map((candidate) => {
      const code = plainCode(candidate)
      let weight = this.#likelihood.of(first, second, code) * favour(candidate)
      if (next !== undefined) weight *= this.#likelihood.of(second, code, next)
      if (last !== undefined) weight *= this.#likelihood.of(code, next!, last)
      return weight
    })
    const best = Math.max(...weights)
    const total = weights.reduce((sum, weight) => sum + (weight / best) ** DOUBT, 0)
    return { ...given(candidates[weights.indexOf(best)]!, 1 / total, 0), best: Math.log(best) }
  }

  /** The mark of which no byte is left. */
  mark(before: Two, after: Two, favour: Favour): Choice {
    const likelihood = this.#likelihood
    let [best, total, chosen, natural] = [0, 0, 0, 0]
    for (const mark of MARKS) {
      const favoured = favour(mark)
      const chances = [
        likelihood.of(before[0], before[1], mark),
        likelihood.of(before[1], mark, after[0]),
        likelihood.of(mark, after[0], after[1]),
      ] as const
      const weight = chances.reduce((product, chance, i) => product * chance ** MARK_WEIGHTS[i]!, favoured)
      total += weight
      if (weight <= best) continue
      ;[best, chosen] = [weight, mark]
      natural = chances[0] * chances[1] * chances[2] * favoured
    }
    return { ...given(chosen, best / total, 0), best: Math.log(natural) }
  }

  /** Two characters, each with one byte lost: the likeliest of each, over all of the other. */
  both(firsts: Candidates, lasts: Candidates, before: Two, after: Two, favours: readonly [Favour, Favour]): Choice {
    const likelihood = this.#likelihood
    const heads = likeliest(firsts, favours[0], (code) => likelihood.of(before[0], before[1], code))
    const tails = likeliest(lasts, favours[1], (code) => likelihood.of(NONE, code, after[0]))
    let [best, total] = [0, 0]
    for (const tail of tails) {
      const behind = tail.favour * likelihood.of(tail.code, after[0], after[1])
      for (const head of heads) {
        const pair = likelihood.of(before[1], head.code, tail.code) * likelihood.of(head.code, tail.code, after[0])
        const weight = head.weight * pair * behind
        head.sum += weight
        tail.sum += weight
        total += weight
        if (weight > best) best = weight
      }
    }
    const chosen = [heads, tails].map((list, at) => {
      const { candidate, sum } = list.reduce((a, b) => (b.sum > a.sum ? b : a))
      return given(candidate, sum / total, at)
    })
    return {
      text: chosen.map(({ text }) => text).join(''),
      unsure: chosen.flatMap(({ unsure }) => unsure),
      best: Math.log(best),
    }
  }
}

/** No character: its pairs are in no count. */
const NONE = 0
/** So many candidates for each of two bytes are tried with one another. */
const TRIED = 32

interface Candidate {
  readonly candidate: number
  readonly code: number
  readonly weight: number
  readonly favour: number
  sum: number
}

/** The candidates that do best on their own side. */
function likeliest(candidates: Candidates, favour: Favour, chance: (code: number) => number): Candidate[] {
  const weighed = candidates.map((candidate) => {
    const code = plainCode(candidate)
    const favoured = favour(candidate)
    return { candidate, code, favour: favoured, weight: chance(code) * favoured, sum: 0 }
  })
  return weighed.length > TRIED ? weighed.sort((a, b) => b.weight - a.weight).slice(0, TRIED) : weighed
}
