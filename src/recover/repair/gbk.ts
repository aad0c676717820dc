/** Characters that share a byte: their codes, in the order of their bytes. */
export type Candidates = readonly number[]

interface Table {
  /** The code of the character of lead × 256 + trail; 0 where GBK has none. */
  readonly codes: Uint16Array
  /** The way back. */
  readonly bytes: Uint16Array
  readonly byLead: readonly number[][]
  readonly byTrail: readonly number[][]
}

let table: Table | undefined

function build(): Table {
  const [codes, bytes] = [new Uint16Array(65536), new Uint16Array(65536)]
  const list = (): number[][] => Array.from({ length: 256 }, () => [])
  const [byLead, byTrail] = [list(), list()]
  const decoder = new TextDecoder('gb18030')
  const pair = new Uint8Array(2)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      pair[0] = lead
      pair[1] = trail
      const character = decoder.decode(pair)
      const code = character.charCodeAt(0)
      if (character.length !== 1 || code === 0xfffd) continue
      // Cells for private use print nothing that a paper would; bytes out of step may fall into one.
      if (code >= 0xe000 && code <= 0xf8ff) {
        bytes[code] ||= lead * 256 + trail
        continue
      }
      codes[lead * 256 + trail] = code
      if (bytes[code]) continue
      bytes[code] = lead * 256 + trail
      byLead[lead]!.push(code)
      byTrail[trail]!.push(code)
    }
  }
  return { codes, bytes, byLead, byTrail }
}

/** The code of the character of a pair of bytes; 0 where GBK has none. */
export function codeOf(lead: number, trail: number): number {
  table ??= build()
  return table.codes[lead * 256 + trail]!
}

/** The two bytes of a character, by its code, as lead × 256 + trail; 0 where GBK has none. */
export function bytesOf(code: number): number {
  table ??= build()
  return table.bytes[code]!
}

/** The characters that begin with a byte. */
export function withLead(lead: number): Candidates {
  table ??= build()
  return table.byLead[lead] ?? []
}

/** The characters that end with a byte. */
export function withTrail(trail: number): Candidates {
  table ??= build()
  return table.byTrail[trail] ?? []
}
