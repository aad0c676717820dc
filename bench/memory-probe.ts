/** Adds the pages named on standard input to the ledger file named as argument; prints peak memory (KB) and time (ms). */
import { readFileSync } from 'node:fs'
import { addTo } from '../src/cli/add.ts'

const began = performance.now()
const outcome = await addTo(process.argv[2]!, readFileSync(0, 'utf8').split('\n').filter(Boolean))
if (outcome.failures.length) throw new Error(`${outcome.failures.length} failed: ${outcome.failures[0]!.reason}`)
console.log(JSON.stringify({ peak: process.resourceUsage().maxRSS, ms: performance.now() - began }))
