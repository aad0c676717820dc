/**
 * Takes pictures of the samples: for the README docs/report.png (English) and docs/report.zh.png (Chinese), a report with an
 * agenda beside its records, light, 1440 × 900; for docs/recover.md spoiled copies beside what was recovered from them; and for
 * docs/walkthrough.md and docs/walkthrough.zh.md (walk-….png, walk-….zh.png) what is seen on the way:
 * `node scripts/pictures.ts [NAME…]`. Needs the page built and Chromium.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { copyId } from '../src/source/id.ts'
import { openReadingRoom, WIDE } from '../test/page/reading-room.ts'
import { addSamples } from '../test/page/samples.ts'
import { walk } from '../test/page/walkthrough.ts'
import { indexedPng } from './pictures/indexed-png.ts'

const DOCS = join(import.meta.dirname, '..', 'docs')

/** The sample that is shown, a first visit with six demands; its city narrows the list beside it. */
const SHOWN = '01-jiangpan-robot.md'
const CITY = '990200'

/** Spoiled samples, and what is low enough to show most of a copy beside its text. */
const SPOILED = [
  ['recovered-notes.png', '26-notes.html'],
  ['recovered-shift.png', '17-robot-shift.md'],
  ['recovered-script.png', '13-reprint-orthodox.txt'],
] as const
const LOW = { width: 1280, height: 640 }
const COPIES = join(import.meta.dirname, '..', 'samples', 'copies')

/** Pictures of the walk-through. */
const STEPS = ['evidence', 'take-up', 'item', 'print']
const HIGH = { width: 1280, height: 860 }

/** Only these are taken, or all. */
const wanted = process.argv.slice(2)

/** The pixels of a picture, four bytes each, as the browser itself reads them. */
async function pixelsOf(page: Page, png: Buffer): Promise<Uint8Array> {
  const encoded = await page.evaluate(`(async () => {
    const bytes = Uint8Array.from(atob('${png.toString('base64')}'), (one) => one.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes]))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    let text = ''
    for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192))
    return btoa(text)
  })()`)
  return Buffer.from(encoded as string, 'base64')
}

async function take(page: Page, name: string, { width, height }: typeof WIDE): Promise<void> {
  const png = indexedPng(width, height, await pixelsOf(page, await page.screenshot()))
  writeFileSync(join(DOCS, name), png)
  console.log(`docs/${name}: ${Math.round(png.length / 1024)} KB`)
}

/** The id of the report that a sample gives. */
const idOf = (copy: string): string =>
  copyId(
    createHash('sha256')
      .update(readFileSync(join(COPIES, copy)))
      .digest('hex'),
  )

const isWanted = (name: string): boolean => !wanted.length || wanted.includes(name)

const room = await openReadingRoom(addSamples)
try {
  for (const [name, locale] of [
    ['report.png', 'en-GB'],
    ['report.zh.png', 'zh-CN'],
  ] as const) {
    if (!isWanted(name)) continue
    const { page } = await room.open(`/reports/${idOf(SHOWN)}?place=${CITY}&sort=oldest`, { locale, viewport: WIDE })
    await page.locator('.outline').waitFor()
    await page.waitForLoadState('networkidle')
    await take(page, name, WIDE)
  }
  for (const [name, copy] of SPOILED) {
    if (!isWanted(name)) continue
    const options = { locale: 'en-GB', viewport: LOW }
    const { page } = await room.open(`/reports/${idOf(copy)}?view=copy`, options)
    // A sentence of the text lights up in the copy, and both come into view.
    await page.locator('.report-text .repair').first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.locator('.report-text .repair:is([data-repair="shift"], [data-repair="note"])').first().click()
    await page.locator('.sentence-repairs').waitFor()
    await take(page, name, LOW)
  }
} finally {
  await room.close()
}

for (const [ending, locale] of [
  ['.png', 'en-GB'],
  ['.zh.png', 'zh-CN'],
] as const) {
  if (!STEPS.some((step) => isWanted(`walk-${step}${ending}`))) continue
  // The walk writes to the ledger, so each has one of its own.
  const own = await openReadingRoom(addSamples)
  try {
    const { page } = await own.open('/', { locale, viewport: HIGH })
    await walk(page, own.url, (step) => take(page, `walk-${step}${ending}`, HIGH))
  } finally {
    await own.close()
  }
}
