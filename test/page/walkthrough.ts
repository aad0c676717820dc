import type { Page } from 'playwright-core'
import en from '../../web/src/words/en.json' with { type: 'json' }
import zh from '../../web/src/words/zh.json' with { type: 'json' }

/** The report whose demands are taken up: a second visit, of which later reports tell what came of it. */
const TAKEN = 'rs65101t3bshn'
/** A later report: at the year's end a figure that was aimed at was not reached, another was. */
const LATER = 'rgm8xj8rhs57j'

/** Called where docs/walkthrough.md has a picture, by the picture's name. */
export type Show = (name: string) => Promise<void>

/** What is done on the page between `luoshi serve` and taking the ledger away, as docs/walkthrough.md tells it. */
export async function walk(page: Page, url: string, show: Show): Promise<void> {
  const chinese = (await page.evaluate('navigator.language')) === 'zh-CN'
  const words: Readonly<Record<string, string>> = chinese ? zh : en
  const go = async (path: string) => {
    await page.goto(new URL(path, url).href)
    await page.waitForLoadState('networkidle')
  }
  // The sign of a write under way may stand before a button's words a while longer than the write.
  const press = (name: string, among = page.locator('body')) =>
    among
      .getByRole('button', { name: new RegExp(`(?:^|\\s)${words[name]!}$`) })
      .first()
      .click()

  await go('/')
  await page.locator('.holdings').waitFor()

  await go(`/reports/${TAKEN}?place=990200`)
  await page.locator('.outline ol button').nth(6).click()
  await page.locator('.sentence[data-chosen]').waitFor()
  await show('evidence')

  await go(`/reports/${TAKEN}?mark=agenda.0`)
  const card = page.locator('.card[data-kind="agenda"]')
  await press('desk.takeUpAll', card)
  await card.getByRole('textbox', { name: words['review.yourName']! }).first().fill('程一苇')
  await press('review.giveName', card)
  const form = page.getByRole('dialog')
  await form.getByLabel(words['deskField.lead']!).fill('栖梧市委办')
  await form.getByLabel(words['deskField.assisting']!).fill('市工信局、市应急局')
  await form.getByLabel(words['deskField.responsible']!).fill('陆闻笙')
  await form.getByLabel(words['deskField.deadlineText']!).fill('年底前')
  await show('take-up')
  await press('desk.save', form)
  await form.waitFor({ state: 'detached' })

  await go('/desk')
  await page.locator('.desk-table tbody tr').nth(7).waitFor()
  await page.locator('.desk-table tbody tr a').nth(1).click()
  await page.locator('.entry-form').waitFor()
  const entry = page.locator('.entry-form')
  await entry.getByLabel(words['desk.text']!).fill('请市工信局牵头，一企一策，按月报告。')
  await press('desk.save', entry)
  await page.locator('.desk-history li').nth(1).waitFor()
  await entry.getByText(words['deskEntry.answer']!, { exact: true }).click()
  await entry.getByLabel(words['desk.source']!).waitFor()
  await entry.getByLabel(words['desk.text']!).fill('全年营收962亿元，千亿目标差一步；实验室转化成果34项。')
  await entry.getByLabel(words['desk.percent']!).fill('96')
  await entry.getByLabel(words['desk.source']!).fill(new URL(`/reports/${LATER}`, url).href)
  await press('desk.save', entry)
  await page.locator('.desk-history li').nth(2).waitFor()
  await page.locator('.desk-history li').nth(2).scrollIntoViewIfNeeded()
  await show('item')

  await go('/desk')
  await page.locator('.desk-table tbody tr').nth(7).waitFor()
  await page.emulateMedia({ media: 'print' })
  await show('print')
  await page.emulateMedia({ media: 'screen' })
}
