import { createReadStream } from 'node:fs'
import { streamDecoder } from '../text/charset.ts'
import { size, Unreadable } from './failure.ts'

/** The beginning of an input, and the way to the rest of it. */
export interface Opened {
  /** Its first bytes, at least `HEAD` of them where it has as many. */
  readonly head: Uint8Array
  /** Whether the head is all. */
  readonly whole: boolean
  /** All bytes in chunks, the head first; can be gone through once. */
  chunks(): AsyncGenerator<Uint8Array>
  close(): Promise<void>
  /** The file on disk that it is, for formats that are not read in order; null for a stream. */
  readonly file: string | null
}

/** Bytes that are read before an input's kind and encoding are told. */
const HEAD = 256 * 1024

/** Opens a file, or standard input by the name `-`. */
export async function open(path: string): Promise<Opened> {
  // A buffer of this size is made for every read, whatever comes: most pages fit in one.
  return path === '-'
    ? openChunks(process.stdin)
    : openChunks(createReadStream(path, { highWaterMark: 64 * 1024 }), path)
}

/** Opens bytes that come in chunks. */
export async function openChunks(source: AsyncIterable<Uint8Array>, file: string | null = null): Promise<Opened> {
  const iterator = source[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  let whole = false
  while (length < HEAD && !whole) {
    const { done, value } = await iterator.next()
    if (done) whole = true
    else {
      first.push(value)
      length += value.length
    }
  }
  const head = first.length === 1 ? first[0]! : Buffer.concat(first)
  return {
    head,
    whole,
    file,
    async *chunks() {
      yield head
      while (!whole) {
        const { done, value } = await iterator.next()
        if (done) return
        yield value
      }
    },
    async close() {
      await iterator.return?.()
    },
  }
}

const SPLIT = 'split it, or give a large table as JSON Lines or CSV'

/**
 * All bytes of an input.
 * @param advice What to do where they are too many.
 * @throws Unreadable where they are more than `limit`.
 */
export async function collect(opened: Opened, limit: number, advice = SPLIT): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of opened.chunks()) {
    length += chunk.length
    if (length > limit)
      throw new Unreadable(`is larger than ${size(limit)}, the limit for a file of its kind; ${advice}`)
    parts.push(chunk)
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
}

/** Chunks of bytes as text. */
export async function* decodeChunks(chunks: AsyncIterable<Uint8Array>, charset: string): AsyncGenerator<string> {
  const decoder = streamDecoder(charset)
  for await (const chunk of chunks) {
    const text = decoder.push(chunk)
    if (text) yield text
  }
  const rest = decoder.end()
  if (rest) yield rest
}

/**
 * Text as lines, without their ends. Not readline: that also breaks lines at U+2028, which JSON strings may hold, and
 * knows no limit.
 * @throws Unreadable where a line has more than `longest` characters.
 */
export async function* splitLines(text: AsyncIterable<string>, longest: number): AsyncGenerator<string> {
  let pending: string[] = []
  let length = 0
  let number = 1
  for await (const chunk of text) {
    let from = 0
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
      pending.push(chunk.slice(from, at))
      yield pending.join('').replace(/\r$/, '')
      pending = []
      length = 0
      number++
      from = at + 1
    }
    pending.push(chunk.slice(from))
    length += chunk.length - from
    if (length > longest)
      throw new Unreadable(`line ${number}: is longer than ${size(longest)}, the limit for one article`)
  }
  if (length) yield pending.join('')
}
