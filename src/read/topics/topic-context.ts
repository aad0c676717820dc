import type { Act } from '../../record/types.ts'
import type { Readable, SentenceSpan } from '../draft.ts'
import type { Speech } from '../speech/speech.ts'
import type { Staged } from '../stages.ts'
import { type Collected, trace } from '../trace.ts'
import { pickTopics } from './topic-choice.ts'
import { noScores, TOPICS, type TopicScores, topicWords } from './topic-words.ts'
import { scoreTopics, type TopicReading, topicScores } from './topics.ts'

/** What the words around a sentence count against its own: the title, what was seen, the heading of its item, the sentence before. */
const TITLE = 0.1
const OPENING = 0.4
const SCENE = 0.4
/** What the sentence itself tells before the speech in it (看了车间，他要求…) counts against what was told before the sentence. */
const LED_IN = 2
/** So much of what was told counts at most. */
const SCENE_MOST = 6
const HEADING = 0.45
const BEFORE = 0.06
/** What it counts that the other demands of the report are of a topic, beyond the share that any may have by chance. */
const REPORT = 8
const BY_CHANCE = 0.1
/** Between topics that a sentence names, the ones that title and opening name are the likelier, by so much of what it says. */
const LIKELIER = 0.3
/** A sentence that says this much of itself needs its surroundings only so far. */
const ENOUGH = 3
const WELL_SAID = 0.5
/** Longest sentence that is a heading for those after it. */
const HEADING_LENGTH = 32

const NONE: TopicScores = noScores()

/** What is known of a demand's topics: its own words together with what stands around it. */
export interface TopicsInContext {
  readonly reading: TopicReading
  /** Share of each topic, 0 to 1, in what the other demands of the report are about. */
  readonly shares: TopicScores
}

/**
 * The topics of each sentence of one report: one or two codes for those that demand or promise, none for the others. Where a
 * sentence's own words are few, what stands around it helps: title and opening, what was seen in its paragraph, the heading of
 * its item, the sentence of the speech before, and what the other demands of the report are about.
 */
export function* readTopics(
  article: Readable,
  sentences: readonly SentenceSpan[],
  speeches: readonly Speech[],
  acts: readonly Act[],
): Staged<string[][]> {
  const known = yield* weighTopics(article, sentences, speeches, acts)
  return known.map((one) => (one ? pickTopics(one.reading, one.shares) : []))
}

/** What is known of the topics of each sentence that demands or promises something, null for the others. */
export function* weighTopics(
  article: Readable,
  sentences: readonly SentenceSpan[],
  speeches: readonly Pick<Speech, 'from' | 'attributions'>[],
  acts: readonly Act[],
): Staged<(TopicsInContext | null)[]> {
  const { body } = article
  const demands = acts.map((act) => act === 'directive' || act === 'commitment')
  if (!demands.includes(true)) return acts.map(() => null)
  const said = sentences.map((span, i) => {
    if (!demands[i]) return null
    const start = Math.min(speeches[i]!.from, span.end)
    return scoreTopics(body, start, span.end, demandAt(body, start, span.end))
  })
  const title = article.meta.title ?? ''
  const about = topicScores(title, 0, title.length)
  const opening = openingTopics(body)
  const report = new ReportTopics(said)
  /** What title and opening say of each topic: by itself, and as what a sentence's own words are the likelier by. */
  const told = noScores()
  const likelier = noScores()
  for (let topic = 0; topic < told.length; topic++) {
    const titled = Math.min(about[topic]!, 4)
    const opened = Math.min(opening[topic]!, 4)
    told[topic] = TITLE * titled + OPENING * opened
    likelier[topic] = 1 + (LIKELIER * (titled + opened)) / 4
  }
  /** The last sentence of the paragraph that demands nothing. */
  let seen: SentenceSpan | null = null
  /** What it tells; scored only where a demand follows it. */
  let scene: TopicScores | null = null
  let heading = NONE
  let before = NONE
  return sentences.map((span, i) => {
    const speech = speeches[i]!
    if (span.paragraph !== sentences[i - 1]?.paragraph) seen = scene = null
    const reading = said[i]
    if (!reading) {
      seen = span
      scene = null
      if (acts[i] === 'narration') heading = before = NONE
      return null
    }
    const { scores: own, leads } = reading
    const start = Math.min(speech.from, span.end)
    const fresh = speech.attributions.length > 0
    if (fresh || opensPoint(body, start)) heading = before = NONE
    scene ??= seen ? topicScores(body, seen.start, seen.end) : NONE
    const lead = fresh && start > span.start ? topicScores(body, span.start, start) : NONE
    const mixed = noScores()
    report.leaveOut(i)
    const need = namesTopic(own, leads) ? WELL_SAID : 1
    for (let topic = 0; topic < mixed.length; topic++) {
      const around =
        told[topic]! +
        SCENE * Math.min(scene[topic]! + LED_IN * lead[topic]!, SCENE_MOST) +
        BEFORE * Math.min(before[topic]!, 5) +
        REPORT * Math.max(0, report.shares[topic]! - BY_CHANCE)
      mixed[topic] = own[topic]! * likelier[topic]! + need * around + HEADING * Math.min(heading[topic]!, 5)
    }
    if (span.end - start <= HEADING_LENGTH) heading = own
    before = own
    if (trace) explainTopics(trace, body, start, span.end, own, mixed)
    reading.scores = mixed
    return { reading, shares: report.shares.slice() }
  })
}

