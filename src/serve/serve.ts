import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { type Ledger, openLedger } from '../ledger/ledger.ts'
import { createApi } from './api.ts'
import { isLoopback, loopbackOnly, securityHeaders } from './guard.ts'
import { addPages, WEB_DIST } from './pages.ts'

export interface ServeOptions {
  /** The first port to try; busy ones move on to the next. 0: any that is free. 4567 by default. */
  readonly port?: number
  /** The address to listen on: loopback by default. Others open the ledger to the network. */
  readonly host?: string
  /** Folder of the built page. */
  readonly pages?: string
  /** Told of errors that no answer explains; they go to standard error by default. */
  readonly onError?: (error: unknown) => void
}

export interface Serving {
  /** Address to open in a browser. */
  readonly url: string
  readonly host: string
  readonly port: number
  close(): Promise<void>
}

const PORT = 4567
/** Ports that are tried one after the other. */
const TRIES = 50

/** Pages and API of a ledger as one application. `host` is the address it will listen on. */
export function createApp(
  ledger: Ledger,
  { host = '127.0.0.1', pages = WEB_DIST, onError = console.error }: ServeOptions = {},
): Hono {
  const app = new Hono()
  app.use(securityHeaders)
  if (isLoopback(host)) app.use(loopbackOnly)
  else app.use(compress())
  app.route('/', createApi(ledger, { onError }))
  addPages(app, pages)
  return app
}

/**
 * Serves a ledger's pages and API until it is closed. Prints nothing.
 * @throws LedgerError where the ledger cannot be opened, Error where no port is free or the host is not this machine's.
 */
export async function serve(file: string, options: ServeOptions = {}): Promise<Serving> {
  const { port = PORT, host = '127.0.0.1' } = options
  const ledger = await openLedger(file, { readonly: true })
  try {
    const app = createApp(ledger, options)
    const server = createAdaptorServer({ fetch: app.fetch, hostname: host }) as Server
    const address = await listen(server, port, host)
    // Not waited for: what is asked meanwhile is answered. What goes wrong will go wrong again when it is asked for.
    ledger.warm().catch(() => {})
    const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
    return {
      url: `http://${name}:${address.port}/`,
      host: address.address,
      port: address.port,
      close: () => close(server, ledger),
    }
  } catch (error) {
    await ledger.close()
    throw error
  }
}

async function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  const last = port === 0 ? 0 : Math.min(port + TRIES - 1, 65_535)
  for (let next = port; ; next++) {
    try {
      return await listenOn(server, next, host)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EADDRINUSE' && next < last) continue
      throw new Error(inWords(code, error, port, last, host), { cause: error })
    }
  }
}

function inWords(code: string | undefined, error: unknown, port: number, last: number, host: string): string {
  if (code === 'EADDRINUSE') return `Ports ${port} to ${last} are all busy; choose another with --port.`
  if (code === 'EACCES') return `Port ${port} may not be opened by you; choose one from 1024 with --port.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is no address of this machine; choose another with --host.`
  return `Cannot listen on ${host}, port ${port}: ${(error as Error).message}`
}

function listenOn(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(server.address() as AddressInfo)
    })
  })
}

async function close(server: Server, ledger: Ledger): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
  await ledger.close()
}
