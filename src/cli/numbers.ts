import { InvalidArgumentError } from 'commander'

/** A whole number above 0 as an option's value. */
export function whole(value: string): number {
  const number = Number(value)
  if (Number.isInteger(number) && number > 0) return number
  throw new InvalidArgumentError('Give a whole number above 0.')
}

export function seconds(value: string): number {
  const number = Number(value)
  if (value.trim() && number >= 0 && number <= 86_400) return number
  throw new InvalidArgumentError('Give seconds from 0 to 86400.')
}

export function port(value: string): number {
  const number = Number(value)
  if (value.trim() && Number.isInteger(number) && number >= 0 && number <= 65_535) return number
  throw new InvalidArgumentError('Give a port from 0 to 65535.')
}
