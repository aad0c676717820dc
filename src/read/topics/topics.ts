import { Units } from '../../text/units.ts'
import { splitClauses } from '../clauses.ts'
import { afterModal, BASES, isGuided, isProviso, isRelay, listedUntil, PREAMBLES, PURPOSES } from './topic-openers.ts'
import { noScores, nowhere, TOPICS, type TopicScores, WORDS } from './topic-words.ts'

/** What a sentence says of its topics. */
export interface TopicReading {
  /** By its own words; with what stands around it once that has been weighed. */
  scores: TopicScores
  /** For each topic that leads in a clause which demands something of its own: where it first does, else infinity. */
  readonly leads: TopicScores
  /** Where a word of each topic first stands in a clause that demands something, else infinity. */
  readonly stands: TopicScores
  /** For each topic: how many such clauses name it. */
  readonly named: TopicScores
  /** For each topic: how many such clauses name it and no other. */
  readonly alone: TopicScores
  /** What the clauses say of each topic by their part in the sentence: the theme, what follows it, what it is built on, what it is done for. */
  readonly theme: TopicScores
  readonly further: TopicScores
  readonly frame: TopicScores
  readonly purpose: TopicScores
  /** For each topic: in how many parts of the sentence (…；要…) it comes first. */
  readonly parts: TopicScores
  /** Clauses that demand something and tell a topic. */
  clauses: number
}

const LEADING = new Units('—要“”')

/** What a place in the sentence counts: its theme clause most, what leads up to the demand less, a preamble or closing purpose least. */
const THEME = 1.5
const GROUND = 0.9
const PREAMBLE = 0.4
const PURPOSE = 0.7
/** What a word counts before 要 in the same clause: it tells who is to act rather than what is to be done. */
const ADDRESSED = 0.5
/** Shortest demand with its 要 that is put to what stands before it. */
const SHORT_DEMAND = 6
/** What each further word of a topic in one clause counts of its weight. */
const FURTHER = 0.5
/** What a further hint counts: any number of them says little. */
const HINT_AGAIN = 0.75
/** Weight from which a word names a topic rather than hints at it. */
const NAMED = 2

/** What one clause scores, anew for each: the topics that its words tell, and of each the strongest word, the weight of the others, and where it first stands. */
const TOLD = new Uint8Array(TOPICS.length)
let told = 0
const BEST = new Float64Array(TOPICS.length)
const REST = new Float64Array(TOPICS.length)
const STANDS = new Float64Array(TOPICS.length)

const emptyReading = (): TopicReading => ({
  scores: noScores(),
  leads: nowhere(),
  stands: nowhere(),
  named: noScores(),
  alone: noScores(),
  theme: noScores(),
  further: noScores(),
  frame: noScores(),
  purpose: noScores(),
  parts: noScores(),
  clauses: 0,
})

/**
 * Reads the topics of `[start, end)`; clauses that end before `demand` only lead up to what is demanded. No word that runs on
 * beyond `limit` counts, though a shorter one inside it may.
 */
export function scoreTopics(
  body: string,
  start: number,
  end: number,
  demand = start,
  limit = body.length,
): TopicReading {
  const reading = emptyReading()
  scoreInto(reading.scores, reading, body, start, end, demand, limit)
  return reading
}

/** Only the scores of `[start, end)`, of words that demand nothing. */
export function topicScores(body: string, start: number, end: number, limit = body.length): TopicScores {
  const scores = noScores()
  scoreInto(scores, null, body, start, end, start, limit)
  return scores
}

