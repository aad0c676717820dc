import { openLedger } from '../../src/ledger/open.ts'
import { createApi } from '../../src/serve/api.ts'
import { questions } from './questions.ts'

export interface Timed {
  readonly name: string
  readonly count: number
  /** Milliseconds of 50 and 95 of 100 answers, and of the slowest, by the clock. */
  readonly p50: number
  readonly p95: number
  readonly most: number
  /** Milliseconds of 95 of 100 answers that a processor worked: what the clock would show on a machine that does nothing else. */
  readonly work: number
  readonly slowest: string
}

const at = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)]!

/** How long the API takes for questions of every kind, each asked `times` times of a ledger that is warm. */
export async function timeApi(file: string, times: number, only = ''): Promise<Timed[]> {
  const ledger = await openLedger(file, { readonly: true })
  try {
    await ledger.warm()
    const api = createApi(ledger)
    const found: Timed[] = []
    for (const { name, paths } of await questions(ledger)) {
      if (!name.includes(only)) continue
      const all: { ms: number; work: number; path: string }[] = []
      for (const path of paths)
        for (let time = 0; time < times; time++) {
          const [began, worked] = [performance.now(), process.cpuUsage()]
          const response = await api.request(path)
          await response.arrayBuffer()
          const { user, system } = process.cpuUsage(worked)
          if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
          all.push({ ms: performance.now() - began, work: (user + system) / 1000, path })
        }
      const ms = all.map((one) => one.ms).sort((a, b) => a - b)
      const work = all.map((one) => one.work).sort((a, b) => a - b)
      const slowest = all.reduce((a, b) => (b.work > a.work ? b : a))
      found.push({
        name,
        count: all.length,
        p50: at(ms, 0.5),
        p95: at(ms, 0.95),
        most: ms.at(-1)!,
        work: at(work, 0.95),
        slowest: decodeURIComponent(slowest.path),
      })
    }
    return found
  } finally {
    await ledger.close()
  }
}
