import { read } from '../read/read.ts'
import type { Input, Report } from '../record/types.ts'
import type { Article } from '../recover/article.ts'
import { recover } from '../recover/recover.ts'
import type { Copy } from '../source/copy.ts'
import { copyId } from '../source/id.ts'
import { readCopies, type SourceOptions } from '../source/read-copies.ts'

/** One article taken in from an input, or why there is none. */
export type Taken =
  | { readonly kind: 'report'; readonly article: Article; readonly report: Report }
  | { readonly kind: 'not-report'; readonly id: string; readonly input: Input; readonly reason: string }
  | { readonly kind: 'failure'; readonly path: string; readonly reason: string }

/** An input as the user would name it: its path, with the number of the article where it holds several. */
export const nameOf = ({ path, part }: { readonly path: string | null; readonly part: number | null }) =>
  `${path ?? '-'}${part === null ? '' : `#${part + 1}`}`

/** Takes one copy the whole way: recovers what was printed and reads its records. */
export function take(copy: Copy): Exclude<Taken, { kind: 'failure' }> {
  const { path, url, format, part, sha256 } = copy
  const input: Input = { path, url, format, part, sha256 }
  const id = copyId(sha256)
  const article = recover(copy)
  if (article.notReport !== null) return { kind: 'not-report', id, input, reason: article.notReport }
  const { meta, repair, body } = article
  return {
    kind: 'report',
    article,
    report: { format: 'luoshi/1', id, input, meta, repair, body, ...read({ body, meta }) },
  }
}

/**
 * Takes in every article of the given files, folders or `-` (standard input), in input order. An input that cannot be
 * read is given as a failure and stops nothing.
 */
export async function* takeIn(paths: readonly string[], options: SourceOptions = {}): AsyncGenerator<Taken> {
  for await (const copy of readCopies(paths, options))
    yield 'reason' in copy ? { kind: 'failure', path: copy.path, reason: copy.reason } : takeSafely(copy)
}

/** One report that a fault of ours cannot be read by must not cost the thousands after it. */
function takeSafely(copy: Copy): Taken {
  try {
    return take(copy)
  } catch (error) {
    const { name, message, stack } = error as Error
    const where = /\/((?:src|dist)\/[^\s)]+)/.exec(stack ?? '')?.[1]
    return {
      kind: 'failure',
      path: nameOf(copy),
      reason: `Luoshi fails on it (${name}: ${message}${where ? `, at ${where}` : ''}). Please report this fault.`,
    }
  }
}
