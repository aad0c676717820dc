import { readTogether } from '../read/read.ts'
import type { Input, Reading, Report } from '../record/types.ts'
import type { Article } from '../recover/article.ts'
import { recover } from '../recover/recover.ts'
import type { Copy, Fetched, FetchedCopy } from '../source/copy.ts'
import { copyId } from '../source/id.ts'

/** An input that gave no article. */
export type Nothing =
  | { readonly kind: 'not-report'; readonly id: string; readonly input: Input; readonly reason: string }
  /** A page of the web that has not changed since it was seen before. */
  | { readonly kind: 'unchanged'; readonly path: string }
  | Failure

export interface Failure {
  readonly kind: 'failure'
  readonly path: string
  readonly reason: string
}

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

/** Recovers the article of a copy. Never throws: a fault is a failure of this copy alone. */
export const recoverCopy = (copy: Copy): Recovered => safely(copy, () => recovered(copy))

/** Recovers the article of a copy and reads its records. Never throws: a fault is a failure of this copy alone. */
export const takeCopy = (copy: Copy): Taken => takeTogether([copy])[0]!

/** Of several copies what {@link takeCopy} gives of each, in their order, and far quicker: see {@link readTogether}. */
export function takeTogether(copies: readonly Copy[]): Taken[] {
  const found = copies.map(recoverCopy)
  const articles = found.flatMap((one) => (one.kind === 'article' ? [one.article] : []))
  const readings = readingsOf(articles)
  let next = 0
  return found.map((one, i) => {
    if (one.kind !== 'article') return one
    const reading = readings[next++]!
    return safely(copies[i]!, () => taken(one.input, one.article, reading()))
  })
}

/** The reading of each article, or the fault that it meets. */
function readingsOf(articles: readonly Article[]): readonly (() => Reading)[] {
  try {
    return readTogether(articles).map((reading) => () => reading)
  } catch (fault) {
    if (articles.length > 1) return articles.flatMap((article) => readingsOf([article]))
    return articles.map(() => () => {
      throw fault
    })
  }
}

function recovered(copy: Copy): Recovered {
  const { path, url, format, part, sha256 } = copy
  const input: Input = { path, url, format, part, sha256 }
  const article = recover(copy)
  return article.notReport === null
    ? { kind: 'article', input, article }
    : { kind: 'not-report', id: copyId(sha256), input, reason: article.notReport }
}

function taken(input: Input, article: Article, reading: Reading): Taken {
  const { meta, repair, body, copy } = article
  const report: Report = { format: 'luoshi/1', id: copyId(input.sha256), input, meta, repair, body, ...reading }
  return { kind: 'report', article, report, fetched: (copy as Partial<FetchedCopy>).fetched ?? null }
}

/** One report that a fault of ours cannot be read by must not cost the thousands after it. */
function safely<T>(copy: Copy, work: () => T): T | Failure {
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
