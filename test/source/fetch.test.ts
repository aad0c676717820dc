import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { isPublicAddress } from '../../src/source/fetch/address.ts'
import { fetchCopies, parseUrlList } from '../../src/source/fetch/fetch-copies.ts'
import { docxOf, paragraph } from './make/docx.ts'
import { fetchAll, LOCAL, siteOf } from './make/site.ts'
import { zipOf } from './make/zip.ts'

const TEXT = '栖梧市委书记顾砚秋到松陵县调研。她强调，要抓落实。'
const page = (text: string) => `<!DOCTYPE html><html><head><title>甲</title></head><body><p>${text}</p></body></html>`
const PAGE = page(TEXT)

describe('a page', () => {
  test('is a copy with its final address, and when and how it was seen', async () => {
    const site = await siteOf({
      '/old': (_, response) => response.writeHead(301, { location: '/1.html' }).end(),
      '/1.html': (_, response) =>
        response
          .writeHead(200, {
            'content-type': 'text/html',
            etag: '"x1"',
            'last-modified': 'Tue, 05 Mar 2024 01:00:00 GMT',
          })
          .end(iconv.encode(PAGE, 'gbk')),
    })
    const { copies, failures } = await fetchAll([site.at('/old#top')])
    expect(failures).toEqual([])
    expect(copies).toMatchObject([
      {
        path: null,
        url: site.at('/1.html'),
        format: 'html',
        part: null,
        charset: 'gb18030',
        text: PAGE,
        fetched: {
          finalUrl: site.at('/1.html'),
          status: 200,
          etag: '"x1"',
          lastModified: 'Tue, 05 Mar 2024 01:00:00 GMT',
          at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        },
      },
    ])
    expect(site.asked[0]!.headers['user-agent']).toContain('Luoshi')
  })

  test('is asked for with the address that a site can write to', async () => {
    const site = await siteOf({ '/1.html': (_, response) => response.end(PAGE) })
    await fetchAll([site.at('/1.html')], { contact: 'me@news.example' })
    expect(site.asked[0]!.headers['user-agent']).toContain('+me@news.example')
  })

  test('is unpacked, whatever the packing', async () => {
    const packed = (body: Buffer, encoding: string) => (_: unknown, response: import('node:http').ServerResponse) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end(body)
    const site = await siteOf({
      '/gzip': packed(gzipSync(PAGE), 'gzip'),
      '/br': packed(brotliCompressSync(PAGE), 'br'),
      '/raw': packed(deflateRawSync(PAGE), 'deflate'),
      '/lie': packed(Buffer.from(PAGE), 'gzip'),
    })
    const { copies } = await fetchAll(['/gzip', '/br', '/raw', '/lie'].map((path) => site.at(path)))
    expect(copies.map(({ text }) => text)).toEqual([PAGE, PAGE, PAGE, PAGE])
  })

  test('that is a document or an archive is read as one', async () => {
    const send = (body: Buffer) => (_: unknown, response: import('node:http').ServerResponse) => response.end(body)
    const site = await siteOf({
      '/a.docx': send(docxOf(paragraph(TEXT))),
      '/a.zip': send(zipOf({ 'x.html': PAGE, 'y.png': Buffer.from('\x89PNG', 'latin1') })),
    })
    const { copies, failures } = await fetchAll([site.at('/a.docx'), site.at('/a.zip')])
    expect(copies.map(({ format, path, url }) => [format, path, url])).toEqual([
      ['docx', null, site.at('/a.docx')],
      ['html', `${site.at('/a.zip')}!/x.html`, null],
    ])
    expect(failures).toEqual([{ path: `${site.at('/a.zip')}!/y.png`, reason: 'is not text: it is a PNG image' }])
  })

  test('that was seen before is asked for only if it has changed', async () => {
    const site = await siteOf({
      '/1': (request, response) =>
        request.headers['if-none-match'] === '"x1"' && request.headers['if-modified-since']
          ? response.writeHead(304).end()
          : response.end(PAGE),
    })
    const known = { etag: '"x1"', lastModified: 'Tue, 05 Mar 2024 01:00:00 GMT' }
    const { copies, unchanged } = await fetchAll([site.at('/1')], { known: () => known })
    expect(copies).toEqual([])
    expect(unchanged).toMatchObject([{ path: site.at('/1'), fetched: { status: 304, etag: '"x1"' } }])
  })
})

