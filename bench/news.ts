import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Copy } from '../src/source/copy.ts'
import { SHARED } from './pages.ts'

/** One item of the news. */
export interface Item {
  readonly title: string
  readonly paragraphs: readonly string[]
  /** YYYY-MM-DD. */
  readonly date: string
}

const ADDRESS = /^\[查看原文\]/

/** The items of `bulk/xwlb.tar.xz`, day by day; null where the shared data is not at hand. */
export function newsItems(): Generator<Item> | null {
  const archive = join(SHARED, 'bulk', 'xwlb.tar.xz')
  if (!existsSync(archive)) {
    console.log(`No clean news at ${archive}: nothing to measure.`)
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-bench-news-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  execFileSync('tar', ['xJf', archive, '-C', folder])
  return itemsIn(folder)
}

function* itemsIn(folder: string): Generator<Item> {
  const days = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) =>
    /^\d{8}\.md$/.test(name),
  )
  for (const day of days.sort((a, b) => a.name.localeCompare(b.name))) {
    const date = day.name.replace(/^(\d{4})(\d\d)(\d\d)\.md$/, '$1-$2-$3')
    for (const item of readFileSync(join(day.parentPath, day.name), 'utf8').split(/^### /m).slice(1)) {
      const [title = '', ...rest] = item.split('\n')
      const paragraphs = rest
        .join('\n')
        .split(/^---$/m)[0]!
        .split(/<\/p>|<br\s*\/?>|\n/)
        .map((paragraph) => paragraph.replace(/<[^>]*>/g, '').trim())
        .filter((paragraph) => paragraph && !ADDRESS.test(paragraph))
      if (paragraphs.join('').length >= 40) yield { title, paragraphs, date }
    }
  }
}

/** A page with an item, as a site prints it. */
export function pageOf(title: string, paragraphs: readonly string[]): Copy {
  const text = `<html><head><title>${title}</title></head><body><h1>${title}</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('\n')}</body></html>`
  return { path: null, url: null, format: 'html', part: null, sha256: '', charset: 'utf-8', text, stated: {} }
}
