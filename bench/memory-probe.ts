/**
 * Adds to the ledger file named as first argument the pages listed in the file named as second; prints what still lives on the heap at the
 * end (bytes), peak memory (KB) and time (ms).
 */
import { readFileSync } from 'node:fs'
import { addTo } from '../src/cli/add.ts'

const began = performance.now()
const outcome = await addTo(process.argv[2]!, readFileSync(process.argv[3]!, 'utf8').split('\n').filter(Boolean))
if (outcome.failures.length) throw new Error(`${outcome.failures.length} failed: ${outcome.failures[0]!.reason}`)
if (outcome.present) throw new Error(`${outcome.present} pages were there already, and measure nothing`)
const ms = performance.now() - began
global.gc!()
const { heapUsed, external } = process.memoryUsage()
console.log(JSON.stringify({ live: heapUsed + external, peak: process.resourceUsage().maxRSS, ms }))
