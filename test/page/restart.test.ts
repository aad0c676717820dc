import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openLedger } from '../../src/ledger/open.ts'
import { type Serving, serve } from '../../src/serve/serve.ts'
import { asked } from '../desk/bridge.ts'
import { doubtful } from '../ledger/namesakes.ts'
import { BROWSER_FLAGS, findBrowser } from './browser.ts'
import { eventually } from './reading-room.ts'

const folder = mkdtempSync(join(tmpdir(), 'luoshi-restart-'))
const file = join(folder, 'luoshi.db')
let browser: Browser | undefined
let serving: Serving | undefined
afterAll(async () => {
  await browser?.close()
  await serving?.close()
  rmSync(folder, { recursive: true, force: true })
})

test.runIf(findBrowser())(
  'a page left open over a restart says that nothing was taken, keeps what was typed, and goes on after it',
  async () => {
    const ledger = await openLedger(file, { create: true })
    await ledger.addMany([asked, ...doubtful])
    const { items } = await ledger.items()
    await ledger.fileItems(await ledger.draft({ items: [items[0]!.id] }), '2026-01-05', '程一苇')
    await ledger.close()
    serving = await serve(file, { port: 0 })
    const port = Number(new URL(serving.url).port)
    browser = await chromium.launch({ executablePath: findBrowser()!, args: BROWSER_FLAGS })
    const page = await (await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' })).newPage()
    await page.goto(new URL('/', serving.url).href)
    await page.evaluate("localStorage.setItem('luoshi.reviewer', '程一苇')")
    await page.goto(new URL('/desk/2026-001', serving.url).href)
    const words = page.locator('#entry-text')
    await words.fill('已交市交通运输局办理')
    await serving.close()

    await page.getByRole('button', { name: '记下' }).click()
    await page.getByText('请确认 luoshi serve 仍在运行').first().waitFor()
    expect(await words.inputValue()).toBe('已交市交通运输局办理')

    serving = await serve(file, { port })
    await page.getByRole('button', { name: '记下' }).click()
    const stage = async () => {
      const open = await openLedger(file, { readonly: true })
      try {
        return (await open.deskItem('2026-001'))!.stage
      } finally {
        await open.close()
      }
    }
    await eventually(stage).toBe('assigned')
    await eventually(() => words.inputValue()).toBe('')

    await page.goto(new URL('/review?type=pairs', serving.url).href)
    await page.locator('.pair-side').first().waitFor()
    await serving.close()
    await page.keyboard.press('n')
    await page.keyboard.type('挂职')
    await page.keyboard.press('Enter')
    await page.keyboard.press('s')
    await page.getByText('请确认 luoshi serve 仍在运行').first().waitFor()
    expect(await page.locator('.pair-note').inputValue()).toBe('挂职')
    serving = await serve(file, { port })
    await page.keyboard.press('s')
    const decided = async () => {
      const open = await openLedger(file, { readonly: true })
      try {
        return (await open.pairs({ state: 'decided' })).items.map(({ decision }) => decision!.note)
      } finally {
        await open.close()
      }
    }
    await eventually(decided).toEqual(['挂职'])
  },
)
