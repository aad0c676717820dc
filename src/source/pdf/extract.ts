import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { type Line, linesOf, type Piece } from './line.ts'
import { paragraphsOf } from './paragraphs.ts'
import { withoutRadicals } from './radicals.ts'

/** The script that a thread for PDF documents is started with, by the data `PDF_THREAD`. */
export const PDF_SCRIPT = new URL(import.meta.url)
export const PDF_THREAD = 'luoshi-pdf'

/** What a PDF document holds, or why it cannot be read. */
export type Extracted =
  | { readonly kind: 'text'; readonly paragraphs: readonly string[]; readonly pages: number; readonly info: PdfInfo }
  | { readonly kind: 'locked'; readonly detail: string }
  | { readonly kind: 'damaged'; readonly detail: string }

export interface PdfInfo {
  readonly title?: string
  readonly creator?: string
  readonly created?: string
}

const CMAPS = join(fileURLToPath(PDF_SCRIPT), '..', '..', '..', '..', 'data', 'cmaps')
/** More pages than a year's bound volume has. */
const MOST_PAGES = 5000

if (parentPort && workerData === PDF_THREAD) {
  const port = parentPort
  port.on('message', async (bytes: Uint8Array) => port.postMessage(await extract(bytes)))
}

async function extract(bytes: Uint8Array): Promise<Extracted> {
  const { getResolvedPDFJS } = await import('unpdf')
  const { getDocument } = await getResolvedPDFJS()
  const task = getDocument({
    data: bytes,
    cMapUrl: `${CMAPS}/`,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    const pages: Line[][] = []
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ disableNormalization: true })
      pages.push(linesOf(items.filter((item) => 'str' in item).map(piece)))
      page.cleanup()
    }
    const { info } = await document.getMetadata().catch(() => ({ info: {} }))
    return { kind: 'text', paragraphs: paragraphsOf(pages), pages: document.numPages, info: infoOf(info) }
  } catch (error) {
    const { name, message } = error as Error
    const detail = message.split('\n')[0]!.slice(0, 200)
    return name === 'PasswordException' ? { kind: 'locked', detail } : { kind: 'damaged', detail }
  } finally {
    await task.destroy()
  }
}

function piece(item: { str: string; transform: number[]; width: number }): Piece {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform
  return {
    text: withoutRadicals(item.str),
    x,
    y,
    width: item.width,
    size: Math.hypot(c, d),
    upright: Math.abs(b) < Math.abs(a) / 10,
  }
}

function infoOf(info: object): PdfInfo {
  const of = (key: string): string | undefined => {
    const value: unknown = (info as Record<string, unknown>)[key]
    return typeof value === 'string' && value.trim() ? value.trim() : undefined
  }
  const [title, creator, created] = [of('Title'), of('Author'), pdfDate(of('CreationDate'))]
  return { ...(title && { title }), ...(creator && { creator }), ...(created && { created }) }
}

/** A PDF date (ISO 32000-1, 7.9.4: `D:20240305101500+08'00'`) in ISO 8601. */
function pdfDate(text: string | undefined): string | undefined {
  const found = /^(?:D:)?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?/.exec(text ?? '')
  if (!found) return undefined
  const [, year, month, day, hour, minute, second, utc, zone, rest] = found
  if (hour === undefined) return `${year}-${month}-${day}`
  return `${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}${utc ?? (zone ? `${zone}:${rest ?? '00'}` : '')}`
}
