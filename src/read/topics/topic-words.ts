import { loadLexicon } from '../../lexicon/load.ts'
import { Trie } from '../../text/trie.ts'

interface TopicWord {
  readonly topic: number
  readonly weight: number
}

/** Codes of lexicon/topics.tsv, in its order. */
export const TOPICS: readonly string[] = loadLexicon('topics', ['code']).map((row) => row.code)

/** Words with their topics; none for a word that tells no topic though a shorter one inside it would. What many words tell alike is kept once. */
export const WORDS = new Trie<readonly TopicWord[]>()
const KNOWN = new Map<string, readonly TopicWord[]>()
for (const row of loadLexicon('topic-words', ['topic', 'weight', 'words'])) {
  const topic = TOPICS.indexOf(row.topic)
  for (const word of row.words.split(' ').filter(Boolean)) {
    const entries = WORDS.get(word) ?? []
    const told = topic < 0 ? [] : [...entries, { topic, weight: Number(row.weight) }]
    const key = JSON.stringify(told)
    WORDS.set(word, KNOWN.get(key) ?? told)
    if (!KNOWN.has(key)) KNOWN.set(key, told)
  }
}

/** Numbers by topic, in the order of TOPICS. */
export type TopicScores = number[]
/** As many noughts as there are topics, kept as an array of doubles: a copy of it takes a tenth of what making a Float64Array does. */
const NOUGHTS: readonly number[] = TOPICS.map(() => 0.5).fill(0)
const NOWHERE: readonly number[] = TOPICS.map(() => Number.POSITIVE_INFINITY)

/** No score for any topic. */
export const noScores = (): TopicScores => NOUGHTS.slice()

/** No place for any topic. */
export const nowhere = (): TopicScores => NOWHERE.slice()

/** Words of `[start, end)` that tell a topic, for those who ask why. */
export function topicWords(body: string, start: number, end: number) {
  return [...WORDS.scan(body.slice(start, end))].flatMap((match) =>
    match.value.map(({ topic, weight }) => ({ start: start + match.start, end: start + match.end, topic, weight })),
  )
}
