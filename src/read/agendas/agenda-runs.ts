import type { SentenceSpan } from '../draft.ts'
import type { Point } from './agenda-points.ts'

/** Points of one speech that make a list. */
export interface Run {
  readonly points: readonly Point[]
  /** Each is a heading of its own, spelt out by the sentences after it. */
  readonly whole: boolean
  readonly confidence: number
}

/** Longest theme sentence (稳定经济运行。), in characters. */
export const THEME = 24
/** How many sentences may lie between points that open alike. */
const ELABORATION = 4

/** Runs of sentences that open alike or that each open with 要, part by part of the speech. */
export function runsOf(
  body: string,
  points: readonly Point[],
  sentences: readonly SentenceSpan[],
  meeting: boolean,
): Run[] {
  const parts = segments(points, sentences, meeting)
  const runs = parts.map((segment): Run[] => {
    const alike = alikeRun(body, segment)
    const demands = demandRuns(segment)
      .map((run) => withoutPreamble(body, run))
      .filter(opensWithDemands)
    if (alike.length >= 3 && !isPreamble(body, alike[0]!) && !demands.some((run) => goesBeyond(run, alike)))
      return [{ points: alike, whole: elaborated(alike), confidence: 0.8 }]
    if (demands.length) return demands.map((run) => ({ points: run, whole: elaborated(run), confidence: 0.7 }))
    const verbs = alikeRun(body, segment, 2)
    return verbs.length >= 3 ? [{ points: verbs, whole: false, confidence: 0.7 }] : []
  })
  if (meeting) return runs.flat()
  const last = runs.findLastIndex((found) => found.length > 0)
  const first = runs.findIndex((found) => found.length > 0)
  return runs.flatMap((found, k) => (found.length || k < first || k > last ? found : pairIn(parts[k]!)))
}

/** Two demands of a paragraph between others with whole runs go on with the speech's list. */
function pairIn(part: readonly Point[]): Run[] {
  const pair = demandRuns(part).find((run) => run.length === 2 && run.every((point) => point.opens === 'demand'))
  return pair ? [{ points: pair, whole: false, confidence: 0.6 }] : []
}

/** 要抓好农业。要抓好工业。要守住底线。: points that open alike one after another are part of a run that goes on in another way. */
const goesBeyond = (run: readonly Point[], alike: readonly Point[]): boolean =>
  run.length > alike.length &&
  run.includes(alike[0]!) &&
  alike.every(({ opens, index }, k) => opens === 'demand' && index === alike[0]!.index + k)

/** A demand in the first paragraph sums up the speech that the next ones tell. */
const leadsIn = (before: Point | undefined, sentences: readonly SentenceSpan[]): boolean =>
  before !== undefined &&
  sentences[before.index]!.paragraph === sentences[0]!.paragraph &&
  sentences.at(-1)!.paragraph - sentences[0]!.paragraph >= 2

/** A paragraph told in full has so many demands. */
const TOLD = 3

/** 他指出，发展迅速。面对新形势，各级要提高能力。 | 他强调，要…。要…。要…。: the one demand that ends the grounds is no point of what is told next. */
function endsGrounds(
  part: readonly Point[],
  points: readonly Point[],
  k: number,
  sentences: readonly SentenceSpan[],
): boolean {
  const paragraphOf = (point: Point) => sentences[point.index]!.paragraph
  const last = part.at(-1)
  if (!last) return false
  let opening = last
  for (let i = part.length - 2; i >= 0 && paragraphOf(part[i]!) === paragraphOf(last); i--) opening = part[i]!
  if (!opening.attributed || opening.opens !== 'other') return false
  if (part.some((point) => point !== last && (point.demand > 0 || point.opens === 'bare'))) return false
  const here = paragraphOf(points[k]!)
  let demands = 0
  for (let i = k; i < points.length && paragraphOf(points[i]!) === here; i++)
    if (points[i]!.opens === 'demand') demands++
  return demands >= TOLD
}

/** Parts of a speech: a new paragraph that names its speaker again, or another scene, begins another. A meeting turns to another matter. */
function segments(points: readonly Point[], sentences: readonly SentenceSpan[], meeting: boolean): Point[][] {
  const parts: Point[][] = []
  for (const [k, point] of points.entries()) {
    const before = points[k - 1]
    const anew = before && sentences[point.index]!.paragraph !== sentences[before.index]!.paragraph
    // What was said at a place on the way is another speech.
    const onTheWay = parts.at(-1)?.[0]?.moved === true && parts.at(-1)!.length < 3
    const goesOn = () =>
      !meeting &&
      !onTheWay &&
      (before?.opens === 'demand' || before?.opens === 'addressed') &&
      point.opens === 'demand' &&
      !leadsIn(before, sentences) &&
      !endsGrounds(parts.at(-1) ?? [], points, k, sentences)
    if (!before || point.moved || (point.attributed && anew && !goesOn())) parts.push([])
    parts.at(-1)!.push(point)
  }
  return parts
}

