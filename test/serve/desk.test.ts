import { expect, test } from 'vitest'
import { readOffice } from '../../src/desk/office.ts'
import { readSheets } from '../../src/export/desk/read-sheet.ts'
import { createApi } from '../../src/serve/api.ts'
import * as schema from '../../src/serve/schema-desk.ts'
import { ledgerWith } from '../ledger/folder.ts'
import { lanjiang } from '../ledger/lanjiang.ts'

async function open() {
  const ledger = await ledgerWith(lanjiang)
  const api = createApi(ledger, { desk: async () => ledger })
  const post = (path: string, body: unknown, method = 'POST') =>
    api.request(`/api${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const upload = (path: string, bytes: Uint8Array) =>
    api.request(encodeURI(`/api${path}`), {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes as Uint8Array<ArrayBuffer>,
    })
  return { api, post, upload }
}
const report = lanjiang[0]!.report
const item = {
  what: '打通铁路进港断点',
  lead: '市交通运输局',
  deadlineText: '年底前',
  source: { type: 'report', report: report.id, start: 0, end: 4, quote: report.body.slice(0, 4) },
}

test('a demand becomes an item, its deadline in words a day, its history grows', async () => {
  const { api, post } = await open()
  const made = await post('/desk', { items: [item], day: '2026-02-01', by: '程一苇' })
  expect(made.status).toBe(201)
  const [filed] = schema.DeskList.parse(await made.json()).items
  expect(filed).toMatchObject({ id: '2026-001', deadline: '2026-12-31', stage: 'filed' })
  const answer = {
    kind: 'answer',
    by: '程一苇',
    text: '已完成勘测',
    percent: 30,
    sources: [{ type: 'words', words: '电话了解' }],
    after: filed!.last,
  }
  const answered = await post('/desk/2026-001/entries', answer)
  expect(answered.status).toBe(201)
  expect(schema.DeskItem.parse(await answered.json())).toMatchObject({ stage: 'answered', percent: 30 })
  const mine = await api.request(`/api/desk?report=${report.id}`)
  expect(schema.DeskList.parse(await mine.json()).items).toHaveLength(1)
  const late = await post('/desk/2026-001/entries', answer)
  expect(late.status).toBe(409)
  expect(await late.json()).toMatchObject({ error: { code: 'overtaken', field: 'after' } })
})

const wrong: [string, string, unknown, number, string][] = [
  ['nothing to be done', '/desk', { items: [{ what: ' ' }], by: '甲' }, 400, 'items.0.what'],
  ['no such day', '/desk', { items: [{ what: '甲' }], by: '甲', day: '2026-02-30' }, 400, 'day'],
  ['an unknown field', '/desk', { items: [{ what: '甲', colour: 'red' }], by: '甲' }, 400, 'colour'],
  ['no such item', '/desk/2026-009/entries', { kind: 'assign', by: '甲', after: 1 }, 404, 'id'],
]
test.each(wrong)('%s: said, and nothing written', async (_, path, body, status, field) => {
  const { api, post } = await open()
  const answer = await post(path, body)
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ error: { field } })
  expect(schema.DeskList.parse(await (await api.request('/api/desk')).json()).items).toEqual([])
})

test('the desk goes out as a workbook that comes in again, as a calendar and as a feed', async () => {
  const { api, post, upload } = await open()
  await post('/desk', { items: [item, { what: '筹建实验室' }], day: '2026-02-01', by: '程一苇' })
  const file = await api.request('/api/desk/files/ledger.xlsx')
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect(readOffice((await readSheets(bytes))[0]!.rows, '2026-02-01').map(({ facts }) => facts.what)).toEqual([
    '打通铁路进港断点',
    '筹建实验室',
  ])
  const imported = await upload('/desk/import?name=台账.xlsx&by=程一苇', bytes)
  expect(schema.Imported.parse(await imported.json()).items).toEqual(['2026-003', '2026-004'])
  expect(await (await api.request('/api/desk/files/deadlines.ics')).text()).toContain('BEGIN:VEVENT')
  const feed = await api.request('/api/desk/files/reminders.atom')
  expect(feed.headers.get('content-type')).toContain('application/atom+xml')
})

test('a sheet with wrong columns is refused, and nothing of it taken up', async () => {
  const { api, upload } = await open()
  const answer = await upload('/desk/import?name=错.xlsx&by=程一苇', new Uint8Array([1, 2, 3]))
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({
    error: { code: 'bad-sheet', message: expect.stringContaining('错.xlsx: ') },
  })
  expect(schema.DeskList.parse(await (await api.request('/api/desk')).json()).items).toEqual([])
})

test('a file too large is refused before it is held', async () => {
  const { upload } = await open()
  const answer = await upload('/desk/evidence?name=大.bin', new Uint8Array(21 * 1024 * 1024))
  expect(answer.status).toBe(413)
})

test('evidence comes back as a file that no browser opens', async () => {
  const { api, upload } = await open()
  const page = new TextEncoder().encode('<script>alert(1)</script>')
  const kept = schema.KeptFile.parse(await (await upload('/desk/evidence?name=证明.html', page)).json())
  const back = await api.request(`/api/desk/evidence/${kept.sha256}`)
  expect(back.headers.get('content-type')).toBe('application/octet-stream')
  expect(back.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(new Uint8Array(await back.arrayBuffer())).toEqual(page)
})

test('lights are set, and refused where two are the same', async () => {
  const { api, post } = await open()
  const light = { id: 'red', zh: '红灯', en: 'red', colour: '#ff0000', when: 'overdue' }
  expect((await post('/desk/lights', { lights: [light] }, 'PUT')).status).toBe(200)
  expect(schema.DeskList.parse(await (await api.request('/api/desk')).json()).lights).toEqual([light])
  expect((await post('/desk/lights', { lights: [light, light] }, 'PUT')).status).toBe(400)
})
