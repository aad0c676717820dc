/** Exit statuses of every command; `luoshi --help` lists them. */
export const EXIT = {
  ok: 0,
  /** At least one input could not be read; the others were. */
  failedInput: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** The ledger, the disk or the machine stood in the way; nothing was half written. */
  environment: 3,
} as const

/** An error that is told to the user in one or two lines, without a stack. */
export class CommandError extends Error {
  readonly status: number

  constructor(message: string, status: number = EXIT.environment) {
    super(message)
    this.name = 'CommandError'
    this.status = status
  }
}
