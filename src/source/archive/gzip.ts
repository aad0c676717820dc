import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Unreadable } from '../failure.ts'

/** Unpacks gzip, also of several members one after another, as web archives are written. */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip({ chunkSize: 64 * 1024 })
  // What goes wrong on the way in ends the way out with the same error, which is where it is met.
  const way = pipeline(Readable.from(chunks, { objectMode: true, highWaterMark: 1 }), unzip).catch(() => {})
  try {
    for await (const chunk of unzip) yield chunk as Uint8Array
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (code === 'Z_BUF_ERROR') throw new Unreadable('is packed with gzip and breaks off before its end')
    if (code.startsWith('Z_'))
      throw new Unreadable('is packed with gzip and damaged: it cannot be unpacked from there on')
    throw error
  } finally {
    unzip.destroy()
    await way
  }
}
