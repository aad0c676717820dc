import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Figure } from './rooms.ts'

const PROBE = resolve(import.meta.dirname, 'memory-probe.ts')

/** Peak memory of a whole `add`, in MB, for the first `count` pages each: it must not grow with the number of pages. */
export function measureMemory(paths: readonly string[], counts: readonly number[]): Figure[] {
  return counts.map((count) => {
    const file = join(tmpdir(), `luoshi-bench-${process.pid}-${count}.db`)
    const run = spawnSync(process.execPath, [PROBE, file], {
      input: paths.slice(0, count).join('\n'),
      encoding: 'utf8',
    })
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
    if (run.status !== 0) throw new Error(run.stderr)
    const { peak, ms } = JSON.parse(run.stdout.trim().split('\n').at(-1)!) as { peak: number; ms: number }
    return {
      name: `add ${Math.min(count, paths.length)} pages in ${(ms / 1000).toFixed(1)} s, peak`,
      value: peak / 1024,
      unit: 'MB',
    }
  })
}
