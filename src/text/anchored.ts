import { edgeUnits } from './edge-units.ts'

/**
 * An expression that is tied to an end of the text (`^…`, `…$`), tried only where the unit that stands there is one that it may
 * begin or end with. Most texts that a rule is put to fail there, and looking at a unit costs a tenth of trying an expression.
 */
export class Anchored {
  readonly #expression: RegExp
  // By the lowest eight bits of a unit, whether a match may begin, or end, with it.
  readonly #heads = new Uint32Array(8)
  readonly #tails = new Uint32Array(8)

  /** @throws TypeError for an expression that is not tied to the same end in all its alternatives, or keeps a place (flags g and y). */
  constructor(expression: RegExp) {
    this.#expression = expression
    const { head, tail } = edgeUnits(expression)
    if ((!head.tied && !tail.tied) || expression.global || expression.sticky)
      throw new TypeError(`“${expression.source}” is tied to no end of the text`)
    fill(this.#heads, head.tied ? head.units : null)
    fill(this.#tails, tail.tied ? tail.units : null)
  }

  /** True where the expression matches the text. */
  test(text: string): boolean {
    return this.#may(text, 0, text.length) && this.#expression.test(text)
  }

  /** True where it matches `[from, to)` of the text, seen by itself. */
  testIn(text: string, from: number, to = text.length): boolean {
    return this.#may(text, from, to) && this.#expression.test(text.slice(from, to))
  }

  exec(text: string): RegExpExecArray | null {
    return this.#may(text, 0, text.length) ? this.#expression.exec(text) : null
  }

  /** The match in `[from, to)` of the text, seen by itself. */
  execIn(text: string, from: number, to = text.length): RegExpExecArray | null {
    return this.#may(text, from, to) ? this.#expression.exec(text.slice(from, to)) : null
  }

  #may(text: string, from: number, to: number): boolean {
    const end = Math.min(to, text.length)
    // Of no text at all, and of places counted from the end, the expression knows best.
    if (from < 0 || from >= end) return true
    const head = text.charCodeAt(from)
    if (((this.#heads[(head >> 5) & 7]! >> (head & 31)) & 1) === 0) return false
    const tail = text.charCodeAt(end - 1)
    return ((this.#tails[(tail >> 5) & 7]! >> (tail & 31)) & 1) === 1
  }
}

function fill(table: Uint32Array, units: ReadonlySet<number> | null): void {
  if (!units) table.fill(0xffffffff)
  else for (const unit of units) table[(unit >> 5) & 7]! |= 1 << (unit & 31)
}
