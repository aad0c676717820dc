import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { makeEntry } from '../ledger/make.ts'
import { violations } from './axe.ts'
import { findBrowser } from './browser.ts'
import { eventually, openReadingRoom, PHONE, type ReadingRoom } from './reading-room.ts'

const WORLD = {
  people: [['顾砚秋', { title: '市委书记', of: '990200' }]],
  places: [
    ['岚江', '990000', 'province'],
    ['栖梧', '990200', 'prefecture', '990000'],
  ],
} as const

const told = (id: string, published: string, what: string) =>
  makeEntry({
    ...WORLD,
    id,
    title: `栖梧${id}会议`,
    published,
    events: [{ type: 'meeting', place: '990200', lead: '顾砚秋' }],
    text: [[[`顾砚秋强调，${what}`, 'directive', '顾砚秋', ['infrastructure']]]],
  })

/** Falls due in the middle of 2023; reports stand in January, February and September of 2022. */
const REPORTS = [
  told('甲', '2022-01-10', '确保2023年6月底前松陵水库完工。'),
  told('乙', '2022-02-10', '要在2022年6月底前完成鹿鸣渡口改造。'),
  told('丙', '2022-09-10', '要守护好一江清水。'),
]

describe.skipIf(!findBrowser())('the overview', { timeout: 60_000 }, () => {
  let room: ReadingRoom
  beforeAll(async () => {
    room = await openReadingRoom(REPORTS)
  }, 60_000)
  afterEach(() => room.closePages())
  afterAll(() => room?.close())

  it('shows what falls due soon and is not yet rated, and leads to its words', async () => {
    const { page, problems } = await room.open('about:blank')
    await page.clock.setFixedTime('2023-03-01T08:00:00Z')
    await page.goto(room.url)
    const due = page.locator('.due-soon li')
    await eventually(() => due.locator('time').allInnerTexts()).toEqual(['2023-06-30'])
    await page.getByText('3 个月内', { exact: true }).click()
    await page.getByText('3 个月内没有到期的。').waitFor()
    await page.getByText('6 个月内', { exact: true }).click()
    await page.getByRole('link', { name: /另有 1 项时限已过，台账里还没有报道说到结果/ }).waitFor()
    await due.locator('.source-title').click()
    await page.waitForURL(/\/reports\/甲#c\d+|\/reports\/%E7%94%B2#c\d+/)
    expect(problems).toEqual([])
  })

  it('leads to all that is past its deadline, and from there back to every item', async () => {
    const { page } = await room.open('about:blank')
    await page.clock.setFixedTime('2023-03-01T08:00:00Z')
    await page.goto(room.url)
    await page.getByRole('link', { name: /时限已过/ }).click()
    await eventually(() => page.locator('.items > li').count()).toBe(1)
    await page.getByRole('button', { name: /只看未见后续或推进中的事项/ }).click()
    await eventually(() => page.locator('.items > li').count()).toBe(2)
  })

  it('shows months and places without a report, says no more of them, and leads to the reports around', async () => {
    const { page, problems } = await room.open('/')
    const grid = page.locator('.coverage')
    await grid.waitFor()
    expect(await grid.locator('td a').allInnerTexts()).toEqual(['1', '1', '1'])
    expect(await grid.locator('.empty').count()).toBe(6)
    expect(await grid.locator('.empty').first().getAttribute('title')).toBe('2022-03: 台账里没有报道')
    const place = page.locator('.coverage-places li')
    expect(await place.textContent()).toContain('2022-03 至 2022-08，6 个月')
    await place.locator('.coverage-gap').click()
    await page.waitForURL(/place=990200/)
    await eventually(() => page.locator('.report-row').count()).toBe(2)
    await page.goBack()
    await grid.locator('td a').first().click()
    await page.waitForURL(/from=2022-01&to=2022-01/)
    expect(problems).toEqual([])
  })

  it('on a phone, in English', async () => {
    const { page, problems } = await room.open('/', { viewport: PHONE, locale: 'en-GB' })
    await page.getByRole('heading', { name: 'Which months does the ledger hold?' }).waitFor()
    await page
      .getByText(/no report in the ledger/)
      .last()
      .waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(await violations(page)).toEqual([])
    expect(problems).toEqual([])
  })
})
