import { lookup as systemLookup } from 'node:dns/promises'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { size } from '../failure.ts'
import { isPublicAddress, literalAddress } from './address.ts'
import { FetchFailure } from './failure.ts'
import type { Network } from './options.ts'
import { unpacker } from './unpacker.ts'

/** One answer of a host, its body unpacked. */
export interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: Buffer
}

export interface Ask {
  readonly headers: Readonly<Record<string, string>>
  /** Most bytes of the body, as it comes and unpacked. */
  readonly maxBytes: number
  /** Milliseconds in all, and without a byte. */
  readonly timeout: number
  readonly silence: number
  readonly network: Network
  readonly signal: AbortSignal | undefined
}

/** Ends the request at hand with this failure. */
type Stop = (failure: FetchFailure) => void

/** A body that comes at less than this, in bytes a second over the first ten seconds and after, is not waited for. */
const SLOWEST = 512
const SLOW_AFTER_MS = 10_000

/**
 * Asks a host for a page, without following where it sends us. The host's name is resolved here, every address that it has is
 * checked, and the connection is made to a checked one, so that no later answer of the name server can lead elsewhere.
 * The body of an answer that is no page (a redirect, an error) is not read.
 * @throws FetchFailure where the host may not be asked, does not answer, or answers too slowly or too much.
 */
export async function request(url: URL, ask: Ask): Promise<Answer> {
  const limit = new AbortController()
  const stop: Stop = (failure) => limit.abort(failure)
  const whole = setTimeout(() => stop(tooLong(ask.timeout)), ask.timeout)
  const cancel = (): void => stop(new FetchFailure('was not fetched: the work was stopped', 'final'))
  ask.signal?.addEventListener('abort', cancel, { once: true })
  if (ask.signal?.aborted) cancel()
  try {
    const addresses = await unlessStopped(checkedAddresses(url, ask.network), limit.signal)
    const answer = await send(url, addresses, ask, limit.signal, stop)
    try {
      const status = answer.statusCode ?? 0
      const body = status === 200 || status === 203 ? await bodyOf(answer, ask, stop) : Buffer.alloc(0)
      return { status, headers: answer.headers, body }
    } finally {
      answer.on('error', () => {}).destroy()
    }
  } catch (error) {
    throw asFailure(limit.signal.aborted ? limit.signal.reason : error)
  } finally {
    clearTimeout(whole)
    ask.signal?.removeEventListener('abort', cancel)
  }
}

async function checkedAddresses(url: URL, network: Network): Promise<readonly string[]> {
  const allow = network.allow ?? isPublicAddress
  const literal = literalAddress(url)
  const addresses = literal ? [literal] : await resolve(url.hostname, network)
  const inner = addresses.find((address) => !allow(address))
  if (inner !== undefined)
    throw new FetchFailure(
      literal
        ? `is not fetched: ${inner} is no address of the public Internet`
        : `is not fetched: ${url.hostname} leads to ${inner}, which is no address of the public Internet`,
      'final',
    )
  return addresses
}

async function resolve(host: string, network: Network): Promise<readonly string[]> {
  try {
    const found = network.resolve
      ? await network.resolve(host)
      : (await systemLookup(host, { all: true })).map(({ address }) => address)
    if (found.length) return found
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAI_AGAIN')
      throw new FetchFailure(`cannot be fetched: the name of ${host} cannot be looked up now`, 'passing')
  }
  throw new FetchFailure(`cannot be fetched: there is no host ${host}; check the address`, 'final')
}

function send(
  url: URL,
  addresses: readonly string[],
  ask: Ask,
  signal: AbortSignal,
  stop: Stop,
): Promise<IncomingMessage> {
  const all = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  const lookup: LookupFunction = (_, options, done) => {
    if (options.all) done(null, all)
    else done(null, all[0]!.address, all[0]!.family)
  }
  return new Promise((resolve, reject) => {
    const secure = url.protocol === 'https:'
    const asked = (secure ? https : http).get(url, {
      headers: { ...ask.headers, 'accept-encoding': 'gzip, deflate, br' },
      lookup,
      signal,
      // A connection of its own for each request: one that is kept could outlive the check of its address.
      agent: false,
      timeout: ask.silence,
      ...(secure && ask.network.ca ? { ca: ask.network.ca } : {}),
    })
    asked.on('response', resolve)
    asked.on('error', reject)
    asked.on('timeout', () => stop(silent(ask.silence)))
  })
}

/** The body as it comes, unpacked; ends with a failure where it becomes too much or comes too slowly. */
async function bodyOf(answer: IncomingMessage, ask: Ask, stop: Stop): Promise<Buffer> {
  if (Number(answer.headers['content-length'] ?? 0) > ask.maxBytes) throw tooLarge(ask.maxBytes)
  const begun = Date.now()
  let came = 0
  const watch = setInterval(() => {
    const passed = Date.now() - begun
    if (passed > SLOW_AFTER_MS && came < (passed / 1000) * SLOWEST)
      stop(new FetchFailure(`is not fetched: the host sends fewer than ${SLOWEST} bytes a second`, 'passing'))
  }, 500)
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      came += chunk.length
      if (came > ask.maxBytes) throw tooLarge(ask.maxBytes)
      yield chunk
    }
  }
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of unpacker(counted(), answer.headers['content-encoding'])) {
      length += chunk.length
      if (length > ask.maxBytes) throw tooLarge(ask.maxBytes)
      parts.push(chunk)
    }
  } finally {
    clearInterval(watch)
  }
  return Buffer.concat(parts)
}

function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}

function tooLarge(limit: number): FetchFailure {
  return new FetchFailure(`is larger than ${size(limit)}, the limit for a page`, 'final')
}

function tooLong(limit: number): FetchFailure {
  return new FetchFailure(`takes more than ${limit / 1000} seconds to fetch`, 'passing')
}

function silent(limit: number): FetchFailure {
  return new FetchFailure(`cannot be fetched: the host kept silent for ${limit / 1000} seconds`, 'passing')
}

function asFailure(error: unknown): unknown {
  if (error instanceof FetchFailure || !(error instanceof Error)) return error
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code.startsWith('Z_') || /^ERR_(BROTLI|_ERROR_FORMAT)/.test(code) || code.startsWith('ERR__ERROR_FORMAT'))
    return new FetchFailure('cannot be unpacked: the host sent a damaged body', 'passing')
  if (code.startsWith('HPE_'))
    return new FetchFailure('cannot be fetched: the host does not answer as the web does', 'final')
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code))
    return new FetchFailure(`cannot be fetched: the host does not prove who it is (${code})`, 'final')
  return new FetchFailure(`cannot be fetched: the connection failed (${code || error.message})`, 'passing')
}
