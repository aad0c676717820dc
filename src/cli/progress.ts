import { Presets, SingleBar } from 'cli-progress'
import { isAddress } from '../intake/address.ts'
import { walk } from '../source/walk.ts'

/** How far long work has come; draws a bar with rate and remaining time where standard error is a terminal, else nothing. */
export interface Progress {
  /** Whether a bar is drawn, over which nothing else should be written. */
  readonly drawn: boolean
  /** Tells that an article of the given input is done. */
  done(path: string | null): void
  stop(): void
}

const SILENT: Progress = { drawn: false, done() {}, stop() {} }

const FILES = '{bar} {percentage}% | {value}/{total} files | {articles} articles, {rate}/s | {eta_formatted} left'
/** One file may hold a million articles: what share of it is done is not known. */
const ONE_FILE = '{articles} articles | {rate}/s | {duration_formatted}'

/** A progress bar over the files that the paths mean, and the addresses among and beside them. */
export async function startProgress(paths: readonly string[], addresses: readonly string[] = []): Promise<Progress> {
  if (!process.stderr.isTTY) return SILENT
  let files = addresses.length
  for (const path of paths)
    if (path === '-' || isAddress(path)) files++
    else for await (const found of walk(path)) if (!('reason' in found)) files++
  const bar = new SingleBar(
    {
      format: files > 1 ? FILES : ONE_FILE,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
      etaBuffer: 200,
      barsize: 24,
    },
    Presets.shades_classic,
  )
  const began = performance.now()
  const payload = { articles: 0, rate: 0 }
  let last: string | null | undefined
  let begun = 0
  bar.start(files, 0, payload)
  const interrupted = () => {
    bar.stop()
    // As a shell reports a command that Ctrl+C ended.
    process.exit(130)
  }
  process.once('SIGINT', interrupted)
  return {
    drawn: true,
    done(path) {
      payload.articles++
      payload.rate = Math.round((payload.articles * 1000) / (performance.now() - began))
      if (path !== last) {
        last = path
        begun++
      }
      // Members of an archive have paths of their own.
      bar.update(Math.min(begun, files), payload)
    },
    stop() {
      process.off('SIGINT', interrupted)
      bar.stop()
    },
  }
}