/** True where a sentence says enough of a topic that leads in it. */
function namesTopic(scores: TopicScores, leads: TopicScores): boolean {
  for (let topic = 0; topic < scores.length; topic++)
    if (scores[topic]! >= ENOUGH && leads[topic] !== Number.POSITIVE_INFINITY) return true
  return false
}

/** What the demands of a report are about, each with one voice. */
class ReportTopics {
  /** Share of each topic, 0 to 1, in what the demands other than the one left out are about; few demands tell little. */
  readonly shares: TopicScores = noScores()
  readonly #voices: readonly (TopicScores | null)[]
  readonly #sum: TopicScores = noScores()
  #count = 0

  /** @param demands scores of the sentences that demand something, null for the others. */
  constructor(demands: readonly (TopicReading | null)[]) {
    this.#voices = demands.map((reading) => (reading ? this.#hear(reading.scores) : null))
  }

  /** Adds a voice: each topic's share in what one sentence says; null where it says little. */
  #hear(scores: TopicScores): TopicScores | null {
    let whole = 0
    let most = 0
    for (let topic = 0; topic < scores.length; topic++) {
      whole += scores[topic]!
      most = Math.max(most, scores[topic]!)
    }
    if (most < ENOUGH) return null
    const voice = noScores()
    for (let topic = 0; topic < scores.length; topic++) {
      voice[topic] = scores[topic]! / whole
      this.#sum[topic]! += voice[topic]!
    }
    this.#count++
    return voice
  }

  /** Fills in `shares` for all demands but the one at `index`. */
  leaveOut(index: number): void {
    const voice = this.#voices[index]
    const others = this.#count - (voice ? 1 : 0)
    for (let topic = 0; topic < this.shares.length; topic++)
      this.shares[topic] = others ? (this.#sum[topic]! - (voice ? voice[topic]! : 0)) / (others + 1) : 0
  }
}

const DEMAND =
  /(?<![只首需重主必不想将纲摘概简扼紧次险机索快若])要(?![求素点件闻塞道害职务义领价地是么想看知])|必须|务必|希望|鼓励|勉励|期待|期盼|叮嘱|嘱咐/

/** Whom a wish is put to: 希望广大教师. */
const ADDRESSED =
  /^(?:(?:全[市省县区国校院体]|广大|各级?|你们|我们|大家|这些|本地|有关|相关|当地|青年|年轻|优秀|新|老|民营|国有|重点|龙头|高校|基层|援藏|援疆|援青)+的?)?(?:学校|学院|高校|企业家?|公司|集团|教师|教育工作者|教职员?工|师生员?工?|老师|同学|学生|学子|家长|党员干部|党员|干部|职工|员工|医护人员|医务人员|医务工作者|医疗队员?|民警|官兵|村民|农民|社区|居民|群众|科研人员|科技工作者|科研团队|专家|人才|部门|单位|医院)们?(?!建设|发展|服务|工作|治理|培养|队伍)/
/** Where the first word stands that makes a demand of the sentence; its start where none does. */
function demandAt(body: string, start: number, end: number): number {
  const found = DEMAND.exec(body.slice(start, Math.min(end, start + 200)))
  const at = found ? start + found.index : start
  if (found && (found[0] === '要' || found[0] === '必须' || found[0] === '务必')) return at
  const from = at + (found ? found[0].length : 0)
  const addressed = ADDRESSED.exec(body.slice(from, from + 20))
  return addressed ? from + addressed[0].length : at
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
  return topicScores(body, start, end, end)
}

/** True where a new point of a speech begins at `start`: the point before tells nothing of its topic. */
function opensPoint(body: string, start: number): boolean {
  let at = start
  while ('，：“'.includes(body[at] ?? ' ')) at++
  if (body[at] === '—' || body[at] === '要') return true
  return '第一二三四五六七八九十'.includes(body[at] ?? ' ') && '是要一二三四五六七八九'.includes(body[at + 1] ?? ' ')
}

/** Notes the words that scored, with their weights, and what each topic came to: by the sentence's own words, and with its surroundings. */
function explainTopics(to: Collected, body: string, start: number, end: number, own: TopicScores, mixed: TopicScores) {
  for (const word of topicWords(body, start, end)) {
    const entry = body.slice(word.start, word.end)
    const rule = `${TOPICS[word.topic]} ${word.weight}`
    to.notes.push({ kind: 'topics', start: word.start, end: word.end, rule, lexicon: 'topic-words', entry })
  }
  const scores = [...mixed.keys()].filter((topic) => mixed[topic]).sort((a, b) => mixed[b]! - mixed[a]!)
  const said = scores.slice(0, 3).map((topic) => {
    const around = mixed[topic]! - own[topic]!
    return `${TOPICS[topic]} ${mixed[topic]!.toFixed(1)}${around >= 0.05 ? ` (${around.toFixed(1)} of it from what stands around)` : ''}`
  })
  to.notes.push({ kind: 'topics', start, end, rule: `scores: ${said.join(', ') || 'none'}` })
}
