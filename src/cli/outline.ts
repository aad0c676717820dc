import { styleText } from 'node:util'
import { plainAll } from './plain.ts'
import { wrap } from './wrap.ts'

const SHOWN = 12

/** A readable outline of a thing of the ledger: its own fields, then what belongs to it, with dates and counts. */
export function outline(thing: object, width: number): string {
  const entries = Object.entries(plainAll(thing)).filter(([, value]) => value !== null && value !== undefined)
  const lines: string[] = []
  for (const [key, value] of entries) {
    const text = typeof value === 'object' ? nameOf(value) : String(value)
    if (text !== null) lines.push(...hanging(styleText('dim', key.padEnd(12)), 12, text, width))
  }
  for (const [key, value] of entries) {
    const list = key === 'spans' ? null : listOf(value)
    if (!list?.items.length) continue
    lines.push('', `${styleText('bold', key)}${list.total > SHOWN ? ` (${SHOWN} of ${list.total})` : ''}`)
    for (const item of list.items.slice(0, SHOWN)) lines.push(...hanging('  ', 4, lineOf(item), width))
  }
  return lines.join('\n')
}

function hanging(mark: string, indent: number, text: string, width: number): string[] {
  return wrap(text, width - indent).map((line, i) => `${i ? ' '.repeat(indent) : mark}${line}`)
}

/** The items of a list, or of the first rows of one. */
function listOf(value: unknown): { readonly items: readonly unknown[]; readonly total: number } | null {
  if (Array.isArray(value)) return { items: value, total: value.length }
  const { items, total } = (value ?? {}) as { items?: unknown; total?: unknown }
  return Array.isArray(items) ? { items, total: Number(total) } : null
}

/** What a single thing beside others is called; null where it is none. */
function nameOf(value: object): string | null {
  const { name, title, ofName, id } = value as Record<string, unknown>
  if (Array.isArray(value)) return null
  const called = [name ?? title, ofName].filter((part) => typeof part === 'string')
  return called.length ? [...called, ...(title && id ? [id] : [])].join('  ') : null
}

function lineOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item)
  const row = item as Record<string, unknown>
  const { report, speaker, lead, items } = row
  const date = row.date ?? row.first ?? (report as { date?: unknown } | undefined)?.date
  const until = row.last && row.last !== row.first ? ` – ${String(row.last).slice(0, 10)}` : ''
  const heads = Array.isArray(items)
    ? items.map((head, i) => `${i + 1}. ${(head as { text: string }).text}`).join(' ')
    : null
  return [
    typeof date === 'string' ? `${date.slice(0, 10)}${until}` : null,
    ...[row.period, row.topic, row.type, row.act, speaker, lead, row.person, row.name, row.title, row.ofName].map(
      textOf,
    ),
    textOf(row.text),
    heads,
    textOf(row.count ?? row.reports),
    // What `luoshi show` takes: of a report itself, or of the report that a record stands in.
    'titleMarks' in row ? textOf(row.id) : textOf((report as { id?: unknown } | undefined)?.id),
  ]
    .filter(Boolean)
    .join('  ')
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? nameOf(value) : null
}
