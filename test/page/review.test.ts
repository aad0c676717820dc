import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { doubtful, namesakes } from '../ledger/namesakes.ts'
import { findBrowser } from './browser.ts'
import { eventually, openReadingRoom, type ReadingRoom } from './reading-room.ts'

const withBrowser = test.runIf(findBrowser())
let room: ReadingRoom
beforeAll(async () => {
  if (findBrowser()) room = await openReadingRoom([...namesakes, ...doubtful])
}, 120_000)
afterEach(() => room?.closePages())
afterAll(() => room?.close())

const ask = async <T>(path: string): Promise<T> =>
  (await fetch(new URL(encodeURI(`/api${path}`), room.url))).json() as T
interface Pairs {
  total: number
  items: { decision: { action: string; by: string; note: string | null } }[]
}

withBrowser('a pair is decided, its reason noted and the decision taken back, by keyboard alone', async () => {
  const { page, problems } = await room.open('/review')
  // To the second part of the page, past what stands above it.
  const parts = page.getByRole('radiogroup', { name: '审什么' })
  await parts.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.getByLabel('您的姓名，记在每个判定上').focus()
  await page.keyboard.type('程一苇')
  await page.keyboard.press('Enter')
  await page.locator('.pair-side').first().waitFor()
  expect(await page.locator('.pair-side h3').allTextContents()).toEqual(['闵秋实', '闵秋实'])
  await page.keyboard.press('n')
  await page.keyboard.type('挂职')
  await page.keyboard.press('Enter')
  await page.keyboard.press('s')
  await eventually(() => ask<Pairs>('/review/pairs?state=decided')).toMatchObject({
    items: [{ decision: { action: 'same', by: '程一苇', note: '挂职' } }],
  })
  expect(await ask('/people/闵秋实')).toMatchObject({ reports: { total: 2 } })
  await page.getByText('没有待定的').waitFor()
  await page.getByRole('radio', { name: /已定 1/ }).focus()
  await page.keyboard.press('Space')
  await page.getByText('现作一个').waitFor()
  // Keys of the queue are silent while a choice is held.
  await page.locator('main').focus()
  await page.keyboard.press('w')
  await eventually(() => ask<Pairs>('/review/pairs')).toMatchObject({ total: 1 })
  expect(problems).toEqual([])
})

withBrowser('what another decided in the meantime is said, and what was chosen here is not lost over it', async () => {
  const { page, problems } = await room.open('/review?type=pairs')
  await page.getByLabel('您的姓名，记在每个判定上').fill('程一苇')
  await page.keyboard.press('Enter')
  await page.locator('.pair-side').first().waitFor()
  const pairs = await ask<{ items: { a: { id: string }; b: { id: string }; last: number }[] }>('/review/pairs')
  const { a, b, last } = pairs.items[0]!
  const other = { kind: 'person', a: a.id, b: b.id, action: 'different', by: '桑晚', after: last }
  await fetch(new URL('/api/review/pairs', room.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(other),
  })
  await page.locator('main').focus()
  await page.keyboard.press('s')
  await page.getByText('刚刚有人对同名者或这一对作了判定').waitFor()
  expect(await ask('/review/pairs?state=decided')).toMatchObject({ items: [{ decision: { by: '桑晚' } }] })
  expect(problems.filter((one) => !one.includes('409'))).toEqual([])
})

withBrowser('reports on someone else are ticked and split off by keyboard alone', async () => {
  const { page, problems } = await room.open(encodeURI('/people/林海~孝昌县长'))
  await page.getByRole('link', { name: '把说别人的报道分出去' }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('您的姓名，记在每个判定上').focus()
  await page.keyboard.type('桑晚')
  await page.keyboard.press('Enter')
  await page.locator('.mention-rows li').first().waitFor()
  await page.locator('main').focus()
  await page.keyboard.press('j')
  await page.keyboard.press('Space')
  const split = page.getByRole('button', { name: '分出 1 篇' })
  await split.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/people\/%E6%9E%97%E6%B5%B7$/)
  await eventually(() => page.locator('.people-rows li').count()).toBe(3)
  expect(problems.filter((one) => !one.includes('300'))).toEqual([])
})

withBrowser('records are gone through, accepted, corrected and rejected by keyboard alone', async () => {
  const { page, problems } = await room.open('/review?kind=organization')
  await page.evaluate("localStorage.setItem('luoshi.reviewer', '程一苇')")
  await page.goto(new URL('/review', room.url).href)
  await page.locator('.doubt[data-chosen]').waitFor()
  const decided = async () => (await ask<{ decisions: number }>('/review')).decisions
  const [before, first] = [await decided(), await page.locator('.doubt[data-chosen]').textContent()]
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  expect(await page.locator('.doubt[data-chosen]').textContent()).toBe(first)
  await page.keyboard.press('a')
  await eventually(decided).toBe(before + 1)
  await eventually(() => page.locator('.doubt[data-chosen]').textContent()).not.toBe(first)
  await page.keyboard.press('x')
  const form = page.getByRole('dialog')
  await form.waitFor()
  await form.getByRole('textbox').last().focus()
  await page.keyboard.type('按原文改')
  await form.getByRole('button', { name: '记下' }).focus()
  await page.keyboard.press('Enter')
  await eventually(decided).toBe(before + 2)
  await form.waitFor({ state: 'hidden' })
  // A person or an event can be no record at all; what a sentence does can only be put right.
  await page.goto(new URL('/review?kind=event', room.url).href)
  await page.locator('.doubt[data-chosen]').waitFor()
  await page.keyboard.press('r')
  await eventually(decided).toBe(before + 3)
  expect(problems).toEqual([])
})
