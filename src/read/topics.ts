import { loadLexicon } from '../lexicon/load.ts'
import type { Act } from '../record/types.ts'
import { Trie } from '../text/trie.ts'
import { Units } from '../text/units.ts'
import { splitClauses } from './clauses.ts'
import type { Readable, SentenceSpan } from './draft.ts'
import type { Speech } from './speech.ts'
import { type Collected, trace } from './trace.ts'

interface TopicWord {
  readonly topic: number
  readonly weight: number
}

/** Codes of lexicon/topics.tsv, in its order. */
export const TOPICS: readonly string[] = loadLexicon('topics', ['code']).map((row) => row.code)

/** Words with their topics; none for a word that tells no topic though a shorter one inside it would. */
const WORDS = new Trie<readonly TopicWord[]>()
for (const row of loadLexicon('topic-words', ['topic', 'weight', 'words'])) {
  const topic = TOPICS.indexOf(row.topic)
  for (const word of row.words.split(' ').filter(Boolean)) {
    const entries = WORDS.get(word) ?? []
    WORDS.set(word, topic < 0 ? [] : [...entries, { topic, weight: Number(row.weight) }])
  }
}

/** Scores by topic, in the order of TOPICS. */
export type TopicScores = Float64Array

const openers = (words: string): Trie<true> => new Trie(words.split(' ').map((word) => [word, true] as const))

/** Opens a clause that only says by what spirit a thing is to be done: it adds no topic of its own. */
const PREAMBLES = openers(
  '贯彻 学习贯彻 深入贯彻 全面贯彻 坚决贯彻 认真贯彻 深入学习贯彻 认真学习贯彻 坚持以 按照 以习近平 认真落实习近平 深入学习 以时时放心不下 根据 结合 提高政治站位 提高思想认识',
)
/** Opens a clause that says what a thing is done for. */
const PURPOSES = openers('为 让 使 确保 以实际 以优异 推动 促进 努力 不断 实现 奋力 助力 更好 切实增强 真正')

const LEADING = new Units('—要“”')

/** What a place in the sentence counts: its theme clause most, what leads up to the demand less, a preamble or closing purpose least. */
const THEME = 1.5
const GROUND = 0.5
const PREAMBLE = 0.3
const PURPOSE = 0.55
/** What each further word of a topic in one clause counts of its weight. */
const FURTHER = 0.4

/** What one clause scores, filled anew for each. */
const CLAUSE_SCORES: readonly [TopicScores, TopicScores] = [
  new Float64Array(TOPICS.length),
  new Float64Array(TOPICS.length),
]

/**
 * Scores the topics of `[start, end)`; clauses that end before `demand` only lead up to what is demanded. No word that runs on
 * beyond `limit` counts, though a shorter one inside it may.
 */
export function scoreTopics(
  body: string,
  start: number,
  end: number,
  demand = start,
  limit = body.length,
): TopicScores {
  const scores = new Float64Array(TOPICS.length)
  const [best, rest] = CLAUSE_SCORES
  const clauses = splitClauses(body, start, end)
  let themed = false
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i]!
    let from = clause.start
    while (from < clause.end && LEADING.at(body, from)) from++
    if (i === 0) from = afterModal(body, from, clause.end)
    const preamble = clauses.length > 1 && i < clauses.length - 1 && PREAMBLES.longestAt(body, from, limit) !== null
    const purpose = i > 0 && i === clauses.length - 1 && PURPOSES.longestAt(body, from, limit) !== null
    if (clause.after === '；') themed = false
    const ground = clause.end <= demand
    let factor = themed ? 1 : THEME
    if (ground) factor = GROUND
    else if (preamble) factor = PREAMBLE
    // Where nothing before it tells a topic, what a thing is done for does.
    else if (purpose && themed) factor = PURPOSE
    if (!scoreClause(body, clause.start, clause.end, limit, best, rest)) continue
    let hit = false
    for (let topic = 0; topic < scores.length; topic++) {
      if (!best[topic]) continue
      const found = best[topic]! + FURTHER * Math.min(rest[topic]!, 6)
      scores[topic]! += found * factor
      hit ||= found >= 2
    }
    themed ||= hit && !preamble && !ground
  }
  return scores
}

