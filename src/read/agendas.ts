import type { Agenda, Sentence, Span } from '../record/types.ts'
import { splitClauses } from './clauses.ts'
import { IMPERATIVES, SPEECH_VERBS } from './cues.ts'
import type { Readable, SentenceSpan } from './draft.ts'

/** A sentence of one speech, by the way it opens. */
interface Point {
  readonly index: number
  /** Where its own words begin, after the verb of saying, dashes, numbers and 要. */
  readonly start: number
  readonly end: number
  readonly opens: 'dash' | 'number' | 'demand' | 'bare' | 'if' | 'other'
  /** The number of a numbered point, else 0. */
  readonly number: number
  readonly attributed: boolean
  /** The sentence sets a scene before it names its speaker: a speech at another place begins. */
  readonly scene: boolean
}

const NUMERALS = '一二三四五六七八九十'
const ENDS = '。！？!?；;，,：:'

/**
 * Finds the lists of demands or efforts: points behind dashes, numbered points (一是, 第一, 一要), theme sentences with
 * their elaboration between them, runs of sentences that open alike, and runs that each open with 要. One agenda per speech.
 */
export function readAgendas(
  article: Readable,
  sentences: readonly SentenceSpan[],
  acts: readonly Sentence[],
): Agenda[] {
  const { body } = article
  const agendas: Agenda[] = []
  for (const run of speeches(acts)) {
    const speaker = acts[run.find((i) => acts[i]!.speaker !== null)!]!.speaker
    const points = run.flatMap((i) => pointsOf(body, acts[i]!, i))
    for (const group of listsOf(body, points, sentences)) {
      const itemSpans = group.spans
      const announced = announcedNumber(body, sentences, group.first)
      agendas.push({
        speaker,
        announced,
        items: itemSpans.map(([start, end]) => body.slice(start, end)),
        itemSpans,
        spans: [[itemSpans[0]![0], itemSpans.at(-1)![1]]],
        confidence: group.confidence,
      })
    }
  }
  return agendas
}

/** Runs of sentence indices that are one speaker's without narration between. */
function speeches(acts: readonly Sentence[]): number[][] {
  const runs: number[][] = []
  let run: number[] = []
  let speaker: string | null = null
  for (const [i, act] of acts.entries()) {
    if (act.speaker === null || act.speaker !== speaker) {
      if (run.length) runs.push(run)
      run = []
      speaker = act.speaker
    }
    if (act.speaker !== null) run.push(i)
  }
  if (run.length) runs.push(run)
  return runs
}

/** Offset after the verb of saying that opens the sentence, or its start. */
function afterSaying(body: string, start: number, end: number): number {
  for (const clause of splitClauses(body, start, end)) {
    if (clause.depth > 0) return start
    for (let i = clause.start; i < clause.end; ) {
      const match = SPEECH_VERBS.longestAt(body, i)
      if (match && match.value.kind !== 'none' && match.end <= clause.end) {
        if (match.value.kind === 'say' && (match.end === clause.end || body[match.end] === '要')) return match.end
        if (match.value.kind === 'demand' && i > clause.start) return match.end
      }
      i = match ? match.end : i + 1
    }
  }
  return start
}

/** True where a clause stands before the one with the verb of saying that ends at `words`. */
function sceneBefore(body: string, start: number, words: number): boolean {
  const comma = body.indexOf('，', start)
  return comma >= 0 && comma < words - 1
}