describe('politeness', () => {
  test('what robots.txt asks robots to stay away from is not fetched', async () => {
    const site = await siteOf({
      '/robots.txt':
        'User-agent: *\nDisallow: /inner/\nUser-agent: Luoshi\nDisallow: /luoshi/\nAllow: /luoshi/ja.html$\n',
      '/inner/1.html': PAGE,
      '/luoshi/1.html': PAGE,
      '/luoshi/ja.html': PAGE,
      '/leads': (_, response) => response.writeHead(302, { location: '/luoshi/1.html' }).end(),
    })
    const { copies, failures } = await fetchAll(
      ['/inner/1.html', '/luoshi/1.html', '/luoshi/ja.html', '/leads'].map((path) => site.at(path)),
    )
    expect(copies.map(({ url }) => url)).toEqual([site.at('/inner/1.html'), site.at('/luoshi/ja.html')])
    expect(failures.map(({ path }) => path)).toEqual([site.at('/luoshi/1.html'), site.at('/leads')])
    expect(failures[0]!.reason).toMatch(
      /^is not fetched: robots.txt of news.example:\d+ asks robots to stay away from it$/,
    )
    expect(site.asked.filter(({ what }) => what.endsWith('/luoshi/1.html'))).toEqual([])
  })

  test('a host that cannot give its robots.txt is left alone; one without is not', async () => {
    const site = await siteOf({ '/robots.txt': (_, response) => response.writeHead(500).end(), '/1': PAGE })
    const { failures } = await fetchAll([site.at('/1')], { retries: 1 })
    expect(failures[0]!.reason).toContain('(HTTP 500), and without it robots must stay away')
    expect(site.asked.map(({ what }) => what)).toEqual(['news.example/robots.txt', 'news.example/robots.txt'])
  })

  test('a host is asked one page at a time with a pause between, others meanwhile', async () => {
    let open = 0
    let most = 0
    const slow = (_: unknown, response: import('node:http').ServerResponse) => {
      most = Math.max(most, ++open)
      setTimeout(() => {
        open--
        response.end(PAGE)
      }, 30)
    }
    const site = await siteOf({
      '/robots.txt': (request, response) =>
        response.end(request.headers.host?.startsWith('slow') ? 'User-agent: *\nCrawl-delay: 0.4' : ''),
      '/1': slow,
      '/2': slow,
      '/3': slow,
    })
    const urls = ['/1', '/2', '/3'].flatMap((path) => [site.at(path, 'slow.example'), site.at(path, 'b.example')])
    const { copies } = await fetchAll(urls, { delay: 0.15 })
    expect(copies).toHaveLength(6)
    expect(most).toBe(2)
    const pauses = (host: string) => {
      const times = site.asked.filter(({ what }) => what.startsWith(host)).map(({ at }) => at)
      return times.slice(1).map((time, i) => time - times[i]!)
    }
    expect(Math.min(...pauses('b.example'))).toBeGreaterThanOrEqual(145)
    expect(Math.min(...pauses('slow.example').slice(1))).toBeGreaterThanOrEqual(395)
  })

  test('passing failures are tried again, as late as the host asks', async () => {
    let asked = 0
    const site = await siteOf({
      '/busy': (_, response) => {
        if (++asked < 3) response.writeHead(asked === 1 ? 503 : 429, { 'retry-after': '1' }).end()
        else response.end(PAGE)
      },
      '/broken': (_, response) => response.destroy(),
      '/gone': (_, response) => response.writeHead(410).end(),
      '/later': (_, response) => response.writeHead(503, { 'retry-after': '86400' }).end(),
    })
    const { copies, failures } = await fetchAll(
      ['/busy', '/broken', '/gone', '/later'].map((path) => site.at(path)),
      { retries: 2 },
    )
    expect(copies).toHaveLength(1)
    const times = site.asked.filter(({ what }) => what.endsWith('/busy')).map(({ at }) => at)
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(990)
    expect(failures.map(({ reason }) => reason)).toEqual([
      'cannot be fetched: the connection failed (ECONNRESET)',
      'exists no longer (HTTP 410)',
      'is not given now: the host is overloaded or at rest (HTTP 503); it asks to be left alone for 86400 seconds',
    ])
    expect(site.asked.filter(({ what }) => what.endsWith('/broken'))).toHaveLength(3)
    expect(site.asked.filter(({ what }) => what.endsWith('/gone'))).toHaveLength(1)
  })
})

