import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { LedgerError } from '../ledger/error.ts'
import type { ApiError } from './schema.ts'

type Status = 400 | 403 | 404 | 405 | 409 | 413 | 415 | 500 | 503

/** An answer that is an error, as every address of the API gives it. */
export function failure(c: Context, status: Status, code: string, message: string, field?: string) {
  const error: ApiError = { error: { code, message, ...(field === undefined ? {} : { field }) } }
  return c.json(error, status)
}

/** A filter that cannot be meant, which the schema alone cannot tell. */
export class BadFilter extends Error {
  readonly field: string

  constructor(field: string, message: string) {
    super(message)
    this.field = field
  }
}

/** The answer to an error that was thrown. What is not the ledger's own message is not shown: it may tell of this machine. */
export function failureOf(c: Context, error: unknown) {
  if (error instanceof BadFilter) return failure(c, 400, 'bad-filter', error.message, error.field)
  if (error instanceof HTTPException && error.status === 400)
    return failure(c, 400, 'not-json', 'What was sent cannot be read as JSON.')
  if (error instanceof LedgerError && error.code === 'locked') return failure(c, 503, 'busy', error.message)
  if (error instanceof LedgerError) return failure(c, 500, 'failed', error.message)
  return failure(c, 500, 'failed', 'The ledger could not answer; the log of the server says why.')
}
