import type { Fetched } from '../copy.ts'
import { DEFAULT_MAX_BYTES } from '../options.ts'
import { webTarget } from './address.ts'
import { isContact } from './contact.ts'
import { FetchFailure } from './failure.ts'
import { Gates, rest } from './gates.ts'
import type { FetchOptions } from './options.ts'
import { type Answer, request } from './request.ts'
import { EVERYTHING, ROBOT, type Rules, readRules } from './robots.ts'

/** What a host gave for an address, in the end. */
export interface Visit {
  readonly fetched: Fetched
  readonly contentType: string
  /** Null where nothing has changed since it was seen before. */
  readonly body: Buffer | null
}

const MOST_REDIRECTS = 5
/** Longer than this a host is not waited for, however it asks. */
const LONGEST_WAIT_MS = 300_000
const ROBOTS_BYTES = 2 * 1024 * 1024

/**
 * Goes to hosts as a polite robot: with their robots.txt, one request at a time, pauses, few new tries, and a name that says who
 * it is. Every address on the way, redirects and robots.txt included, passes the same checks.
 */
export class Visitor {
  readonly #options: FetchOptions
  readonly #signal: AbortSignal
  readonly #gates = new Gates()
  readonly #rules = new Map<string, Promise<Rules>>()
  /** Seconds that each host's robots.txt asks for. */
  readonly #delays = new Map<string, number>()
  readonly #agent: string

  constructor(options: FetchOptions, signal: AbortSignal) {
    this.#options = options
    this.#signal = signal
    const contact = options.contact?.trim()
    if (contact && !isContact(contact))
      throw new RangeError('the contact is an address of the web or of mail, without blanks or brackets')
    this.#agent = `Mozilla/5.0 (compatible; ${ROBOT}/0.1${contact ? `; +${contact}` : ''})`
  }

  /** @throws FetchFailure where the page cannot or may not be fetched. */
  async visit(address: URL): Promise<Visit> {
    const { url, answer } = await this.#follow(address, this.#options.maxBytes ?? DEFAULT_MAX_BYTES, true)
    const { status, headers } = answer
    const known = await this.#options.known?.(url.href)
    const fetched: Fetched = {
      at: new Date().toISOString(),
      finalUrl: url.href,
      etag: headers.etag ?? (status === 304 ? (known?.etag ?? null) : null),
      lastModified: headers['last-modified'] ?? (status === 304 ? (known?.lastModified ?? null) : null),
      status,
    }
    const contentType = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
    if (status === 304 && known) return { fetched, contentType, body: null }
    if (status !== 200 && status !== 203) throw refusal(status)
    return { fetched, contentType, body: answer.body }
  }