describe('an address that is not of the public Internet', () => {
  test.each(
    (
      '127.0.0.1 127.8.8.8 10.0.0.1 172.16.0.1 192.168.1.1 169.254.169.254 0.0.0.0 100.64.0.1 192.0.0.1 192.0.2.1 198.18.0.1 ' +
      '198.51.100.1 203.0.113.1 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 ::ffff:127.0.0.1 ::ffff:a9fe:a9fe ::127.0.0.1 ' +
      '64:ff9b::7f00:1 64:ff9b:1::1 2002:7f00:1::1 2001::1 fc00::1 fd12::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 2001:db8::1 100::1 news'
    ).split(' '),
  )('%s is none', (address) => expect(isPublicAddress(address)).toBe(false))

  test.each(['8.8.8.8', '100.128.0.1', '172.32.0.1', '2400:3200::1', '::ffff:8.8.8.8'])('%s is one', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  )

  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://[::1]/',
    'http://[::ffff:169.254.169.254]/latest/meta-data/',
    'http://localhost/',
    'http://inner.example/',
    'https://inner.example:8443/',
  ])('is refused by name or number: %s', async (url) => {
    const resolve = async (host: string) =>
      host === 'localhost' ? ['::1', '127.0.0.1'] : ['93.184.215.14', '10.1.2.3']
    const { failures } = await fetchAll([url], { network: { resolve } })
    expect(failures).toHaveLength(1)
    expect(failures[0]!.reason).toMatch(/no address of the public Internet$/)
  })

  test('is refused where a redirect, or robots.txt, leads to it', async () => {
    const reached = await siteOf({ '/secret': PAGE })
    const port = new URL(reached.at('/')).port
    const site = await siteOf({
      '/robots.txt': (_, response) => response.writeHead(302, { location: `http://[::1]:${port}/secret` }).end(),
      '/name': (_, response) => response.writeHead(302, { location: `http://inner.example:${port}/secret` }).end(),
      '/number': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
      '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    })
    const network = {
      ...LOCAL,
      resolve: async (host: string) => [host === 'inner.example' ? '127.0.0.2' : '127.0.0.1'],
    }
    const { copies, failures } = await fetchAll([site.at('/name'), site.at('/number'), site.at('/file')], { network })
    expect(copies).toEqual([])
    expect(failures.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('inner.example leads to 127.0.0.2, which is no address of the public Internet'),
      expect.stringContaining('169.254.169.254 is no address of the public Internet'),
      'is not fetched: it leads on to an address that begins with file: and not with http: or https:',
    ])
    expect(reached.asked).toEqual([])
  })

  test('is not reached by a name that changes its address after it was checked', async () => {
    const site = await siteOf({ '/1': PAGE })
    let looked = 0
    const resolve = async () => {
      looked++
      return [looked % 2 ? '127.0.0.1' : '10.0.0.1']
    }
    // Each request looks up once, and connects to what it has checked.
    const { failures } = await fetchAll([site.at('/1')], { network: { ...LOCAL, resolve } })
    expect(failures[0]!.reason).toContain('leads to 10.0.0.1')
    expect(site.asked.map(({ what }) => what)).toEqual(['news.example/robots.txt'])
  })

  test.each([
    ['ftp://news.example/', 'begins with ftp: and not with http: or https:'],
    ['news.example', 'is no address of the web'],
    ['http://a:b@news.example/', 'holds a user name or password, which are not sent'],
  ])('%s is no address to fetch', async (url, reason) => {
    expect((await fetchAll([url])).failures).toEqual([{ path: url, reason }])
  })
})

describe('a host that does harm', () => {
  test('is left within the limits, and the rest goes on', async () => {
    const drip = (_: unknown, response: import('node:http').ServerResponse) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const timer = setInterval(() => response.write('x'), 50)
      response.on('close', () => clearInterval(timer))
    }
    // Packed beforehand: the host itself must not keep silent while it packs.
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, 0x20))
    const site = await siteOf({
      '/drip': drip,
      '/silent': () => {},
      '/stops': (_, response) => response.write('<html>'),
      '/stated': (_, response) => response.writeHead(200, { 'content-length': '999999999' }).write('x'),
      '/endless': (_, response) => {
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536, 0x20)));
          if (!response.destroyed) response.once('drain', more)
        }
        more()
      },
      '/bomb': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      '/damaged': (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(PAGE).subarray(0, 60)),
      '/round': (_, response) => response.writeHead(302, { location: '/round2' }).end(),
      '/round2': (_, response) => response.writeHead(302, { location: '/round' }).end(),
      '/headers': (_, response) => response.writeHead(200, { 'x-long': 'x'.repeat(40_000) }).end(PAGE),
      '/binary': (_, response) =>
        response.end(Buffer.from(Array.from({ length: 999 }, (_, i) => ((i * 7919) % 255) + 1))),
      '/sound': PAGE,
    })
    const paths = '/drip /silent /stops /stated /endless /bomb /damaged /round /headers /binary /sound'.split(' ')
    const { copies, failures } = await fetchAll(
      paths.map((path) => site.at(path)),
      { maxBytes: 1024 * 1024, timeout: 1, silence: 0.5, retries: 0 },
    )
    expect(copies.map(({ url }) => url)).toEqual([site.at('/sound')])
    expect(failures.map(({ path, reason }) => [new URL(path).pathname, reason])).toEqual([
      ['/drip', 'takes more than 1 seconds to fetch'],
      ['/silent', 'cannot be fetched: the host kept silent for 0.5 seconds'],
      ['/stops', 'cannot be fetched: the host kept silent for 0.5 seconds'],
      ['/stated', 'is larger than 1 MiB, the limit for a page'],
      ['/endless', 'is larger than 1 MiB, the limit for a page'],
      ['/bomb', 'is larger than 1 MiB, the limit for a page'],
      ['/damaged', 'cannot be unpacked: the host sent a damaged body'],
      ['/round', 'is not fetched: it leads on through more than 5 other addresses'],
      ['/headers', 'cannot be fetched: the host does not answer as the web does'],
      ['/binary', expect.stringContaining('is not text')],
    ])
  })

  test('that is not there is told', async () => {
    const { failures } = await fetchAll(['http://nowhere.invalid/', 'http://closed.example:1/'], { retries: 0 })
    expect(failures.map(({ reason }) => reason).sort()).toEqual([
      'cannot be fetched: there is no host nowhere.invalid; check the address',
      'is not fetched: robots.txt of closed.example:1 cannot be fetched: the connection failed (ECONNREFUSED), and without it robots must stay away',
    ])
  })

  test('work that is stopped ends soon', async () => {
    const site = await siteOf({ '/silent': () => {} })
    const begun = Date.now()
    const { failures } = await fetchAll([site.at('/silent'), site.at('/2')], { signal: AbortSignal.timeout(200) })
    expect(failures.map(({ reason }) => reason)).toEqual(Array(2).fill('was not fetched: the work was stopped'))
    for await (const _ of fetchCopies([site.at('/404'), site.at('/silent')], { network: LOCAL, delay: 0 })) break
    expect(Date.now() - begun).toBeLessThan(5000)
  })
})

