import { brotliCompressSync, gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readFileOf } from './folder.ts'
import { answer, warcRecord } from './make/warc.ts'
import { zipOf } from './make/zip.ts'

const TEXT = '栖梧市委书记顾砚秋到松陵县调研。她强调，要抓落实。'
const page = (text: string) => `<!DOCTYPE html><html><body><p>${text}</p></body></html>`
const info = warcRecord('warcinfo', { 'Content-Type': 'application/warc-fields' }, 'software: x\r\n')

test('the pages of a web archive are copies with their addresses, as they were unpacked', async () => {
  const chunked = Buffer.from(page('丙'))
  const records = [
    info,
    warcRecord('request', { 'Content-Type': 'application/http; msgtype=request' }, 'GET / HTTP/1.1\r\n\r\n'),
    answer('https://news.example/1.html', page(TEXT), ['ETag: "x1"', 'Last-Modified: Tue, 05 Mar 2024 01:00:00 GMT']),
    answer('https://news.example/2.html', gzipSync(iconv.encode(page(TEXT), 'gbk')), ['Content-Encoding: gzip']),
    answer('https://news.example/photo.jpg', 'x', ['Content-Type: image/jpeg']),
    answer('https://news.example/gone', page('没有'), [], '404 Not Found'),
    answer('https://news.example/robots.txt', 'User-agent: *', ['Content-Type: text/plain']),
    answer(
      'https://news.example/3.html',
      Buffer.concat([Buffer.from(`${chunked.length.toString(16)}\r\n`), chunked, Buffer.from('\r\n0\r\n\r\n')]),
      ['Transfer-Encoding: chunked'],
    ),
    answer('https://news.example/4.html', brotliCompressSync(page('丁')), ['Content-Encoding: br']),
    // Some crawlers unpack the body and leave the header.
    answer('https://news.example/5.html', page('戊'), ['Content-Encoding: gzip', 'Transfer-Encoding: chunked']),
  ]
  for (const [name, bytes] of [
    ['a.warc', Buffer.concat(records)],
    ['a.warc.gz', Buffer.concat(records.map((record) => gzipSync(record)))],
  ] as const) {
    const { copies, failures } = await readFileOf(name, bytes)
    expect(failures).toEqual([])
    expect(copies.map(({ format, part, url, charset, text }) => [format, part, url?.slice(-6), charset, text])).toEqual(
      [
        ['warc', 0, '1.html', 'utf-8', page(TEXT)],
        ['warc', 1, '2.html', 'gb18030', page(TEXT)],
        ['warc', 2, '3.html', 'utf-8', page('丙')],
        ['warc', 3, '4.html', 'utf-8', page('丁')],
        ['warc', 4, '5.html', 'utf-8', page('戊')],
      ],
    )
    expect(copies[0]).toMatchObject({
      fetched: {
        at: '2024-03-06T01:02:03Z',
        finalUrl: 'https://news.example/1.html',
        etag: '"x1"',
        lastModified: 'Tue, 05 Mar 2024 01:00:00 GMT',
        status: 200,
      },
    })
    expect((await readFileOf('a.html', page(TEXT))).copies[0]!.sha256).toBe(copies[0]!.sha256)
  }
})

test('the texts of a WET archive are copies, also within an archive', async () => {
  const record = warcRecord(
    'conversion',
    { 'WARC-Target-URI': 'https://news.example/1.html', 'Content-Type': 'text/plain' },
    `首页\n${TEXT}`,
  )
  const { copies } = await readFileOf('a.zip', zipOf({ 'a.warc.wet.gz': gzipSync(Buffer.concat([info, record])) }))
  expect(copies).toMatchObject([{ format: 'warc', part: 0, url: 'https://news.example/1.html', text: `首页\n${TEXT}` }])
})

test('a page that is larger than may be, empty or binary is told by record and address, and the rest is read', async () => {
  const { copies, failures } = await readFileOf(
    'a.warc',
    Buffer.concat([
      answer('https://news.example/1', page(TEXT.repeat(100))),
      answer('https://news.example/2', gzipSync(page(' '.repeat(100_000))), ['Content-Encoding: gzip']),
      answer('https://news.example/3', ''),
      answer('https://news.example/4', Buffer.alloc(500)),
      answer('https://news.example/5', page(TEXT)),
    ]),
    { maxBytes: 4096 },
  )
  expect(copies.map(({ url, part }) => [url, part])).toEqual([['https://news.example/5', 4]])
  expect(failures.map(({ reason }) => reason)).toEqual([
    'record 1 (https://news.example/1): is larger than 4 KiB, the limit for a page',
    'record 2 (https://news.example/2): is larger than 4 KiB when unpacked, the limit for a page',
    'record 3 (https://news.example/3): is empty',
    'record 4 (https://news.example/4): is not text: it holds 500 NUL bytes in its first 500',
  ])
})

test.each([
  [
    'cut off',
    (bytes: Buffer) => bytes.subarray(0, -100),
    1,
    'record 3: the archive breaks off in the middle of it; what stood before is read',
  ],
  [
    'with a wrong length',
    (bytes: Buffer) =>
      Buffer.from(bytes.toString('latin1').replace(/Content-Length: (\d)/, 'Content-Length: 1$1'), 'latin1'),
    0,
    'damaged there and not read on',
  ],
  ['without pages', () => info, 0, 'is a web archive without pages (HTML, text, PDF or DOCX) in it'],
  [
    'with an endless header',
    (bytes: Buffer) => Buffer.concat([bytes, Buffer.from(`WARC/1.0\r\nX: ${'x'.repeat(100_000)}`)]),
    2,
    'has a header line of more than 65536 bytes',
  ],
  [
    'that does not say how long a record is',
    (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('WARC/1.0\r\nContent-Length: -1\r\n\r\n')]),
    2,
    'record 4: does not say how long it is',
  ],
])('an archive %s is told', async (_, change, count, reason) => {
  const sound = Buffer.concat([
    info,
    answer('https://news.example/1', page(TEXT)),
    answer('https://news.example/2', page(TEXT)),
  ])
  const { copies, failures } = await readFileOf('a.warc', change(sound))
  expect(copies).toHaveLength(count)
  expect(failures).toHaveLength(1)
  expect(failures[0]!.reason).toContain(reason)
})
