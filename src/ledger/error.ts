export type LedgerErrorCode =
  | 'missing'
  | 'not-ledger'
  | 'newer'
  | 'older'
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
