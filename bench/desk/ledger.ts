import { spawnSync } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { inventedReports } from './reports.ts'
import { divisionTable } from './world.ts'

const LUOSHI = resolve(import.meta.dirname, '..', '..', 'bin', 'luoshi.js')
/** Reports in one file. */
const LINES = 1000

/**
 * A ledger of `count` invented reports, each read and linked by `luoshi add` as any other. It is made once and kept in the
 * temporary folder (or LUOSHI_BENCH): 100,000 take the better part of an hour.
 */
export async function benchLedger(count: number): Promise<string> {
  const folder = process.env.LUOSHI_BENCH ?? join(tmpdir(), 'luoshi-bench-desk')
  const ledger = join(folder, `${count}.db`)
  if (existsSync(ledger)) return ledger
  const sources = join(folder, `${count}`)
  rmSync(sources, { recursive: true, force: true })
  mkdirSync(sources, { recursive: true })
  writeFileSync(join(folder, 'divisions.tsv'), divisionTable())
  await writeReports(sources, count)
  const making = `${ledger}.making`
  const args = [LUOSHI, 'add', sources, '--ledger', making, '--divisions', join(folder, 'divisions.tsv'), '--no-keep']
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) throw new Error(`luoshi add ended with ${status}`)
  const { renameSync } = await import('node:fs')
  renameSync(making, ledger)
  return ledger
}

async function writeReports(folder: string, count: number): Promise<void> {
  let n = 0
  let out: ReturnType<typeof createWriteStream> | null = null
  for (const line of inventedReports(count)) {
    if (n % LINES === 0) {
      out?.end()
      out = createWriteStream(join(folder, `${String(n / LINES).padStart(4, '0')}.jsonl`))
    }
    out!.write(`${JSON.stringify(line)}\n`)
    n++
  }
  await new Promise<void>((done) => (out ? out.end(done) : done()))
}
