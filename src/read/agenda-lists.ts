import type { Span } from '../record/types.ts'
import { skipDemand } from './agenda-demands.ts'
import { numberedRuns } from './agenda-numbers.ts'
import type { Point } from './agenda-points.ts'
import { splitClauses } from './clauses.ts'
import { IMPERATIVES } from './cues.ts'
import type { SentenceSpan } from './draft.ts'

/** Ends of a clause that only says under what or beside what something is to be done. */
const SETTINGS = ['前提下', '的同时', '基础上', '过程中', '领导下', '指引下', '框架下', '形势下', '背景下']
/** 从地方实际出发，; 站在全局的高度，. */
const STANDPOINT = /^(?:从[^，]{2,40}(?:出发|高度|角度|入手|做起|中)|站在[^，]{2,40}(?:高度|角度))$/

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
  const numbered = numberedRuns(points, sentences)
  if (numbered.length) return numbered.map((run) => list(body, run, false, 0.95))
  const themes = themeSentences(body, points, sentences)
  if (themes.length >= 3) return [list(body, themes, true, 0.85)]
  const runs = runsOf(body, points, sentences, meeting)
  if (runs.length) return runs
  const heads = paragraphHeads(points, sentences)
  return heads.length >= 3 ? [list(body, heads, false, 0.6)] : []
}

/** The longest row of paragraphs, one after another, that each open with a demand of the speaker, named anew; what follows in them spells it out. */
function paragraphHeads(points: readonly Point[], sentences: readonly SentenceSpan[]): Point[] {
  let best: Point[] = []
  let row: Point[] = []
  let last = -1
  for (const point of points) {
    if (!opensParagraph(sentences, point.index)) continue
    const { paragraph } = sentences[point.index]!
    if (paragraph !== last + 1) row = []
    last = paragraph
    if (!point.attributed || point.moved || point.demand === 0) row = []
    else row.push({ ...point, start: point.demand })
    if (row.length > best.length) best = row
  }
  return best
}

/** Runs of sentences that open alike or that each open with 要, part by part of the speech. */
function runsOf(
  body: string,
  points: readonly Point[],
  sentences: readonly SentenceSpan[],
  meeting: boolean,
): PointList[] {
  return segments(points, sentences, meeting).flatMap((segment) => {
    const alike = alikeRun(body, segment)
    if (alike.length >= 3 && !isPreamble(body, alike[0]!)) return [list(body, alike, elaborated(alike), 0.8)]
    const demands = demandRuns(segment)
      .map((run) => withoutPreamble(body, run))
      .filter((run) => run.filter((point) => point.opens === 'demand').length >= 3)
    if (demands.length) return demands.map((run) => list(body, run, elaborated(run), 0.7))
    const verbs = alikeRun(body, segment, 2)
    return verbs.length >= 3 ? [list(body, verbs, false, 0.7)] : []
  })
}

const opensParagraph = (sentences: readonly SentenceSpan[], i: number): boolean =>
  sentences[i - 1]?.paragraph !== sentences[i]!.paragraph

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
    ways.set(way, [...(ways.get(way) ?? []), point])
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
  return apart.length >= 3 ? most.map((point) => ({ ...point, start: skipDemand(body, point.start) })) : []
}

/** A demand in the first paragraph sums up the speech that the next ones tell. */
const leadsIn = (before: Point | undefined, sentences: readonly SentenceSpan[]): boolean =>
  before !== undefined &&
  sentences[before.index]!.paragraph === sentences[0]!.paragraph &&
  sentences.at(-1)!.paragraph - sentences[0]!.paragraph >= 2

/** Parts of a speech: a new paragraph that names its speaker again, or another scene, begins another. A meeting turns to another matter. */
function segments(points: readonly Point[], sentences: readonly SentenceSpan[], meeting: boolean): Point[][] {
  const parts: Point[][] = []
  for (const [k, point] of points.entries()) {
    const before = points[k - 1]
    const anew = before && sentences[point.index]!.paragraph !== sentences[before.index]!.paragraph
    // What was said at a place on the way is another speech.
    const onTheWay = parts.at(-1)?.[0]?.moved === true && parts.at(-1)!.length < 3
    const goesOn =
      !meeting &&
      !onTheWay &&
      !leadsIn(before, sentences) &&
      (before?.opens === 'demand' || before?.opens === 'addressed') &&
      point.opens === 'demand'
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
    if (point.opens === 'other' || point.opens === 'addressed' || point.opens === 'if') continue
    const words = body.slice(point.start, point.start + (point.opens === 'demand' ? reach : 2))
    // 抓好…, 抓实…, 抓牢… are one way.
    const key = point.opens === 'scene' ? '在' : words[0] === '抓' ? '抓' : words
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
  for (const [k, point] of points.entries()) {
    // 要加强领导。各级各部门要压实责任。: put to all, it spells out the demand right before it.
    const within = point.first && points[k - 1]?.opens === 'demand' && points[k - 1]?.first === false
    if (within) continue
    if (point.first) runs.push([])
    const run = runs.at(-1)!
    const goesOn = point.opens === 'addressed' ? run.length > 0 : point.opens === 'bare' && isLongRun(run)
    if (point.opens === 'demand' || goesOn) run.push(point)
    else if (point.opens === 'other') runs.push([])
  }
  return runs
}

/** After three demands that are no mere themes, one without 要 (加大交流力度，…) is a point of its own; after a theme it spells it out. */
const isLongRun = (run: readonly Point[]): boolean => {
  const last = run.at(-1)
  return run.length >= 3 && last !== undefined && last.end - last.start > THEME
}

/** 深入学习贯彻…论述, 以…思想为指导, 把思想和行动统一到…上来. */
const SUPERIOR =
  /^(?:(?:深入|认真|坚决|切实|全面|持续|进一步|及时|迅速|准确|深刻)*学习[^，。]{0,60}(?:精神|论述|指示|批示|讲话|思想|决策部署)|(?:坚持)?以[^，。]{0,30}思想为(?:指导|指引|引领|统领|遵循)|(?:切实|进一步|自觉)*(?:把|将)思想(?:认识)?和行动统一到)/

/** What a speech leans on before it comes to its points: 要深入学习贯彻…重要论述，…. */
const isPreamble = (body: string, point: Point): boolean =>
  SUPERIOR.test(body.slice(point.start, Math.min(point.end, point.start + 120)))

/** A run without the demand that only names the superior's words; it stays where more than one of the points does so. */
function withoutPreamble(body: string, run: readonly Point[]): readonly Point[] {
  const [first, second] = run
  return run.length > 3 && isPreamble(body, first!) && !isPreamble(body, second!) ? run.slice(1) : run
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
    if (
      k < clauses.length - 1 &&
      '从站'.includes(body[clause.start]!) &&
      STANDPOINT.test(body.slice(clause.start, clause.end))
    )
      continue
    const words = body.slice(start, clause.end)
    if (words.lastIndexOf('“') > words.lastIndexOf('”')) continue
    return clause.end
  }
  return end
}
