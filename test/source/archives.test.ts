import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { packTar } from 'modern-tar'
import { describe, expect, test } from 'vitest'
import { folderOf, type ReadAll, readAll, readFileOf } from './folder.ts'
import { docxOf, paragraph } from './make/docx.ts'
import { zipOf } from './make/zip.ts'

const TEXT = '栖梧市委书记顾砚秋到松陵县调研。她强调，要抓落实。'
const PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><p>${TEXT}</p></body></html>`
const TABLE = `{"title":"甲","content":"${TEXT}"}\n{"title":"乙","content":"${TEXT}"}\n`

const tarOf = async (files: Readonly<Record<string, string | Uint8Array>>) =>
  packTar(
    Object.entries(files).map(([name, content]) => {
      const body = Buffer.from(content as Uint8Array)
      return { header: { name, size: body.length, type: 'file' as const }, body }
    }),
  )

/** The members' paths as they follow the archive's name, with format, part and failures. */
function told({ copies, failures }: ReadAll): unknown[] {
  const inner = (path: string | null) => path?.slice(path.indexOf('!/')) ?? null
  return [
    ...copies.map(({ path, format, part }) => [inner(path), format, part]),
    ...failures.map(({ path, reason }) => [inner(path), reason]),
  ]
}

describe('an archive', () => {
  const files = {
    '文件夹/page.html': PAGE,
    'a.jsonl': TABLE,
    'b.docx': docxOf(paragraph(TEXT)),
    'c.txt.gz': gzipSync(TEXT),
    '.DS_Store': 'x',
    '__MACOSX/._page.html': 'x',
    '文件夹/page_files/style.css': 'p {}',
    'folder/': '',
    'empty.txt': '',
  }
  const articles = [
    ['!/文件夹/page.html', 'html', null],
    ['!/a.jsonl', 'json', 0],
    ['!/a.jsonl', 'json', 1],
    ['!/b.docx', 'docx', null],
    ['!/c.txt.gz', 'text', null],
    ['!/empty.txt', 'is empty'],
  ]

  test('of any packing gives the articles of its members', async () => {
    const tar = await tarOf(files)
    for (const [name, bytes] of [
      ['a.zip', zipOf(files)],
      ['a.tar', tar],
      ['a.tar.gz', gzipSync(tar)],
      ['a.tgz', gzipSync(tar)],
    ] as const)
      expect([name, told(await readFileOf(name, bytes))]).toEqual([name, articles])
  })

  test('within an archive is read, one within that is not', async () => {
    const inner = zipOf({ 'page.html': PAGE, 'deep.zip': zipOf({ 'x.html': PAGE }) })
    expect(told(await readFileOf('a.tgz', gzipSync(await tarOf({ 'inner.zip': inner }))))).toEqual([
      ['!/inner.zip!/page.html', 'html', null],
      ['!/inner.zip!/deep.zip', 'is an archive within 2 others; unpack the outer ones first'],
    ])
  })

  test('has members known by their own bytes', async () => {
    const alone = await readFileOf('page.html', PAGE)
    const packed = await readFileOf('a.zip', zipOf({ 'page.html': PAGE }))
    expect(packed.copies[0]!.sha256).toBe(alone.copies[0]!.sha256)
  })

  test('with names in GBK shows them as they were meant', async () => {
    const zip = zipOf([{ name: iconv.encode('调研报道\\第一篇.html', 'gbk'), content: PAGE }])
    expect(told(await readFileOf('a.zip', zip))).toEqual([['!/调研报道/第一篇.html', 'html', null]])
  })

  test('without files to read is told', async () => {
    expect((await readFileOf('a.zip', zipOf({}))).failures[0]!.reason).toBe('is an archive without files to read')
  })
})

describe('a deceitful or damaged archive', () => {
  test('has members refused one by one, and the rest is read', async () => {
    const zip = zipOf([
      { name: '../../etc/passwd', content: PAGE },
      { name: '/etc/passwd', content: PAGE },
      { name: 'C:\\x.html', content: PAGE },
      { name: 'a\u001b[2Jb.html', content: PAGE },
      { name: 'link.html', content: '/etc/passwd', mode: 0o120777 },
      { name: 'locked.html', content: PAGE, flags: 1 },
      { name: 'bomb.html', content: Buffer.alloc(40 * 1024 * 1024, 0x20) },
      { name: 'sound.html', content: PAGE },
    ])
    const outside = 'has a name that points out of the archive; it is not read'
    expect(told(await readFileOf('a.zip', zip))).toEqual([
      ['!/sound.html', 'html', null],
      ['!/../../etc/passwd', outside],
      ['!//etc/passwd', outside],
      ['!/C:/x.html', outside],
      ['!/a\ufffd[2Jb.html', 'has control characters in its name; it is not read'],
      ['!/link.html', 'is a link; links in archives are not followed'],
      ['!/locked.html', 'is locked by a password; unpack it with the password first'],
      ['!/bomb.html', 'unpacks to more than 250 times its own size, as decompression bombs do; it is not read'],
    ])
  })

  test('that unpacks to far more than it is is left there, and the batch goes on', async () => {
    const dense = Buffer.alloc(12 * 1024 * 1024, 0x20)
    const many = zipOf(Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.html`, dense])))
    const folder = folderOf({
      '1.zip': many,
      '2.html.gz': gzipSync(Buffer.alloc(100 * 1024 * 1024, 0x20)),
      '3.html': PAGE,
    })
    const { copies, failures } = await readAll([folder])
    expect(copies).toHaveLength(1)
    expect(failures.filter(({ path }) => path === join(folder, '1.zip'))[0]!.reason).toContain(
      'as decompression bombs do',
    )
    expect(failures.at(-1)).toMatchObject({ path: join(folder, '2.html.gz') })
  })

  test('with more members than may be is left there', async () => {
    const zip = zipOf(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.html`, PAGE])))
    const { copies, failures } = await readFileOf('a.zip', zip, { maxMembers: 10 })
    expect(copies).toHaveLength(10)
    expect(failures[0]!.reason).toBe('holds more than 10 members, the limit; the rest of it is not read')
  })

  test('that breaks off gives what stood before', async () => {
    const tar = await tarOf({ 'a.html': PAGE, 'b.html': PAGE.repeat(2000) })
    const cut = await readFileOf('a.tar', tar.subarray(0, 50_000))
    expect(told(cut)).toEqual([
      ['!/a.html', 'html', null],
      ['!/b.html', 'is cut off: the archive breaks off in the middle of it'],
    ])
    const gzip = await readFileOf('a.html.gz', gzipSync(PAGE).subarray(0, 80))
    expect(gzip.failures[0]!.reason).toBe('is packed with gzip and breaks off before its end')
    const zip = await readFileOf('a.zip', zipOf({ 'a.html': PAGE }).subarray(0, 150))
    expect(zip.failures[0]!.reason).toContain('is a ZIP archive that breaks off or is damaged')
  })

  test('packed with gzip twice is refused', async () => {
    const { failures } = await readFileOf('a.gz', gzipSync(gzipSync(PAGE)))
    expect(failures[0]!.reason).toBe('is packed with gzip twice; unpack it first')
  })
})
