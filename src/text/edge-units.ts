/** What a match of an expression may begin or end with. */
export interface EdgeUnits {
  /** UTF-16 units, or null where it may be any. */
  readonly units: ReadonlySet<number> | null
  /** True where the expression is tied to that end of the text in each of its alternatives. */
  readonly tied: boolean
}

type Node =
  | { readonly kind: 'units'; readonly units: readonly number[] | null }
  | { readonly kind: 'edge'; readonly edge: '^' | '$' }
  | { readonly kind: 'sequence' | 'either'; readonly nodes: readonly Node[] }
  | { readonly kind: 'optional'; readonly node: Node }

const NOTHING: Node = { kind: 'sequence', nodes: [] }
const ANY: Node = { kind: 'units', units: null }

/** More units than this are as good as any. */
const MANY = 200

/**
 * The units that a match of an expression may begin with (`head`) or end with (`tail`), read from its source. What looks around
 * without taking anything in (`(?=…)`, `\b`) is passed over, so that there may be more of them than need be, and never fewer.
 */
export function edgeUnits({ source, flags }: RegExp, side: 'head' | 'tail'): EdgeUnits {
  const whole = new Source(source).alternatives()
  const { units, passes } = edgesOf(whole, side)
  return {
    units: passes || !units || flags.includes('i') ? null : new Set(units),
    tied: !flags.includes('m') && isTied(whole, side === 'head' ? '^' : '$', side),
  }
}

interface Edges {
  readonly units: readonly number[] | null
  /** True where nothing need be taken in. */
  readonly passes: boolean
}

function edgesOf(node: Node, side: 'head' | 'tail'): Edges {
  switch (node.kind) {
    case 'units':
      return { units: node.units, passes: false }
    case 'edge':
      // Nothing is left to take in behind $; a text without a unit is never asked for one.
      return { units: [], passes: (node.edge === '^') === (side === 'head') }
    case 'optional':
      return { units: edgesOf(node.node, side).units, passes: true }
    case 'either': {
      const all = node.nodes.map((one) => edgesOf(one, side))
      return { units: joined(all), passes: all.some(({ passes }) => passes) }
    }
    case 'sequence': {
      const taken: Edges[] = []
      for (const one of side === 'head' ? node.nodes : node.nodes.toReversed()) {
        taken.push(edgesOf(one, side))
        if (!taken.at(-1)!.passes) return { units: joined(taken), passes: false }
      }
      return { units: joined(taken), passes: true }
    }
  }
}

const joined = (all: readonly Edges[]): readonly number[] | null =>
  all.some(({ units }) => units === null) ? null : all.flatMap(({ units }) => units!)

function isTied(node: Node, edge: '^' | '$', side: 'head' | 'tail'): boolean {
  if (node.kind === 'edge') return node.edge === edge
  if (node.kind === 'either') return node.nodes.every((one) => isTied(one, edge, side))
  const first = node.kind === 'sequence' ? node.nodes.at(side === 'head' ? 0 : -1) : undefined
  return first !== undefined && isTied(first, edge, side)
}

/** The source of an expression, read from left to right. */
class Source {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Alternatives up to the end or to the bracket that closes them. */
  alternatives(): Node {
    const nodes = [this.#sequence()]
    while (this.#skip('|')) nodes.push(this.#sequence())
    return nodes.length === 1 ? nodes[0]! : { kind: 'either', nodes }
  }

  #sequence(): Node {
    const nodes: Node[] = []
    while (this.#at < this.#text.length && !'|)'.includes(this.#text[this.#at]!)) {
      const node = this.#term()
      nodes.push(this.#isOptional() ? { kind: 'optional', node } : node)
    }
    return nodes.length === 1 ? nodes[0]! : { kind: 'sequence', nodes }
  }

  /** Reads past a quantifier; true where it lets the term before it be left out. */
  #isOptional(): boolean {
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#text.slice(this.#at, this.#at + 24))
    if (!quantifier) return false
    this.#at += quantifier[0].length
    return quantifier[1] === undefined ? quantifier[0][0] !== '+' : Number(quantifier[1]) === 0
  }

  #term(): Node {
    const sign = this.#text[this.#at++]!
    switch (sign) {
      case '^':
      case '$':
        return { kind: 'edge', edge: sign }
      case '.':
        return ANY
      case '(': {
        const opening = /^\?(?:<?[=!]|:|<\w+>)/.exec(this.#text.slice(this.#at))?.[0] ?? ''
        this.#at += opening.length
        const within = this.alternatives()
        this.#skip(')')
        return /[=!]$/.test(opening) ? NOTHING : within
      }
      case '[':
        return this.#class()
      case '\\':
        return this.#escape()
      default:
        // Of a character of two units, the other one stands at one of the ends.
        return /[\ud800-\udfff]/.test(sign) ? ANY : { kind: 'units', units: [sign.charCodeAt(0)] }
    }
  }

  #class(): Node {
    const negated = this.#skip('^')
    const units: number[] = []
    let any = negated
    while (!this.#skip(']')) {
      const from = this.#member()
      const ranged = this.#text[this.#at] === '-' && this.#text[this.#at + 1] !== ']'
      if (ranged) this.#at++
      const to = ranged ? this.#member() : from
      if (from === null || to === null) any = true
      else if (from.length === 1 && to.length === 1) {
        if (to[0]! - from[0]! > MANY) any = true
        else for (let unit = from[0]!; unit <= to[0]!; unit++) units.push(unit)
      } else units.push(...from, ...to)
    }
    return any || units.length > MANY ? ANY : { kind: 'units', units }
  }

  /** Units that one member of a class stands for; null for any. */
  #member(): readonly number[] | null {
    const sign = this.#text[this.#at++]!
    if (/[\ud800-\udfff]/.test(sign)) return null
    if (sign !== '\\') return [sign.charCodeAt(0)]
    const node = this.#escape()
    return node.kind === 'units' ? node.units : null
  }

  #escape(): Node {
    const sign = this.#text[this.#at++]!
    const controls = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' }
    if (sign in controls) return { kind: 'units', units: [controls[sign as keyof typeof controls].charCodeAt(0)] }
    if (sign === 'd') return { kind: 'units', units: Array.from('0123456789', (digit) => digit.charCodeAt(0)) }
    if (sign === 'b' || sign === 'B') return NOTHING
    const unit = sign === 'u' ? 4 : sign === 'x' ? 2 : 0
    if (unit && /^[\da-f]+$/i.test(this.#text.slice(this.#at, this.#at + unit))) {
      this.#at += unit
      return { kind: 'units', units: [Number.parseInt(this.#text.slice(this.#at - unit, this.#at), 16)] }
    }
    if ('pPk'.includes(sign) || sign === 'u') {
      this.#at = this.#text.indexOf(sign === 'k' ? '>' : '}', this.#at) + 1
      return sign === 'k' ? { kind: 'optional', node: ANY } : ANY
    }
    // What is taken in once more may be nothing.
    if (/\d/.test(sign)) return { kind: 'optional', node: ANY }
    return /[sSdDwW]/.test(sign) ? ANY : { kind: 'units', units: [sign.charCodeAt(0)] }
  }

  #skip(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false
    this.#at++
    return true
  }
}
