import { loadLexicon } from '../lexicon/load.ts'
import { Trie } from '../text/trie.ts'
import { Units } from '../text/units.ts'
import { splitClauses } from './clauses.ts'

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

/** Numbers by topic, in the order of TOPICS. */
export type TopicScores = number[]
/** As many noughts as there are topics, kept as an array of doubles: a copy of it takes a tenth of what making a Float64Array does. */
const NOUGHTS: readonly number[] = TOPICS.map(() => 0.5).fill(0)
const NOWHERE: readonly number[] = TOPICS.map(() => Number.POSITIVE_INFINITY)

/** No score for any topic. */
export const noScores = (): TopicScores => NOUGHTS.slice()

/** What a sentence says of its topics. */
export interface TopicReading {
  readonly scores: TopicScores
  /** For each topic that leads in a clause which demands something of its own: where it first does, else infinity. */
  readonly leads: TopicScores
  /** For each topic: how many such clauses name it and no other. */
  readonly alone: TopicScores
}

const openers = (words: string): Trie<true> => new Trie(words.split(' ').map((word) => [word, true] as const))

/** Opens a clause that only says by what spirit a thing is to be done: it adds no topic of its own. */
const PREAMBLES = openers(
  '贯彻 学习贯彻 深入贯彻 全面贯彻 坚决贯彻 认真贯彻 深入学习贯彻 认真学习贯彻 坚持以 按照 以习近平 认真落实习近平 深入学习 以时时放心不下 根据 结合 提高政治站位 提高思想认识 把思想和行动统一 切实把思想 自觉把思想 统一思想 深化认识',
)
/** Opens a clause that says what a thing is done with or built on: what follows it is the theme. */
const BASES = openers(
  '聚焦 围绕 立足 着眼 紧扣 锚定 依托 借助 抢抓 抓住 把握 紧盯 瞄准 针对 面对 对照 对标 充分发挥 发挥 用好 利用 充分利用 按照 以 结合 坚持 树立 牢固树立 进一步提高 高度重视 切实增强 充分认识 深刻认识 提升站位 强化责任 统筹协调',
)
/** Opens a clause that says what a thing is done for. */
const PURPOSES = openers('为 让 使 确保 以实际 以优异 推动 促进 努力 不断 实现 奋力 助力 更好 切实增强 真正')

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

/** What one clause scores, filled anew for each: the strongest word of each topic, the weight of the others, where it first stands. */
const BEST = new Float64Array(TOPICS.length)
const REST = new Float64Array(TOPICS.length)
const STANDS = new Float64Array(TOPICS.length)

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
  const scores = noScores()
  const leads: TopicScores = NOWHERE.slice()
  const alone = noScores()
  const clauses = splitClauses(body, start, end)
  let themed = false
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i]!
    let from = clause.start
    while (from < clause.end && LEADING.at(body, from)) from++
    if (i === 0) from = afterModal(body, from, clause.end)
    const last = i === clauses.length - 1
    const preamble = clauses.length > 1 && !last && PREAMBLES.longestAt(body, from, limit) !== null
    const purpose = i > 0 && last && PURPOSES.longestAt(body, from, limit) !== null
    if (clause.after === '；') themed = false
    const ground = clause.end <= demand
    let factor = themed ? 1 : THEME
    if (ground) factor = GROUND
    else if (preamble) factor = PREAMBLE
    else if (!themed && !last && BASES.longestAt(body, from, limit) !== null) factor = 1
    // Where nothing before it tells a topic, what a thing is done for does.
    else if (purpose && themed) factor = PURPOSE
    // 工期要抢: with so little after 要, what stands before it is what the demand is about.
    const told = ground || clause.end - demand < SHORT_DEMAND ? clause.start : demand
    if (!scoreClause(body, clause.start, clause.end, limit, told)) continue
    let most = NAMED
    let hit = false
    let named = 0
    let name = -1
    for (let topic = 0; topic < scores.length; topic++) {
      if (!BEST[topic]) continue
      const found = inClause(topic)
      scores[topic]! += found * factor
      hit ||= found >= NAMED
      most = Math.max(most, found)
      if (BEST[topic]! < NAMED) continue
      named++
      name = topic
    }
    if (factor >= 1) {
      if (named === 1) alone[name]!++
      for (let topic = 0; topic < scores.length; topic++)
        if (BEST[topic] && inClause(topic) >= most) leads[topic] = Math.min(leads[topic]!, STANDS[topic]!)
    }
    themed ||= hit && !preamble && !ground
  }
  return { scores, leads, alone }
}

