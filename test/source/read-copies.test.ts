import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { copyId } from '../../src/source/id.ts'
import { folderOf, readAll, readFileOf } from './folder.ts'

const TEXT = '栖梧市委书记顾砚秋到松陵县调研。她强调，要抓落实。'
const PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>甲</title></head><body><p>${TEXT}</p></body></html>`

describe('a folder', () => {
  test('is read whole, in the order of names; hidden files, node_modules and the files of saved pages are passed over', async () => {
    const folder = folderOf({
      'b.txt': TEXT,
      'a/2.html': PAGE,
      'a/10.md': TEXT,
      'page.html': PAGE,
      'page_files/style.css': 'p {}',
      '.hidden/x.txt': TEXT,
      '.x.txt': TEXT,
      'node_modules/y.txt': TEXT,
    })
    const { copies, failures } = await readAll([folder])
    expect(failures).toEqual([])
    expect(copies.map((copy) => [relative(folder, copy.path!), copy.format])).toEqual([
      [join('a', '10.md'), 'markdown'],
      [join('a', '2.html'), 'html'],
      ['b.txt', 'text'],
      ['page.html', 'html'],
    ])
  })

  test('a symbolic link back to it does not lead round for ever', async () => {
    const folder = folderOf({ 'a/1.txt': TEXT })
    symlinkSync(folder, join(folder, 'a', 'up'))
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken'))
    const { copies, failures } = await readAll([folder])
    expect(copies).toHaveLength(1)
    expect(failures).toEqual([{ path: join(folder, 'broken'), reason: 'does not exist; check the path' }])
  })

  test('without files is told', async () => {
    const folder = folderOf({ '.keep': '' })
    expect((await readAll([folder])).failures).toEqual([{ path: folder, reason: 'is a folder without files to read' }])
  })
})

describe('a file that cannot be read', () => {
  const zip = Buffer.from('PK\x03\x04 word/document.xml', 'latin1')
  test.each([
    ['empty.txt', '', 'is empty'],
    ['blank.txt', ' \n\n', 'is empty: it holds nothing but white space'],
    ['photo.png', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'is not text: it is a PNG image'],
    ['report.docx', zip, 'is a ZIP archive that breaks off or is damaged'],
    ['report.pdf', '%PDF-1.7\n', 'is a PDF document that is damaged or cut off'],
    ['a.html', Buffer.from([1, 0, 2, 0, 0, 3]), 'is not text: it holds 3 NUL bytes'],
    [
      'noise.txt',
      Buffer.from(Array.from({ length: 999 }, (_, i) => ((i * 7919) % 255) + 1)),
      'is not text that can be read as',
    ],
    ['saved.mhtml', 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n', 'is a web archive (MHTML)'],
  ])('%s is told with its reason, and the rest is read', async (name, content, reason) => {
    const folder = folderOf({ [name]: content, 'sound.txt': TEXT })
    const { copies, failures } = await readAll([join(folder, name), join(folder, 'sound.txt')])
    expect(failures).toHaveLength(1)
    expect(failures[0]!.path).toBe(join(folder, name))
    expect(failures[0]!.reason).toContain(reason)
    expect(copies.map((copy) => copy.text)).toEqual([TEXT])
  })

  test('a path that does not exist, and a file beyond the limit', async () => {
    const folder = folderOf({ 'big.txt': TEXT.repeat(100) })
    const { failures } = await readAll([join(folder, 'none.txt'), join(folder, 'big.txt')], { maxBytes: 2048 })
    expect(failures.map((failure) => failure.reason)).toEqual([
      'does not exist; check the path',
      'is larger than 2 KiB, the limit for a file of its kind; split it, or give a large table as JSON Lines or CSV',
    ])
  })

  test.skipIf(process.getuid?.() === 0)('a file without permission', async () => {
    const folder = folderOf({ 'a.txt': TEXT })
    chmodSync(join(folder, 'a.txt'), 0)
    expect((await readAll([join(folder, 'a.txt')])).failures[0]!.reason).toBe('may not be read: permission denied')
  })
})

describe('one article', () => {
  test('has the hash of its file’s bytes, and the same id wherever it lies', async () => {
    const bytes = iconv.encode(TEXT, 'gbk')
    const [one, other] = [await readFileOf('a.txt', bytes), await readFileOf('b.txt', bytes)]
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(one.copies).toMatchObject([{ part: null, charset: 'gb18030', text: TEXT, sha256 }])
    expect(other.copies[0]!.sha256).toBe(sha256)
    expect(copyId(sha256)).toMatch(/^r[0-9a-z]{12}$/)
    expect(copyId('00000000000001f0')).toBe('r00000000000z')
  })

  test.each([
    ['a.txt', `https://news.example/2024/1.html\n${TEXT}`, 'text', 'https://news.example/2024/1.html'],
    ['a.txt', `${TEXT}\nhttps://news.example/2024/1.html\n`, 'text', null],
    [
      'a.html',
      `<html><head><link rel="canonical" href="https://news.example/1?a=1&amp;b=2"></head>${TEXT}`,
      'html',
      'https://news.example/1?a=1&b=2',
    ],
    ['a.html', `<html><head><link rel="canonical" href="https://news.example/"></head>${TEXT}`, 'html', null],
    [
      'a.html',
      `<!DOCTYPE html>\n<!-- saved from url=(0028)https://news.example/1.html -->\n<html>${TEXT}</html>`,
      'html',
      'https://news.example/1.html',
    ],
    ['a', `<p>${TEXT}</p><p>${TEXT}</p><br>`, 'html', null],
    ['page.txt', PAGE, 'html', null],
    ['a.shtml', TEXT, 'html', null],
    ['a.md', `# 甲\n\n${TEXT}`, 'markdown', null],
    ['a.json.txt', TEXT, 'text', null],
    ['a.txt', `［甲］［乙］${TEXT}`, 'text', null],
    ['a.txt', `[甲]${TEXT}`, 'text', null],
  ])('%s is told by its content: %#', async (name, content, format, url) => {
    expect((await readFileOf(name, content)).copies).toMatchObject([{ format, url, text: content }])
  })
})

test('standard input is read by the name -', async () => {
  const script = `import { readCopies } from './src/source/read-copies.ts'
    for await (const found of readCopies(['-'])) console.log(JSON.stringify(found))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end('{"title":"甲","content":"一"}\n{"title":"乙","content":"二"}\n')
  let out = ''
  for await (const chunk of child.stdout) out += chunk
  const found = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(found).toMatchObject([
    { path: null, format: 'json', part: 0, text: '一' },
    { path: null, part: 1, text: '二' },
  ])
})
