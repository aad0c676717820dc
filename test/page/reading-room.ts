import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { openLedger } from '../../src/ledger/open.ts'
import type { Entry } from '../../src/ledger/rows.ts'
import { WEB_DIST } from '../../src/serve/pages.ts'
import { type Serving, serve } from '../../src/serve/serve.ts'
import { BROWSER_FLAGS, findBrowser } from './browser.ts'

/** Asks again until the answer is as expected; long enough for a machine that is busy with other tests. */
export const eventually = <T>(ask: () => T | Promise<T>) => expect.poll(ask, { timeout: 15_000, interval: 100 })

export const WIDE = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

/** A served ledger and a browser in front of it. */
export interface ReadingRoom {
  readonly url: string
  /** The ledger's file. */
  readonly file: string
  /** Opens a page of its own memory; `problems` gathers what the browser complains of. */
  open(path: string, options?: BrowserContextOptions): Promise<{ page: Page; problems: string[] }>
  /** Closes every page that is open, and forgets what they remembered. */
  closePages(): Promise<void>
  close(): Promise<void>
}

/** Serves a ledger that holds the given reports, or that the given function fills, and starts the browser. */
export async function openReadingRoom(
  filled: readonly Entry[] | ((file: string) => Promise<unknown>),
): Promise<ReadingRoom> {
  if (!existsSync(join(WEB_DIST, 'index.html'))) throw new Error('The page is not built: run npm run build:web first.')
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-page-'))
  const file = join(folder, 'luoshi.db')
  if (typeof filled === 'function') await filled(file)
  else {
    const ledger = await openLedger(file, { create: true })
    await ledger.addMany(filled)
    await ledger.close()
  }
  const serving: Serving = await serve(file, { port: 0 })
  const browser: Browser = await chromium.launch({ executablePath: findBrowser()!, args: BROWSER_FLAGS })
  const usual = { viewport: WIDE, locale: 'zh-CN', colorScheme: 'light', reducedMotion: 'reduce' } as const
  // Most pages share one context, so that the browser compiles the page's scripts once.
  const shared = await browser.newContext(usual)
  const own: BrowserContext[] = []
  return {
    url: serving.url,
    file,
    async open(path, options) {
      const context = options ? await browser.newContext({ ...usual, ...options }) : shared
      if (options) own.push(context)
      const page = await context.newPage()
      const problems: string[] = []
      page.on('pageerror', (error) => problems.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text())
      })
      page.on('request', (request) => {
        if (!request.url().startsWith(serving.url) && !request.url().startsWith('data:'))
          problems.push(`asked another host: ${request.url()}`)
      })
      await page.goto(new URL(path, serving.url).href)
      if (path !== 'about:blank') await page.locator('main').waitFor()
      return { page, problems }
    },
    async closePages() {
      for (const page of shared.pages()) {
        await page.evaluate('localStorage.clear()').catch(() => {})
        await page.close()
      }
      await Promise.all(own.splice(0).map((context) => context.close()))
    },
    async close() {
      await browser.close()
      await serving.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
