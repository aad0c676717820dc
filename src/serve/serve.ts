import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Ledger } from '../ledger/ledger.ts'
import { openLedger } from '../ledger/open.ts'
import { createApi } from './api.ts'
import { isLoopback, loopbackOnly, securityHeaders } from './guard.ts'
import { addPages, WEB_DIST } from './pages.ts'
import type { Desk } from './routes/review.ts'

export interface ServeOptions {
  /** The first port to try; busy ones move on to the next. 0: any that is free. 4567 by default. */
  readonly port?: number
  /** The address to listen on: loopback by default. Others open the ledger to the network. */
  readonly host?: string
  /** Whether people may decide and write; by default where the server listens for this machine alone, for there is no log-in. */
  readonly edit?: boolean
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
  desk: Desk = null,
): Hono {
  const app = new Hono()
  app.use(securityHeaders)
  if (isLoopback(host)) app.use(loopbackOnly)
  else app.use(compress())
  app.route('/', createApi(ledger, { onError, desk }))
  addPages(app, pages)
  return app
}

/**
 * Serves a ledger's pages and API until it is closed. Prints nothing.
 * @throws LedgerError where the ledger cannot be opened, Error where no port is free or the host is not this machine's.
 */
export async function serve(file: string, options: ServeOptions = {}): Promise<Serving> {
  const { port = PORT, host = '127.0.0.1', edit = isLoopback(host) } = options
  // Asked to let people write, an empty ledger is where they begin.
  if (options.edit) await (await openLedger(file, { create: true })).close()
  const ledger = await openLedger(file, { readonly: true })
  const desk = edit ? writable(file) : null
  try {
    const app = createApp(ledger, options, desk)
    const server = createAdaptorServer({ fetch: app.fetch, hostname: host }) as Server
    const address = await listen(server, port, host)
    // Not waited for: what is asked meanwhile is answered. What goes wrong will go wrong again when it is asked for.
    ledger.warm().catch(() => {})
    const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
    return {
      url: `http://${name}:${address.port}/`,
      host: address.address,
      port: address.port,
      close: () => close(server, ledger, desk),
    }
  } catch (error) {
    await ledger.close()
    throw error
  }
}

/** Opens the ledger to write to it when that is asked for first, and keeps it open. */
function writable(file: string): { (): Promise<Ledger>; opened?: Promise<Ledger> } {
  const open: { (): Promise<Ledger>; opened?: Promise<Ledger> } = () => {
    open.opened ??= openLedger(file).catch((error: unknown) => {
      delete open.opened
      throw error
    })
    return open.opened
  }
  return open
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

async function close(server: Server, ledger: Ledger, desk: ReturnType<typeof writable> | null): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
  await desk?.opened?.then((writing) => writing.close())
  await ledger.close()
}
