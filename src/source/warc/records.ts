import { size, Unreadable } from '../failure.ts'
import { ByteReader } from './byte-reader.ts'

/** One record of a web archive that may hold a page. */
export interface WarcRecord {
  /** Place in the archive, from 1. */
  readonly number: number
  readonly type: string
  readonly headers: Headers
  /** The answer's status line and headers, for a record of type `response`. */
  readonly http: { readonly status: number; readonly headers: Headers } | null
  /** The content, without the HTTP headers; null where it is larger than may be. */
  readonly payload: Buffer | null
}

type Headers = ReadonlyMap<string, string>

/** Longest header line, and all headers of a record or answer, in bytes. Addresses may be long; nothing else is. */
const LONGEST_LINE = 64 * 1024
const LONGEST_HEAD = 256 * 1024

/**
 * Reads the records of a web archive (WARC 1.0 and 1.1, ISO 28500), one at a time, passing over those that `wanted` declines
 * by their headers. The format's reference library for JavaScript holds lines and unpacked chunks without a bound, which
 * a hostile archive exploits; this reader holds one record's headers and content.
 * @param largest Most bytes of a record's content.
 * @throws Unreadable where the archive is damaged or breaks off, naming the record.
 */
export async function* warcRecords(
  chunks: AsyncIterable<Uint8Array>,
  largest: number,
  wanted: (type: string, headers: Headers) => boolean,
): AsyncGenerator<WarcRecord> {
  const reader = new ByteReader(chunks)
  for (let number = 1; ; number++) {
    const headers = await recordHead(reader, number)
    if (!headers) return
    const length = Number(headers.get('content-length') ?? Number.NaN)
    if (!Number.isSafeInteger(length) || length < 0)
      throw new Unreadable(`record ${number}: does not say how long it is; the archive is not read from there on`)
    const type = headers.get('warc-type')?.toLowerCase() ?? ''
    let rest = length
    if (wanted(type, headers)) {
      let http: WarcRecord['http'] = null
      if (type === 'response') {
        const answer = await httpHead(reader, rest, number)
        rest -= answer.length
        http = answer
      }
      const held = rest <= largest
      const payload = held ? await reader.take(rest) : null
      if (payload && payload.length < rest) throw cutOff(number)
      if (held) rest = 0
      yield { number, type, headers, http, payload }
    }
    if ((await reader.skip(rest)) < rest) throw cutOff(number)
  }
}

function cutOff(number: number): Unreadable {
  return new Unreadable(`record ${number}: the archive breaks off in the middle of it; what stood before is read`)
}

async function recordHead(reader: ByteReader, number: number): Promise<Headers | null> {
  for (;;) {
    const line = await reader.line(LONGEST_LINE)
    if (line === null) return null
    if (!line.trim()) continue
    if (!/^WARC\/\d/.test(line))
      throw new Unreadable(`record ${number}: begins with no WARC header; the archive is damaged there and not read on`)
    return (await headerLines(reader, LONGEST_HEAD, number)).headers
  }
}

async function httpHead(
  reader: ByteReader,
  most: number,
  number: number,
): Promise<{ status: number; headers: Headers; length: number }> {
  const first = (await reader.line(LONGEST_LINE, most)) ?? ''
  const status = Number(/^HTTP\/[\d.]+\s+(\d{3})\b/.exec(first)?.[1] ?? 0)
  if (!first.trim()) return { status, headers: new Map(), length: first.length }
  const { headers, length } = await headerLines(reader, most - first.length, number)
  return { status, headers, length: first.length + length }
}

/** Header lines up to the empty one, or up to `most` bytes; names in lower case, the first of a name kept. */
async function headerLines(
  reader: ByteReader,
  most: number,
  number: number,
): Promise<{ headers: Headers; length: number }> {
  const headers = new Map<string, string>()
  let length = 0
  let name = ''
  while (length < most) {
    const line = await reader.line(LONGEST_LINE, most - length)
    if (line === null) break
    length += line.length
    if (length > LONGEST_HEAD) throw new Unreadable(`record ${number}: has headers of more than ${size(LONGEST_HEAD)}`)
    if (!line.trim()) break
    const colon = line.indexOf(':')
    if (/^[ \t]/.test(line) && name) headers.set(name, `${headers.get(name)} ${line.trim()}`)
    else if (colon > 0) {
      name = line.slice(0, colon).trim().toLowerCase()
      if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
    }
  }
  return { headers, length }
}
