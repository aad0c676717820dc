/**
 * `node bench/desk.ts [COUNT] [api|page]`: how quick the desk is with COUNT reports (100,000 unless told): every kind of question
 * to the API, first views in Chromium with an empty store, scrolling, and bytes over the wire. The reports are invented, each
 * read and linked as any other; the ledger is kept for the next time (see desk/ledger.ts).
 */
import { openLedger } from '../src/ledger/open.ts'
import { findBrowser } from '../test/page/browser.ts'
import { timeApi } from './desk/api.ts'
import { benchLedger } from './desk/ledger.ts'
import { openBrowser, served, timeScroll, timeView } from './desk/page.ts'

/** Each question is asked so many times, each view opened so many. */
const TIMES = 3

const count = Number(process.argv[2] ?? 100_000)
const part = process.argv[3]
const file = await benchLedger(count)

const cell = (value: number) => value.toFixed(0).padStart(7)
if (part !== 'page') {
  console.log(`${'API, milliseconds'.padEnd(34)}   asked    p50    p95   most  p95 of work`)
  for (const { name, count: asked, p50, p95, most, work, slowest } of await timeApi(file, TIMES))
    console.log(
      `${name.padEnd(34)} ${cell(asked)}${[p50, p95, most, work].map(cell).join('')}${p95 > 200 ? `  ${slowest}` : ''}`,
    )
}
if (part !== 'api' && findBrowser()) await lookAtPages()

async function lookAtPages(): Promise<void> {
  const ledger = await openLedger(file, { readonly: true })
  const report = (await ledger.reports({ q: '座谈会', size: 1 })).items[0]!.id
  const person = (await ledger.people({ size: 1 })).items[0]!.id
  const phrase = (await ledger.tifa({ size: 1 })).items[0]!.id
  const item = (await ledger.items({ size: 1 })).items[0]!.id
  await ledger.close()
  const views = [
    '',
    'reports',
    `reports/${report}`,
    'reports?q=安全生产',
    'people',
    `people/${encodeURIComponent(person)}`,
    'places/990000',
    'tifa',
    `tifa/${encodeURIComponent(phrase)}`,
    'tifa/rising',
    'events',
    'statements?act=directive',
    'indicators',
    'items',
    `items/${encodeURIComponent(item)}`,
    'compare?with=2018,2020,2022',
    'desk',
    'review',
  ]
  await served(file, async (url) => {
    // A server reads into memory what it counts with when it starts, a second or two; views are measured after that.
    await fetch(`${url}api/facets`)
    const browser = await openBrowser()
    try {
      console.log(`\n${'first view'.padEnd(34)}  median   most   work (ms)   assets  answers (KB)`)
      for (const view of views) {
        const { usable, work, assets, answers } = await timeView(browser, view, `${url}${view}`, TIMES)
        const sorted = usable.toSorted((a, b) => a - b)
        const middle = work.toSorted((a, b) => a - b)[work.length >> 1]!
        const sizes = [assets / 1024, answers / 1024].map(cell).join('  ')
        console.log(
          `${`/${decodeURIComponent(view)}`.padEnd(34)} ${cell(sorted[sorted.length >> 1]!)}${cell(sorted.at(-1)!)}${cell(middle)}     ${sizes}`,
        )
      }
      console.log(`\n${'scrolling'.padEnd(34)}  frames    p95 longest (ms)  over 50 ms`)
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
      for (const view of [
        'reports?size=100',
        `reports/${report}`,
        'people?size=200',
        'statements?size=200',
        'items?size=100',
      ]) {
        const { frames, p95, longest, long } = await timeScroll(page, view, `${url}${view}`)
        console.log(`${`/${view}`.padEnd(34)} ${[frames, p95, longest].map(cell).join('')}        ${cell(long)}`)
      }
    } finally {
      await browser.close()
    }
  })
}
