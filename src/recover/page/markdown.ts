import { parse } from 'yaml'

/** What front matter says, as strings, by lower-case key; and where the text after it begins. */
export interface FrontMatter {
  readonly values: ReadonlyMap<string, string>
  readonly end: number
}

const FENCE = /^\uFEFF?\s*---[ \t]*\r?\n/
const LONGEST = 20_000

/** Splits front matter (YAML between lines of ---) off the head of a copy; null where there is none. */
export function frontMatter(copy: string): FrontMatter | null {
  const open = FENCE.exec(copy.slice(0, 500))
  if (!open) return null
  const start = open[0].length
  const close = /\r?\n---[ \t]*(?:\r?\n|$)/.exec(copy.slice(start - 1, start + LONGEST))
  if (!close) return null
  const yaml = copy.slice(start, start - 1 + close.index)
  return { values: readValues(yaml), end: start - 1 + close.index + close[0].length }
}

/** A robot's YAML is often broken (a quote in a title); then its plain `key: value` lines still count. */
function readValues(yaml: string): Map<string, string> {
  const values = new Map<string, string>()
  try {
    const read: unknown = parse(yaml, { schema: 'failsafe', logLevel: 'silent', maxAliasCount: 0 })
    if (read && typeof read === 'object')
      for (const [key, value] of Object.entries(read))
        if (typeof value === 'string' && value.trim()) values.set(key.toLowerCase(), value.trim())
  } catch {
    for (const line of yaml.split('\n')) {
      const pair = /^([\w-]{1,40}):[ \t]*(\S.*)$/.exec(line)
      if (pair) values.set(pair[1]!.toLowerCase(), pair[2]!.trim().replace(/^(['"])(.*)\1$/, '$2'))
    }
  }
  return values
}
