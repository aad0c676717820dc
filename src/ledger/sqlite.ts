import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { SqliteDialect } from 'kysely'
import { isBusy, isShut, LedgerError, ledgerError } from './error.ts'

/** Compiled statements that are kept at once; each list with its filters is one. */
const KEPT = 300

/**
 * One connection to a SQLite file: prepared statements are kept by their SQL, and what SQLite throws comes out as LedgerError.
 */
export class Connection {
  readonly file: string
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor(file: string, db: DatabaseSync) {
    this.file = file
    this.#db = db
  }

  prepare(sql: string): StatementSync {
    const kept = this.#statements.get(sql)
    if (kept) {
      this.#statements.delete(sql)
      this.#statements.set(sql, kept)
      return kept
    }
    const statement = this.#db.prepare(sql)
    if (this.#statements.size >= KEPT) this.#statements.delete(this.#statements.keys().next().value!)
    this.#statements.set(sql, statement)
    return statement
  }

  /** Runs a function on the connection; whatever SQLite throws in it becomes a LedgerError. */
  attempt<T>(task: () => T): T {
    try {
      return task()
    } catch (error) {
      throw ledgerError(this.file, error)
    }
  }

  exec(sql: string): void {
    this.attempt(() => this.#db.exec(sql))
  }

  pragma(name: string): number | string {
    return this.attempt(() => Object.values(this.#db.prepare(`PRAGMA ${name}`).get() ?? {})[0] as number | string)
  }

  /** Runs `task` as one transaction that holds the write lock from its start: all of it stays, or nothing. */
  write<T>(task: () => T): T {
    this.exec('BEGIN IMMEDIATE')
    try {
      const result = this.attempt(task)
      this.exec('COMMIT')
      return result
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw error
    }
  }

  close(): void {
    if (!this.#db.isOpen) return
    this.#statements.clear()
    this.#db.close()
  }
}

/** Kysely's SQLite dialect on Node's own SQLite. */
export function dialectOf(connection: Connection): SqliteDialect {
  return new SqliteDialect({
    database: {
      prepare(sql) {
        const statement = connection.attempt(() => connection.prepare(sql))
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => connection.attempt(() => statement.all(...(parameters as SQLInputValue[]))),
          run: (parameters) => connection.attempt(() => statement.run(...(parameters as SQLInputValue[]))),
          iterate: () => {
            throw new Error('lists are read by pages, not streamed')
          },
        }
      },
      close: () => connection.close(),
    },
  })
}

interface ConnectOptions {
  readonly readonly: boolean
  readonly create: boolean
  /** Milliseconds. */
  readonly busyTimeout: number
}

/** Opens a SQLite file. @throws LedgerError where it is missing, or cannot be opened. */
export function connect(file: string, options: ConnectOptions): Connection {
  if (!existsSync(file) && (options.readonly || !options.create))
    throw new LedgerError(
      'missing',
      file,
      `${file}: there is no such ledger. Make it with: luoshi add PATH --ledger ${file}`,
    )
  try {
    return new Connection(file, open(file, options))
  } catch (error) {
    throw ledgerError(file, error)
  }
}

function open(file: string, options: ConnectOptions): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: options.busyTimeout, readOnly: options.readonly })
  try {
    setUp(db, options)
    return db
  } catch (error) {
    db.close()
    // A ledger in a folder that may not be written to has no place for the index of its log. Nobody can be writing to it
    // then, unless a log lies beside it, so it may be read as it stands.
    if (!options.readonly || !isShut(error) || existsSync(`${file}-wal`)) throw error
    const address = pathToFileURL(resolve(file))
    address.searchParams.set('immutable', '1')
    return new DatabaseSync(address, { readOnly: true })
  }
}

function setUp(db: DatabaseSync, options: ConnectOptions): void {
  db.exec('PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY')
  db.prepare('SELECT count(*) FROM sqlite_schema').get()
  if (options.readonly) {
    db.exec('PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824')
    return
  }
  untilFree(options.busyTimeout, () => db.exec('PRAGMA journal_mode = WAL'))
  // The log is written back to the file after 32 MB: a batch touches the same pages of the indexes as the batch before.
  // A larger cache makes adding no quicker, but grows with the ledger until it is full.
  db.exec('PRAGMA cache_size = -16384; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000')
}

/** Tries again while another process holds the file: SQLite does not wait by itself where the journal's mode changes. */
function untilFree(timeout: number, task: () => void): void {
  for (let waited = 0; ; waited += 25) {
    try {
      task()
      return
    } catch (error) {
      if (!isBusy(error) || waited >= timeout) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25)
    }
  }
}
