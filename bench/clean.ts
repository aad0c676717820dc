/**
 * `node bench/clean.ts [COUNT]`: recovers clean news items and counts what was changed in them, which should be nothing. Takes
 * the items of `bulk/xwlb.tar.xz` where the shared data is at hand.
 */
import { recover } from '../src/recover/recover.ts'
import { newsItems, pageOf } from './news.ts'

const count = Number(process.argv[2] ?? 10_000)
const REPAIRS = new Set(['script', 'note', 'shift'])
let [items, repaired, whole] = [0, 0, 0]
for (const { title, paragraphs } of newsItems() ?? []) {
  if (items === count) break
  items++
  const { body, map } = recover(pageOf(title, paragraphs))
  const changed = map.filter(({ kind }) => REPAIRS.has(kind))
  if (changed.length) {
    repaired++
    if (repaired <= 20)
      console.log(
        `${title}: ${changed
          .map((run) => `${run.kind} → ${body.slice(run.start - 6, run.end + 6)}`)
          .join('; ')
          .slice(0, 300)}`,
      )
  }
  if (bare(body) === bare(paragraphs.join(''))) whole++
}
console.log(
  `${items} clean items: ${repaired} with a character changed by a repair, ${whole} with their text whole and nothing else`,
)

/** Width and white space are not compared, and references are written out. */
function bare(text: string): string {
  return text
    .replace(
      /&(nbsp|amp|lt|gt|quot);/g,
      (_, name: 'nbsp') => ({ nbsp: '', amp: '&', lt: '<', gt: '>', quot: '"' })[name],
    )
    .normalize('NFKC')
    .replace(/\s+/g, '')
}
