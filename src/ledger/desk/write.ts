import { createHash } from 'node:crypto'
import { type Entry, type EntryKind, type Facts, fold, type Item, mayFollow, type Source } from '../../desk/item.ts'
import type { Light } from '../../desk/lights.ts'
import type { Imported } from '../../desk/office.ts'
import { packBytes } from '../add/pack.ts'
import { fold as foldWords } from '../bigrams.ts'
import type { Connection } from '../sqlite.ts'
import type { Tables } from '../tables.ts'

/** An entry, before the ledger gives it number and time. */
export type NewEntry = Omit<Entry, 'no' | 'at'>

/** Why an entry was not taken. */
export class EntryRefused extends Error {
  readonly reason: 'no-item' | 'overtaken' | 'out-of-order' | 'no-evidence'

  constructor(reason: EntryRefused['reason'], message: string) {
    super(message)
    this.name = 'EntryRefused'
    this.reason = reason
  }
}

function entryOf(row: Tables['desk_entries']): Entry {
  return {
    ...row,
    kind: row.kind as EntryKind,
    sources: JSON.parse(row.sources) as Source[],
    facts: row.facts === null ? null : (JSON.parse(row.facts) as Partial<Facts>),
  }
}

function entriesOf(db: Connection, item: string): Entry[] {
  const rows = db.prepare('SELECT * FROM desk_entries WHERE item = ? ORDER BY no').all(item)
  return (rows as unknown as Tables['desk_entries'][]).map(entryOf)
}

function insert(db: Connection, entry: NewEntry): void {
  db.prepare(
    `INSERT INTO desk_entries (item, kind, day, by, at, text, percent, sources, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    entry.item,
    entry.kind,
    entry.day,
    entry.by,
    new Date().toISOString(),
    entry.text,
    entry.percent,
    JSON.stringify(entry.sources),
    entry.facts === null ? null : JSON.stringify(entry.facts),
  )
}

function renew(db: Connection, id: string): Item {
  const entries = entriesOf(db, id)
  const item = fold(id, entries)
  const words = foldWords(
    [item.what, item.lead, item.responsible, item.asker, item.note, ...item.assisting].filter(Boolean).join('\n'),
  )
  const report = item.source?.type === 'report' ? item.source.report : null
  db.prepare(
    `INSERT INTO desk_items (id, words, stage, lead, deadline, filed, report, last, item) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET words = excluded.words, stage = excluded.stage, lead = excluded.lead,
       deadline = excluded.deadline, filed = excluded.filed, report = excluded.report, last = excluded.last,
       item = excluded.item`,
  ).run(id, words, item.stage, item.lead, item.deadline, item.filed, report, entries.at(-1)!.no, JSON.stringify(item))
  return item
}

/** The next free number of a year's items: 2026-001, 2026-002, as offices number them. */
function nextId(db: Connection, day: string): string {
  const year = day.slice(0, 4)
  const { last } = db
    .prepare(`SELECT max(CAST(substr(id, 6) AS INTEGER)) AS last FROM desk_items WHERE id LIKE ? || '-%'`)
    .get(year) as { last: number | null }
  return `${year}-${String((last ?? 0) + 1).padStart(3, '0')}`
}

/** Takes up items, all of them or none. Runs within a transaction. */
export function fileItems(db: Connection, facts: readonly Facts[], day: string, by: string): Item[] {
  return facts.map((one) => {
    const id = nextId(db, day)
    insert(db, {
      item: id,
      kind: 'file',
      day,
      by,
      text: null,
      percent: null,
      sources: one.source ? [one.source] : [],
      facts: one,
    })
    return renew(db, id)
  })
}

const NEEDS_EVIDENCE: readonly EntryKind[] = ['answer', 'finish']

/**
 * Adds an entry to an item's history. Runs within a transaction.
 * @param after the number of the last entry that the writer had seen
 * @throws EntryRefused where the item is not there, somebody wrote in the meantime, the entry cannot come in this stage, or what
 * it says of progress has no source; nothing is written then
 */
export function addEntry(db: Connection, entry: NewEntry, after: number): Item {
  const entries = entriesOf(db, entry.item)
  const last = entries.at(-1)
  if (!last) throw new EntryRefused('no-item', `There is no item ${entry.item}.`)
  if (last.no !== after) throw new EntryRefused('overtaken', `${last.by} wrote to this item in the meantime.`)
  const { stage } = fold(entry.item, entries)
  if (!mayFollow(stage).includes(entry.kind))
    throw new EntryRefused('out-of-order', `An item that is ${stage} takes no entry ${entry.kind}.`)
  if (NEEDS_EVIDENCE.includes(entry.kind) && !entry.sources.length)
    throw new EntryRefused('no-evidence', 'What an entry says of progress needs a source: a report, a file or words.')
  insert(db, entry)
  return renew(db, entry.item)
}

/** Takes up the rows of an office's ledger with how far each is, all of them or none. Runs within a transaction. */
export function importItems(
  db: Connection,
  rows: readonly Imported[],
  file: string,
  today: string,
  by: string,
): Item[] {
  return rows.map((row) => {
    const day = row.filed ?? today
    const [{ id }] = fileItems(db, [row.facts], day, by) as [Item]
    const sources: Source[] = [{ type: 'words', words: row.evidence ?? `导入的台账：${file}` }]
    const add = (kind: EntryKind, on: string, more: Partial<NewEntry> = {}) =>
      insert(db, { item: id, kind, day: on, by, text: null, percent: null, sources: [], facts: null, ...more })
    const over = row.stage === 'finished' || row.stage === 'closed'
    const { finished, progress } = row
    if (row.stage && row.stage !== 'filed') add('assign', day)
    if (row.stage === 'urged') add('urge', today)
    if (progress && !over) add('answer', today, { text: progress, sources })
    if (over) add('finish', finished ?? today, { text: progress, sources })
    if (row.stage === 'closed') add('close', finished ?? today)
    return renew(db, id)
  })
}

/** Keeps a file as evidence. @returns its hash */
export function keepFile(db: Connection, name: string, bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  db.prepare('INSERT OR IGNORE INTO desk_files (sha256, name, bytes) VALUES (?, ?, ?)').run(
    sha256,
    name,
    packBytes(bytes),
  )
  return sha256
}

/** Keeps the lights of the office. */
export function setLights(db: Connection, lights: readonly Light[]): void {
  db.prepare(
    'INSERT INTO desk_settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run('lights', JSON.stringify(lights))
}
