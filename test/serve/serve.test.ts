import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LedgerError } from '../../src/ledger/error.ts'
import { isLoopback } from '../../src/serve/guard.ts'
import { type ServeOptions, serve } from '../../src/serve/serve.ts'
import { after, ledgerWith, tempFile, tempFolder } from '../ledger/folder.ts'
import { lanjiang } from '../ledger/lanjiang.ts'
import { syntheticEntry } from '../ledger/make.ts'

function builtPage(): string {
  const folder = join(tempFolder(), 'dist')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>台账</title>')
  writeFileSync(join(folder, 'assets', 'main-a1b2.js'), 'export {}')
  writeFileSync(join(folder, '..', 'secret.txt'), 'secret')
  return folder
}

async function serving(options: ServeOptions = {}) {
  const file = tempFile()
  const ledger = await ledgerWith(lanjiang, file)
  const server = await serve(file, { port: 0, pages: builtPage(), ...options })
  after(() => server.close())
  return { ...server, ledger }
}

/** Status of a request with a `Host` header of one's own. */
function statusFor(port: number, host: string, path = '/api/overview'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    }).on('error', reject)
  })
}

test('listens on loopback unless told otherwise, and sees what another process adds', async () => {
  const { url, host, ledger } = await serving()
  expect(host).toBe('127.0.0.1')
  const total = async () => ((await (await fetch(`${url}api/reports`)).json()) as { total: number }).total
  expect(await total()).toBe(lanjiang.length)
  await ledger.add(syntheticEntry(1))
  expect(await total()).toBe(lanjiang.length + 1)
})

test('a busy port moves on to the next', async () => {
  const busy = createServer()
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve))
  after(() => void busy.close())
  const { port } = busy.address() as AddressInfo
  const server = await serving({ port })
  expect(server.port).toBeGreaterThan(port)
  expect((await fetch(server.url)).status).toBe(200)
})

test('an address that is not this machine’s is said to be none', async () => {
  await expect(serving({ host: '192.0.2.1' })).rejects.toThrow('192.0.2.1 is no address of this machine')
})

test('a ledger that is not there is not served', async () => {
  await expect(serve(tempFile(), { port: 0 })).rejects.toBeInstanceOf(LedgerError)
})

test('requests for another host are refused on loopback, so that no other site can read the ledger', async () => {
  const { port } = await serving()
  for (const host of [`127.0.0.1:${port}`, 'localhost', 'LOCALHOST:1', '[::1]:8080', 'luoshi.localhost'])
    expect(await statusFor(port, host)).toBe(200)
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example', '10.0.0.1', '[::2]']) {
    expect(await statusFor(port, host)).toBe(403)
    expect(await statusFor(port, host, '/')).toBe(403)
  }
  for (const host of ['a b', '[']) expect(await statusFor(port, host)).toBeGreaterThanOrEqual(400)
})

test.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['::1', true],
  ['[::1]', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.4', false],
  ['127.0.0.1.example', false],
  ['localhost.example', false],
])('%s is this machine alone: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected)
})

test('everything goes out with strict headers', async () => {
  const { url } = await serving()
  for (const path of ['', 'assets/main-a1b2.js', 'api/overview', 'api/none', 'people/x']) {
    const { headers } = await fetch(url + path)
    const policy = headers.get('content-security-policy')!
    for (const part of [
      "default-src 'self'",
      "script-src 'self'",
      "connect-src 'self'",
      "img-src 'self' data:",
      "frame-ancestors 'none'",
    ])
      expect(policy.split('; ')).toContain(part)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  }
})

test('files by name, the page at every address of its own, nothing beside its folder', async () => {
  const { url, port } = await serving()
  const asset = await fetch(`${url}assets/main-a1b2.js`)
  expect(asset.headers.get('content-type')).toContain('javascript')
  expect(asset.headers.get('cache-control')).toContain('immutable')
  for (const path of ['', 'people', `people/${encodeURIComponent('闻人岱')}`, 'reports/visit.e0?view=copy']) {
    const page = await fetch(url + path)
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect(await page.text()).toContain('台账')
  }
  expect((await fetch(`${url}assets/gone.js`)).status).toBe(404)
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/..%5csecret.txt'])
    expect(await statusFor(port, 'localhost', path)).not.toBe(200)
})

test('a page that is not built yet says how to build it', async () => {
  const { url } = await serving({ pages: join(tempFolder(), 'none') })
  const page = await fetch(url)
  expect(page.status).toBe(503)
  expect(await page.text()).toContain('npm run build:web')
  expect((await fetch(`${url}api/overview`)).status).toBe(200)
})
