import type { Span } from '../record/types.ts'
import { LAST, type Point, skipDemand } from './agenda-points.ts'
import { splitClauses } from './clauses.ts'
import { IMPERATIVES } from './cues.ts'
import type { SentenceSpan } from './draft.ts'

/** Ends of a clause that only says under what or beside what something is to be done. */
const SETTINGS = ['前提下', '的同时', '基础上', '过程中']

/** A list of points found in one speech. */
export interface PointList {
  /** One heading each. */
  readonly spans: Span[]
  /** The index of each point's sentence. */
  readonly sentences: readonly number[]
  readonly confidence: number
}

/** Longest theme sentence (稳定经济运行。) and longest heading that is a whole sentence, in characters. */
const THEME = 24
const HEADING = 60
/** How many sentences may lie between points that open alike. */
const ELABORATION = 4

/** The lists of one speech (of one person, or of a `meeting`); the plainest form that it has decides: dashes, numbers, theme sentences, then runs. */
export function listsOf(
  body: string,
  points: readonly Point[],
  sentences: readonly SentenceSpan[],
  meeting: boolean,
): PointList[] {
  const dashes = points.filter((point) => point.opens === 'dash')
  if (dashes.length >= 2) return [list(body, dashes, true, 0.95)]
  const numbered = numberedRun(points)
  if (numbered.length >= 2) return [list(body, numbered, false, 0.95)]
  const themes = themeSentences(body, points)
  if (themes.length >= 3) return [list(body, themes, true, 0.85)]
  return segments(points, sentences, meeting).flatMap((segment) => {
    const alike = alikeRun(body, segment)
    if (alike.length >= 3) return [list(body, alike, elaborated(alike), 0.8)]
    const demands = demandRuns(segment).filter((run) => run.length >= 3)
    if (demands.length) return demands.map((run) => list(body, run, elaborated(run), 0.7))
    const verbs = alikeRun(body, segment, 2)
    return verbs.length >= 3 ? [list(body, verbs, false, 0.7)] : []
  })
}

/** 一是, 二是, … in order from one. */
function numberedRun(points: readonly Point[]): Point[] {
  const run: Point[] = []
  for (const point of points)
    if (point.opens === 'number' && (point.number === run.length + 1 || (point.number === LAST && run.length > 1)))
      run.push(point)
  return run
}

/** Short sentences of one clause that each name a theme, with its elaboration after them; all open in one way. */
function themeSentences(body: string, points: readonly Point[]): Point[] {
  const short = points.filter(
    (point) =>
      point.end - point.start <= THEME &&
      !body.slice(point.start, point.end).includes('，') &&
      (point.opens !== 'other' || body[point.start] === '在'),
  )
  const ways = new Map<string, Point[]>()
  for (const point of short) {
    const way = point.opens === 'other' ? 'scene' : point.opens
    ways.set(way, [...(ways.get(way) ?? []), point])
  }
  const [most = []] = [...ways.values()].sort((a, b) => b.length - a.length)
  const apart = most.filter((point, k) => k === 0 || point.index - most[k - 1]!.index > 1)
  return apart.length >= 3 ? most.map((point) => ({ ...point, start: skipDemand(body, point.start) })) : []
}

/** Parts of a speech: a new paragraph that names its speaker again, or another scene, begins another. A meeting turns to another matter. */
function segments(points: readonly Point[], sentences: readonly SentenceSpan[], meeting: boolean): Point[][] {
  const parts: Point[][] = []
  for (const [k, point] of points.entries()) {
    const before = points[k - 1]
    const anew = before && sentences[point.index]!.paragraph !== sentences[before.index]!.paragraph
    const goesOn = !meeting && before?.opens === 'demand' && point.opens === 'demand'
    if (!before || point.moved || (point.attributed && anew && !goesOn)) parts.push([])
    parts.at(-1)!.push(point)
  }
  return parts
}

/** The longest run of points, not further apart than an elaboration, that open with the same words (`reach` characters after 要). */
function alikeRun(body: string, points: readonly Point[], reach = 4): Point[] {
  let best: Point[] = []
  const groups = new Map<string, Point[]>()
  for (const point of points) {
    if (point.opens === 'other' || point.opens === 'if') continue
    const words = body.slice(point.start, point.start + (point.opens === 'demand' ? reach : 2))
    const key = point.opens === 'scene' ? '在' : words
    const group = groups.get(key) ?? []
    const last = group.at(-1)
    if (last && point.index - last.index > ELABORATION) group.length = 0
    group.push(point)
    groups.set(key, group)
    if (group.length > best.length) best = [...group]
  }
  return best
}

/** Runs of sentences that open with 要; elaborations and conditions may stand between, other sentences end a run. */
function demandRuns(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [[]]
  for (const point of points) {
    if (point.first) runs.push([])
    if (point.opens === 'demand') runs.at(-1)!.push(point)
    else if (point.opens === 'other') runs.push([])
  }
  return runs
}

/** Other sentences elaborate the points, so that each point is a heading of its own. */
function elaborated(points: readonly Point[]): boolean {
  const gaps = points.filter((point, k) => k > 0 && point.index - points[k - 1]!.index > 1).length
  return gaps * 2 > points.length - 1
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
    const words = body.slice(start, clause.end)
    if (words.lastIndexOf('“') > words.lastIndexOf('”')) continue
    return clause.end
  }
  return end
}
