import { Worker } from 'node:worker_threads'
import { type Container, rawOf, sha256 } from '../article.ts'
import type { Copy, Stated } from '../copy.ts'
import { documentTitle } from '../document-title.ts'
import { size, Unreadable } from '../failure.ts'
import { type Extracted, PDF_SCRIPT, PDF_THREAD } from './extract.ts'

/** A report of 500 pages takes about five seconds. */
const LONGEST_MS = 60_000
/** How much more memory the process may take while a document is read; a page of it unpacked is a few MiB. */
const MOST_MEMORY = 1024 ** 3
const WATCH_MS = 100

/** Fewer characters a page than this are headers and stamps, not a report's text. */
const FEWEST_CHARACTERS = 12

/**
 * Reads a PDF document as text, a line for each paragraph. It is read in a thread of its own, which is stopped where the
 * document takes too long or too much memory: what one unpacks to cannot be told beforehand.
 * @throws Unreadable where it is locked or damaged, exhausts a limit, or has no text that can be taken out (a scan).
 */
export async function readPdf(container: Container, bytes: Uint8Array): Promise<Copy> {
  const hash = sha256(bytes)
  const found = await inTurn(() => extractInThread(bytes))
  if (found.kind === 'locked') throw new Unreadable('is a PDF document locked by a password; save it without')
  if (found.kind === 'damaged') throw new Unreadable(`is a PDF document that is damaged or cut off: ${found.detail}`)
  const text = found.paragraphs.join('\n')
  refuseTextless(text, found.pages)
  const title = documentTitle(found.info.title)
  const stated: Stated = {
    ...(title && { title }),
    ...(found.info.creator && { creator: found.info.creator }),
    ...(found.info.created && { created: found.info.created }),
  }
  const raw = rawOf(bytes, 'pdf')
  return { ...container, charset: 'utf-8', url: null, part: null, sha256: hash, text, stated, raw }
}

function refuseTextless(text: string, pages: number): void {
  const characters = text.replace(/\s/g, '')
  if (characters.length < pages * FEWEST_CHARACTERS)
    throw new Unreadable(
      `is a PDF document of pictures (a scan): its ${pages} page${pages > 1 ? 's hold' : ' holds'} no text;\n` +
        'run text recognition (OCR) over it first, for example ocrmypdf -l chi_sim',
    )
  const unknown = characters.match(/[\u0000-\u001f\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  if (unknown > characters.length / 4)
    throw new Unreadable(
      'is a PDF document whose fonts do not say which characters they show;\n' +
        'run text recognition (OCR) over it first, for example ocrmypdf --force-ocr -l chi_sim',
    )
}

let thread: Worker | null = null
let last: Promise<unknown> = Promise.resolve()

/** One document at a time: their memory adds up. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work)
  last = turn.catch(() => {})
  return turn
}

function extractInThread(bytes: Uint8Array): Promise<Extracted> {
  thread ??= startThread()
  const worker = thread
  const before = process.memoryUsage.rss()
  const started = Date.now()
  worker.ref()
  return new Promise<Extracted>((resolve, reject) => {
    const settle = (settled: () => void, stop: boolean): void => {
      clearInterval(watch)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      if (stop) {
        thread = null
        worker.on('error', () => {})
        void worker.terminate()
      } else worker.unref()
      settled()
    }
    const refuse = (reason: string): void => settle(() => reject(new Unreadable(reason)), true)
    const onMessage = (found: Extracted): void => settle(() => resolve(found), false)
    const onError = (error: Error): void =>
      refuse(
        (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? tooMuchMemory()
          : `is a PDF document that cannot be read: ${error.message.split('\n')[0]}`,
      )
    const onExit = (): void => refuse('is a PDF document that cannot be read: its reader stopped')
    const watch = setInterval(() => {
      if (Date.now() - started > LONGEST_MS)
        refuse(`is a PDF document that takes more than ${LONGEST_MS / 1000} seconds to read; save it anew or as text`)
      else if (process.memoryUsage.rss() - before > MOST_MEMORY) refuse(tooMuchMemory())
    }, WATCH_MS)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(new Uint8Array(bytes))
  })
}

function tooMuchMemory(): string {
  return `is a PDF document that takes more than ${size(MOST_MEMORY)} of memory to read; save it anew or as text`
}

function startThread(): Worker {
  return new Worker(PDF_SCRIPT, { workerData: PDF_THREAD, resourceLimits: { maxOldGenerationSizeMb: 1024 } })
}
