import { loadLexicon } from '../lexicon/load.ts'
import { Trie } from '../text/trie.ts'
import { splitClauses } from './clauses.ts'
import type { Readable } from './draft.ts'
import type { Speech } from './speech.ts'

interface TopicWord {
  readonly topic: number
  readonly weight: number
}

/** Codes of lexicon/topics.tsv, in its order. */
export const TOPICS: readonly string[] = loadLexicon('topics', ['code']).map((row) => row.code)
const INDEX = new Map(TOPICS.map((code, i) => [code, i]))

const WORDS = new Trie<TopicWord[]>()
for (const row of loadLexicon('topic-words', ['topic', 'weight', 'words']))
  for (const word of row.words.split(' ')) {
    const entries = WORDS.get(word) ?? []
    WORDS.set(word, [...entries, { topic: INDEX.get(row.topic) ?? -1, weight: Number(row.weight) }])
  }

/** Scores by topic, in the order of TOPICS. */
export type TopicScores = Float64Array

const FORMULAS = [
  '贯彻',
  '学习贯彻',
  '深入贯彻',
  '全面贯彻',
  '坚决贯彻',
  '认真贯彻',
  '按照',
  '以习近平',
  '坚持以',
  '深入学习',
  '认真落实',
  '全面落实',
  '在以',
  '根据',
  '从',
  '结合',
]
const PURPOSES = ['为', '让', '使', '确保', '以实际', '以优异', '推动', '促进', '努力', '不断', '实现', '奋力']

/** Scores the topics of `[start, end)`: the clause that names the theme counts most, a preamble or closing purpose least. */
export function scoreTopics(body: string, start: number, end: number): TopicScores {
  const scores = new Float64Array(TOPICS.length)
  const clauses = splitClauses(body, start, end)
  let theme = true
  for (const [i, clause] of clauses.entries()) {
    let from = clause.start
    while (from < clause.end && '—要“”'.includes(body[from]!)) from++
    const preamble = FORMULAS.some((word) => body.startsWith(word, from)) && clauses.length > 2
    const closing = i > 0 && i === clauses.length - 1 && PURPOSES.some((word) => body.startsWith(word, from))
    let factor = 1
    if (preamble) factor = 0.35
    else if (closing) factor = 0.4
    let hit = false
    for (let at = clause.start; at < clause.end; ) {
      const match = WORDS.longestAt(body, at)
      if (!match || match.end > clause.end) {
        at++
        continue
      }
      for (const { topic, weight } of match.value) {
        if (topic < 0) continue
        scores[topic]! += weight * factor * (theme && !preamble && !closing ? 1.5 : 1)
        hit = true
      }
      at = match.end
    }
    if (hit && !preamble) theme = false
  }
  return scores
}

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
  if (second >= 0 && scores[second]! >= 2.5 && scores[second]! >= 0.6 * scores[first]!) codes.push(TOPICS[second]!)
  return codes
}

/**
 * A reader of topics for the sentences of one report, in order: the words of the title and of the sentence before (the
 * heading of an item, or what a speech was about) help where a sentence's own words are few.
 */
export function topicReader(article: Readable): (speech: Speech) => string[] {
  const { body } = article
  const title = article.meta.title ?? ''
  const about = scoreTopics(title, 0, title.length)
  let before: TopicScores | null = null
  return (speech) => {
    const fresh = speech.attributions.length > 0
    const start = Math.min(speech.from, speech.view.end)
    const own = scoreTopics(body, start, speech.view.end)
    const mixed = own.slice()
    for (let i = 0; i < mixed.length; i++) {
      mixed[i]! += 0.25 * Math.min(about[i]!, 4)
      if (before && !fresh) mixed[i]! += 0.35 * Math.min(before[i]!, 5)
    }
    if (fresh || !before || speech.view.end - start <= 32) before = own
    return pickTopics(mixed)
  }
}
