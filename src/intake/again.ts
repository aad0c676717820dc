import type { Input, InputFormat } from '../record/types.ts'
import type { Copy, Raw, Stated } from '../source/copy.ts'
import { readBytes } from '../source/read-bytes.ts'
import { type Taken, takeCopy } from './take.ts'

/** What is kept of a copy. */
export interface Kept {
  readonly input: Input
  readonly charset: string
  readonly stated: Stated
  readonly text: string
  readonly raw: Raw | null
}

/** Formats whose bytes are one article: of the others they are one member of a table or feed, already taken apart. */
const WHOLE = new Set<InputFormat>(['html', 'markdown', 'text', 'docx', 'pdf'])

/**
 * Takes a copy in again the whole way by the rules of now: from its bytes where they are kept and still give that copy, else
 * from its text as it was decoded.
 */
export async function takeAgain({ input, charset, stated, text, raw }: Kept): Promise<Taken> {
  const kept: Copy = { ...input, charset, stated, text, ...(raw && { raw }) }
  const opened = raw && input.part === null && WHOLE.has(input.format) ? await readBytes(raw.bytes, input.path) : null
  const same = opened?.sha256 === input.sha256 && opened.format === input.format
  return takeCopy(same ? { ...opened, path: input.path, url: input.url } : kept)
}
