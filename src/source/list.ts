import { decode } from '../text/charset.ts'
import { Unreadable } from './failure.ts'
import { DEFAULT_MAX_BYTES } from './options.ts'
import { collect, type Opened, open } from './stream.ts'
import { fileFault } from './walk.ts'

/** The text of a file that lists inputs, or of standard input (`-`); else why it cannot be read. */
export async function readList(file: string): Promise<{ readonly text: string } | { readonly reason: string }> {
  let opened: Opened | undefined
  try {
    opened = await open(file)
    return { text: decode(await collect(opened, DEFAULT_MAX_BYTES, 'split it')).text }
  } catch (error) {
    if (error instanceof Unreadable) return { reason: error.message }
    if (typeof (error as NodeJS.ErrnoException).syscall === 'string') return { reason: fileFault(error) }
    throw error
  } finally {
    await opened?.close()
  }
}
