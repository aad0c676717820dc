import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { FetchedCopy } from '../../../src/source/copy.ts'
import type { SourceFailure } from '../../../src/source/failure.ts'
import { type FetchOptions, fetchCopies, type Unchanged } from '../../../src/source/fetch/fetch-copies.ts'

/** What a path answers: a page's text, or a function that answers as it likes. */
export type Answers = Readonly<Record<string, string | ((request: IncomingMessage, response: ServerResponse) => void)>>

export interface Site {
  /** The address of a path at a host of this name, all of which lead to this machine. */
  at(path: string, host?: string): string
  /** Method, host and path of each request, with when it came. */
  readonly asked: { readonly what: string; readonly at: number; readonly headers: IncomingMessage['headers'] }[]
}

/** A server on this machine for one test; without a robots.txt unless it has one. */
export async function siteOf(answers: Answers): Promise<Site> {
  const asked: Site['asked'] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push({ what: `${request.headers.host?.split(':')[0]}${path}`, at: Date.now(), headers: request.headers })
    const answer = answers[path]
    if (typeof answer === 'function') answer(request, response)
    else if (answer !== undefined) response.setHeader('content-type', 'text/html; charset=utf-8').end(answer)
    else response.writeHead(404).end('没有')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { at: (path, host = 'news.example') => `http://${host}:${port}${path}`, asked }
}

export const LOCAL = {
  resolve: async (host: string) => (host.endsWith('.example') ? ['127.0.0.1'] : []),
  allow: (address: string) => address === '127.0.0.1',
}

export interface FetchedAll {
  readonly copies: FetchedCopy[]
  readonly unchanged: Unchanged[]
  readonly failures: SourceFailure[]
}

export async function fetchAll(urls: Iterable<string>, options: FetchOptions = {}): Promise<FetchedAll> {
  const all: FetchedAll = { copies: [], unchanged: [], failures: [] }
  for await (const found of fetchCopies(urls, { network: LOCAL, delay: 0, backoff: 0.01, ...options })) {
    if ('reason' in found) all.failures.push(found)
    else if ('unchanged' in found) all.unchanged.push(found)
    else all.copies.push(found)
  }
  return all
}
