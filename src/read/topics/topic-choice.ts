import { loadLexicon } from '../../lexicon/load.ts'
import { noScores, TOPICS, type TopicScores } from './topic-words.ts'
import type { TopicReading } from './topics.ts'

/** How readily each topic stands second beside another, and how readily another stands beside it: columns of lexicon/topics.tsv. */
const READINESS = loadLexicon('topics', ['second', 'first'])
const SECOND = READINESS.map((row) => Number(row.second))
const FIRST = READINESS.map((row) => Number(row.first))

/** A topic is kept as the second from this likelihood on: half of the F1 that is reached, which is where one more adds to it. */
export const LIKELY = 0.4
/** So many topics after the first are looked at. */
const NEXT = 3

/**
 * Weights of what speaks for a second topic, in the order of {@link secondSigns}: a logistic regression over sentences with
 * topics given by hand (`node evaluation/topics.ts`).
 */
const WEIGHTS = [0.82, 0.85, 0.65, 0.36, -0.44, 0.24, 0.32, 0.31, 0.31, 0.16, -0.54, -0.2, 0.71]
const CONSTANT = -2.38

/** What speaks for `second` to stand beside `first`. */
export function secondSigns(reading: TopicReading, shares: TopicScores, first: number, second: number): number[] {
  const { scores } = reading
  return [
    Math.log(scores[second]! / scores[first]!),
    Math.log(1 + scores[second]!),
    reading.leads[second] === Number.POSITIVE_INFINITY ? 0 : 1,
    reading.alone[second] ? 1 : 0,
    reading.named[second]!,
    reading.theme[second]!,
    reading.further[second]!,
    reading.frame[second]!,
    reading.purpose[second]!,
    shares[second]!,
    shares[first]!,
    Math.min(reading.clauses, 8),
    reading.parts[second] ? 1 : 0,
  ]
}

/** The topics that score, the strongest first: those that are looked at. */
export function rankTopics({ scores }: TopicReading): number[] {
  const ranked: number[] = []
  let above = Number.POSITIVE_INFINITY
  let last = -1
  while (ranked.length <= NEXT) {
    let best = -1
    for (let topic = 0; topic < scores.length; topic++) {
      const score = scores[topic]!
      // Of topics that score alike, the one listed first comes first.
      if (!score || score > above || (score === above && topic <= last)) continue
      if (best < 0 || score > scores[best]!) best = topic
    }
    if (best < 0) break
    ranked.push(best)
    above = scores[best]!
    last = best
  }
  return ranked
}

/** Topics this near the first are named side by side with it: of three and more, the first two printed count. */
const BESIDE = 0.85
const BESIDE_LEAST = 4.5

/**
 * The one or two codes that stand out; none where nothing does.
 * @param shares what the other demands of the report are about, 0 to 1.
 */
export function pickTopics(reading: TopicReading, shares: TopicScores = noScores()): string[] {
  const ranked = rankTopics(reading)
  const likely = (i: number): number => {
    const signs = secondSigns(reading, shares, ranked[0]!, ranked[i + 1]!)
    let odds = CONSTANT + SECOND[ranked[i + 1]!]! + FIRST[ranked[0]!]!
    for (let k = 0; k < signs.length; k++) odds += WEIGHTS[k]! * signs[k]!
    return 1 / (1 + Math.exp(-odds))
  }
  return chooseTopics(reading, ranked, likely, LIKELY).map((topic) => TOPICS[topic]!)
}

/**
 * The first topic, with the likeliest of the others where it is likely enough.
 * @param likely how likely the topic at `ranked[i + 1]` is to stand second.
 */
export function chooseTopics(
  { scores, stands }: TopicReading,
  ranked: readonly number[],
  likely: (i: number) => number,
  least: number,
): number[] {
  if (!ranked.length) return []
  const first = ranked[0]!
  let second = -1
  let most = least
  for (let i = 0; i + 1 < ranked.length; i++) {
    const found = likely(i)
    if (found <= most) continue
    most = found
    second = ranked[i + 1]!
  }
  if (second < 0) return [first]
  const near = ranked.filter((topic) => scores[topic]! >= Math.max(BESIDE * scores[first]!, BESIDE_LEAST))
  if (near.length < 3) return [first, second]
  return near.sort((a, b) => stands[a]! - stands[b]! || scores[b]! - scores[a]!).slice(0, 2)
}
