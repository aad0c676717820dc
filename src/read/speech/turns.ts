import type { SentenceSpan } from '../draft.ts'

/** The turns of an interview that is printed as question and answer. */
export interface Turn {
  /** Null for a question. */
  readonly speaker: string | null
  /** Offset after the label; the turn's own words begin here. */
  readonly start: number
}

const QUESTION = ['记者', '问', '主持人', '提问', '网友', '编者按']
const ANSWER = ['答']

/**
 * For each sentence that opens a turn (记者：…, 答：…, a name and ：…) the turn, else null. `name` is the interviewee, who
 * is meant by 答.
 */
export function readTurns(
  body: string,
  sentences: readonly SentenceSpan[],
  names: ReadonlySet<string>,
  name: string | null,
): (Turn | null)[] {
  const turns = sentences.map((sentence, i): Turn | null => {
    if (i > 0 && sentence.paragraph === sentences[i - 1]!.paragraph) return null
    const label = labelAt(body, sentence.start, sentence.end)
    if (!label) return null
    const start = sentence.start + label.length + 1
    if (QUESTION.some((word) => label === word || label.endsWith(word))) return { speaker: null, start }
    if (ANSWER.includes(label)) return { speaker: name, start }
    return names.has(label) ? { speaker: label, start } : null
  })
  // A single label is a heading, not a conversation.
  return turns.some((turn) => turn && turn.speaker === null) && turns.some((turn) => turn?.speaker)
    ? turns
    : turns.map(() => null)
}

function labelAt(body: string, start: number, end: number): string | null {
  for (let i = start; i < Math.min(end, start + 12); i++)
    if (body[i] === '：' || body[i] === ':') return i > start ? body.slice(start, i) : null
  return null
}
