import type { Act, Sentence } from '../record/types.ts'
import { IMPERATIVES } from './cues.ts'
import type { OrganizationReading, PeopleReading, Readable, SentenceSpan } from './draft.ts'
import { isInterview, readSpeech, type Speech } from './speech.ts'
import { pickTopics, scoreTopics, type TopicScores } from './topics.ts'

/**
 * Gives each sentence its act, speaker and topics. The act is the strongest that the sentence holds, in the order
 * directive, commitment, assessment, narration.
 */
export function readActs(
  article: Readable,
  sentences: readonly SentenceSpan[],
  people: PeopleReading,
  organizations: OrganizationReading,
): Sentence[] {
  const speeches = readSpeech(article, sentences, people, organizations)
  const stance = stanceOf(article, speeches)
  let run: Act = 'narration'
  const context: TopicContext = {
    title: scoreTopics(article.meta.title ?? '', 0, (article.meta.title ?? '').length),
    before: null,
  }
  return speeches.map((speech, i) => {
    const { start, end } = sentences[i]!
    const act = actOf(article.body, speech, stance, run)
    if (speech.attributions.length && act === 'narration') run = 'narration'
    else if (act !== 'narration') run = speech.attributions.length || act !== 'assessment' ? act : run
    else run = 'narration'
    return {
      start,
      end,
      text: article.body.slice(start, end),
      act,
      speaker: act === 'narration' ? null : (speech.speaker ?? speech.subject),
      topics: act === 'directive' || act === 'commitment' ? topicsOf(article.body, speech, context) : [],
      confidence: Math.round(100 * (1 - 1 / (2 + Math.min(speech.margin, 20)))) / 100,
    }
  })
}

/** Who commands in the report and whether it is an interview. */
interface Stance {
  readonly interview: boolean
  readonly commanding: ReadonlySet<string>
}

function stanceOf(article: Readable, speeches: readonly Speech[]): Stance {
  const title = `${article.meta.title ?? ''} ${article.meta.headline ?? ''}`
  const commanding = new Set<string>()
  let first: string | null = null
  for (const speech of speeches) {
    first ??= speech.subject
    for (const entry of speech.attributions)
      if (entry.speaker && (entry.kind === 'demand' || entry.verb === '强调' || entry.verb === '指出'))
        commanding.add(entry.speaker)
    if (speech.speaker && title.includes(speech.speaker)) commanding.add(speech.speaker)
  }
  if (first) commanding.add(first)
  return { interview: isInterview(article), commanding }
}

function actOf(body: string, speech: Speech, stance: Stance, run: Act): Act {
  const { force, speaker } = speech
  const announced = announcement(body, speech)
  if (announced) return announced
  if (!speaker) return 'narration'
  if (speech.lead) return 'narration'
  const kinds = new Set(speech.attributions.map((entry) => entry.kind))
  const subordinate = !stance.commanding.has(speaker) && speaker !== '会议'
  if (stance.interview) {
    if (force.will || force.modal || force.imperative || force.list) return 'commitment'
    if (run === 'commitment' && !force.done && !force.past && !force.copular) return 'commitment'
  }
  if (kinds.has('demand')) return 'directive'
  if (force.wish) return 'directive'
  if (force.modal > 0) return subordinate ? 'commitment' : 'directive'
  if (kinds.has('pledge') || (force.resolve && force.self)) return 'commitment'
  if (force.will) return 'commitment'
  if (force.imperative && !(force.done > 0)) {
    if (speech.attributions.length === 0 && run === 'commitment') return 'commitment'
    return subordinate ? 'commitment' : 'directive'
  }
  if (force.list && (run === 'commitment' || run === 'directive')) return run
  return 'assessment'
}

const REQUESTS = ['要求', '目标', '任务', '定位']
const NUMERALS = '一二三四五六七八九十两几多数0123456789'

/**
 * A sentence that only says that demands were made. 提出了六个方面要求 tells none of them and is narration; where what is
 * asked stands before the verb (对X做好Y提出要求) or in the goals that follow it in quotation marks, it is a directive.
 */
function announcement(body: string, speech: Speech): Act | null {
  if (!speech.subject || speech.attributions.some((entry) => entry.kind !== 'praise')) return null
  const { start, end } = speech.view
  for (const clause of speech.view.clauses) {
    if (clause.depth > 0) continue
    const at = body.indexOf('提出', clause.start)
    if (at < 0 || at >= clause.end) continue
    const rest = body.slice(at + 2, end)
    if (!REQUESTS.some((word) => rest.includes(word))) continue
    const next = rest.replace(/^了/, '')
    if (NUMERALS.includes(next[0] ?? ' ')) return null
    if (next.startsWith('“') && next.includes('目标')) return 'directive'
    const before = body.slice(start, at)
    const of = before.lastIndexOf('对')
    if (of >= 0 && hasImperative(before.slice(of + 1)) && /^(?:明确|具体)?要求/.test(next)) return 'directive'
  }
  return null
}

/** A verb that is never a noun by its second character (做好, 加快; not 发展, 建设). */
function hasImperative(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const match = IMPERATIVES.longestAt(text, i)
    if (match?.value === 'verb' && '好实快动进强高大稳牢细准'.includes(text[match.end - 1]!)) return true
  }
  return false
}

/** What the words around a sentence say of its topic. */
interface TopicContext {
  readonly title: TopicScores
  /** Scores of the speech's sentence before, carried over while it runs on. */
  before: TopicScores | null
}

function topicsOf(body: string, speech: Speech, context: TopicContext): string[] {
  const first = speech.attributions[0]
  const start = first && body[speech.view.start] !== '“' ? Math.min(first.content, speech.view.end) : speech.view.start
  const own = scoreTopics(body, start, speech.view.end)
  const heading = speech.view.end - start <= 32
  const mixed = own.slice()
  for (let i = 0; i < mixed.length; i++) {
    mixed[i]! += 0.25 * Math.min(context.title[i]!, 4)
    if (context.before && !first) mixed[i]! += 0.35 * Math.min(context.before[i]!, 5)
  }
  if (heading || !context.before || first) context.before = own
  return pickTopics(mixed)
}
