import { Presets, SingleBar } from 'cli-progress'
import { walk } from '../source/walk.ts'

/** How far long work has come; draws a bar with rate and remaining time where standard error is a terminal, else nothing. */
export interface Progress {
  /** Tells that an article of the given input is done. */
  done(path: string | null): void
  stop(): void
}

const SILENT: Progress = { done() {}, stop() {} }

/** A progress bar over the files that the paths mean. */
export async function startProgress(paths: readonly string[]): Promise<Progress> {
  if (!process.stderr.isTTY) return SILENT
  let files = 0
  for (const path of paths) if (path !== '-') for await (const found of walk(path)) if (!('reason' in found)) files++
  if (files < 2) return SILENT
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}% | {value}/{total} files | {articles} articles, {rate}/s | {eta_formatted} left',
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
      etaBuffer: 200,
    },
    Presets.shades_classic,
  )
  const began = performance.now()
  const payload = { articles: 0, rate: 0 }
  let last: string | null = null
  let seen = 0
  bar.start(files, 0, payload)
  return {
    done(path) {
      payload.articles++
      payload.rate = Math.round((payload.articles * 1000) / (performance.now() - began))
      if (path !== last) {
        last = path
        bar.update(seen++, payload)
      }
    },
    stop() {
      bar.stop()
    },
  }
}
