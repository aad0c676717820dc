import { loadLexicon } from '../lexicon/load.ts'
import type { Reason } from './link.ts'

/** A reason in words, in both languages of the interface. */
export interface ReasonWords {
  readonly zh: string
  readonly en: string
}

const BLANK = /\{(\w+)\}/g

let known: ReadonlyMap<string, ReasonWords> | undefined

function reasons(): ReadonlyMap<string, ReasonWords> {
  known ??= new Map(
    loadLexicon('link-reasons', ['code', 'zh', 'en', 'example']).map(({ code, zh, en }) => [code, { zh, en }]),
  )
  return known
}

/**
 * A reason in words, with its values in their places: `{n}` in the lexicon's words stands for the value `n`.
 * @throws Error where lexicon/link-reasons.tsv has no such code, or a value is missing.
 */
export function reasonWords({ code, values = {} }: Reason): ReasonWords {
  const words = reasons().get(code)
  if (!words) throw new Error(`lexicon/link-reasons.tsv has no ${code}`)
  const fill = (text: string) =>
    text.replace(BLANK, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`the reason ${code} needs a value for ${name}`)
      return String(value)
    })
  return { zh: fill(words.zh), en: fill(words.en) }
}
