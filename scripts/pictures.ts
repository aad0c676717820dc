/**
 * Takes the pictures of the README from the samples: docs/report.png (English) and docs/report.zh.png (Chinese), a report
 * with an agenda beside its records, light, 1440 × 900: `node scripts/pictures.ts`. Needs the page built and Chromium.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openReadingRoom, WIDE } from '../test/page/reading-room.ts'
import { addSamples } from '../test/page/samples.ts'
import { indexedPng } from './pictures/indexed-png.ts'

const DOCS = join(import.meta.dirname, '..', 'docs')

/** Words of the sample that is shown, a first visit with six demands; its city narrows the list beside it. */
const SHOWN = '点题'
const CITY = '990200'

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

const room = await openReadingRoom(addSamples)
try {
  const found = await fetch(new URL(`api/reports?q=${encodeURIComponent(SHOWN)}&size=1`, room.url))
  const { items } = (await found.json()) as { items: { id: string }[] }
  if (!items[0]) throw new Error(`No sample holds ${SHOWN}.`)
  for (const [name, locale] of [
    ['report.png', 'en-GB'],
    ['report.zh.png', 'zh-CN'],
  ] as const) {
    const { page } = await room.open(`/reports/${items[0].id}?place=${CITY}&sort=oldest`, { locale, viewport: WIDE })
    await page.locator('.outline').waitFor()
    await page.waitForLoadState('networkidle')
    const png = indexedPng(WIDE.width, WIDE.height, await pixelsOf(page, await page.screenshot()))
    writeFileSync(join(DOCS, name), png)
    console.log(`docs/${name}: ${Math.round(png.length / 1024)} KB`)
  }
} finally {
  await room.close()
}
