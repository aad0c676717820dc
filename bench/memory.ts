import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Figure } from './rooms.ts'

const PROBE = resolve(import.meta.dirname, 'memory-probe.ts')

/**
 * Peak memory of a whole `add`, in MB, for as many pages each, and what lives at its end: neither may grow with the number of
 * pages. Each page gets a last comment of its own, so that one can be added again where there are fewer.
 */
export function measureMemory(paths: readonly string[], counts: readonly number[]): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-bench-memory-'))
  try {
    const pages = distinctPages(paths, Math.max(...counts), join(folder, 'pages'))
    return counts.flatMap((count) => {
      const list = join(folder, `${count}.txt`)
      writeFileSync(list, pages.slice(0, count).join('\n'))
      const run = spawnSync(process.execPath, ['--expose-gc', PROBE, join(folder, `${count}.db`), list], {
        encoding: 'utf8',
      })
      if (run.status !== 0) throw new Error(run.stderr)
      const { live, peak, ms } = JSON.parse(run.stdout.trim().split('\n').at(-1)!) as {
        live: number
        peak: number
        ms: number
      }
      return [
        { name: `add ${count} pages in ${(ms / 1000).toFixed(1)} s, peak`, value: peak / 1024, unit: 'MB' },
        { name: `add ${count} pages, live at the end`, value: live / 1024 / 1024, unit: 'MB' },
      ]
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Paths of `count` pages, no two of the same bytes. */
function distinctPages(paths: readonly string[], count: number, folder: string): string[] {
  mkdirSync(folder)
  return Array.from({ length: count }, (_, i) => {
    const bytes = readFileSync(paths[i % paths.length]!)
    const path = join(folder, `${String(i).padStart(7, '0')}.html`)
    writeFileSync(path, Buffer.concat([bytes, Buffer.from(`\n<!-- ${i} -->`)]))
    return path
  })
}