const MODAL =
  /^[^要]{2,20}要(?:进一步|切实|坚决|不断|自觉|持续)?(?=提高政治站位|提高思想认识|贯彻|学习贯彻|深入学习|认真学习|深入贯彻)/

/** Where the words after 要 begin, where they open with what is said of every demand: 各部门要提高政治站位. */
function afterModal(body: string, from: number, end: number): number {
  return from + (MODAL.exec(body.slice(from, Math.min(end, from + 40)))?.[0].length ?? 0)
}

/** Fills in the strongest word of each topic in a clause (`best`) and the weight of the others (`rest`); false where none is. */
function scoreClause(
  body: string,
  start: number,
  end: number,
  limit: number,
  best: TopicScores,
  rest: TopicScores,
): boolean {
  let any = false
  for (let at = WORDS.nextStart(body, start, end); at < end; at = WORDS.nextStart(body, at, end)) {
    const match = WORDS.longestAt(body, at, limit)
    if (!match || match.end > end) {
      at++
      continue
    }
    if (!any) {
      for (let topic = 0; topic < best.length; topic++) best[topic] = rest[topic] = 0
      any = true
    }
    const words = match.value
    for (let i = 0; i < words.length; i++) {
      const { topic, weight } = words[i]!
      rest[topic]! += Math.min(weight, best[topic]!)
      best[topic] = Math.max(weight, best[topic]!)
    }
    at = match.end
  }
  return any
}

/** A second topic counts where it is nearly as strong as the first. */
const SECOND = 0.6
const SECOND_LEAST = 4

/** The one or two codes that stand out in `scores`; none where nothing does. */
export function pickTopics(scores: TopicScores): string[] {
  let first = -1
  let second = -1
  for (let i = 0; i < scores.length; i++) {
    if (!scores[i]) continue
    if (first < 0 || scores[i]! > scores[first]!) {
      second = first
      first = i
    } else if (second < 0 || scores[i]! > scores[second]!) second = i
  }
  if (first < 0) return []
  const codes = [TOPICS[first]!]
  if (second >= 0 && scores[second]! >= SECOND_LEAST && scores[second]! >= SECOND * scores[first]!)
    codes.push(TOPICS[second]!)
  return codes
}

/** What the words around a sentence count against its own. */
const TITLE = 0.2
const OPENING = 0.2
const SCENE = 0.3
const HEADING = 0.45
const BEFORE = 0.12
/** A sentence that says this much of itself needs its surroundings only so far. */
const ENOUGH = 3
const WELL_SAID = 0.35
/** Longest sentence that is a heading for those after it. */
const HEADING_LENGTH = 32

/**
 * A reader of topics for the sentences of one report, in order. Where a sentence's own words are few, the title, what was
 * seen in its paragraph, the heading of its item and the sentence of the speech before help.
 */
export function topicReader(article: Readable): (speech: Speech, act: Act, span: SentenceSpan) => string[] {
  const { body } = article
  const title = article.meta.title ?? ''
  // Scored where the first demand asks for them.
  let about: TopicScores | null = null
  let opening: TopicScores | null = null
  const nothing: TopicScores = new Float64Array(TOPICS.length)
  /** The last sentence of the paragraph that demands nothing; scored only where a demand follows it. */
  let seen: SentenceSpan | null = null
  let seenScores: TopicScores | null = null
  let heading: TopicScores = nothing
  let before: TopicScores = nothing
  let paragraph = -1
  return (speech, act, span) => {
    if (span.paragraph !== paragraph) {
      seen = seenScores = null
      paragraph = span.paragraph
    }
    const demands = act === 'directive' || act === 'commitment'
    if (!demands) {
      seen = span
      seenScores = null
      if (act === 'narration') heading = before = nothing
      return []
    }
    const start = Math.min(speech.from, span.end)
    const own = scoreTopics(body, start, span.end, demandAt(body, start, span.end))
    const fresh = speech.attributions.length > 0
    if (fresh || opensPoint(body, start)) heading = before = nothing
    if (seen) seenScores ??= scoreTopics(body, seen.start, seen.end)
    let scene = seenScores ?? nothing
    if (fresh && start > span.start) scene = add(scene, scoreTopics(body, span.start, start))
    about ??= scoreTopics(title, 0, title.length)
    opening ??= openingTopics(body)
    const mixed = own.slice()
    let need = 1
    for (let i = 0; i < own.length; i++) if (own[i]! >= ENOUGH) need = WELL_SAID
    for (let i = 0; i < mixed.length; i++)
      mixed[i]! +=
        need *
          (TITLE * Math.min(about[i]!, 4) +
            OPENING * Math.min(opening[i]!, 4) +
            SCENE * Math.min(scene[i]!, 4) +
            BEFORE * Math.min(before[i]!, 5)) +
        HEADING * Math.min(heading[i]!, 5)
    if (span.end - start <= HEADING_LENGTH) heading = own
    before = own
    if (trace) explainTopics(trace, body, start, span.end, own, mixed)
    return pickTopics(mixed)
  }
}

