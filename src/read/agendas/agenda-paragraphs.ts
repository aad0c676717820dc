import type { SentenceSpan } from '../draft.ts'
import type { Point } from './agenda-points.ts'

export const opensParagraph = (sentences: readonly SentenceSpan[], i: number): boolean =>
  sentences[i - 1]?.paragraph !== sentences[i]!.paragraph

/** How far from its paragraph's beginning the demand may stand that names its theme, in sentences. */
const WITHIN = 1

/** So many paragraphs that each tell a theme are the list, whatever runs stand within them; also three, where no more than half of their sentences open with 要. */
const PARAGRAPHS = 5
const FEW = 3
/** Unless nearly every sentence in them opens with 要: then each of those is a point. */
const SPELT_OUT = 0.85

/**
 * The themes of a speech that is told paragraph by paragraph: the longest row of paragraphs, one after another, that each open with
 * the speaker, named anew, and demand something; what follows in them spells it out.
 */
export function paragraphThemes(body: string, points: readonly Point[], sentences: readonly SentenceSpan[]): Point[] {
  const themes = rowOf(body, points, sentences, WITHIN)
  if (themes.length < FEW) return []
  const [from, to] = [sentences[themes[0]!.index]!.paragraph, sentences[themes.at(-1)!.index]!.paragraph]
  const within = points.filter(({ index }) => sentences[index]!.paragraph >= from && sentences[index]!.paragraph <= to)
  const opening = within.filter(({ opens, grounded }) => opens === 'demand' && !grounded)
  if (themes.length >= PARAGRAPHS) return opening.length < within.length * SPELT_OUT ? themes : []
  const direct = themes.every(({ opens, grounded, attributed }) => opens === 'demand' && !grounded && attributed)
  return direct && opening.length * 2 <= within.length ? themes : []
}

/** Three or more paragraphs whose first sentence demands something. */
export function paragraphHeads(body: string, points: readonly Point[], sentences: readonly SentenceSpan[]): Point[] {
  const heads = rowOf(body, points, sentences, 0)
  return heads.length >= 3 ? heads : []
}

function rowOf(body: string, points: readonly Point[], sentences: readonly SentenceSpan[], within: number): Point[] {
  let best: Point[] = []
  let row: Point[] = []
  let last = -1
  for (const [k, point] of points.entries()) {
    const { paragraph } = sentences[point.index]!
    if (k > 0 ? !opensParagraph(sentences, point.index) : !point.attributed) continue
    if (paragraph !== last + 1) row = []
    last = paragraph
    const speaks = point.attributed && !point.moved && !closes(body, point, sentences)
    const theme = speaks ? themeOf(points, k, sentences, within) : null
    if (theme) row.push(theme)
    else row = []
    if (row.length > best.length) best = row
  }
  return best
}

/** The first demand of the paragraph that the point at `k` opens, `within` so many sentences after it. */
function themeOf(
  points: readonly Point[],
  k: number,
  sentences: readonly SentenceSpan[],
  within: number,
): Point | null {
  const { paragraph } = sentences[points[k]!.index]!
  for (const point of points.slice(k, k + within + 1)) {
    if (sentences[point.index]!.paragraph !== paragraph) return null
    if (point.demand > 0 && (within > 0 || point.opens === 'demand')) return { ...point, start: point.demand }
    if (point.opens === 'bare' && within > 0) return point
  }
  return null
}

/** 习近平最后强调，春节将至，各级要…: another matter; 最后强调，要…: the last theme. */
const closes = (body: string, point: Point, sentences: readonly SentenceSpan[]): boolean =>
  (point.opens !== 'demand' || point.grounded) &&
  body.slice(sentences[point.index]!.start, point.start).slice(0, 12).includes('最后')
