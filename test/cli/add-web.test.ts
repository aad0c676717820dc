import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type AddOptions, addTo } from '../../src/cli/add.ts'
import { openLedger } from '../../src/ledger/open.ts'
import { LOCAL, siteOf } from '../source/make/site.ts'
import { luoshi, SAMPLES, tempFolder } from './luoshi.ts'

const page = (text: string) =>
  `<!DOCTYPE html><html><head><title>顾砚秋调研</title></head><body><h1>顾砚秋在松陵县调研</h1><p>${text}</p></body></html>`
const TEXT = '3月5日，栖梧市委书记顾砚秋到松陵县调研春耕备耕工作。她强调，要压实责任，抓好粮食生产，守住耕地红线。'

const WEB: AddOptions = { network: LOCAL, delay: 0, backoff: 0.01 }

test('a page that is added again is asked for only if it has changed, and counts as there', async () => {
  let text = TEXT
  const site = await siteOf({
    '/1.html': (request, response) => {
      const etag = `"${text.length}"`
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag }).end(page(text))
    },
    '/old': (_, response) => response.writeHead(301, { location: '/1.html' }).end(),
  })
  const file = join(tempFolder(), 'web.db')
  const add = async () => {
    const { added, present, failures } = await addTo(file, [site.at('/old')], WEB)
    return [added, present, failures.length]
  }
  expect(await add()).toEqual([1, 0, 0])
  expect(await add()).toEqual([0, 1, 0])
  text += '各乡镇要抓紧。'
  expect(await add()).toEqual([1, 0, 0])
  expect(await add()).toEqual([0, 1, 0])
  expect(site.asked.map(({ headers }) => headers['if-none-match']).filter(Boolean)).toEqual([
    `"${TEXT.length}"`,
    `"${TEXT.length}"`,
    `"${text.length}"`,
  ])

  const ledger = await openLedger(file)
  onTestFinished(() => ledger.close())
  const { items } = await ledger.reports()
  expect(items).toHaveLength(2)
  expect(await ledger.raw(items[0]!.id)).toMatchObject({
    address: site.at('/1.html'),
    mediaType: 'text/html',
    seen: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  })
})

test('a page that gave no report is asked for anew', async () => {
  const site = await siteOf({
    '/empty': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html', etag: '"1"' }).end('<p> </p><i></i>'),
  })
  const file = join(tempFolder(), 'web.db')
  for (let i = 0; i < 2; i++) await addTo(file, [site.at('/empty')], WEB)
  expect(site.asked.filter(({ headers }) => headers['if-none-match'])).toEqual([])
})

test('addresses of a list are fetched, with what a sitemap lists; a path among them is no file', async () => {
  const site = await siteOf({
    '/sitemap.xml': (_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/xml' })
        .end('<?xml version="1.0"?><urlset><url><loc>/1.html</loc></url><url><loc>/2.html</loc></url></urlset>'),
    '/1.html': page(TEXT),
    '/2.html': page(`${TEXT}县领导参加。`),
  })
  const outcome = await addTo(join(tempFolder(), 'web.db'), [], {
    ...WEB,
    addresses: [site.at('/sitemap.xml'), join(SAMPLES, 'copies', '26-notes.html')],
  })
  expect(outcome.added).toBe(2)
  expect(outcome.failures).toMatchObject([
    { path: join(SAMPLES, 'copies', '26-notes.html'), reason: 'is no address of the web' },
  ])
})

test('from the command line no address of this machine or network is asked, by number, name or list', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end(page(TEXT))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const folder = tempFolder()
  const list = join(folder, 'list.txt')
  writeFileSync(list, `# 要闻\nhttp://[::1]:${port}/\nhttp://0x7f000001:${port}/x\nhttp://10.0.0.1/\n`)
  const began = Date.now()
  const { status, stderr, stdout } = await luoshi([
    ...['add', '--ledger', join(folder, 'web.db'), '--urls', list],
    `http://127.0.0.1:${port}/`,
    `http://localhost:${port}/`,
    'http://169.254.169.254/latest/meta-data/',
    join(SAMPLES, 'copies', '26-notes.html'),
  ])
  expect(status).toBe(1)
  expect(stdout.toString()).toBe('1 added, 0 already there, 0 not a report, 6 failed\n')
  expect(stderr.match(/no address of the public Internet/g)).toHaveLength(6)
  expect(asked).toEqual([])
  expect(Date.now() - began).toBeLessThan(60_000)
})

test.each(['http://127.0.0.1:1/', 'http://localhost/', 'http://169.254.169.254/'])(
  'a redirect to %s is not followed',
  async (location) => {
    const site = await siteOf({ '/leads': (_, response) => response.writeHead(302, { location }).end() })
    // The site stands for a public one; what it leads to is judged as everywhere.
    const resolve = async (host: string) => (host === 'localhost' ? ['127.0.0.2'] : LOCAL.resolve(host))
    const allow = (address: string) => LOCAL.allow(address) && !location.includes(address)
    const { failures } = await addTo(join(tempFolder(), 'web.db'), [site.at('/leads')], {
      ...WEB,
      network: { resolve, allow },
    })
    expect(failures[0]?.reason).toMatch(/no address of the public Internet/)
  },
)
