import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium, type Page } from 'playwright-core'
import { BROWSER_FLAGS, findBrowser } from '../../test/page/browser.ts'

const LUOSHI = resolve(import.meta.dirname, '..', '..', 'bin', 'luoshi.js')

/** Milliseconds from the address to a view that can be used, and bytes over the wire. */
export interface View {
  readonly name: string
  readonly usable: readonly number[]
  /** Milliseconds that the page's own thread worked for it: what remains on a machine that does nothing else, but for the answers. */
  readonly work: readonly number[]
  readonly assets: number
  readonly answers: number
}

/** Milliseconds between two pictures while a page is scrolled. */
export interface Scroll {
  readonly name: string
  readonly frames: number
  readonly p95: number
  readonly longest: number
  /** Frames of more than 50 ms. */
  readonly long: number
}

/** Notes when the page first shows its headline and waits for nothing: no line of grey, no question without an answer. */
const WATCH = `
  let asking = 0
  const ask = window.fetch
  window.fetch = async (...args) => { asking++; try { return await ask(...args) } finally { asking-- } }
  const look = () => {
    const there = document.querySelector('main h1, main h2')
    if (there && !asking && !document.querySelector('.loading, .progress[data-busy], .ant-spin-spinning')) window.usable = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
`

const USABLE = `new Promise((done) => {
  const look = setInterval(() => window.usable && (clearInterval(look), done(window.usable)), 10)
})`

/** Serves a ledger by the command, as anybody does, while `use` works with its address. */
export async function served<T>(ledger: string, use: (url: string) => Promise<T>): Promise<T> {
  const server = spawn(process.execPath, [LUOSHI, 'serve', '--ledger', ledger, '--port', '0', '--no-edit'])
  try {
    const [line] = (await once(createInterface(server.stdout), 'line')) as [string]
    return await use(line.match(/http:\S+/)![0])
  } finally {
    server.kill()
    await once(server, 'exit')
  }
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser()!, args: BROWSER_FLAGS })

/** Opens an address with nothing in the browser's store, `times` times over. */
export async function timeView(browser: Browser, name: string, url: string, times: number): Promise<View> {
  const [usable, work]: [number[], number[]] = [[], []]
  let [assets, answers] = [0, 0]
  for (let time = 0; time < times; time++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    const page = await context.newPage()
    const wire = await context.newCDPSession(page)
    await wire.send('Network.enable')
    await wire.send('Performance.enable', { timeDomain: 'threadTicks' })
    const addresses = new Map<string, string>()
    ;[assets, answers] = [0, 0]
    wire.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url))
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (addresses.get(requestId)?.includes('/api/')) answers += encodedDataLength
      else assets += encodedDataLength
    })
    await page.addInitScript(WATCH)
    await page.goto(url)
    usable.push((await page.evaluate(USABLE)) as number)
    const { metrics } = await wire.send('Performance.getMetrics')
    work.push(metrics.find(({ name: metric }) => metric === 'TaskDuration')!.value * 1000)
    await page.waitForLoadState('networkidle')
    await context.close()
  }
  return { name, usable, work, assets, answers }
}

const FRAMES = `new Promise((done) => {
  const gaps = []
  let last = performance.now()
  const end = last + 3000
  const frame = (now) => {
    gaps.push(now - last)
    last = now
    scrollBy(0, 60)
    document.querySelector('.report-main, .list-main')?.scrollBy(0, 60)
    if (now < end) requestAnimationFrame(frame)
    else done(gaps)
  }
  requestAnimationFrame(frame)
})`

/** Scrolls a page for three seconds. */
export async function timeScroll(page: Page, name: string, url: string): Promise<Scroll> {
  await page.goto(url)
  await page.waitForLoadState('networkidle')
  const gaps = ((await page.evaluate(FRAMES)) as number[]).slice(1).sort((a, b) => a - b)
  return {
    name,
    frames: gaps.length,
    p95: gaps[Math.floor(gaps.length * 0.95)]!,
    longest: gaps.at(-1)!,
    long: gaps.filter((gap) => gap > 50).length,
  }
}
