import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** What a match of an expression may begin or end with. */
export interface EdgeUnits {
  /** UTF-16 units, or null where it may be any. */
  readonly units: ReadonlySet<number> | null
  /** True where the expression is tied to that end of the text in each of its alternatives. */
  readonly tied: boolean
}

/** The end of a match that is asked for. */
type Side = 'head' | 'tail'

interface Edges {
  readonly units: readonly number[] | null
  /** True where nothing need be taken in. */
  readonly passes: boolean
}

/** More units than this are as good as any. */
const MANY = 200
const ANY: Edges = { units: null, passes: false }
const NOTHING: Edges = { units: [], passes: true }

const parser = new RegExpParser()

/**
 * The units that a match of an expression may begin with (`head`) and end with (`tail`), read from its source. What looks around
 * without taking anything in (`(?=…)`, `\b`) is passed over, so that there may be more of them than need be, and never fewer.
 */
export function edgeUnits({ source, flags }: RegExp): Readonly<Record<Side, EdgeUnits>> {
  const { alternatives } = parser.parsePattern(source, 0, source.length, flags.includes('u'))
  const at = (side: Side): EdgeUnits => {
    const { units, passes } = ofAlternatives(alternatives, side)
    return {
      units: passes || !units || flags.includes('i') ? null : new Set(units),
      tied: !flags.includes('m') && alternatives.every((one) => isTied(one, side)),
    }
  }
  return { head: at('head'), tail: at('tail') }
}

const joined = (all: readonly Edges[]): readonly number[] | null =>
  all.some(({ units }) => units === null) ? null : all.flatMap(({ units }) => units!)

function ofAlternatives(alternatives: readonly AST.Alternative[], side: Side): Edges {
  const all = alternatives.map(({ elements }) => ofElements(elements, side))
  return { units: joined(all), passes: all.some(({ passes }) => passes) }
}

function ofElements(elements: readonly AST.Element[], side: Side): Edges {
  const taken: Edges[] = []
  for (const one of side === 'head' ? elements : elements.toReversed()) {
    taken.push(ofElement(one, side))
    if (!taken.at(-1)!.passes) return { units: joined(taken), passes: false }
  }
  return { units: joined(taken), passes: true }
}

function ofElement(element: AST.Element, side: Side): Edges {
  switch (element.type) {
    case 'Character':
      return ofCharacters(element.value, element.value)
    case 'CharacterSet':
      return element.kind === 'digit' && !element.negate ? ofCharacters(0x30, 0x39) : ANY
    case 'CharacterClass':
      return ofClass(element)
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives, side)
    case 'Quantifier': {
      const { units, passes } = ofElement(element.element, side)
      return { units, passes: passes || element.min === 0 }
    }
    case 'Assertion':
      // Nothing is left to take in behind $; a text without a unit is never asked for one.
      if (element.kind === 'start') return { units: [], passes: side === 'head' }
      if (element.kind === 'end') return { units: [], passes: side === 'tail' }
      return NOTHING
    case 'Backreference':
      // What is taken in once more may be nothing.
      return { units: null, passes: true }
    default:
      return ANY
  }
}

/** Of a character of two units, the other one stands at one of the ends. */
function ofCharacters(from: number, to: number): Edges {
  const surrogates = to > 0xffff || (from <= 0xdfff && to >= 0xd800)
  return surrogates || to - from > MANY
    ? ANY
    : { units: Array.from({ length: to - from + 1 }, (_, i) => from + i), passes: false }
}

function ofClass({ negate, elements }: AST.CharacterClass): Edges {
  if (negate) return ANY
  const units = joined(
    elements.map((one) => {
      if (one.type === 'CharacterClassRange') return ofCharacters(one.min.value, one.max.value)
      return one.type === 'Character' || one.type === 'CharacterSet' ? ofElement(one, 'head') : ANY
    }),
  )
  return units && units.length <= MANY ? { units, passes: false } : ANY
}

function isTied({ elements }: AST.Alternative, side: Side): boolean {
  const first = elements.at(side === 'head' ? 0 : -1)
  if (first?.type === 'Assertion') return first.kind === (side === 'head' ? 'start' : 'end')
  return (
    (first?.type === 'Group' || first?.type === 'CapturingGroup') &&
    first.alternatives.every((one) => isTied(one, side))
  )
}
