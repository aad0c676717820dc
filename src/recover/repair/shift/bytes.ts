import { bytesOf, codeOf } from '../gbk.ts'
import { onlyIn, type Script } from '../script.ts'
import { isTraditional } from '../strange.ts'

/** The full-width form of a mark of a run that was made half-width afterwards, with all the copy's marks; else 0. */
export function fullWidth(code: number): number {
  return '!,:;()'.includes(String.fromCharCode(code)) ? code + 0xfee0 : 0
}

/** What speaks for a run's ending after a byte that could have paired with the next, beside one that could not. */
const ENDS_EARLY = 0.17

/**
 * What speaks for a character whose second byte found no partner in the first byte of the character with the code `next`:
 * a run goes on as long as bytes find partners.
 */
export function endsBefore(next: number): (code: number) => number {
  const lead = bytesOf(next < 0x80 ? fullWidth(next) : next) >> 8
  if (!lead) return () => 1
  return (code) => (codeOf(bytesOf(code) & 255, lead) ? ENDS_EARLY : 1)
}

/** What speaks for a character of the other script than the copy's. */
const OTHER_SCRIPT = 0.02

/** What speaks for a character, by its code, in a copy of such a script; null where scripts are mixed in it. */
export function fitsScript(script: Script | null): (code: number) => number {
  if (script === 'hans') return (code) => (isTraditional(code) ? OTHER_SCRIPT : 1)
  if (script === 'hant') return (code) => (onlyIn(code) === 'hans' ? OTHER_SCRIPT : 1)
  return () => 1
}
