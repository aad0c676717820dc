/** `npm run bench [-- COUNT]`: what a page costs in each room, against the bare parse and two peers, and peak memory. */

import { scoreLabelled } from './labelled.ts'
import { measureMemory } from './memory.ts'
import { benchPages } from './pages.ts'
import { measureRecovery } from './recovery.ts'
import { type Figure, measureRooms } from './rooms.ts'

const count = Number(process.argv[2] ?? 2000)
if (!Number.isInteger(count) || count < 1) {
  console.error(`bench: ${process.argv[2]} is no number of pages; npm run bench [-- COUNT]`)
  process.exit(2)
}
const { paths, what } = benchPages(count)
console.log(`${paths.length} ${what}, Node ${process.version}, one core each`)
const show = ({ name, value, unit }: Figure) =>
  console.log(`${name.padEnd(48)} ${value.toLocaleString('en', { maximumFractionDigits: 2 }).padStart(10)} ${unit}`)
for (const figure of await measureRooms(paths)) show(figure)
for (const figure of await measureRecovery(paths)) show(figure)
for (const line of (await scoreLabelled()) ?? ['(no hand-labelled pages at hand)']) console.log(line)
for (const figure of measureMemory(paths, [paths.length / 8, paths.length, paths.length * 3].map(Math.ceil)))
  show(figure)
