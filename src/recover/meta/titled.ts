import { isCaption } from '../body/captions.ts'
import type { Sorted } from '../page/stretch.ts'
import { widen } from '../repair/width.ts'
import { EDITION, isDigitalEdition } from './edition.ts'
import { type MetaMaterials, repair } from './materials.ts'
import { isMedium } from './media.ts'
import { isSiteName, isSitePart } from './publisher.ts'
import {
  bigrams,
  cleanTitle,
  isChannel,
  overlap,
  ownPart,
  sameWords,
  titleLine,
  titleParts,
  withoutSite,
} from './title.ts'

/** The title and what stands over it, and the lines that these are and so no text. */
export interface Titled {
  readonly title: string | null
  /** The 引题 printed over it: in a paper's digital edition, or one that says who speaks (顾砚秋在松陵县调研时强调). */
  readonly above: string | null
  readonly at: readonly number[]
}

/** Finds the headline of this copy. */
export function readTitle({ apart, head, lines, stretch, damage }: MetaMaterials): Titled {
  const { page, stated } = apart
  const statedTitle = stated.title ? withoutSite(cleanTitle(repair(stated.title, damage)), isSitePart) : null
  const own = page.head.title ? ownPart(titleParts(repair(page.head.title, damage)), lines, stretch) : null
  const named = [statedTitle, ...head.titles.map((title) => repair(title, damage)), own]
    .filter((title) => title !== null)
    .map(cleanTitle)
  const found =
    apart.isPage || page.blocks.length > 1 ? titleLine({ lines, blocks: page.blocks, stretch, stated: named }) : null
  const plain = found === null && !apart.isPage ? plainTitle(lines, stretch, statedTitle) : null
  const line = found ?? plain
  const titled = line === null ? null : withSecondLine(lines, line, named)
  const said = titled && (!statedTitle || sameWords(titled.title!, statedTitle)) ? titled : null
  const title = statedTitle ?? said?.title ?? named[0] ?? null
  const at = said ? said.at : []
  if (said?.over) return { title, above: said.over, at }
  const below = plain === null || !said ? [] : belowTitle(lines, at.at(-1)!)
  if (below.length) return { title, above: below.map((i) => widen(lines[i]!.text)).join(' '), at: [...at, ...below] }
  const above = aboveTitle(lines, stretch, at[0])
  return { title, above: above === null ? null : lines[above]!.text, at: above === null ? at : [above, ...at] }
}

/** A line that ends before what is said is no headline of its own. */
const SAYS = /(?:强调|指出|要求|表示|提出)[：:]?$/

const DASHED = /^(?:——|--|―)(?=[\u3400-\u9FFF“《])/

/** A headline in two lines: the second begins with a dash, or the stated title goes on with it. */
function withSecondLine(
  lines: readonly Sorted[],
  at: number,
  named: readonly string[],
): { title: string; at: number[]; over?: string } {
  const title = withoutSite(widen(cleanTitle(lines[at]!.text)), isSitePart)
  // The line that says when it was published may stand between the headline and what goes on with it.
  const dash = lines[at + 1]?.credit && DASHED.test(lines[at + 2]?.text ?? '') ? at + 2 : at + 1
  const next = lines[dash]
  if (!next || next.credit || next.furniture || next.text.length > 60 || /[。；]/.test(next.text))
    return { title, at: [at] }
  if (DASHED.test(next.text)) return { title: title + widen(next.text), at: [at, dash] }
  if (SAYS.test(title) && !named.some((name) => sameWords(name, title)) && next.text.length >= 6)
    return { title: widen(cleanTitle(next.text)), at: [at, at + 1], over: title }
  const both = `${title} ${widen(next.text)}`
  const goesOn = named.some(
    (name) => sameWords(name, both) && !sameWords(name, title) && name.length > title.length + 3,
  )
  return goesOn ? { title: both, at: [at, at + 1] } : { title, at: [at] }
}

/** 岚江新闻 澄州市 栖梧市 望溪市…: many short words side by side. */
function isRow(text: string): boolean {
  const words = text.trim().split(/\s+/)
  return words.length > 5 && words.every((word) => word.length <= 8)
}