/** Adds to `scores` what the clauses of `[start, end)` say, and notes in `reading` how they say it; null where nobody asks. */
function scoreInto(
  scores: TopicScores,
  reading: TopicReading | null,
  body: string,
  start: number,
  end: number,
  demand: number,
  limit: number,
): void {
  const clauses = splitClauses(body, start, end)
  // Few sentences hold a list of fields.
  const lists = body.slice(start, end).includes('等')
  let themed = false
  let before: TopicScores | null = null
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i]!
    let from = clause.start
    while (from < clause.end && LEADING.at(body, from)) from++
    if (i < 2 && !themed) from = afterModal(body, from, clause.end)
    const last = i === clauses.length - 1
    const preamble =
      clauses.length > 1 &&
      !last &&
      (PREAMBLES.longestAt(body, from, limit) !== null ||
        isGuided(body, from, clause.end) ||
        isProviso(body, from, clause.end) ||
        isRelay(body, from, clause.end))
    const purpose = i > 0 && last && PURPOSES.longestAt(body, from, limit) !== null
    if (clause.after === '；') themed = false
    if (reading && i > 0 && (clause.after === '；' || (body[clause.start] === '要' && clause.start > demand))) {
      notePart(reading, before)
      before = scores.slice()
    }
    const ground = clause.end <= demand
    let factor = themed ? 1 : THEME
    let part = themed ? reading?.further : reading?.theme
    if (ground) factor = GROUND
    else if (preamble) factor = PREAMBLE
    else if (!themed && !last && BASES.longestAt(body, from, limit) !== null) {
      factor = 1
      part = reading?.frame
    } else if (purpose && themed) {
      // Where nothing before it tells a topic, what a thing is done for does.
      factor = PURPOSE
      part = reading?.purpose
    }
    // 工期要抢: with so little after 要, what stands before it is what the demand is about.
    const put = ground || clause.end - demand < SHORT_DEMAND ? clause.start : demand
    if (!scoreClause(body, clause.start, clause.end, limit, put, lists)) continue
    let most = NAMED
    let hit = false
    for (let k = 0; k < told; k++) {
      const topic = TOLD[k]!
      const found = inClause(topic)
      scores[topic]! += found * factor
      if (part && !ground && !preamble) part[topic]! += found
      hit ||= found >= NAMED
      most = Math.max(most, found)
    }
    if (reading && factor >= 1) noteDemand(reading, most)
    themed ||= hit && !preamble && !ground
  }
  if (reading) notePart(reading, before)
}

/** Notes the topic that comes first in a part of the sentence; `before` is what the parts before it come to. */
function notePart({ scores, parts }: TopicReading, before: TopicScores | null): void {
  let first = -1
  let most = 0
  for (let topic = 0; topic < scores.length; topic++) {
    const found = scores[topic]! - (before ? before[topic]! : 0)
    if (found <= most) continue
    most = found
    first = topic
  }
  if (first >= 0) parts[first]!++
}

/** Notes what a clause that demands something says beside its score; `most` is what its first topic comes to. */
function noteDemand(reading: TopicReading, most: number): void {
  const { leads, stands, named, alone } = reading
  let names = 0
  let name = -1
  for (let k = 0; k < told; k++) {
    const topic = TOLD[k]!
    stands[topic] = Math.min(stands[topic]!, STANDS[topic]!)
    if (inClause(topic) >= most) leads[topic] = Math.min(leads[topic]!, STANDS[topic]!)
    if (BEST[topic]! < NAMED) continue
    named[topic]!++
    names++
    name = topic
  }
  if (names === 1) alone[name]!++
  reading.clauses++
}

const inClause = (topic: number): number => BEST[topic]! + FURTHER * Math.min(REST[topic]!, 6)

/** What each item of a list (在就业、教育、产业等方面) counts, whatever its words. */
const LISTED = 3.5
const LISTED_LEAST = 2
/** Fills in TOLD, BEST, REST and STANDS for a clause, whose words before `put` say who is to act and which may hold a list of fields where `lists` is true; false where no word tells a topic. */
function scoreClause(body: string, start: number, end: number, limit: number, put: number, lists: boolean): boolean {
  // What the clause before told.
  for (; told > 0; told--) BEST[TOLD[told - 1]!] = REST[TOLD[told - 1]!] = 0
  let any = false
  const listed = lists ? listedUntil(body, start, end) : start
  for (let at = WORDS.nextStart(body, start, end); at < end; at = WORDS.nextStart(body, at, end)) {
    const match = WORDS.longestAt(body, at, limit)
    if (!match || match.end > end) {
      at++
      continue
    }
    any = true
    const words = match.value
    for (let i = 0; i < words.length; i++) {
      const { topic, weight: own } = words[i]!
      const inList = at < listed && own >= LISTED_LEAST
      const weight = inList ? LISTED : at < put ? own * ADDRESSED : own
      if (!BEST[topic]) {
        TOLD[told++] = topic
        STANDS[topic] = at
      }
      if (!inList) REST[topic]! += Math.min(weight === 1 ? HINT_AGAIN : weight, BEST[topic]!)
      BEST[topic] = Math.max(weight, BEST[topic]!)
    }
    at = match.end
  }
  return any
}