/** The longest run of points, not further apart than an elaboration, that open with the same words (`reach` characters after 要). */
function alikeRun(body: string, points: readonly Point[], reach = 4): Point[] {
  let best: Point[] = []
  const groups = new Map<string, Point[]>()
  for (const [k, point] of points.entries()) {
    if (point.opens === 'other' || point.opens === 'addressed' || point.opens === 'if') continue
    // 要把握好方向。把握好质量。: 要 stands once for all.
    const next = points[k + 1]
    const shared = next?.opens === 'bare' && body.startsWith(body.slice(point.start, point.start + 2), next.start)
    const words = body.slice(point.start, point.start + (point.opens === 'demand' && !shared ? reach : 2))
    // 抓好…, 抓实…, 抓牢… are one way.
    const key = point.opens === 'scene' ? '在' : words[0] === '抓' ? '抓' : words
    const known = groups.get(key)
    const last = known?.at(-1)
    const group = known && last && point.index - last.index <= ELABORATION ? known : []
    group.push(point)
    if (group !== known) groups.set(key, group)
    if (group.length > best.length) best = group
  }
  return best
}

/** Runs of sentences that open with 要; elaborations and conditions may stand between, other sentences end a run. */
function demandRuns(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [[]]
  for (const [k, point] of points.entries()) {
    // 要加强领导。各级各部门要压实责任。: put to all, it spells out the demand right before it, unless it is the last word.
    const within = point.first && points[k - 1]?.opens === 'demand' && points[k - 1]?.first === false
    if (within) {
      if (k === points.length - 1 && runs.at(-1)!.length >= 3) runs.at(-1)!.push({ ...point, opens: 'addressed' })
      continue
    }
    if (point.first) runs.push([])
    const run = runs.at(-1)!
    // 人民政协要深入学习。要聚焦部署。要宣传政策。
    const opens =
      point.opens === 'addressed' &&
      [points[k + 1], points[k + 2]].every((next) => next?.opens === 'demand' && !next.attributed)
    const goesOn = point.opens === 'addressed' ? run.length > 0 || opens : point.opens === 'bare' && isLongRun(run)
    if (point.opens === 'demand' || goesOn) run.push(point)
    else if (point.opens === 'other') runs.push([])
  }
  return runs
}

/** Three points or more open with 要 themselves, and most of the run. */
const opensWithDemands = (run: readonly Point[]): boolean => {
  const opening = run.filter((point, k) => point.opens === 'demand' || k === 0).length
  const addressed = run.filter((point, k) => point.opens === 'addressed' && k > 0).length
  return opening >= 3 && opening * 2 >= addressed * 3
}

/** After three demands that are no mere themes, one without 要 (加大交流力度，…) is a point of its own; after a theme it spells it out. */
const isLongRun = (run: readonly Point[]): boolean => {
  const last = run.at(-1)
  return run.length >= 3 && last !== undefined && last.end - last.start > THEME
}

/** 深入学习贯彻…论述, 以…思想为指导, 把思想和行动统一到…上来. */
const SUPERIOR =
  /^(?:(?:深入|认真|坚决|切实|全面|持续|进一步|及时|迅速|准确|深刻)*学习[^，。]{0,60}(?:精神|论述|指示|批示|讲话|思想|决策部署)|(?:按照[^，。]{0,16}(?:部署|要求)，)?(?:坚持)?以[^，。]{0,30}(?:思想|精神)为(?:指导|指引|引领|统领|遵循)|全面贯彻(?:落实)?[^，。]{0,40}(?:思想|精神)|(?:切实|进一步|自觉)*(?:把|将)思想(?:认识)?和行动统一到)/

/** What a speech leans on before it comes to its points: 要深入学习贯彻…重要论述，…. */
const isPreamble = (body: string, point: Point): boolean =>
  SUPERIOR.test(body.slice(point.start, Math.min(point.end, point.start + 120)))

/** What rouses before the points come, where a ground stands before it: 汛情严峻，要高度警觉. */
const ROUSING =
  /^(?:切实|进一步|不断|始终|从中|更加|高度)*(?:提高(?:政治|思想)?(?:站位|认识)|重视|深刻(?:领悟|认识)|充分认识|警觉|警醒|保持[^，]{0,8}(?:状态|清醒|定力)|增强[^，]{0,20}(?:感|意识|自觉|信心)|坚定[^，]{0,6}(?:信心|信念)|脚踏实地|真抓实干|坚持稳中求进|认清)/

/** A run without the demands that only rouse or name the superior's words; the latter stay where more than one of the points does so. */
function withoutPreamble(body: string, run: readonly Point[]): readonly Point[] {
  const [first, second] = run
  if (first?.first && first.grounded) return withoutPreamble(body, run.slice(1))
  if (run.length <= 3) return run
  if (!opensWithDemands(run.slice(1))) return run
  const rouses = first!.grounded && ROUSING.test(body.slice(first!.start, first!.start + 40))
  return rouses || (isPreamble(body, first!) && !isPreamble(body, second!)) ? withoutPreamble(body, run.slice(1)) : run
}

/** Other sentences elaborate the points, so that each point is a heading of its own. */
function elaborated(points: readonly Point[]): boolean {
  const gaps = points.filter((point, k) => k > 0 && point.index - points[k - 1]!.index > 1).length
  return gaps * 2 > points.length - 1
}
