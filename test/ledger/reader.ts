/** Opens a ledger in a process of its own: `node reader.ts FILE read|write`. Prints the number of reports, or the error. */
import { openLedger } from '../../src/ledger/open.ts'

const [file, way] = process.argv.slice(2)
if (file) {
  try {
    const ledger = await openLedger(file, way === 'read' ? { readonly: true } : { create: true })
    console.log((await ledger.reports()).total)
    await ledger.close()
  } catch (error) {
    console.log(`${(error as { code?: string }).code}: ${(error as Error).message}`)
  }
}