/**
 * In plain text: the first line above the text or at its head that can be a headline, way marks and credits passed over;
 * a motto or channel there says nothing of what the text does, and gives way to a line below it that does.
 */
function plainTitle(lines: readonly Sorted[], stretch: readonly number[], stated: string | null): number | null {
  const start = stretch[0] ?? 0
  const words = bigrams(
    lines,
    stretch.filter((i) => lines[i]!.text.length > 40 && /[。！？”）)]$/.test(lines[i]!.text)),
  )
  let [first, nearest]: [number | null, number | null] = [null, null]
  for (let i = 0; i < Math.min(lines.length, start + 3); i++) {
    const { text, furniture, credit } = lines[i]!
    if (stated && text.length < 300 && sameWords(cleanTitle(text), stated)) return i
    const overDate = /\d{4}/.test(lines[i + 1]?.shown ?? '') && !!lines[i + 1]?.credit
    if (stretch.includes(i) && text.length > 50 && (!overDate || /[，。；]/.test(text))) break
    if (
      furniture ||
      credit ||
      EDITION.test(text) ||
      isSiteName(text) ||
      text.length < (overDate && !isChannel(text) ? 4 : 6) ||
      !/[\u3400-\u9FFF]{2}|[A-Za-z]{3}/.test(text) ||
      text.length > 100 ||
      text.split('，').length > 4 ||
      /[。；，、]$/.test(text) ||
      /^https?:|^[-*_=]{3}/.test(text)
    )
      continue
    if (/(?:记者|通讯员)[\s:：]{0,3}[\u3400-\u9FFF]{2,4}(?:[\s、]|$)/.test(text) && text.length < 30) continue
    if (/^(?:网站)?首页\s|\s\|\s[A-Z][A-Za-z ]{2,20}$|^[^>＞»]{2,12}\s[>＞»]\s/.test(text)) continue
    // A caption, the way to the page (草原频道>访谈>), or a row of buttons.
    if ((!overDate && isCaption(text, PLAIN)) || /[>＞»]\s*$/.test(text) || isRow(text)) continue
    if (text.length >= 8 && sameWords(text, lines[i + 1]?.text ?? '')) return i
    if (!stretch.length) return null
    // What goes on with a dash stands under its headline.
    if (nearest !== null && DASHED.test(text)) return nearest
    nearest = i
    const share = overlap(cleanTitle(text), words)
    if (first === null && share >= STRANGE) return i
    if (first !== null && share >= AKIN && text.length >= 8 && !text.includes('_')) return i
    first ??= i
  }
  return first
}

const PLAIN = { picture: false, centred: false }

/** Shares of a line's pairs of characters that the text has: below the one it is none of its own, from the other on it is. */
const STRANGE = 0.2
const AKIN = 0.3

/** The lines of the paper's own headline, printed in two or more under another: who says it, and what. */
function belowTitle(lines: readonly Sorted[], at: number): number[] {
  const fits = (i: number): boolean => {
    const line = lines[i]
    return (
      !!line && !line.credit && !line.furniture && line.text.length <= 40 && !/[。；，：:]$|记者|通讯员/.test(line.text)
    )
  }
  if (!fits(at + 1) || !SAYS.test(lines[at + 1]!.text) || !fits(at + 2)) return []
  const below = [at + 1, at + 2]
  if (fits(at + 3) && lines[at + 3]!.text.length >= 4) below.push(at + 3)
  return below
}

/** The line of the 引题 in a digital edition: the short one right above the headline. */
function aboveTitle(lines: readonly Sorted[], stretch: readonly number[], at: number | undefined): number | null {
  const above = at ? lines[at - 1] : undefined
  if (!above) return null
  const { text, furniture, credit, line } = above
  if (furniture || credit || line.linked || text.length < 5 || text.length > 40 || EDITION.test(text) || isMedium(text))
    return null
  return /[。；]$/.test(text) || !isDigitalEdition(lines, stretch) ? null : at! - 1
}
