import { listAll } from './add/relist.ts'
import { LedgerError, notLedger } from './error.ts'
import { records } from './migrations/0001-records.ts'
import { rawCopies } from './migrations/0002-raw-copies.ts'
import { copies } from './migrations/0003-copies.ts'
import { sameEvents } from './migrations/0004-same-events.ts'
import { identities } from './migrations/0005-identities.ts'
import { lineage } from './migrations/0006-lineage.ts'
import { followThrough } from './migrations/0007-follow-through.ts'
import { decisions } from './migrations/0008-decisions.ts'
import { desk } from './migrations/0009-desk.ts'
import { searches } from './migrations/0010-searches.ts'
import { identityDecisions } from './migrations/0011-identity-decisions.ts'
import { quicker } from './migrations/0012-quicker.ts'
import type { Connection } from './sqlite.ts'

/** Each brings a ledger from the version of its place in the list to the next. Never change one that was released: add one. */
const MIGRATIONS: readonly string[] = [
  records,
  rawCopies,
  copies,
  sameEvents,
  identities,
  lineage,
  followThrough,
  decisions,
  desk,
  searches,
  identityDecisions,
  quicker,
]

export const VERSION = MIGRATIONS.length

/** 'Luos': says in the file's header that it is a ledger. */
const APPLICATION = 0x4c756f73

/**
 * Which version a ledger has; 0 for a file that is still empty.
 * @throws LedgerError where the file is no ledger, or was written by a newer version.
 */
export function versionOf(connection: Connection): number {
  const application = Number(connection.pragma('application_id'))
  const version = Number(connection.pragma('user_version'))
  const { file } = connection
  if (application !== APPLICATION) {
    const { n } = connection.attempt(() => connection.prepare('SELECT count(*) AS n FROM sqlite_schema').get()) as {
      n: number
    }
    if (application !== 0 || version !== 0 || n > 0) throw notLedger(file)
    return 0
  }
  if (version > VERSION)
    throw new LedgerError(
      'newer',
      file,
      `${file}: this ledger was written by a newer Luoshi (its version ${version}, known here: ${VERSION}). Update Luoshi to open it.`,
    )
  return version
}

/** The first version that lists one of the copies of a report; from an older one every report is listed again. */
const COPIES = 3

/** Brings a ledger up to this version, in one transaction. */
export function migrate(connection: Connection): void {
  if (versionOf(connection) === VERSION) return
  // Tables are dropped whole: looking for what refers to each of their rows would be long work for nothing.
  connection.exec('PRAGMA foreign_keys = OFF')
  connection.write(() => {
    const version = versionOf(connection)
    for (const migration of MIGRATIONS.slice(version)) connection.exec(migration)
    connection.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${VERSION}`)
    if (version > 0 && version < COPIES) listAll(connection)
  })
  connection.exec('PRAGMA foreign_keys = ON')
}
