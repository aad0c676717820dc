import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { size, Unreadable } from './failure.ts'

/**
 * Takes the packing (`Content-Encoding`) off an HTTP body. A packing that the header states but the bytes do not have was
 * taken off already by who kept them; such bytes are returned as they are.
 * @throws Unreadable where they become more than `largest` bytes.
 */
export function unpackBody(body: Buffer, encoding: string | undefined, largest: number): Buffer {
  let bytes = body
  const steps = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((step) => step.trim())
  // Many layers are no server's doing but a bomb's.
  for (const step of steps.slice(-2).reverse()) bytes = unpackOnce(bytes, step, largest)
  return bytes
}

function unpackOnce(bytes: Buffer, encoding: string, largest: number): Buffer {
  const options = { maxOutputLength: largest }
  try {
    if (/^(x-)?gzip$/.test(encoding)) return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, options) : bytes
    if (encoding === 'br') return brotliDecompressSync(bytes, options)
    if (encoding === 'zstd') return zstdDecompressSync(bytes, options)
    if (encoding === 'deflate') {
      // The header means zlib's format, but some servers send bare DEFLATE by it (RFC 9110, 8.4.1.2).
      return (bytes[0]! & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0
        ? inflateSync(bytes, options)
        : inflateRawSync(bytes, options)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Unreadable(`is larger than ${size(largest)} when unpacked, the limit for a page`)
  }
  return bytes
}

/** Takes the chunks of `Transfer-Encoding: chunked` apart (RFC 9112, 7.1); bytes that are not chunked are returned as they are. */
export function dechunk(body: Buffer): Buffer {
  const parts: Buffer[] = []
  let at = 0
  for (;;) {
    const end = body.indexOf(0x0a, at)
    const size = /^([\da-f]{1,8})[ \t]*(?:;[^\n]{0,200})?\r?$/i.exec(
      body.toString('latin1', at, end < 0 ? at : Math.min(end, at + 300)),
    )?.[1]
    if (size === undefined) return parts.length ? Buffer.concat([...parts, body.subarray(at)]) : body
    const length = Number.parseInt(size, 16)
    if (length === 0) return Buffer.concat(parts)
    parts.push(body.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    if (body[at] === 0x0d) at++
    if (body[at] === 0x0a) at++
    if (at >= body.length) return Buffer.concat(parts)
  }
}
