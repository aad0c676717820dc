/** Adds made-up reports to a ledger in a process of its own: `node writer.ts FILE FIRST LAST`. Prints a line for each batch. */
import { openLedger } from '../../src/ledger/open.ts'
import { syntheticEntry } from './make.ts'

const [file, first, last] = process.argv.slice(2)
try {
  const ledger = await openLedger(file!, { create: true })
  for (let n = Number(first); n < Number(last); n += 20) {
    const batch = Array.from({ length: Math.min(20, Number(last) - n) }, (_, i) => syntheticEntry(n + i))
    await ledger.addMany(batch)
    console.log(n + batch.length)
  }
  await ledger.close()
} catch (error) {
  console.error(`${(error as { code?: string }).code}: ${(error as Error).message}`)
  process.exitCode = 1
}
