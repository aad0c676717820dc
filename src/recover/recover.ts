import type { Copy } from '../source/copy.ts'
import type { Traced } from '../text/traced.ts'
import type { Article } from './article.ts'
import { assembleBody } from './body/assemble.ts'
import { furnitureOf } from './body/furniture.ts'
import { isCreditLine } from './meta/credits.ts'
import { readMeta } from './meta/meta.ts'
import { type Line, traceLine } from './page/page.ts'
import { findStretch, type Sorted } from './page/stretch.ts'
import { takeApart } from './page/take-apart.ts'
import { assess, mend } from './repair/mend.ts'
import { squeeze } from './repair/spacing.ts'

/**
 * Recovers what the paper printed from a bad copy: the article's own text without the page around it, in simplified
 * script, without notes and shifted bytes; who published it, when and where from; and a map from the text back to the
 * copy. A pure function of the copy; any text at all gives an article, with `notReport` set where there is none.
 */
export function recover(copy: Copy): Article {
  const apart = takeApart(copy)
  const { page } = apart
  const damage = assess(page.lines.map((line) => line.raw).concat(page.head.title ?? ''))
  const mended = new Map<Line, Traced>()
  const sorted: Sorted[] = page.lines.map((line) => {
    let text = squeeze(line.raw)
    if (damage.any) {
      const traced = mend(traceLine(line), damage)
      mended.set(line, traced)
      text = traced.text
    }
    return { line, text, furniture: furnitureOf(text), credit: isCreditLine(text) }
  })
  const stretch = findStretch(sorted, page.blocks)
  const reading = readMeta({ copy, apart, sorted, stretch, damage })
  const { body, repair, byline } = assembleBody({
    sorted,
    stretch,
    damage,
    titleAt: reading.titleAt,
    title: reading.title,
    mended,
  })
  const meta = reading.finish(byline, body.text)
  return { copy, meta, repair, body: body.text, map: body.runs(), notReport: whyNot(copy, body.text) }
}

function whyNot(copy: Copy, body: string): string | null {
  if (!copy.text.trim()) return 'the copy is empty'
  if (!body.trim()) return 'no running text was found'
  return null
}