const inClause = (topic: number): number => BEST[topic]! + FURTHER * Math.min(REST[topic]!, 6)

const MODAL =
  /^[^要]{2,20}要(?:进一步|切实|坚决|不断|自觉|持续)?(?=提高政治站位|提高思想认识|贯彻|学习贯彻|深入学习|认真学习|深入贯彻)/

/** Where the words after 要 begin, where they open with what is said of every demand: 各部门要提高政治站位. */
function afterModal(body: string, from: number, end: number): number {
  return from + (MODAL.exec(body.slice(from, Math.min(end, from + 40)))?.[0].length ?? 0)
}

/** Fills in BEST, REST and STANDS for a clause, whose words before `told` say who is to act; false where no word tells a topic. */
function scoreClause(body: string, start: number, end: number, limit: number, told: number): boolean {
  let any = false
  for (let at = WORDS.nextStart(body, start, end); at < end; at = WORDS.nextStart(body, at, end)) {
    const match = WORDS.longestAt(body, at, limit)
    if (!match || match.end > end) {
      at++
      continue
    }
    if (!any) {
      BEST.fill(0)
      REST.fill(0)
      any = true
    }
    const words = match.value
    for (let i = 0; i < words.length; i++) {
      const { topic } = words[i]!
      const weight = at < told ? words[i]!.weight * ADDRESSED : words[i]!.weight
      if (!BEST[topic]) STANDS[topic] = at
      REST[topic]! += Math.min(weight === 1 ? HINT_AGAIN : weight, BEST[topic]!)
      BEST[topic] = Math.max(weight, BEST[topic]!)
    }
    at = match.end
  }
  return any
}

/** Least score of a second topic; of one that a clause demands alone. */
const SECOND_LEAST = 4.5
const ALONE_LEAST = 3.5
/** A second topic counts where it is nearly as strong as the first: less so where it leads in a clause, least where one demands it alone. */
const SECOND = 0.85
const SECOND_LEADS = 0.6
const SECOND_ALONE = 0.4
/** Topics this near the first are named side by side with it: of three and more, the first two printed count. */
const BESIDE = 0.85

/** The one or two codes that stand out; none where nothing does. */
export function pickTopics({ scores, leads, alone }: TopicReading): string[] {
  let first = -1
  for (let i = 0; i < scores.length; i++) if (scores[i] && (first < 0 || scores[i]! > scores[first]!)) first = i
  if (first < 0) return []
  const most = scores[first]!
  let second = -1
  let beside = 0
  for (let i = 0; i < scores.length; i++) {
    if (i === first || scores[i]! < (alone[i] ? ALONE_LEAST : SECOND_LEAST)) continue
    if (scores[i]! < secondShare(leads[i]!, alone[i]!) * most) continue
    if (scores[i]! >= BESIDE * most) beside++
    if (second < 0 || scores[i]! > scores[second]!) second = i
  }
  if (second < 0) return [TOPICS[first]!]
  if (beside < 2) return [TOPICS[first]!, TOPICS[second]!]
  const near = [...scores.keys()].filter((i) => scores[i]! >= Math.max(BESIDE * most, SECOND_LEAST))
  near.sort((a, b) => leads[a]! - leads[b]! || scores[b]! - scores[a]!)
  return [TOPICS[near[0]!]!, TOPICS[near[1]!]!]
}

/** What share of the first topic's score a second one needs. */
function secondShare(leads: number, alone: number): number {
  if (leads === Number.POSITIVE_INFINITY) return SECOND
  return alone ? SECOND_ALONE : SECOND_LEADS
}

/** Words of `[start, end)` that tell a topic, for those who ask why. */
export function topicWords(body: string, start: number, end: number) {
  return [...WORDS.scan(body.slice(start, end))].flatMap((match) =>
    match.value.map(({ topic, weight }) => ({ start: start + match.start, end: start + match.end, topic, weight })),
  )
}
