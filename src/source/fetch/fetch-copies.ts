import type { FetchedCopy } from '../copy.ts'
import type { SourceFailure } from '../failure.ts'
import { webTarget } from './address.ts'
import { type Found, readVisit, type Unchanged } from './content.ts'
import { FetchFailure } from './failure.ts'
import type { FetchOptions } from './options.ts'
import { Visitor } from './visitor.ts'

export type { Unchanged } from './content.ts'
export type { FetchOptions } from './options.ts'
export { parseUrlList } from './url-list.ts'

const MAX_PAGES = 10_000

/** A page to be fetched. */
interface Job {
  readonly url: URL
  /** As it was given, by the user or by a list. */
  readonly as: string
  /** How many lists (sitemaps, feeds) led to it. */
  readonly depth: number
}

/**
 * Fetches the articles at the given addresses: pages, documents, archives; and of sitemaps, indexes of sitemaps and feeds
 * the pages that they list (a feed's entry that is there whole is taken from the feed). Politely: by robots.txt, one request
 * at a time to a host with a pause between, conditional where the caller knows a page from before, tried again after
 * passing failures. Only from public addresses, and within limits of size and time. Hosts are asked side by side, so results
 * come as they are ready, of one host in the order given. What cannot be fetched is a failure and stops nothing.
 * @throws RangeError where an option is out of range.
 */
export async function* fetchCopies(
  urls: Iterable<string>,
  options: FetchOptions = {},
): AsyncGenerator<FetchedCopy | Unchanged | SourceFailure> {
  const stop = new AbortController()
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal
  const crawl = new Crawl(new Visitor(options, signal), options, signal)
  try {
    for (const url of urls) {
      const failure = crawl.add(url, url, 0)
      if (failure) yield failure
    }
    yield* crawl.results()
  } finally {
    stop.abort()
  }
}

class Crawl {
  readonly #visitor: Visitor
  readonly #options: FetchOptions
  readonly #signal: AbortSignal
  readonly #queues = new Map<string, Job[]>()
  readonly #seen = new Set<string>()
  #listed = 0

  constructor(visitor: Visitor, options: FetchOptions, signal: AbortSignal) {
    this.#visitor = visitor
    this.#options = options
    this.#signal = signal
  }

  /** Takes a page in; the failure where its address is none. A page that is there already is not taken twice. */
  add(address: string, as: string, depth: number, base?: string): SourceFailure | null {
    let url: URL
    try {
      url = webTarget(address, base)
    } catch (error) {
      return { path: as, reason: (error as Error).message }
    }
    if (this.#seen.has(url.href)) return null
    this.#seen.add(url.href)
    const queue = this.#queues.get(url.hostname)
    const job = { url, as, depth }
    if (queue) queue.push(job)
    else this.#queues.set(url.hostname, [job])
    return null
  }

  async *results(): AsyncGenerator<Found> {
    type Step = { readonly host: string; readonly result: IteratorResult<Found> }
    const { hosts = 4 } = this.#options
    const running = new Map<string, Promise<Step>>()
    const workers = new Map<string, AsyncGenerator<Found>>()
    const advance = (host: string): void => {
      running.set(
        host,
        workers
          .get(host)!
          .next()
          .then((result) => ({ host, result })),
      )
    }
    for (;;) {
      for (const [host, queue] of this.#queues) {
        if (running.size >= hosts) break
        if (!queue.length || running.has(host)) continue
        workers.set(host, this.#host(queue))
        advance(host)
      }
      if (!running.size) return
      const { host, result } = await Promise.race(running.values())
      if (result.done) {
        running.delete(host)
        if (!this.#queues.get(host)?.length) this.#queues.delete(host)
        workers.delete(host)
      } else {
        advance(host)
        yield result.value
      }
    }
  }

  async *#host(queue: Job[]): AsyncGenerator<Found> {
    for (let job = queue.shift(); job; job = queue.shift()) yield* this.#job(job)
  }

  async *#job({ url, as, depth }: Job): AsyncGenerator<Found> {
    try {
      const visit = await this.#visitor.visit(url)
      for await (const found of readVisit(visit, as, depth, this.#options)) {
        if (!('link' in found)) yield found
        else {
          if (this.#listed >= (this.#options.maxPages ?? MAX_PAGES)) {
            yield { path: as, reason: `lists more than ${this.#listed} pages, the limit; the rest is not fetched` }
            return
          }
          this.#listed++
          const failure = this.add(found.link, found.link, depth + 1, visit.fetched.finalUrl)
          if (failure) yield failure
        }
      }
    } catch (error) {
      if (error instanceof FetchFailure) yield { path: as, reason: error.message }
      else if (this.#signal.aborted) yield { path: as, reason: 'was not fetched: the work was stopped' }
      else throw error
    }
  }
}