describe('a list', () => {
  test('of addresses is read line by line', () => {
    expect(parseUrlList('\ufeff# 要闻\r\nhttps://a.example/1\r\n\r\n https://a.example/2 \n')).toEqual([
      'https://a.example/1',
      'https://a.example/2',
    ])
  })

  test('in a sitemap, or an index of sitemaps, gives its pages, once each and only of its site', async () => {
    const xml = (root: string, element: string, addresses: readonly string[]) =>
      `<?xml version="1.0"?><${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses.map((address) => `<${element}><loc>${address.replaceAll('&', '&amp;')}</loc><lastmod>2024-03-05</lastmod></${element}>`).join('')}</${root}>`
    const pages = ['/1?a=1&b=2', '/2', '/2']
    const site = await siteOf({
      '/index.xml': (_, response) =>
        response.end(xml('sitemapindex', 'sitemap', [site.at('/map.xml.gz'), site.at('/index2.xml')])),
      '/map.xml.gz': (_, response) =>
        response.end(
          gzipSync(xml('urlset', 'url', [...pages.map((path) => site.at(path)), 'http://elsewhere.example/'])),
        ),
      '/index2.xml': (_, response) => response.end(xml('sitemapindex', 'sitemap', [site.at('/map3.xml')])),
      '/1?a=1&b=2': PAGE,
      '/2': page('乙'),
    })
    const { copies, failures } = await fetchAll([site.at('/index.xml')])
    expect(copies.map(({ url }) => url)).toEqual([site.at('/1?a=1&b=2'), site.at('/2')])
    expect(failures.map(({ reason }) => reason).sort()).toEqual([
      'is a sitemap that other lists lead to, too many one after the other; give its own address to read it',
      'lists 1 pages of other sites, which are passed over; give their own sitemaps',
    ])
    const few = await fetchAll([site.at('/map.xml.gz')], { maxPages: 1 })
    expect(few.copies).toHaveLength(1)
    expect(few.failures[0]!.reason).toBe('lists more than 1 pages, the limit; the rest is not fetched')
  })

  test('in a feed gives the entries that are whole, and fetches the others', async () => {
    const site = await siteOf({
      '/feed': (_, response) =>
        response.end(`<rss><channel><title>岚江日报</title>
          <item><title>甲</title><link>${site.at('/1')}</link><description>摘要</description></item>
          <item><title>乙</title><link>${site.at('/2')}</link><content:encoded>&lt;p&gt;${TEXT}&lt;/p&gt;</content:encoded></item>
          <item><title>丙</title></item></channel></rss>`),
      '/1': PAGE,
    })
    const { copies, failures } = await fetchAll([site.at('/feed')])
    expect(copies.map(({ format, url, part, stated }) => [format, url, part, stated.title])).toEqual([
      ['feed', site.at('/2'), 1, '乙'],
      ['html', site.at('/1'), null, undefined],
    ])
    expect(failures).toHaveLength(1)
    expect(site.asked.map(({ what }) => what)).not.toContain('news.example/2')
  })
})
