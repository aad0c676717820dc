import type { SourceOptions } from '../options.ts'

/** What was seen of an address before, to ask for it again only if it has changed. */
export interface Known {
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface FetchOptions extends SourceOptions {
  /** Seconds between two requests to one host, at least; 2 unless told. A longer Crawl-delay of the host is kept. */
  readonly delay?: number
  /** Whom the operators of a site can write to: an address of the web or of mail, sent in the user agent. */
  readonly contact?: string
  /** What was seen before of an address. */
  readonly known?: (url: string) => Known | undefined | Promise<Known | undefined>
  /** Most pages that sitemaps and feeds may add; 10,000 unless told. */
  readonly maxPages?: number
  /** Seconds that one answer may take in all; 60 unless told. */
  readonly timeout?: number
  /** Seconds that a host may keep silent in the middle of an answer; 15 unless told. */
  readonly silence?: number
  /** How often a request is tried again that failed for a passing cause; 3 unless told. */
  readonly retries?: number
  /** Seconds before the first new try, doubled with each; 2 unless told. */
  readonly backoff?: number
  /** How many hosts are asked at once; 4 unless told. */
  readonly hosts?: number
  readonly signal?: AbortSignal
  /** Stands in for the network's names and borders; for tests with servers on this machine, never set from outside. */
  readonly network?: Network
}

export interface Network {
  /** The IP addresses of a host's name. */
  readonly resolve?: (host: string) => Promise<readonly string[]>
  /** Whether an address may be connected to; only public ones unless told. */
  readonly allow?: (address: string) => boolean
  /** Certificates of authorities to trust besides, PEM. */
  readonly ca?: string
}
