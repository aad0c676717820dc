import { isIP } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { failure } from './failure.ts'

const SELF = "'self'"
const NONE = "'none'"

/** Everything from this server alone. Ant Design writes its styles into the page as it goes, scripts never. */
export const securityHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: [SELF],
    scriptSrc: [SELF],
    styleSrc: [SELF, "'unsafe-inline'"],
    imgSrc: [SELF, 'data:'],
    connectSrc: [SELF],
    fontSrc: [SELF],
    objectSrc: [NONE],
    baseUri: [NONE],
    formAction: [SELF],
    frameAncestors: [NONE],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  // Without TLS there is nothing to hold on to.
  strictTransportSecurity: false,
})

/** Whether an address can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase()
  if (name === 'localhost' || name.endsWith('.localhost') || name === '::1') return true
  return isIP(name) === 4 && name.startsWith('127.')
}

/** The host of a `Host` header, without its port; null where it is none. */
function hostOf(header: string | undefined): string | null {
  try {
    return header ? new URL(`http://${header}`).hostname : null
  } catch {
    return null
  }
}

/**
 * Answers only requests that name this machine as their host. Otherwise a page of another site, whose name is made to point
 * here (DNS rebinding), could read a ledger that is served for this machine alone.
 */
export const loopbackOnly: MiddlewareHandler = async (c, next) => {
  const host = hostOf(c.req.header('host'))
  if (host === null || !isLoopback(host))
    return failure(
      c,
      403,
      'wrong-host',
      'This ledger is served for this machine alone: open it as 127.0.0.1 or localhost.',
    )
  await next()
}

/** Whether a request comes from a page of this server, or from no page at all. */
function fromHere(origin: string | undefined, site: string | undefined, host: string | undefined): boolean {
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

/** Whether a request asks for rows that it names in its body, since an address has no room for them: nothing is written. */
function asksByPost({ req }: Context): boolean {
  return req.method === 'POST' && req.path.startsWith('/api/files/')
}

/**
 * Lets through questions; and, where there is a desk, what is to be written, if it comes as JSON and from a page of this server.
 * A page of another site can send neither JSON nor this server's origin without being asked first, and is refused then.
 */
export function writesGuarded(desk: boolean): MiddlewareHandler {
  return async (c, next) => {
    const { method } = c.req
    if (method !== 'GET' && method !== 'HEAD') {
      if (!desk && !asksByPost(c)) {
        c.header('Allow', 'GET, HEAD')
        return failure(c, 405, 'read-only', 'This server only answers questions: use GET.')
      }
      if (!['POST', 'PUT', 'DELETE'].includes(method)) {
        c.header('Allow', 'GET, HEAD, POST, PUT, DELETE')
        return failure(c, 405, 'bad-method', `There is no ${method} here.`)
      }
      if (!fromHere(c.req.header('origin'), c.req.header('sec-fetch-site'), c.req.header('host')))
        return failure(c, 403, 'foreign', 'Only pages of this server may write to the ledger.')
      if (
        method !== 'DELETE' &&
        !/^(application\/json|application\/octet-stream)\b/.test(c.req.header('content-type') ?? '')
      )
        return failure(c, 415, 'not-json', 'Send what is to be written as application/json.')
    }
    await next()
    c.header('Cache-Control', 'no-cache')
  }
}
