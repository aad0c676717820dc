import { formatNumber } from './numerals.ts'
import type { ListPlace } from './styles.ts'
import { isOn, walkXml } from './xml.ts'

interface Level {
  start: number
  format: string
  /** `第%1章`: `%n` stands for the number of level n. */
  text: string
  /** Numbers of the levels above are written in decimal too. */
  legal: boolean
  /** What stands between the number and the text. */
  suffix: string
}

interface Numbering {
  readonly abstract: string
  readonly starts: Map<number, number>
}

export interface ListDefinitions {
  readonly levels: ReadonlyMap<string, readonly (Level | undefined)[]>
  readonly numberings: ReadonlyMap<string, Numbering>
}

const LEVELS = 9

/** Reads word/numbering.xml: what the lists of a document look like (ECMA-376, 17.9). */
export function parseNumbering(xml: string): ListDefinitions {
  const levels = new Map<string, (Level | undefined)[]>()
  const numberings = new Map<string, Numbering>()
  let own: (Level | undefined)[] | null = null
  let level: Level | null = null
  let numbering: { abstract: string; starts: Map<number, number>; id: string } | null = null
  let overridden = 0
  walkXml(xml, {
    open(name, attributes) {
      const value = attributes.val ?? ''
      if (name === 'abstractNum') {
        own = []
        levels.set(attributes.abstractNumId ?? '', own)
      } else if (name === 'lvl' && own) {
        level = { start: 1, format: 'decimal', text: '', legal: false, suffix: 'tab' }
        const at = Number(attributes.ilvl)
        if (at >= 0 && at < LEVELS) own[at] = level
      } else if (name === 'num') numbering = { abstract: '', starts: new Map(), id: attributes.numId ?? '' }
      else if (name === 'abstractNumId' && numbering) numbering = { ...numbering, abstract: value }
      else if (name === 'lvlOverride') overridden = Number(attributes.ilvl) || 0
      else if (name === 'startOverride' && numbering) numbering.starts.set(overridden, Number(value) || 0)
      else if (level) {
        if (name === 'start') level.start = Number(value) || 0
        else if (name === 'numFmt') level.format = value
        else if (name === 'lvlText') level.text = value
        else if (name === 'isLgl') level.legal = isOn(attributes)
        else if (name === 'suff') level.suffix = value
      }
    },
    close(name) {
      if (name === 'lvl') level = null
      else if (name === 'abstractNum') own = null
      else if (name === 'num' && numbering) {
        numberings.set(numbering.id, numbering)
        numbering = null
      }
    },
  })
  return { levels, numberings }
}

/** Counts the numbered paragraphs of a document, in their order. */
export class ListCounter {
  readonly #definitions: ListDefinitions
  /** By abstract list: lists that share one go on counting together, unless a start is overridden. */
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()

  constructor(definitions: ListDefinitions) {
    this.#definitions = definitions
  }

  /** The number of the next paragraph at this place, as it is printed before the text; '' for bullets and unknown lists. */
  next({ numbering, level }: ListPlace): string {
    const found = this.#definitions.numberings.get(numbering)
    const levels = found && this.#definitions.levels.get(found.abstract)
    const own = levels?.[level]
    if (!found || !levels || !own) return ''
    let counts = this.#counts.get(found.abstract)
    if (!counts) {
      counts = []
      this.#counts.set(found.abstract, counts)
    }
    if (!this.#begun.has(numbering)) {
      this.#begun.add(numbering)
      for (const [at, start] of found.starts) counts[at] = start - 1
    }
    counts[level] = (counts[level] ?? own.start - 1) + 1
    counts.length = level + 1
    if (own.format === 'bullet') return ''
    const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const number = counts[at] ?? levels[at]?.start ?? 1
      return formatNumber(number, own.legal ? 'decimal' : (levels[at]?.format ?? 'decimal'))
    })
    const joined = own.suffix === 'nothing' || /[、，。．）】）\u3000]$/.test(label)
    return label && !joined ? `${label} ` : label
  }
}
