import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { lanjiang } from '../ledger/lanjiang.ts'
import { findBrowser } from './browser.ts'
import { eventually, openReadingRoom, PHONE, type ReadingRoom } from './reading-room.ts'

describe.skipIf(!findBrowser())('the page of a set phrase', () => {
  let room: ReadingRoom
  beforeAll(async () => {
    room = await openReadingRoom(lanjiang)
  }, 60_000)
  afterEach(() => room.closePages())
  afterAll(() => room.close())

  it('draws a lane for each level, and quotes its first use with the way to the report', async () => {
    const { page, problems } = await room.open('/tifa/1580行动计划')
    await eventually(() => page.locator('.lineage .chart svg').count()).toBe(1)
    await eventually(() => page.locator('.lineage .chart').textContent()).toContain('省级')
    const lanes = page.locator('.lineage-lanes > li')
    expect(await lanes.count()).toBe(2)
    expect(await lanes.nth(1).textContent()).toContain('晚 2 天')
    await lanes.nth(1).locator('blockquote a').click()
    await eventually(() => page.url()).toMatch(/\/reports\/relay/)
    expect(problems).toEqual([])
  }, 60_000)

  it('lists what rises and fades, in English on a phone too', async () => {
    const { page, problems } = await room.open('/tifa/rising', { locale: 'en-US', viewport: PHONE })
    await eventually(() => page.locator('h1').textContent()).toBe('Rising and fading phrases')
    await eventually(() => page.locator('h2').allTextContents()).toContain('Rising')
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(problems).toEqual([])
  }, 60_000)
})
