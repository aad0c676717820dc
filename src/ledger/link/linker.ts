import type { PublicRecord } from '../add/public.ts'
import type { Days } from '../days.ts'
import type { Connection } from '../sqlite.ts'

/** A report whose rows stand in the ledger's tables. */
export interface Listed {
  readonly no: number
  readonly record: PublicRecord
  readonly days: Days
}

/**
 * One kind of link. Links follow from the reports that are there and nothing else: whatever the order of adding and taking
 * out, the same reports have the same links. Costs what the report and its like cost, not what the ledger holds. Runs within the
 * transaction that adds or takes out.
 *
 * Only listed reports are linked: of copies of one report that which stands for them. A report is unlisted when a better copy
 * comes, so its records (sentences, events, agendas, indicators) and what it alone named (people, places, …) go with it. A
 * table that refers to such rows by a foreign key needs an index on that column: else each row that goes costs a pass over the
 * table. Numbers of records (`report << 20 | position`) as plain integers need none.
 */
export interface Linker {
  /** Links a report, whose rows have just been written, to those that are there; and those to it. */
  link(db: Connection, added: Listed): void
  /** Takes out every link of a report; its rows are still there, and it may be linked again later. */
  unlink(db: Connection, report: number): void
}