function pointsOf(body: string, sentence: Sentence, index: number): Point[] {
  const words = afterSaying(body, sentence.start, sentence.end)
  const attributed = words > sentence.start
  const scene = attributed && sceneBefore(body, sentence.start, words)
  const points: Point[] = []
  for (const clause of splitClauses(body, sentence.start, sentence.end)) {
    const numbered = numberAt(body, clause.start)
    if (numbered && clause.depth === 0)
      points.push({
        index,
        start: numbered.end,
        end: sentence.end,
        opens: 'number',
        number: numbered.value,
        attributed,
        scene,
      })
  }
  if (points.length) return points
  let at = words
  while (at < sentence.end && '，：,:“'.includes(body[at]!)) at++
  if (body.startsWith('——', at)) {
    while (body[at] === '—') at++
    return [{ index, start: skipDemand(body, at), end: sentence.end, opens: 'dash', number: 0, attributed, scene }]
  }
  for (const word of ['下一步，', '接下来，', '同时，', '此外，', '当前，', '首先，', '其次，', '最后，'])
    if (body.startsWith(word, at)) at += word.length
  if (body.startsWith('要', at) && !body.startsWith('要求', at))
    return [{ index, start: skipDemand(body, at), end: sentence.end, opens: 'demand', number: 0, attributed, scene }]
  if (body.startsWith('一旦', at) || body.startsWith('如果', at))
    return [{ index, start: at, end: sentence.end, opens: 'if', number: 0, attributed, scene }]
  const opener = IMPERATIVES.longestAt(body, at)
  if (opener && (opener.value === 'adverb' || opener.value === 'verb'))
    return [{ index, start: at, end: sentence.end, opens: 'bare', number: 0, attributed, scene }]
  const modal = demandAfterSubject(body, at, sentence.end)
  const ground = opener?.value === 'ground'
  if (modal && (attributed || ground))
    return [{ index, start: modal, end: sentence.end, opens: 'demand', number: 0, attributed, scene }]
  return [{ index, start: at, end: sentence.end, opens: 'other', number: 0, attributed, scene }]
}

/** Offset after 要 where the first clause (or the one after a ground) is a subject with 要: 各地要 + …; else 0. */
function demandAfterSubject(body: string, from: number, end: number): number {
  const clauses = splitClauses(body, from, end)
  for (const clause of clauses.slice(0, 2)) {
    const opener = IMPERATIVES.longestAt(body, clause.start)
    for (let i = clause.start + 1; i < clause.end; i++)
      if (
        body[i] === '要' &&
        !'主重需首只必纲摘概简扼紧次险机索想将快若'.includes(body[i - 1]!) &&
        !'求素点件闻塞道害职务义领价地是么想'.includes(body[i + 1] ?? '')
      )
        return skipDemand(body, i)
    if (opener?.value !== 'ground') return 0
  }
  return 0
}

/** Skips 要, 要在 and 在 before a heading. */
function skipDemand(body: string, from: number): number {
  let at = from
  if (body[at] === '要') at++
  if (body[at] === '在' && body[at + 1] !== '于') at++
  return at
}

/** A point's number at `at`, and where its words begin: 一是, 第一，, 一要, （一）, 1、. */
function numberAt(body: string, at: number): { value: number; end: number } | null {
  const arabic = '123456789'.indexOf(body[at] ?? ' ') + 1
  if (arabic)
    return '、．.'.includes(body[at + 1] ?? ' ') && !/\d/.test(body[at + 2] ?? '')
      ? { value: arabic, end: at + 2 }
      : null
  const ordinal = body[at] === '第'
  const bracket = body[at] === '（'
  const i = ordinal || bracket ? at + 1 : at
  const value = NUMERALS.indexOf(body[i] ?? ' ') + 1
  if (!value) return null
  const mark = body[i + 1] ?? ' '
  const end = i + 2
  if (ordinal) return '，、要是'.includes(mark) ? { value, end: skipDemand(body, end) } : null
  if (bracket) return mark === '）' ? { value, end } : null
  return '要是'.includes(mark) ? { value, end: skipDemand(body, end) } : null
}

interface List {
  readonly spans: Span[]
  readonly first: number
  readonly confidence: number
}

function listsOf(body: string, points: readonly Point[], sentences: readonly SentenceSpan[]): List[] {
  const dashes = points.filter((point) => point.opens === 'dash')
  if (dashes.length >= 2) return [list(body, dashes, true, 0.95)]
  const numbered = numberedRun(points)
  if (numbered.length >= 2) return [list(body, numbered, false, 0.95)]
  const themes = themeSentences(body, points)
  if (themes.length >= 3) return [list(body, themes, true, 0.85)]
  const lists: List[] = []
  for (const segment of segments(points, sentences)) {
    const alike = alikeRun(body, segment)
    if (alike.length >= 3) {
      lists.push(
        list(
          body,
          alike,
          alike.some((point, k) => k > 0 && point.index - alike[k - 1]!.index > 1),
          0.8,
        ),
      )
      continue
    }
    for (const demands of demandRuns(segment)) if (demands.length >= 3) lists.push(list(body, demands, false, 0.7))
  }
  return lists
}

