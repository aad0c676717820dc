/**
 * `node bench/clean.ts [COUNT]`: recovers clean news items and counts what was changed in them, which should be nothing. Takes
 * the items of `bulk/xwlb.tar.xz` where the shared data is at hand.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recover } from '../src/recover/recover.ts'
import type { Copy } from '../src/source/copy.ts'
import { SHARED } from './pages.ts'

const count = Number(process.argv[2] ?? 10_000)
const archive = join(SHARED, 'bulk', 'xwlb.tar.xz')
if (!existsSync(archive)) {
  console.log(`No clean news at ${archive}: nothing to measure.`)
  process.exit(0)
}

const REPAIRS = new Set(['script', 'note', 'shift'])
const folder = mkdtempSync(join(tmpdir(), 'luoshi-bench-clean-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
execFileSync('tar', ['xJf', archive, '-C', folder])

let [items, repaired, whole] = [0, 0, 0]
for (const { title, paragraphs } of news()) {
  if (items === count) break
  items++
  const { body, map } = recover(copyOf(title, paragraphs))
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

function* news(): Generator<{ title: string; paragraphs: string[] }> {
  const days = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) =>
    /^\d{8}\.md$/.test(name),
  )
  for (const day of days.sort((a, b) => a.name.localeCompare(b.name))) {
    for (const item of readFileSync(join(day.parentPath, day.name), 'utf8').split(/^### /m).slice(1)) {
      const [title = '', ...rest] = item.split('\n')
      const paragraphs = rest
        .join('\n')
        .split(/^---$/m)[0]!
        .split(/<\/p>|<br\s*\/?>|\n/)
        .map((paragraph) => paragraph.replace(/<[^>]*>/g, '').trim())
        .filter(Boolean)
      if (paragraphs.join('').length >= 40) yield { title, paragraphs }
    }
  }
}

function copyOf(title: string, paragraphs: readonly string[]): Copy {
  const text = `<html><head><title>${title}</title></head><body><h1>${title}</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('\n')}</body></html>`
  return { path: null, url: null, format: 'html', part: null, sha256: '', charset: 'utf-8', text, stated: {} }
}

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
