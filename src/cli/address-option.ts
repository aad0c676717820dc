import { InvalidArgumentError } from 'commander'

/** The address that a page is served at, without a slash at its end. */
export function address(value: string): string {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value.replace(/\/+$/, '')
  throw new InvalidArgumentError('Give an address as http://127.0.0.1:4567.')
}
