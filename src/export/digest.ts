import type { Ledger } from '../ledger/ledger.ts'
import type { Filters, IndicatorRow, Quote, TifaRow } from '../ledger/rows.ts'
import { figureWords } from './figure.ts'
import { wordsPath } from './lists.ts'

/** Rows of each part of a digest, at most; how many there are in all is said. */
const MOST = 60

/** What is new in the ledger's reports since a day. */
export interface Digest {
  readonly since: string
  readonly reports: number
  readonly demands: { readonly total: number; readonly items: readonly Quote[] }
  readonly targets: { readonly total: number; readonly items: readonly IndicatorRow[] }
  /** Set phrases whose first use in the ledger lies within. */
  readonly phrases: { readonly total: number; readonly items: readonly TifaRow[] }
}

/**
 * Gathers what reports dated from `since` ask, aim at and say for the first time.
 * @param filters place, person or topic that it is narrowed to
 */
export async function digestOf(ledger: Ledger, since: string, filters: Filters = {}): Promise<Digest> {
  const asked = { ...filters, from: since }
  const [reports, demands, targets, tifa] = await Promise.all([
    ledger.reports({ ...asked, size: 1 }),
    ledger.statements({ ...asked, act: 'directive', size: MOST }),
    ledger.indicators({ ...asked, kind: 'target', size: MOST }),
    ledger.tifa({ ...asked, sort: 'newest', size: 200 }),
  ])
  const first = await Promise.all(tifa.items.map(async (row) => ((await ledger.phrase(row.id))?.first ?? '') >= since))
  const phrases = tifa.items.filter((_, i) => first[i])
  return {
    since,
    reports: reports.total,
    demands,
    targets,
    phrases: { total: phrases.length, items: phrases.slice(0, MOST) },
  }
}

interface Line {
  readonly text: string
  readonly from: string
  readonly path: string
}
interface Part {
  readonly head: string
  readonly total: number
  readonly lines: readonly Line[]
}

const source = ({ title, date, origin }: Quote['report']) =>
  [title && `《${title}》`, origin, date?.slice(0, 10)].filter(Boolean).join('，')

function partsOf({ demands, targets, phrases }: Digest): Part[] {
  return [
    {
      head: '新的要求',
      total: demands.total,
      lines: demands.items.map((row) => ({
        text: `${row.speaker ? `${row.speaker.name}：` : ''}${row.text}`,
        from: source(row.report),
        path: wordsPath(row.report, row.start),
      })),
    },
    {
      head: '新的目标',
      total: targets.total,
      lines: targets.items.map((row) => ({
        text: figureWords(row),
        from: source(row.report),
        path: wordsPath(row.report, row.spans[0]?.[0]),
      })),
    },
    {
      head: '初次出现的提法',
      total: phrases.total,
      lines: phrases.items.map((row) => ({
        text: row.text,
        from: `${row.first ?? ''}，${row.reports} 篇`,
        path: `/tifa/${encodeURIComponent(row.id)}`,
      })),
    },
  ]
}

const opening = ({ since, reports }: Digest) => `${since} 以来的报道 ${reports} 篇。`
const more = ({ total, lines }: Part) => (total > lines.length ? `另有 ${total - lines.length} 条。` : '')
/** What Markdown would take for its own marks. */
const marked = (text: string) => text.replace(/[\\`*_[\]<>#|]/g, (one) => `\\${one}`).replace(/\s+/g, ' ')
const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]!)

/** A digest as Markdown. @param address of the page that links lead to, without a slash at its end */
export function digestMarkdown(digest: Digest, title: string, address: string): string {
  const parts = partsOf(digest).map((part) => {
    const lines = part.lines.map(({ text, from, path }) => `- ${marked(text)}（[${marked(from)}](${address}${path})）`)
    return [`## ${part.head}（${part.total}）`, '', ...(lines.length ? lines : ['没有。']), '', more(part)]
      .join('\n')
      .trimEnd()
  })
  return `# ${marked(title)}\n\n${opening(digest)}\n\n${parts.join('\n\n')}\n`
}

/** A digest as a page of HTML that stands for itself: no script, nothing loaded. */
export function digestHtml(digest: Digest, title: string, address: string): string {
  const parts = partsOf(digest).map((part) => {
    const lines = part.lines.map(
      ({ text, from, path }) =>
        `<li>${escaped(text)} <a href="${escaped(`${address}${path}`)}">${escaped(from)}</a></li>`,
    )
    const list = lines.length ? `<ul>\n${lines.join('\n')}\n</ul>` : '<p>没有。</p>'
    const rest = more(part)
    return `<h2>${part.head}（${part.total}）</h2>\n${list}${rest && `\n<p>${rest}</p>`}`
  })
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>body{max-width:44em;margin:2em auto;padding:0 1em;font:16px/1.8 "Noto Serif CJK SC",SimSun,serif}a{color:#a8321f;font-size:.85em}</style>
<h1>${escaped(title)}</h1>
<p>${opening(digest)}</p>
${parts.join('\n')}
</html>
`
}
