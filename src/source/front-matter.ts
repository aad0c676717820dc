import { parse } from 'yaml'
import type { Stated } from './copy.ts'
import { readFields } from './fields.ts'

/** A block of metadata before a Markdown text. */
export interface FrontMatter {
  readonly stated: Stated
  /** Where the text after the closing fence begins. */
  readonly end: number
}

/** Most characters that a front matter may have; a fence further away is a ruling line of the text. */
const LONGEST = 20_000

/**
 * Finds the front matter that a text begins with: a block of YAML between lines `---` (or TOML between `+++`), also after
 * empty lines. YAML that is broken is read line by line as `key: value`. Null where there is none.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const open = /^\s{0,100}(---|\+\+\+)[ \t]*\r?\n/.exec(text)
  if (!open) return null
  const fence = open[1]!
  const from = open[0].length
  let line = from
  while (line < text.length && line - from < LONGEST) {
    const newline = text.indexOf('\n', line)
    const next = newline < 0 ? text.length : newline + 1
    if (text.slice(line, next).trimEnd() === fence) {
      const block = text.slice(from, line)
      // A rule between paragraphs of prose is no fence: a block of front matter has keys.
      if (!/^[\w\u4e00-\u9fff-]+\s*[:=]/m.test(block)) return null
      return { stated: readFields(readBlock(block)).stated, end: next }
    }
    line = next
  }
  return null
}

function readBlock(block: string): Record<string, unknown> {
  try {
    // The failsafe schema leaves dates and numbers as they are printed; an alias bomb stops at the library's limit.
    const value: unknown = parse(block, { schema: 'failsafe', logLevel: 'error', uniqueKeys: false })
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Robots often write titles with bare quotation marks or colons; the lines still tell key from value.
  }
  const fields: Record<string, unknown> = {}
  for (const line of block.split(/\r?\n/)) {
    const at = /^([\w\u4e00-\u9fff-]+)\s*[:=]/.exec(line)
    if (!at) continue
    const value = line.slice(at[0].length).trim()
    fields[at[1]!] = /^(['"]).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value
  }
  return fields
}
