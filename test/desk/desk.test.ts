import { describe, expect, it, test } from 'vitest'
import type { Facts } from '../../src/desk/item.ts'
import { LIGHTS, lightOf } from '../../src/desk/lights.ts'
import type { NewEntry } from '../../src/ledger/desk/write.ts'
import { ledgerWith } from '../ledger/folder.ts'

const facts = (what: string, more: Partial<Facts> = {}): Facts => ({
  what,
  kind: 'demand',
  source: { type: 'words', words: '市委常委会会议纪要第3期' },
  asker: '顾砚秋',
  lead: '市发展改革委',
  assisting: ['市财政局'],
  responsible: '卫青禾',
  deadlineText: '6月底前',
  deadline: '2026-06-30',
  steps: [],
  note: null,
  ...more,
})
const entry = (item: string, kind: NewEntry['kind'], more: Partial<NewEntry> = {}): NewEntry => ({
  item,
  kind,
  day: '2026-03-02',
  by: '程一苇',
  text: null,
  percent: null,
  sources: [],
  facts: null,
  ...more,
})
const words = [{ type: 'words', words: '市发展改革委报来的进展' }] as const

test('an item goes from filing to closing, each step with day, person and source', async () => {
  const ledger = await ledgerWith([])
  const [item] = await ledger.fileItems([facts('打通铁路进港的断点')], '2026-02-01', '程一苇')
  expect(item).toMatchObject({ id: '2026-001', stage: 'filed', filed: '2026-02-01' })
  const id = item!.id
  const add = async (made: NewEntry) => ledger.addEntry(made, (await ledger.deskItem(id))!.last)
  expect((await add(entry(id, 'assign'))).stage).toBe('assigned')
  expect((await add(entry(id, 'urge', { text: '请报进展' }))).stage).toBe('urged')
  const answered = await add(entry(id, 'answer', { text: '已完成勘测', percent: 40, sources: words }))
  expect(answered).toMatchObject({ stage: 'answered', progress: '已完成勘测', percent: 40 })
  const finished = await add(entry(id, 'finish', { day: '2026-06-10', text: '已通车', sources: words }))
  expect(finished).toMatchObject({ stage: 'finished', finished: '2026-06-10', percent: 100 })
  expect((await add(entry(id, 'close'))).stage).toBe('closed')
  const found = (await ledger.deskItem(id))!
  expect(found.entries.map(({ kind, by }) => [kind, by])).toEqual(
    ['file', 'assign', 'urge', 'answer', 'finish', 'close'].map((kind) => [kind, '程一苇']),
  )
})

test('progress without a source, and a step out of order, are refused; nothing is written', async () => {
  const ledger = await ledgerWith([])
  const [item] = await ledger.fileItems([facts('甲')], '2026-02-01', '程一苇')
  const { id } = item!
  const { last } = (await ledger.deskItem(id))!
  await expect(ledger.addEntry(entry(id, 'answer', { text: '快了' }), last)).rejects.toMatchObject({
    reason: 'no-evidence',
  })
  await expect(ledger.addEntry(entry(id, 'close'), last)).rejects.toMatchObject({ reason: 'out-of-order' })
  await expect(ledger.addEntry(entry('2026-999', 'assign'), last)).rejects.toMatchObject({ reason: 'no-item' })
  expect((await ledger.deskItem(id))!.entries).toHaveLength(1)
})

test('of two who write at once the second is told', async () => {
  const ledger = await ledgerWith([])
  const [item] = await ledger.fileItems([facts('甲')], '2026-02-01', '程一苇')
  const { last } = (await ledger.deskItem(item!.id))!
  await ledger.addEntry(entry(item!.id, 'assign'), last)
  await expect(ledger.addEntry(entry(item!.id, 'urge'), last)).rejects.toMatchObject({ reason: 'overtaken' })
})

test('an agenda is taken up at once, numbered in its order; lists narrow by unit, stage, words and light', async () => {
  const ledger = await ledgerWith([])
  await ledger.fileItems(
    [facts('甲事'), facts('乙事', { lead: '市水利局', deadline: null }), facts('丙事')],
    '2026-02-01',
    '程一苇',
  )
  const all = await ledger.desk({}, '2026-06-20')
  expect(all.items.map(({ id, what }) => [id, what])).toEqual([
    ['2026-001', '甲事'],
    ['2026-003', '丙事'],
    ['2026-002', '乙事'],
  ])
  expect(all.units).toEqual(['市发展改革委', '市水利局'])
  expect(all.counts.filter(({ count }) => count)).toEqual([
    { light: 'yellow', count: 2 },
    { light: 'grey', count: 1 },
  ])
  expect((await ledger.desk({ lead: '市水利局' })).items).toHaveLength(1)
  expect((await ledger.desk({ q: '丙' })).items).toHaveLength(1)
  expect((await ledger.desk({ light: 'red' }, '2026-07-01')).items).toHaveLength(2)
  expect((await ledger.desk({ to: '2026-06-30' })).items).toHaveLength(2)
})

test('a file kept as evidence comes back to the byte', async () => {
  const ledger = await ledgerWith([])
  const bytes = new Uint8Array([1, 2, 3, 0, 255])
  const sha256 = await ledger.keepFile('照片.jpg', bytes)
  expect(await ledger.deskFile(sha256)).toEqual({ name: '照片.jpg', bytes: Buffer.from(bytes) })
})

describe('lights', () => {
  const on = (day: string, deadline: string | null, stage: 'assigned' | 'closed' = 'assigned') =>
    lightOf({ stage, deadline }, LIGHTS, day)?.id
  it('shine by how far the deadline is', () => {
    expect(on('2026-06-14', '2026-06-30')).toBe('green')
    expect(on('2026-06-15', '2026-06-30')).toBe('yellow')
    expect(on('2026-06-30', '2026-06-30')).toBe('yellow')
    expect(on('2026-07-01', '2026-06-30')).toBe('red')
    expect(on('2026-07-01', '2026-06-30', 'closed')).toBe('done')
    expect(on('2026-07-01', null)).toBe('grey')
  })
  it('are settings: an office with other lights sees those', async () => {
    const ledger = await ledgerWith([])
    const lights = [{ id: 'only', zh: '紧急', en: 'urgent', colour: '#ff0000', when: 'due', days: 90 }] as const
    await ledger.setLights(lights)
    await ledger.fileItems([facts('甲')], '2026-02-01', '程一苇')
    const { items, lights: shown } = await ledger.desk({}, '2026-05-01')
    expect(shown).toEqual(lights)
    expect(items[0]!.light).toEqual(lights[0])
  })
})
