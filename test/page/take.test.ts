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
})
