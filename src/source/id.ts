const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * The id of the report that a copy gives: `r` and the first 60 bits of the copy's SHA-256 (hex) in 12 digits of Crockford's
 * base 32, which has no letters that are mistaken for digits. The same content gives the same id wherever it lies; among a
 * million copies the chance that any two share one is about 1 in 2 million.
 */
export function copyId(sha256: string): string {
  let rest = BigInt(`0x${sha256.slice(0, 15)}`)
  let id = ''
  for (let i = 0; i < 12; i++) {
    id = DIGITS[Number(rest & 31n)] + id
    rest >>= 5n
  }
  return `r${id}`
}
