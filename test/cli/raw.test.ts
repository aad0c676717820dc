import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, onTestFinished, test } from 'vitest'
import { addTo } from '../../src/cli/add.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { openLedger } from '../../src/ledger/open.ts'
import { createApi } from '../../src/serve/api.ts'
import { sha256 } from '../../src/source/article.ts'
import { luoshi, SAMPLES, tempFolder } from './luoshi.ts'

const PAGE =
  '<html><head><meta charset="gb2312"><title>调研</title></head><body><h1>顾砚秋在松陵县调研</h1>\r\n<p>栖梧市委书记顾砚秋到松陵县调研。她强调，要守住耕地红线，把“菜篮子”拎稳。𠮷祥村的变化很大。</p><script>alert(1)</script></body></html>\r\n'

async function added(
  files: Record<string, Buffer>,
  keep = true,
): Promise<{ ledger: Ledger; file: string; ids: string[] }> {
  const folder = tempFolder()
  const file = join(folder, 'raw.db')
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  await addTo(
    file,
    Object.keys(files).map((name) => join(folder, name)),
    { keep },
  )
  const ledger = await openLedger(file)
  onTestFinished(() => ledger.close())
  return { ledger, file, ids: (await ledger.reports({ size: 100 })).items.map(({ id }) => id) }
}

const GBK = iconv.encode(PAGE, 'gb18030')

test('the bytes of a copy in GB18030 come back byte for byte', async () => {
  const { file, ids } = await added({ 'page.html': GBK })
  const { status, stdout } = await luoshi(['show', ids[0]!, '--raw', '--ledger', file])
  expect(status).toBe(0)
  expect(stdout.equals(GBK)).toBe(true)
})

test('of every sample what is kept has the hash of the copy', async () => {
  const folder = join(SAMPLES, 'copies')
  const { ledger, ids } = await added(
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))])),
  )
  expect(ids.length).toBeGreaterThan(40)
  for (const id of ids) {
    const raw = (await ledger.raw(id))!
    expect(sha256(raw.bytes)).toBe(raw.sha256)
    expect((await ledger.copy(id))!.sha256).toBe(raw.sha256)
  }
})

test('the API gives them as a file that no browser opens as a page', async () => {
  const { ledger, ids } = await added({ 'page.html': GBK })
  const api = createApi(ledger)
  const response = await api.request(`/api/reports/${ids[0]}/raw`)
  expect(response.status).toBe(200)
  expect(Buffer.from(await response.arrayBuffer()).equals(GBK)).toBe(true)
  expect(response.headers.get('content-type')).toBe('application/octet-stream')
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[\da-f]{16}\.copy"$/)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await api.request('/api/reports/none/raw')).status).toBe(404)
})

test('with --no-keep nothing is kept, and adding again keeps it', async () => {
  const { ledger, file, ids } = await added({ 'page.html': GBK }, false)
  const { status, stderr } = await luoshi(['show', ids[0]!, '--raw', '--ledger', file])
  expect([status, stderr]).toEqual([1, expect.stringContaining('--no-keep')])
  await addTo(file, [join(file, '..', 'page.html')])
  expect((await ledger.raw(ids[0]!))!.mediaType).toBe('text/html')
})