const DEMAND =
  /(?<![只首需重主必不想将纲摘概简扼紧次险机索快若])要(?![求素点件闻塞道害职务义领价地是么想看知])|必须|务必|希望|鼓励|勉励|期待|期盼|叮嘱|嘱咐/

/** Where the first word stands that makes a demand of the sentence; its start where none does. */
function demandAt(body: string, start: number, end: number): number {
  return start + Math.max(0, body.slice(start, Math.min(end, start + 200)).search(DEMAND))
}

/** 岚江新闻网讯（记者……）: a paper's name tells nothing of what was inspected. */
const DATELINE = /^[^，。]{0,30}?(?:讯|消息|电)(?:（[^）]{0,40}）)?[\s：:]*/
const FIRST = /^[^。]{0,160}/
const TELLS = /^(.*?)(?:强调|指出|要求|，推动|，研究|，听取)/

/** What the first sentence says that was inspected or met for (调研防汛工作, 召开经济分析会), before what was demanded there. */
function openingTopics(body: string): TopicScores {
  const line = FIRST.exec(body)![0]
  const first = line.replace(DATELINE, '')
  const told = TELLS.exec(first)?.[1] ?? first
  const start = line.length - first.length
  const end = start + told.length
  return scoreTopics(body, start, end, start, end)
}

/** True where a new point of a speech begins at `start`: the point before tells nothing of its topic. */
function opensPoint(body: string, start: number): boolean {
  let at = start
  while ('，：“'.includes(body[at] ?? ' ')) at++
  if (body[at] === '—' || body[at] === '要') return true
  return '第一二三四五六七八九十'.includes(body[at] ?? ' ') && '是要一二三四五六七八九'.includes(body[at + 1] ?? ' ')
}

function add(a: TopicScores, b: TopicScores): TopicScores {
  const sum = a.slice()
  for (let i = 0; i < sum.length; i++) sum[i]! += b[i]!
  return sum
}

/** Notes the words that scored, with their weights, and what each topic came to: by the sentence's own words, and with its surroundings. */
function explainTopics(to: Collected, body: string, start: number, end: number, own: TopicScores, mixed: TopicScores) {
  for (const match of WORDS.scan(body.slice(start, end)))
    for (const { topic, weight } of match.value) {
      const [from, till] = [start + match.start, start + match.end]
      const entry = body.slice(from, till)
      const rule = `${TOPICS[topic]} ${weight}`
      to.notes.push({ kind: 'topics', start: from, end: till, rule, lexicon: 'topic-words', entry })
    }
  const scores = [...mixed.keys()].filter((topic) => mixed[topic]).sort((a, b) => mixed[b]! - mixed[a]!)
  const said = scores.slice(0, 3).map((topic) => {
    const around = mixed[topic]! - own[topic]!
    return `${TOPICS[topic]} ${mixed[topic]!.toFixed(1)}${around >= 0.05 ? ` (${around.toFixed(1)} of it from what stands around)` : ''}`
  })
  to.notes.push({ kind: 'topics', start, end, rule: `scores: ${said.join(', ') || 'none'}` })
}
