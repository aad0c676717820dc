import type { Facts, Item } from '../../desk/item.ts'
import { findItem, listItems } from '../query/items.ts'
import { findReport } from '../query/reports.ts'
import type { Db } from '../query/scope.ts'
import type { ItemRow } from '../rows-items.ts'
import type { Connection } from '../sqlite.ts'
import { draftOfItem, draftOfWords, type ToldItem, toldOf, type Words } from './draft.ts'

/** What is to be taken up: items of follow-through by id, and words of reports. */
export interface Wanted {
  readonly items?: readonly string[] | undefined
  readonly words?: readonly Words[] | undefined
}

/** Something to be taken up that is not there. */
export class NotThere extends Error {
  override readonly name = 'NotThere'
  readonly field: string

  constructor(field: string, message: string) {
    super(message)
    this.field = field
  }
}

/** Items of a report that are gone through, at most. */
const MOST = 200

const itemsOf = async (db: Db, connection: Connection, report: string): Promise<ItemRow[]> =>
  (await listItems(db, connection, { report, size: MOST })).items

/** The facts with which something would be filed. @throws NotThere naming what is not in the ledger */
export async function draft(db: Db, connection: Connection, { items = [], words = [] }: Wanted): Promise<Facts[]> {
  const facts: Facts[] = []
  for (const id of items) {
    const item = await findItem(db, connection, id)
    if (!item) throw new NotThere('items', `There is no item ${id} in this ledger; it may have been read again since.`)
    facts.push(draftOfItem(item))
  }
  for (const [report, own] of Map.groupBy(words, (one) => one.report)) {
    const detail = await findReport(db, report)
    if (!detail) throw new NotThere('words', `There is no report ${report} in this ledger.`)
    const known = await itemsOf(db, connection, report)
    for (const one of own) {
      const found = draftOfWords(detail, one, known)
      if (!found) throw new NotThere('words', `${report}: the words do not lie within its text.`)
      facts.push(found)
    }
  }
  return facts
}

/** Which of some facts stand at the desk already, each with the number of its item. */
export async function alreadyAt(db: Db, facts: readonly Facts[]): Promise<Map<Facts, string>> {
  const found = new Map<Facts, string>()
  for (const one of facts) {
    if (one.source?.type !== 'report') continue
    const rows = await db
      .selectFrom('desk_items')
      .select(['id', 'item'])
      .where('report', '=', one.source.report)
      .execute()
    const { start, end } = one.source
    const known = rows.find(({ item }) => {
      const { what, source } = JSON.parse(item) as Item
      return what === one.what || (source?.type === 'report' && source.start === start && source.end === end)
    })
    if (known) found.set(one, known.id)
  }
  return found
}

/** What later reports tell of an item of the desk. */
export async function told(db: Db, connection: Connection, item: Item): Promise<ToldItem[]> {
  if (item.source?.type !== 'report') return []
  return toldOf(item, await itemsOf(db, connection, item.source.report))
}
