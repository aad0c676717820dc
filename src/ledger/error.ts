export type LedgerErrorCode =
  | 'missing'
  | 'not-ledger'
  | 'newer'
  | 'locked'
  | 'full'
  | 'read-only'
  | 'damaged'
  | 'failed'

/** Something stood in the way of the ledger file. `message` has one or two lines that name the file and what to do. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError'
  readonly code: LedgerErrorCode
  readonly file: string

  constructor(code: LedgerErrorCode, file: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.file = file
  }
}

// Result codes of SQLite (https://www.sqlite.org/rescode.html): the low byte is the primary code.
const BUSY = 5
const LOCKED = 6
const READONLY = 8
const IOERR = 10
const CORRUPT = 11
const FULL = 13
const CANTOPEN = 14
const NOTADB = 26
const IOERR_WRITE = IOERR | (3 << 8)
const IOERR_SHMSIZE = IOERR | (19 << 8)

/** SQLite's extended result code of an error, 0 where it is none of SQLite's. */
function resultCode(error: unknown): number {
  const code = (error as { errcode?: unknown } | null)?.errcode
  return typeof code === 'number' ? code : 0
}

/** Another process holds the file. */
export function isBusy(error: unknown): boolean {
  const primary = resultCode(error) & 0xff
  return primary === BUSY || primary === LOCKED
}

/** The file, or its folder, may not be opened or written to. */
export function isShut(error: unknown): boolean {
  const primary = resultCode(error) & 0xff
  return primary === CANTOPEN || primary === READONLY
}

/** The error that SQLite gave, in words for the user; errors that are not SQLite's are given back as they are. */
export function ledgerError(file: string, error: unknown): unknown {
  const code = resultCode(error)
  if (!code || error instanceof LedgerError) return error
  const say = (kind: LedgerErrorCode, message: string) => new LedgerError(kind, file, message, error)
  if (code === IOERR_WRITE || code === IOERR_SHMSIZE || (code & 0xff) === FULL)
    return say(
      'full',
      `${file}: the disk is full, or the file may not grow. Free space and run again; what was added stays.`,
    )
  switch (code & 0xff) {
    case BUSY:
    case LOCKED:
      return say('locked', `${file}: another process is writing to this ledger. Wait until it is done, then run again.`)
    case READONLY:
      return say(
        'read-only',
        `${file}: the ledger or its folder may not be written to. Change the permissions, or use a copy in a folder of your own.`,
      )
    case CANTOPEN:
      return say(
        'read-only',
        `${file}: cannot be opened. Check that its folder exists and that you may read and write there.`,
      )
    case CORRUPT:
      return say('damaged', `${file}: the ledger is damaged. Put back a copy, or add the reports to a new ledger.`)
    case NOTADB:
      return notLedger(file, error)
    default:
      return say('failed', `${file}: ${error instanceof Error ? error.message : String(error)} (SQLite ${code}).`)
  }
}

export function notLedger(file: string, cause?: unknown): LedgerError {
  return new LedgerError(
    'not-ledger',
    file,
    `${file}: this file is no ledger. Name another with --ledger, or move it away to start a new one.`,
    cause,
  )
}
