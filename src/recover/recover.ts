import type { Copy } from '../source/copy.ts'
import type { Article } from './article.ts'
import { assembleBody, isText } from './body/assemble.ts'
import { furnitureOf } from './body/furniture.ts'
import { isCreditLine } from './meta/credits.ts'
import { readHead } from './meta/head.ts'
import { readMeta } from './meta/meta.ts'
import { readTitle } from './meta/titled.ts'
import { whyNot } from './not-report.ts'
import { type Line, traceLine } from './page/page.ts'
import { findStretch, type Sorted } from './page/stretch.ts'
import { takeApart } from './page/take-apart.ts'
import { assess, type Damage, type Mended, mend, mendText, needsMending } from './repair/mend.ts'
import { squeeze } from './repair/spacing.ts'

/**
 * Recovers what the paper printed from a bad copy: the article's own text without the page around it, in simplified
 * script, without notes and shifted bytes; who published it, when and where from; and a map from the text back to the
 * copy. A pure function of the copy; any text at all gives an article, with `notReport` set where there is none.
 */
export function recover(copy: Copy): Article {
  const apart = takeApart(copy)
  const { page } = apart
  const damage = assess(page.lines.map((line) => line.raw).concat(page.head.title ?? '', apart.stated.title ?? ''))
  const mended = new Map<Line, Mended>()
  const lines = page.lines.map((line) => sort(line, damage, mended))
  const stretch = findStretch(lines, page.blocks)
  const materials = { copy, apart, head: readHead(page.head), lines, stretch, damage }
  const titled = readTitle(materials)
  const [head = -1] = titled.at
  // What stands over the headline and ends like no sentence belongs to the page.
  const own = stretch
    .filter((i) => !titled.at.includes(i) && (i > head || isText(lines[i]!.text)))
    .map((i) => lines[i]!)
  const { body, repair, bylines } = assembleBody({ lines: own, damage, title: titled.title, mended })
  const meta = readMeta(materials, titled, bylines)
  const notReport = whyNot({ copy: copy.text, body: body.text, title: titled.title ?? page.head.title, lines, stretch })
  return { copy, meta, repair, body: body.text, map: body.runs(), notReport }
}

function sort(line: Line, damage: Damage, mended: Map<Line, Mended>): Sorted {
  let text: string
  if (needsMending(line.raw, damage)) {
    const put = mend(traceLine(line), damage)
    mended.set(line, put)
    text = put.traced.text
  } else text = squeeze(line.raw)
  const shown = line.seams.length && line.raw.length < 300 && CREDIT_LIKE.test(text) ? withSeams(line, damage) : text
  return { line, text, shown, furniture: furnitureOf(text), credit: isCreditLine(shown) }
}

/** Only lines of credits, dates and counters are read with a gap at every seam. */
const CREDIT_LIKE = /[：:∶|｜丨]|\d{4}/

function withSeams({ raw, seams }: Line, damage: Damage): string {
  let [spaced, at] = ['', 0]
  for (const seam of seams) {
    spaced += `${raw.slice(at, seam)} `
    at = seam
  }
  spaced += raw.slice(at)
  return mendText(spaced, damage)
}
