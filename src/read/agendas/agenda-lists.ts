import type { Span } from '../../record/types.ts'
import { splitClauses } from '../clauses.ts'
import type { SentenceSpan } from '../draft.ts'
import { IMPERATIVES } from '../speech/cues.ts'
import { skipDemand } from './agenda-demands.ts'
import { numberedRuns } from './agenda-numbers.ts'
import { opensParagraph, paragraphHeads, paragraphThemes } from './agenda-paragraphs.ts'
import type { Point } from './agenda-points.ts'
import { runsOf, THEME } from './agenda-runs.ts'

/** Ends of a clause that only says under what or beside what something is to be done. */
const SETTINGS = ['前提下', '的同时', '基础上', '过程中', '领导下', '指引下', '框架下', '形势下', '背景下']
/** 从地方实际出发，; 站在全局的高度，. */
const STANDPOINT = /^(?:对照[^，]{2,60}|从[^，]{2,40}(?:出发|高度|角度|入手|做起|中)|站在[^，]{2,40}(?:高度|角度))$/

/** A list of points found in one speech. */
export interface PointList {
  /** One heading each. */
  readonly spans: Span[]
  /** The index of each point's sentence. */
  readonly sentences: readonly number[]
  readonly confidence: number
}

/** Longest heading that is a whole sentence, in characters. */
const HEADING = 60

/** The lists of one speech (of one person, or of a `meeting`); the plainest form that it has decides: dashes, numbers, theme sentences, then runs. */
export function listsOf(
  body: string,
  points: readonly Point[],
  sentences: readonly SentenceSpan[],
  meeting: boolean,
): PointList[] {
  const dashes = points.filter((point) => point.opens === 'dash')
  if (dashes.length >= 2) return [list(body, dashes, true, 0.95)]
  const numbered = numberedRuns(points, sentences)
  if (numbered.length) return numbered.map((run) => list(body, run, false, 0.95))
  const themes = themeSentences(body, points, sentences)
  if (themes.length >= 3) {
    const told = list(body, themes, true, 0.85)
    return meeting ? inOrder([told, ...otherMatters(body, points, sentences, themes)]) : [told]
  }
  const told = meeting ? [] : paragraphThemes(body, points, sentences)
  if (told.length) return [list(body, told, false, 0.7)]
  const runs = runsOf(body, points, sentences, meeting)
  if (runs.length) return runs.map((run) => list(body, run.points, run.whole, run.confidence))
  const heads = paragraphHeads(body, points, sentences)
  return heads.length ? [list(body, heads, false, 0.6)] : []
}

/** The lists of a meeting's other paragraphs, which turn to other matters, where `themes` are those of one. */
function otherMatters(
  body: string,
  points: readonly Point[],
  sentences: readonly SentenceSpan[],
  themes: readonly Point[],
): PointList[] {
  const paragraphOf = ({ index }: Point) => sentences[index]!.paragraph
  const [from, to] = [paragraphOf(themes[0]!), paragraphOf(themes.at(-1)!)]
  return [
    points.filter((point) => paragraphOf(point) < from),
    points.filter((point) => paragraphOf(point) > to),
  ].flatMap((others) =>
    runsOf(body, others, sentences, true).map((run) => list(body, run.points, run.whole, run.confidence)),
  )
}

const inOrder = (lists: readonly PointList[]): PointList[] => lists.toSorted((a, b) => a.spans[0]![0] - b.spans[0]![0])

const OTHERS = new Set<Point['opens']>(['other', 'addressed'])

/** Short sentences of one clause that each name a theme, with its elaboration after them; all open in one way. */
function themeSentences(body: string, points: readonly Point[], sentences: readonly SentenceSpan[]): Point[] {
  const short = points.filter(
    (point) =>
      point.end - point.start <= THEME &&
      !body.slice(point.start, point.end).includes('，') &&
      (!OTHERS.has(point.opens) || body[point.start] === '在'),
  )
  const ways = new Map<string, Point[]>()
  for (const point of short) {
    const way = OTHERS.has(point.opens) ? 'scene' : point.opens
    const alike = ways.get(way)
    if (alike) alike.push(point)
    else ways.set(way, [point])
  }
  // 加强融资支持。 here and there is an elaboration; a theme without 要 begins its paragraph.
  const bare = ways.get('bare')
  if (bare)
    ways.set(
      'bare',
      bare.filter(({ index }) => opensParagraph(sentences, index)),
    )
  const [most = []] = [...ways.values()].sort((a, b) => b.length - a.length)
  const apart = most.filter((point, k) => k === 0 || point.index - most[k - 1]!.index > 1)
  // 要活跃市场。 among longer points that open with 要 is one of them.
  const [first, last] = [most[0]?.index ?? 0, most.at(-1)?.index ?? 0]
  const longer = points.filter(({ opens, index }) => opens === 'demand' && index > first && index < last).length
  const few = most[0]?.opens !== 'demand' || longer - most.length + 2 < most.length
  return apart.length >= 3 && few ? most.map((point) => ({ ...point, start: skipDemand(body, point.start) })) : []
}

/** Headings of the points: the whole sentence where it is one (`whole`), else the clause that names the theme. */
function list(body: string, points: readonly Point[], whole: boolean, confidence: number): PointList {
  const spans = points.map((point): Span => {
    const end = bareEnd(body, point.start, point.end)
    if (whole && point.opens !== 'scene' && end - point.start <= HEADING) return [point.start, end]
    return [point.start, headingEnd(body, point.start, end)]
  })
  return { spans, sentences: points.map((point) => point.index), confidence }
}

/** The end without final punctuation; a closing quotation mark stays where the point opened it. */
function bareEnd(body: string, start: number, to: number): number {
  let end = to
  while (end > start && '。！？!?；;，,：:'.includes(body[end - 1]!)) end--
  if (body[end - 1] === '”' && !body.slice(start, end).includes('“')) end--
  while (end > start && '。！？!?'.includes(body[end - 1]!)) end--
  return end
}

/** End of the clause that names the theme; a ground before it (以…为载体，) and an open quotation are kept whole. */
function headingEnd(body: string, start: number, end: number): number {
  const clauses = splitClauses(body, start, Math.min(end, start + 200))
  for (const [k, clause] of clauses.entries()) {
    const ground = body[clause.start] !== '将' && IMPERATIVES.longestAt(body, clause.start)?.value === 'ground'
    if (ground && body[clause.start - 1] !== '在' && k < clauses.length - 1) continue
    // 要在守住底线的前提下，稳妥推进…: what is asked for comes after.
    if (k < clauses.length - 1 && SETTINGS.some((word) => body.endsWith(word, clause.end))) continue
    if (
      k < clauses.length - 1 &&
      '从站对'.includes(body[clause.start]!) &&
      STANDPOINT.test(body.slice(clause.start, clause.end))
    )
      continue
    const words = body.slice(start, clause.end)
    if (words.lastIndexOf('“') > words.lastIndexOf('”')) continue
    return clause.end
  }
  return end
}
