import { read } from '../read/read.ts'
import type { Input, Report } from '../record/types.ts'
import type { Article } from '../recover/article.ts'
import { recover } from '../recover/recover.ts'
import type { Copy, Fetched, FetchedCopy } from '../source/copy.ts'
import type { SourceFailure } from '../source/failure.ts'
import { type FetchOptions, fetchCopies, type Unchanged } from '../source/fetch/fetch-copies.ts'
import { copyId } from '../source/id.ts'
import { readCopies } from '../source/read-copies.ts'
import { isAddress } from './address.ts'

/** How inputs are read; what concerns fetching has effect on addresses alone. */
export interface IntakeOptions extends FetchOptions {
  /** Further inputs that are addresses, whatever they look like: a list of them must not name files of this machine. */
  readonly addresses?: readonly string[]
}

/** An input that gave no article. */
type Nothing =
  | { readonly kind: 'not-report'; readonly id: string; readonly input: Input; readonly reason: string }
  /** A page of the web that has not changed since it was seen before. */
  | { readonly kind: 'unchanged'; readonly path: string }
  | { readonly kind: 'failure'; readonly path: string; readonly reason: string }

/** One article recovered from an input, or why there is none. */
export type Recovered = { readonly kind: 'article'; readonly input: Input; readonly article: Article } | Nothing

/** One article taken in from an input, or why there is none. */
export type Taken =
  | {
      readonly kind: 'report'
      readonly article: Article
      readonly report: Report
      /** How it came from the web; null for a file. */
      readonly fetched: Fetched | null
    }
  | Nothing

/** An input as the user would name it: its path or address, with the number of the article where it holds several. */
export const nameOf = ({ path, url, part }: Pick<Input, 'path' | 'url' | 'part'>) =>
  `${path ?? url ?? '-'}${part === null ? '' : `#${part + 1}`}`

/** What a result is of, as the user would name it; with `whole` without the number of the article. */
export function inputOf(result: Recovered | Taken, whole?: 'whole'): string {
  if (result.kind === 'failure' || result.kind === 'unchanged') return result.path
  const input = result.kind === 'report' ? result.report.input : result.input
  return nameOf(whole ? { ...input, part: null } : input)
}

/**
 * Recovers every article of the given files, folders, `-` (standard input) and addresses, files first and in order, then
 * addresses as they answer. An input that cannot be read is given as a failure and stops nothing.
 */
export async function* recoverIn(inputs: readonly string[], options: IntakeOptions = {}): AsyncGenerator<Recovered> {
  for await (const found of copiesOf(inputs, options)) {
    if ('unchanged' in found) yield { kind: 'unchanged', path: found.path }
    else if ('reason' in found) yield { kind: 'failure', path: found.path, reason: found.reason }
    else yield safely(found, () => recovered(found))
  }
}

/** Takes in every article of the given inputs the whole way: as {@link recoverIn}, with the records of each read. */
export async function* takeIn(inputs: readonly string[], options: IntakeOptions = {}): AsyncGenerator<Taken> {
  for await (const result of recoverIn(inputs, options)) {
    if (result.kind !== 'article') yield result
    else yield safely(result.article.copy, () => taken(result.input, result.article))
  }
}

async function* copiesOf(
  inputs: readonly string[],
  options: IntakeOptions,
): AsyncGenerator<Copy | Unchanged | SourceFailure> {
  yield* readCopies(
    inputs.filter((input) => !isAddress(input)),
    options,
  )
  const addresses = [...inputs.filter(isAddress), ...(options.addresses ?? [])]
  if (addresses.length) yield* fetchCopies(addresses, options)
}

function recovered(copy: Copy): Recovered {
  const { path, url, format, part, sha256 } = copy
  const input: Input = { path, url, format, part, sha256 }
  const article = recover(copy)
  return article.notReport === null
    ? { kind: 'article', input, article }
    : { kind: 'not-report', id: copyId(sha256), input, reason: article.notReport }
}

function taken(input: Input, article: Article): Taken {
  const { meta, repair, body, copy } = article
  const id = copyId(input.sha256)
  const report: Report = { format: 'luoshi/1', id, input, meta, repair, body, ...read({ body, meta }) }
  return { kind: 'report', article, report, fetched: (copy as Partial<FetchedCopy>).fetched ?? null }
}

/** One report that a fault of ours cannot be read by must not cost the thousands after it. */
function safely<T>(copy: Copy, work: () => T): T | (Nothing & { kind: 'failure' }) {
  try {
    return work()
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
