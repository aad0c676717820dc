import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { lanjiang } from '../ledger/lanjiang.ts'
import { findBrowser } from './browser.ts'
import { openReadingRoom, PHONE, type ReadingRoom } from './reading-room.ts'

/** Opens the menu of a chart and takes one of its forms; what the file is called and holds. */
async function take(page: Page, chart: RegExp, form: RegExp): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: chart }).first().click()
  const saved = page.waitForEvent('download')
  const entry = page.getByRole('menuitem', { name: form })
  const link = entry.getByRole('link')
  await ((await link.count()) ? link : entry).click()
  const download = await saved
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

describe.skipIf(!findBrowser())('taking away', { timeout: 60_000 }, () => {
  let room: ReadingRoom
  beforeAll(async () => {
    room = await openReadingRoom(lanjiang)
  }, 60_000)
  afterEach(() => room.closePages())
  afterAll(() => room?.close())

  describe('a chart', () => {
    it('is saved as a drawing with its title and where its figures are from', async () => {
      const { page, problems } = await room.open('/', { acceptDownloads: true })
      const { name, bytes } = await take(page, /下载图表：历年的要求/, /SVG/)
      expect(name).toBe('luoshi-topics.svg')
      const svg = bytes.toString('utf8')
      expect(svg).toContain('历年的要求集中在哪些领域？')
      expect(svg).toMatch(/来源：落实，台账 luoshi\.db，\d+ 篇报道，截至 \d{4}-\d\d-\d\d/)
      const wrong = `new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml').querySelector('parsererror')`
      expect(await page.evaluate(`${wrong} === null`)).toBe(true)
      expect(problems).toEqual([])
    })

    it('is saved as a picture twice as fine, in English, from a phone in the dark', async () => {
      const { page, problems } = await room.open('/tifa/1580行动计划', {
        acceptDownloads: true,
        locale: 'en-GB',
        viewport: PHONE,
        colorScheme: 'dark',
      })
      const { name, bytes } = await take(page, /Download the chart: .* · 1580行动计划$/, /PNG/)
      expect(name).toBe('luoshi-lineage.png')
      expect(bytes.subarray(1, 4).toString()).toBe('PNG')
      expect(bytes.readUInt32BE(16)).toBe(1920)
      expect(problems).toEqual([])
    })

    it.each([
      ['/tifa/rising', /下载图表：提法升降/, 'luoshi-trends.csv', 'id,text'],
      ['/compare?with=990200,990000', /下载图表：.*要求的领域/, 'luoshi-compare.csv', 'measure,side'],
      ['/events?place=990200', /下载图表：何时有过哪些活动/, 'luoshi-events.csv', 'id,'],
      ['/', /下载图表：各年报道/, 'luoshi-years.csv', 'year,reports'],
    ])('gives its figures too: %s', async (path, chart, file, head) => {
      const { page } = await room.open(path, { acceptDownloads: true })
      const { name, bytes } = await take(page, chart, /CSV/)
      expect(name).toBe(file)
      expect(bytes.toString('utf8').replace('\ufeff', '').startsWith(head)).toBe(true)
    })

    it('names in the picture what it is narrowed to', async () => {
      const { page } = await room.open('/events?place=990200', { acceptDownloads: true })
      const { bytes } = await take(page, /下载图表：何时有过哪些活动/, /SVG/)
      expect(bytes.toString('utf8')).toContain('范围：地方 栖梧')
    })
  })

  describe('rows of a list', () => {
    it('are picked with x and a range with Shift, counted, and go out alone', async () => {
      const { page, problems } = await room.open('/statements', { acceptDownloads: true })
      const boxes = page.locator('.quote .pick input')
      await boxes.first().waitFor()
      await page.keyboard.press('x')
      const bar = page.locator('.pick-bar')
      await bar.getByText('已选 1 行').waitFor()
      for (const key of ['j', 'j', 'Shift+X']) await page.keyboard.press(key)
      await bar.getByText('已选 3 行').waitFor()
      expect(
        await boxes.evaluateAll((all) => all.slice(0, 4).map((box) => (box as { checked?: boolean }).checked)),
      ).toEqual([true, true, true, false])
      await boxes.nth(1).click()
      await bar.getByText('已选 2 行').waitFor()
      const words = await page.locator('.quote blockquote').allInnerTexts()
      await bar.getByRole('button', { name: '下载所选' }).click()
      const saved = page.waitForEvent('download')
      await page.getByRole('menuitem', { name: /JSON/ }).click()
      const download = await saved
      expect(download.suggestedFilename()).toBe('luoshi-statements-selected.jsonl')
      const rows = readFileSync(await download.path(), 'utf8')
        .trim()
        .split('\n')
      expect(rows.map((row) => (JSON.parse(row) as { text: string }).text)).toEqual([words[0], words[2]])
      expect(problems).toEqual([])
    })

    it('stay picked in another order, and are let go when a filter changes', async () => {
      const { page } = await room.open('/tifa')
      const pickPage = page.getByRole('checkbox', { name: '选取本页' })
      await pickPage.click()
      const bar = page.locator('.pick-bar')
      await bar.getByText(/已选 \d+ 行/).waitFor()
      await page.getByRole('button', { name: '最近' }).click()
      await page.waitForURL(/sort=/)
      await bar.getByText(/已选 \d+ 行/).waitFor()
      await page.getByRole('textbox', { name: /搜索提法/ }).fill('行动')
      await page.keyboard.press('Enter')
      await page.waitForURL(/q=/)
      await bar.getByText(/已选/).waitFor({ state: 'detached' })
      await pickPage.click()
      await bar.getByRole('button', { name: '取消选取' }).click()
      await bar.getByText(/已选/).waitFor({ state: 'detached' })
    })

    it.each([
      'reports',
      'people',
      'places',
      'organizations',
      'events',
      'tifa',
      'indicators',
      'agendas',
      'statements',
      'citations',
    ])('can be picked in %s, on a phone in English too', async (list) => {
      const { page, problems } = await room.open(`/${list}`, { locale: 'en-GB', viewport: PHONE })
      await page.getByRole('checkbox', { name: 'Select row 1', exact: true }).click()
      await page.locator('.pick-bar').getByText('1 row selected').waitFor()
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(problems).toEqual([])
    })
  })
})
