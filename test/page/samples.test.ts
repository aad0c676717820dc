import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './axe.ts'
import { findBrowser } from './browser.ts'
import { eventually, openReadingRoom, PHONE, type ReadingRoom, WIDE } from './reading-room.ts'
import { addSamples, everyPage, showpieces } from './samples.ts'

/** Labels in the margins that cover one another, run into the text or out of the window. */
const CROWDED = `(() => {
  const text = document.querySelector('.report-text')?.getBoundingClientRect()
  if (!text) return []
  const crowded = []
  for (const side of ['.margin-speaker', '.margin-topics']) {
    let before = null
    for (const label of document.querySelectorAll(side)) {
      if (getComputedStyle(label).display === 'none') continue
      const box = label.getBoundingClientRect()
      if (before && box.top < before.bottom - 0.5) crowded.push('covers the one before: ' + label.textContent)
      if (box.left < text.right && box.right > text.left) crowded.push('in the text: ' + label.textContent)
      if (label.scrollWidth > label.clientWidth + 1 || box.left < 0 || box.right > innerWidth)
        crowded.push('too wide: ' + label.textContent)
      before = box
    }
  }
  return crowded
})()`

/** Opens one address after the other, each until it is at rest: everything asked for is here and drawn. */
function visitor(page: Page): (address: string) => Promise<void> {
  let pending = 0
  page.on('request', () => pending++)
  page.on('requestfinished', () => pending--)
  page.on('requestfailed', () => pending--)
  return async (address) => {
    pending = 0
    await page.goto(address)
    await page.locator('main h1, main h2').first().waitFor({ state: 'attached' })
    for (let quiet = 0; quiet < 3; quiet = pending > 0 ? 0 : quiet + 1)
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 20)))')
    await page.locator('.loading, .chart-space').waitFor({ state: 'detached' })
  }
}

/** Every kind of page in a language, on a window, in a light: what is wrong with it. */
async function faults(room: ReadingRoom, paths: readonly string[], options: object): Promise<string[]> {
  const { page, problems } = await room.open('about:blank', options)
  const visit = visitor(page)
  const found: string[] = []
  for (const path of paths) {
    await visit(new URL(path, room.url).href)
    const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    if ((wide as number) > 0) found.push(`${path}: ${wide} px wider than the window`)
    for (const label of (await page.evaluate(CROWDED)) as string[]) found.push(`${path}: label ${label}`)
    for (const violation of await violations(page)) found.push(`${path}: ${violation}`)
    for (const problem of problems.splice(0)) found.push(`${path}: ${problem}`)
  }
  return found
}

describe.skipIf(!findBrowser())('the samples', { timeout: 180_000 }, () => {
  let room: ReadingRoom
  let paths: string[]

  beforeAll(async () => {
    room = await openReadingRoom(addSamples)
    paths = await everyPage(room.url)
  }, 180_000)
  afterEach(() => room.closePages())
  afterAll(() => room?.close())

  describe('on every kind of page: no error, nothing beyond the window, no label over another, WCAG 2.2 AA', () => {
    it.each([
      ['Chinese, wide, light', { locale: 'zh-CN', viewport: WIDE, colorScheme: 'light' }],
      ['Chinese, phone, dark', { locale: 'zh-CN', viewport: PHONE, colorScheme: 'dark' }],
      ['English, wide, dark', { locale: 'en-GB', viewport: WIDE, colorScheme: 'dark' }],
      ['English, phone, light', { locale: 'en-GB', viewport: PHONE, colorScheme: 'light' }],
    ] as const)('%s', async (_, options) => {
      expect(await faults(room, paths, options)).toEqual([])
    })
  })

  it('mark the words searched for, from the list into the text', async () => {
    const { page } = await room.open(`/reports?q=${encodeURIComponent('防汛')}`)
    await page.locator('.snippet mark', { hasText: '防汛' }).first().waitFor()
    await page.locator('.report-row h3 a').first().click()
    await page.locator('.report-text mark', { hasText: '防汛' }).first().waitFor()
  })

  it('lead from every kind of record to its words, in view', async () => {
    const { agenda } = await showpieces(room.url)
    const { page } = await room.open(`/reports/${agenda}`)
    const groups = page.locator('.record-pane ul.entries')
    await groups.first().waitFor()
    const count = await groups.count()
    expect(count).toBeGreaterThan(3)
    for (let i = 0; i < count; i++) {
      await groups.nth(i).locator('button').last().click()
      await page.locator('.record-pane .card').first().waitFor()
      const lit = page.locator('.report-text .lit').first()
      await eventually(async () => {
        const box = await lit.boundingBox()
        return box && box.y > 52 && box.y < WIDE.height
      }).toBe(true)
      await page.keyboard.press('Escape')
      await groups.nth(i).waitFor()
    }
  })

  it('show beside the copy what was repaired, stretch by stretch and by kind', async () => {
    const { spoiled } = await showpieces(room.url)
    const { page } = await room.open(`/reports/${spoiled}`)
    await page.locator('.meta-list').getByRole('link', { name: '看修复处' }).click()
    const note = page.locator('.report-text .repair[data-repair="note"]').first()
    await note.waitFor()
    expect(await note.getAttribute('title')).toMatch(/^去掉拼音夹注: 原件作“.+\(.+\)”，修复为“.”$/)
    const counts = await page.locator('.repair-counts').textContent()
    for (const kind of ['拼音夹注', '错位']) expect(counts).toContain(kind)
    await note.click()
    await page.locator('.sentence-repairs del').first().waitFor()
    await page.locator('.layer-bar').getByRole('button', { name: /修复/ }).click()
    await eventually(() => page.locator('.report-text .repair').count()).toBe(0)
  })
})