/** 一是, 二是, … in order from one. */
function numberedRun(points: readonly Point[]): Point[] {
  const run: Point[] = []
  for (const point of points) if (point.opens === 'number' && point.number === run.length + 1) run.push(point)
  return run
}

/** Short sentences of one clause that each name a theme, with its elaboration after them. */
function themeSentences(body: string, points: readonly Point[]): Point[] {
  const short = points.filter((point) => {
    const length = point.end - point.start
    return length <= 24 && !body.slice(point.start, point.end).includes('，') && point.opens !== 'other'
      ? true
      : length <= 24 && body[point.start] === '在' && !body.slice(point.start, point.end).includes('，')
  })
  const apart = short.filter((point, k) => k === 0 || point.index - short[k - 1]!.index > 1)
  return apart.length >= 3 ? short.map((point) => ({ ...point, start: skipDemand(body, point.start) })) : []
}

/** Parts of a speech: a new paragraph that names its speaker again begins another. */
function segments(points: readonly Point[], sentences: readonly SentenceSpan[]): Point[][] {
  const parts: Point[][] = []
  for (const [k, point] of points.entries()) {
    const before = points[k - 1]
    const fresh =
      !before ||
      point.scene ||
      (point.attributed && sentences[point.index]!.paragraph !== sentences[before.index]!.paragraph)
    if (fresh) parts.push([])
    parts.at(-1)!.push(point)
  }
  return parts
}

/** The longest run of points, not further apart than an elaboration, that open with the same words. */
function alikeRun(body: string, points: readonly Point[]): Point[] {
  let best: Point[] = []
  const groups = new Map<string, Point[]>()
  for (const point of points) {
    if (point.opens === 'other' || point.opens === 'if') continue
    const key = body.slice(point.start, point.start + (point.opens === 'demand' ? 4 : 2))
    const group = groups.get(key) ?? []
    const last = group.at(-1)
    if (last && point.index - last.index > 4) group.length = 0
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
    if (point.opens === 'demand') runs.at(-1)!.push(point)
    else if (point.opens === 'other') runs.push([])
  }
  return runs
}

/** Headings of the points: the whole sentence where it is one (`whole`), else the clause that names the theme. */
function list(body: string, points: readonly Point[], whole: boolean, confidence: number): List {
  const spans = points.map((point): Span => {
    let end = point.end
    while (end > point.start && `${ENDS}”`.includes(body[end - 1]!)) {
      if (body[end - 1] === '”' && body.slice(point.start, end).includes('“')) break
      end--
    }
    if (whole && end - point.start <= 60) return [point.start, end]
    return [point.start, headingEnd(body, point.start, end)]
  })
  return { spans, first: points[0]!.index, confidence }
}

/** End of the clause that names the theme; a ground before it (以…为载体，) is kept with it. */
function headingEnd(body: string, start: number, end: number): number {
  const clauses = splitClauses(body, start, Math.min(end, start + 200))
  for (const clause of clauses) {
    const opener = IMPERATIVES.longestAt(body, clause.start)
    if (opener?.value === 'ground' && clause !== clauses.at(-1)) continue
    const words = body.slice(start, clause.end)
    if (words.lastIndexOf('“') > words.lastIndexOf('”')) continue
    return clause.end
  }
  return end
}

const COUNTED = ['个方面', '方面', '点', '项', '条', '个']
const DEMANDS = [
  '要求',
  '意见',
  '希望',
  '建议',
  '发力',
  '做好',
  '入手',
  '着力',
  '工作',
  '任务',
  '措施',
  '抓',
  '举措',
  '下功夫',
  '重点',
  '努力',
  '部署',
]

/** The number of points that the sentences before the first item (or its own) state. */
function announcedNumber(body: string, sentences: readonly SentenceSpan[], first: number): number | null {
  for (let i = first; i >= Math.max(0, first - 4); i--) {
    const { start, end } = sentences[i]!
    for (let at = start; at < end; at++) {
      const value = NUMERALS.indexOf(body[at]!) + 1 || (body[at] === '两' ? 2 : 0)
      if (!value || '第“‘'.includes(body[at - 1] ?? '')) continue
      const unit = COUNTED.find((word) => body.startsWith(word, at + 1))
      if (!unit) continue
      const from = at + 1 + unit.length
      const next = body.slice(from, Math.min(end, from + 6))
      if (DEMANDS.some((word) => next.includes(word))) return value
    }
  }
  return null
}
