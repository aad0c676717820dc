import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
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