  async #follow(address: URL, maxBytes: number, byRules: boolean): Promise<{ url: URL; answer: Answer }> {
    let url = address
    for (let hop = 0; ; hop++) {
      if (byRules && !(await this.#rulesOf(url)).allows(url))
        throw new FetchFailure(
          `is not fetched: robots.txt of ${url.host} asks robots to stay away from ${place(url, address)}`,
          'final',
        )
      const answer = await this.#insist(url, maxBytes, byRules, address)
      const to = answer.headers.location
      if (answer.status < 300 || answer.status > 399 || answer.status === 304 || !to) return { url, answer }
      if (hop >= MOST_REDIRECTS)
        throw new FetchFailure(
          `is not fetched: it leads on through more than ${MOST_REDIRECTS} other addresses`,
          'final',
        )
      try {
        url = webTarget(to, url.href)
      } catch (error) {
        throw new FetchFailure(`is not fetched: it leads on to an address that ${(error as Error).message}`, 'final')
      }
    }
  }

  /** Asks again where the cause may pass. */
  async #insist(url: URL, maxBytes: number, conditional: boolean, address: URL): Promise<Answer> {
    const { retries = 3, backoff = 2 } = this.#options
    for (let tried = 0; ; tried++) {
      let failure: FetchFailure
      try {
        const answer = await this.#ask(url, maxBytes, conditional)
        if (!isPassing(answer.status)) return answer
        failure = new FetchFailure(refusal(answer.status).message, 'passing', waitAsked(answer))
      } catch (error) {
        if (!(error instanceof FetchFailure) || error.kind === 'final') throw atHop(error, url, address)
        failure = error
      }
      if ((failure.after ?? 0) > LONGEST_WAIT_MS)
        throw new FetchFailure(
          `${failure.message}; it asks to be left alone for ${Math.round(failure.after! / 1000)} seconds`,
          'passing',
        )
      if (tried >= retries) throw atHop(failure, url, address)
      const wait = Math.max(backoff * 1000 * 2 ** tried * (1 + Math.random() / 4), failure.after ?? 0)
      // A host that is overloaded is left alone with all its pages, not only with this one.
      if (failure.after !== null) this.#gates.hold(url.hostname, wait)
      await rest(wait, this.#signal)
    }
  }

  async #ask(url: URL, maxBytes: number, conditional: boolean): Promise<Answer> {
    const { delay = 2, timeout = 60, silence = 15, network = {}, known } = this.#options
    const seen = conditional ? await known?.(url.href) : undefined
    const headers = {
      'user-agent': this.#agent,
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5',
      ...(seen?.etag ? { 'if-none-match': seen.etag } : {}),
      ...(seen?.lastModified ? { 'if-modified-since': seen.lastModified } : {}),
    }
    const pause = () => 1000 * Math.max(delay, this.#delays.get(url.hostname) ?? 0)
    const ask = { headers, maxBytes, timeout: timeout * 1000, silence: silence * 1000, network, signal: this.#signal }
    return this.#gates.pass(url.hostname, pause, this.#signal, () => request(url, ask))
  }

  #rulesOf(url: URL): Promise<Rules> {
    let rules = this.#rules.get(url.origin)
    if (!rules) {
      rules = this.#fetchRules(url)
      this.#rules.set(url.origin, rules)
    }
    return rules
  }

  /** RFC 9309, 2.3.1: a host without a robots.txt allows everything, one that cannot give it nothing. */
  async #fetchRules(url: URL): Promise<Rules> {
    const address = new URL('/robots.txt', url)
    try {
      const { answer } = await this.#follow(address, ROBOTS_BYTES, false)
      if (answer.status !== 200) return EVERYTHING
      const rules = readRules(address, answer.body.toString('utf8'))
      this.#delays.set(url.hostname, rules.delay)
      return rules
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error
      // What will not pass is as good as no robots.txt; where the host itself may not be asked, the page's own request says so.
      if (error.kind === 'final') return EVERYTHING
      throw new FetchFailure(
        `is not fetched: robots.txt of ${url.host} ${error.message}, and without it robots must stay away`,
        'final',
      )
    }
  }
}

function isPassing(status: number): boolean {
  return [408, 425, 429, 500, 502, 503, 504].includes(status)
}

function refusal(status: number): FetchFailure {
  const why: Readonly<Record<number, string>> = {
    204: 'gives nothing',
    401: 'is only for those who log in',
    403: 'is not given to robots, or to no one',
    404: 'does not exist',
    410: 'exists no longer',
    429: 'is not given: the host has had too many requests',
    451: 'is withheld for legal reasons',
    503: 'is not given now: the host is overloaded or at rest',
  }
  return new FetchFailure(`${why[status] ?? 'is not given'} (HTTP ${status})`, 'final')
}

/** Milliseconds of a Retry-After header, which is seconds or a date (RFC 9110, 10.2.3). */
function waitAsked({ headers }: Answer): number | null {
  const value = headers['retry-after']
  if (value === undefined) return null
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return Number.isNaN(wait) ? null : Math.max(0, wait)
}

function place(url: URL, address: URL): string {
  return url.href === address.href ? 'it' : url.href
}

/** A failure met on the way names the address where it was met. */
function atHop(error: unknown, url: URL, address: URL): unknown {
  if (!(error instanceof FetchFailure) || url.href === address.href) return error
  return new FetchFailure(`leads on to ${url.href.slice(0, 300)}, which ${error.message}`, error.kind, error.after)
}
