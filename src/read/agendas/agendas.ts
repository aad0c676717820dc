import type { Agenda, Sentence } from '../../record/types.ts'
import { Units } from '../../text/units.ts'
import type { Readable, SentenceSpan } from '../draft.ts'
import { IMPERATIVES } from '../speech/cues.ts'
import type { SpeechWords } from '../speech/speech-words.ts'
import type { Staged } from '../stages.ts'
import { listsOf, type PointList } from './agenda-lists.ts'
import { NUMERALS } from './agenda-marks.ts'
import { namedLists } from './agenda-named.ts'
import { pointsOf } from './agenda-points.ts'

/**
 * Finds the lists of demands or efforts: points behind dashes, numbered points (一是, 第一, 一要), theme sentences with
 * their elaboration between them, runs of sentences that open alike, runs that each open with 要, and lists that one sentence names.
 */
export function* readAgendas(
  article: Readable,
  sentences: readonly SentenceSpan[],
  acts: readonly Sentence[],
  words: SpeechWords,
): Staged<Agenda[]> {
  const { body } = article
  const listed = speeches(acts).flatMap((run) => {
    const { speaker } = acts[run[0]!]!
    const points = run.flatMap((i) => pointsOf(body, words, acts[i]!, i))
    // A list of what is demanded or undertaken, not of judgements.
    const demanding = ({ sentences: of, spans }: PointList): boolean =>
      of.filter((i, k) => acts[i]!.act !== 'assessment' || isHeading(body, sentences[i]!, spans[k]![0])).length * 2 >=
      of.length
    return listsOf(body, points, sentences, speaker === '会议')
      .filter(demanding)
      .map(({ spans, sentences: [first], confidence }) => ({
        speaker,
        announced: announcedNumber(body, sentences, acts, first!, spans.length),
        items: spans.map(([start, end]) => body.slice(start, end)),
        itemSpans: spans,
        spans: [[spans[0]![0], spans.at(-1)![1]] as const],
        confidence,
      }))
  })
  yield
  const named = namedLists(body, sentences, acts)
    .filter(
      ({ spans: [first] }) => !listed.some(({ spans: [whole] }) => first![0] >= whole![0] && first![0] < whole![1]),
    )
    .map(({ speaker, announced, spans }) => ({
      speaker,
      announced,
      items: spans.map(([start, end]) => body.slice(start, end)),
      itemSpans: spans,
      spans: [[spans[0]![0], spans.at(-1)![1]] as const],
      confidence: 0.8,
    }))
  return named.length ? [...listed, ...named].sort((a, b) => a.spans[0]![0] - b.spans[0]![0]) : listed
}

/** （二）着力培育新动能。: a demand that has no more words than its heading. */
function isHeading(body: string, { start, end }: SentenceSpan, at: number): boolean {
  const kind = end - start <= HEADING ? IMPERATIVES.longestAt(body, at)?.value : undefined
  return kind === 'adverb' || kind === 'verb'
}

/** Longest sentence that is nothing but a heading, in characters. */
const HEADING = 30

/** Runs of sentence indices that are one speaker's without narration between. */
function speeches(acts: readonly Sentence[]): number[][] {
  const runs: number[][] = []
  let speaker: string | null = null
  for (const [i, act] of acts.entries()) {
    if (act.speaker !== null && act.speaker !== speaker) runs.push([])
    speaker = act.speaker
    if (speaker !== null) runs.at(-1)!.push(i)
  }
  return runs
}

const COUNTED = ['件事', '件实事', '个方面', '方面', '点', '项', '条', '个']
/** What is counted when points are announced; a number before anything else counts parts of a plan. */
const DEMANDS = '要求 意见 希望 建议 发力 做好 入手 着力 工作 任务 措施 抓 举措 下功夫 重点 努力 部署'.split(' ')
/** How many sentences before the first point its number may stand. */
const REACH = 4

/**
 * The number of points that the sentences before the first item, or its own, state; null where none does. A number that
 * is that of the items counts them whatever its noun is (四个方面的关系); one below it counts something else.
 */
function announcedNumber(
  body: string,
  sentences: readonly SentenceSpan[],
  acts: readonly Sentence[],
  first: number,
  items: number,
): number | null {
  for (let i = first; i >= Math.max(0, first - REACH); i--) {
    // What another speaker has announced is not counted here.
    if (acts[i]!.speaker !== null && acts[i]!.speaker !== acts[first]!.speaker) return null
    const { start, end } = sentences[i]!
    for (let at = start; at < end; at++) {
      if (!COUNTS.at(body, at)) continue
      const value = countAt(body, at)
      if (value < 2 || value < items || '第“‘'.includes(body[at - 1] ?? ' ')) continue
      const unit = countedAt(body, at + 1)
      if (!unit || inPhrase(body, at)) continue
      const from = at + 1 + unit.length
      const next = body.slice(from, Math.min(end, from + 6))
      if (unit.endsWith('事') || DEMANDS.some((word) => next.includes(word))) return value
      if (value === items && i >= first - 1 && unit.endsWith('方面')) return value
    }
  }
  return null
}

/** The word for what is counted that begins at `at`. */
const countedAt = (body: string, at: number): string | undefined => COUNTED.find((word) => body.startsWith(word, at))

/** Longest quotation that is a phrase, not speech. */
const PHRASE = 24

/** True inside a short quotation: the number is part of a set phrase (“两个根本”要求). */
function inPhrase(body: string, at: number): boolean {
  const before = body.slice(Math.max(0, at - PHRASE), at)
  const open = before.lastIndexOf('“')
  if (open < 0 || before.lastIndexOf('”') > open) return false
  const close = body.slice(at, at + PHRASE).indexOf('”')
  return close >= 0 && before.length - open + close <= PHRASE
}

/** What {@link countAt} reads. */
const COUNTS = new Units(`两123456789${NUMERALS}`)

function countAt(body: string, at: number): number {
  if (body[at] === '两') return 2
  const arabic = '123456789'.indexOf(body[at]!) + 1
  return arabic && !/[\d.]/.test(body[at - 1] ?? '') ? arabic : NUMERALS.indexOf(body[at]!) + 1
}
