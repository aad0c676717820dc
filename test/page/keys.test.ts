import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from './browser.ts'
import { INVENTED } from './invented.ts'
import { eventually, openReadingRoom, type ReadingRoom } from './reading-room.ts'

/** What has the focus: its name as a screen reader tells it, and whether one sees that it has it. */
const FOCUS = `(() => {
  const at = document.activeElement
  if (!at || at === document.body) return null
  const seen = (one) => {
    if (!one) return false
    const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(one)
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
  }
  const box = at.closest('.ant-select, .ant-input-affix-wrapper, .ant-segmented-item, .ant-segmented, .ant-checkbox') ?? at
  const frame = box.getBoundingClientRect()
  return {
    what: at.outerHTML.slice(0, 160),
    seen: seen(at) || seen(box) || seen(at.querySelector('.ant-pagination-item-link')) || box.matches('.ant-select-focused, .ant-input-affix-wrapper-focused') || at.type === 'date',
    within: frame.width > 0 && frame.bottom > 0 && frame.top < innerHeight,
  }
})()`

interface Focus {
  readonly what: string
  readonly seen: boolean
  readonly within: boolean
}

/** What takes a click but no key. */
const MOUSE_ONLY = `[...document.querySelectorAll('main *, header *')].filter((one) => {
  const keyed = 'a[href], button, input, select, textarea, summary, label, [tabindex], .ant-select, .sentence, [aria-hidden="true"]'
  const { cursor, visibility } = getComputedStyle(one)
  return cursor === 'pointer' && visibility !== 'hidden' && one.getClientRects().length > 0 && !one.closest(keyed)
}).map((one) => one.outerHTML.slice(0, 160))`

describe.skipIf(!findBrowser())('by keys alone', { timeout: 60_000 }, () => {
  let room: ReadingRoom
  beforeAll(async () => {
    room = await openReadingRoom(INVENTED)
  }, 60_000)
  afterEach(() => room.closePages())
  afterAll(() => room?.close())

  it.each([
    '/',
    '/reports',
    '/reports/rinspect',
    '/reports/rinspect?view=copy',
    '/people',
    '/people/顾砚秋',
    '/places/990221',
    '/tifa/扛锄头、算细账、争丰年',
    '/tifa/rising',
    '/events',
    '/items',
    '/compare?with=2022,2023',
    '/indicators',
    '/statements',
    '/desk',
    '/desk?view=calendar',
    '/identities',
    '/review',
  ])('%s: Tab goes through everything once, and one sees where', async (path) => {
    const { page } = await room.open(path)
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(MOUSE_ONLY)).toEqual([])
    let stops = 0
    for (; stops < 150; stops++) {
      await page.keyboard.press('Tab')
      const focus = (await page.evaluate(FOCUS)) as Focus | null
      if (!focus) break
      expect(focus, focus.what).toMatchObject({ seen: true, within: true })
    }
    // Past the last it leaves the page: nothing holds it.
    expect(stops).toBeGreaterThan(8)
    expect(stops).toBeLessThan(150)
  })

  it.each([
    ['zh-CN', '快捷键', '下一条记录'],
    ['en-GB', 'Keys', 'Next record'],
  ])('? lists the keys (%s), and Escape puts the list away', async (locale, title, line) => {
    const { page } = await room.open('/people', { locale })
    await page.keyboard.press('?')
    const list = page.getByRole('dialog', { name: title })
    await list.getByText(line).first().waitFor()
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'hidden' })
  })

  it('/ goes to the search box, where keys are letters again', async () => {
    const { page } = await room.open('/reports')
    await page.locator('.report-row').first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('岚江数谷?')
    expect(await page.evaluate('document.activeElement.value')).toBe('岚江数谷?')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('menus open, are gone through and closed, and the focus comes back', async () => {
    const { page } = await room.open('/reports')
    const more = page.locator('.more-sections')
    await more.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menu').waitFor()
    await page.keyboard.press('ArrowDown')
    await eventually(() => page.evaluate('document.activeElement.closest("[role=menu]") !== null')).toBe(true)
    await page.keyboard.press('Escape')
    await eventually(() => page.evaluate('document.activeElement.matches(".more-sections")')).toBe(true)
  })

  it('the sentences of a report are gone through, and words of one are chosen to add a record', async () => {
    const { page } = await room.open('/reports/rinspect')
    await page.locator('.report-text').waitFor()
    await page.keyboard.press('w')
    await page
      .getByRole('textbox', { name: /您的姓名/ })
      .first()
      .fill('程一苇')
    await page.keyboard.press('Enter')
    await page.evaluate('document.activeElement.blur()')
    await page.keyboard.press('n')
    await eventually(() => page.locator('.sentence[data-chosen]').textContent()).toContain('3月18日')
    await page.keyboard.press('n')
    await eventually(() => page.locator('.sentence[data-chosen]').textContent()).toContain('他强调')
    await page.keyboard.press('w')
    // 他强调，要把粮食生产放在心上: to 粮食生产.
    for (let i = 0; i < 8; i++) await page.keyboard.press('Shift+ArrowRight')
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight')
    await eventually(() => page.evaluate('document.getSelection().toString()')).toBe('粮食生产')
    await page.keyboard.press('Enter')
    const form = page.getByRole('dialog')
    await form.locator('.form-quote').waitFor()
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'hidden' })
  })

  it('an item is filed and kept up at the desk', async () => {
    const { page } = await room.open('/desk')
    await page.getByRole('textbox', { name: /您的姓名/ }).waitFor()
    await page.getByRole('textbox', { name: /您的姓名/ }).focus()
    await page.keyboard.type('程一苇')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '新立事项' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await eventually(() => page.evaluate('document.activeElement.closest("[role=dialog]") !== null')).toBe(true)
    await page.getByRole('textbox', { name: '督办事项' }).focus()
    await page.keyboard.type('打通断头路')
    await page.getByRole('button', { name: '记下' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: '打通断头路' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.entry-form').waitFor()
    // The kinds of entry are radio buttons: arrows choose.
    await page.locator('.entry-form input[type="radio"]').first().focus()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('textbox', { name: '出处' }).waitFor()
  })
})
