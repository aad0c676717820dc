import { Readable, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'

/** The body of an answer with its packing taken off as it comes, so that a bomb is met before it has grown. */
export async function* unpacker(body: AsyncIterable<Buffer>, encoding: string | undefined): AsyncGenerator<Buffer> {
  const packing = (encoding ?? '').trim().toLowerCase()
  if (packing === '' || packing === 'identity') {
    yield* body
    return
  }
  const { first, rest } = await peek(body)
  const unpack = first.length ? transformFor(packing, first) : null
  if (!unpack) {
    yield* rest
    return
  }
  const way = pipeline(Readable.from(rest, { objectMode: true, highWaterMark: 1 }), unpack).catch(() => {})
  try {
    yield* unpack as AsyncIterable<Buffer>
  } finally {
    unpack.destroy()
    await way
  }
}

/** Null for a packing that is unknown, or stated by mistake: the bytes tell. */
function transformFor(packing: string, first: Buffer): Transform | null {
  if (/^(x-)?gzip$/.test(packing)) return first[0] === 0x1f && first[1] === 0x8b ? createGunzip() : null
  if (packing === 'br') return createBrotliDecompress()
  // The header means zlib's format, but some servers send bare DEFLATE by it (RFC 9110, 8.4.1.2).
  if (packing === 'deflate')
    return (first[0]! & 0x0f) === 8 && first.length > 1 && first.readUInt16BE(0) % 31 === 0
      ? createInflate()
      : createInflateRaw()
  return null
}

async function peek(body: AsyncIterable<Buffer>): Promise<{ first: Buffer; rest: AsyncIterable<Buffer> }> {
  const iterator = body[Symbol.asyncIterator]()
  const { done, value } = await iterator.next()
  const first = done ? Buffer.alloc(0) : value
  async function* rest(): AsyncGenerator<Buffer> {
    yield first
    for (;;) {
      const next = await iterator.next()
      if (next.done) return
      yield next.value
    }
  }
  return { first, rest: rest() }
}
