import { recover } from '../../../src/recover/recover.ts'
import type { Copy } from '../../../src/source/copy.ts'
import { hant, misdecoded, noted, shifted } from '../damage.ts'
import { kept } from './align.ts'

/** What is done to a text, in the order in which it befalls copies: script, lost bytes, notes. */
export interface Spoiling {
  readonly hant?: true
  /** Share of the characters that get a note. */
  readonly notes?: number
  /** Share of the punctuation marks whose first byte is lost. */
  readonly shifts?: number
  /** Pairs of shifted bytes that fall into cells for private use are gone. */
  readonly gaps?: true
  /** The same, the bytes behind read as a decoder reads them. */
  readonly bytes?: number
}

/** A text with its title, as a crawl leaves it. */
export function copyOf(title: string, body: string): Copy {
  return {
    path: 'copy.txt',
    url: null,
    format: 'text',
    part: null,
    sha256: '',
    charset: 'utf-8',
    text: `${title}\n\n${body}\n`,
    stated: {},
  }
}

export interface Measured {
  /** Characters of clean text, and how many of them are right where they should be. */
  characters: number
  right: number
  /** The same, inside shifted runs alone. */
  shifted: number
  shiftedRight: number
  /** Characters that came out and should not have. */
  added: number
}

export const accuracy = ({ characters, right, added }: Measured): number => right / (characters + added)
export const inRuns = ({ shifted, shiftedRight }: Measured): number => shiftedRight / shifted

/** Spoils each text so many times, each time in other places, recovers it and compares, character by character. */
export function simulate(texts: readonly Text[], spoiling: Spoiling, rounds = 1): Measured {
  const sum: Measured = { characters: 0, right: 0, shifted: 0, shiftedRight: 0, added: 0 }
  for (let round = 0; round < rounds; round++)
    for (const [i, text] of texts.entries()) measure(sum, text, spoiling, round * 1000 + i)
  return sum
}

function measure(sum: Measured, { title, body }: Text, spoiling: Spoiling, seed: number): void {
  const printed = spoiling.hant ? hant(body) : body
  const run = spoiling.shifts ? shifted(printed, spoiling.shifts, seed, spoiling.gaps) : { text: printed, runs: [] }
  const read = spoiling.bytes ? misdecoded(run.text, spoiling.bytes, seed) : run.text
  const spoiled = spoiling.notes ? noted(read, spoiling.notes, seed) : read
  const found = recover(copyOf(spoiling.hant ? hant(title) : title, spoiled)).body
  const marks = kept(body, found)
  sum.characters += body.length
  sum.right += marks.reduce((n, mark) => n + mark, 0)
  sum.added += Math.max(0, found.length - body.length)
  for (const [from, to] of run.runs) {
    sum.shifted += to - from
    for (let i = from; i < to; i++) sum.shiftedRight += marks[i]!
  }
}

export interface Text {
  readonly title: string
  readonly body: string
}
