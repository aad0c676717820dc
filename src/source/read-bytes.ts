import { basename } from 'node:path'
import { Unpacking } from './archive/unpacking.ts'
import type { Copy } from './copy.ts'
import { Unreadable } from './failure.ts'
import { readOpened } from './read-opened.ts'
import { openChunks } from './stream.ts'

/** The copy that bytes are; null where they are none, or several. @param name of the file, whose ending may tell the format */
export async function readBytes(bytes: Uint8Array, name: string | null): Promise<Copy | null> {
  const place = { path: name, name: name ?? '-', file: basename(name ?? ''), depth: 0, packed: false }
  const opened = await openChunks(once(bytes))
  const found: Copy[] = []
  try {
    for await (const one of readOpened(place, opened, {}, new Unpacking({}))) {
      if ('reason' in one || found.length) return null
      found.push(one)
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return null
  } finally {
    await opened.close()
  }
  return found[0] ?? null
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
