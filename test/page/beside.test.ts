import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './axe.ts'
import { findBrowser } from './browser.ts'
import { eventually, openReadingRoom, PHONE, type ReadingRoom } from './reading-room.ts'
import { addSamples } from './samples.ts'

describe.skipIf(!findBrowser())('beside the sentences of a report', { timeout: 60_000 }, () => {
  let room: ReadingRoom
  let relaying: string

  beforeAll(async () => {
    room = await openReadingRoom(addSamples)
    const { items } = (await (await fetch(new URL('api/reports?q=经开区党工委传达学习省委书记', room.url))).json()) as {
      items: { id: string }[]
    }
    relaying = `/reports/${items[0]!.id}`
  }, 180_000)
  afterEach(() => room.closePages())
  afterAll(() => room?.close())

  it('small marks open to the words above, and lead to the sentence there', async () => {
    const { page, problems } = await room.open(relaying)
    const marks = page.locator('.margin .beside-mark')
    await marks.first().waitFor()
    expect(await marks.first().textContent()).toBe('↑≈○')
    expect(await marks.first().getAttribute('aria-label')).toBe('第 3 句：传达上级讲话（改写），未见后续报道')
    await marks.first().click()
    const beside = page.locator('.record-pane .sentence-beside')
    await beside.getByText('这句话的来处').waitFor()
    const words = beside.locator('.beside-words').first()
    expect(await words.textContent()).toContain('千企焕新')
    expect(await words.locator('.shared').count()).toBeGreaterThan(0)
    expect(await beside.locator('.outcome').allInnerTexts()).toEqual(['未见后续报道'])
    expect(await violations(page)).toEqual([])
    // What comes in above moves the words while the machine is busy: a press then misses them, for a reader too.
    await eventually(async () => {
      if (!/#c\d+$/.test(page.url())) await words.click({ timeout: 2000 }).catch(() => {})
      return page.url()
    }).toMatch(/\/reports\/[^/]+#c\d+$/)
    const chosen = page.locator('.report-text .sentence[data-chosen]')
    await eventually(() => chosen.textContent()).toContain('千企焕新')
    // There it is told that it was passed on.
    await page.locator('.record-pane .sentence-beside').getByText('往下传达').waitFor()
    expect(problems).toEqual([])
  })

  it('the key m goes from one to the next, and the marks can be switched off', async () => {
    const { page } = await room.open(relaying)
    const marks = page.locator('.margin .beside-mark')
    await marks.first().waitFor()
    for (const sentence of ['s3', 's4']) {
      await page.keyboard.press('m')
      await page.locator(`#${sentence}[data-chosen]`).waitFor()
    }
    await eventually(() => page.locator('.record-pane .step-mark').allInnerTexts()).toContain('完成')
    await page.locator('.layer-bar').getByRole('button', { name: '传达落实' }).click()
    await eventually(() => page.locator('.beside-mark').count()).toBe(0)
    await page.locator('.layer-bar').getByRole('button', { name: '传达落实' }).click()
    await marks.first().waitFor()
  })

  it('on a phone they stand after the sentence, in English too', async () => {
    const { page } = await room.open(relaying, { viewport: PHONE, locale: 'en-GB' })
    const mark = page.locator('.report-text .beside-mark').first()
    await mark.waitFor()
    expect(await page.locator('.margin .beside-mark').first().isVisible()).toBe(false)
    await mark.click()
    await page.locator('.record-sheet .sentence-beside').getByText('Handed down from').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })

  it('on paper the quotes stand after the text, by the number of the sentence', async () => {
    const { page } = await room.open(relaying)
    const notes = page.locator('.beside-notes')
    await notes.waitFor({ state: 'attached' })
    expect(await notes.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    await notes.waitFor()
    expect(await notes.locator('dl > div > dt').allInnerTexts()).toEqual(['3', '4', '5', '6', '7', '8'])
    await page.locator('.report-text .inline-beside sup').first().waitFor()
    await page.emulateMedia({ media: 'screen' })
  })
})
