/**
 * Fits what decides on a second topic, on reports with topics given by hand, and says what it comes to on reports left out.
 *   node evaluation/topics.ts COPIES:GOLD[:WEIGHT]…
 * Each set is a folder of copies and one of gold records, and how much a sentence of it counts (1 where not given). Prints the
 * weights for `src/read/topics/topic-choice.ts` and the columns `second` and `first` for `lexicon/topics.tsv`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { loadDivisions } from '../src/cli/divisions.ts'
import { recoverIn } from '../src/intake/intake.ts'
import { read } from '../src/read/read.ts'
import { splitSentences } from '../src/read/sentences.ts'
import { runAlone } from '../src/read/stages.ts'
import { chooseTopics, LIKELY, rankTopics, secondSigns } from '../src/read/topics/topic-choice.ts'
import { weighTopics } from '../src/read/topics/topic-context.ts'
import { TOPICS } from '../src/read/topics/topic-words.ts'
import type { TopicReading } from '../src/read/topics/topics.ts'
import { traced } from '../src/read/trace.ts'
import type { Act } from '../src/record/types.ts'
import { type Example, fitModel, likelihood, type Model } from './logistic.ts'
import { ROOT, SETS } from './measure.ts'

interface Demand {
  readonly report: string
  readonly reading: TopicReading
  readonly ranked: readonly number[]
  /** What speaks for each topic after the first, in the order of `ranked`. */
  readonly signs: readonly (readonly number[])[]
  readonly gold: ReadonlySet<number>
  readonly weight: number
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '')

/** The demands of a set, with what is known of their topics; acts are those of the gold records, so that only topics are judged. */
async function demandsOf(copies: string, gold: string, weight: number): Promise<Demand[]> {
  if (copies === SETS.samples.copies) loadDivisions(join(ROOT, 'samples', 'divisions.tsv'))
  const files = new Set(readdirSync(gold))
  const demands: Demand[] = []
  for await (const recovered of recoverIn([copies])) {
    if (recovered.kind !== 'article') continue
    const { path, part } = recovered.input
    const name = basename(path ?? '').replace(/\.[a-z]+$/, '') + (part === null ? '' : `.${part}`)
    if (!files.has(`${name}.json`)) continue
    const wanted = JSON.parse(readFileSync(join(gold, `${name}.json`), 'utf8')) as {
      sentences: { text: string; act: Act; topics: string[] }[]
    }
    const { article } = recovered
    const { result, collected } = traced(() => read(article))
    const given = new Map(wanted.sentences.map((sentence) => [plain(sentence.text), sentence]))
    const gives = result.sentences.map((sentence) => given.get(plain(sentence.text)))
    const acts = result.sentences.map((sentence, i) => gives[i]?.act ?? sentence.act)
    const known = runAlone(weighTopics(article, splitSentences(article.body), collected.speeches, acts))
    known.forEach((one, i) => {
      const sentence = gives[i]
      if (!one || !sentence?.topics.length) return
      const ranked = rankTopics(one.reading)
      const signs = ranked.slice(1).map((topic) => secondSigns(one.reading, one.shares, ranked[0]!, topic))
      const topics = new Set(sentence.topics.map((code) => TOPICS.indexOf(code)))
      demands.push({ report: `${gold}/${name}`, reading: one.reading, ranked, signs, gold: topics, weight })
    })
  }
  return demands
}

/** One example for each topic that might stand second: the signs, then which topic it is, then which one is first. */
const examplesOf = (demands: readonly Demand[]): Example[] =>
  demands.flatMap(({ ranked, signs, gold, weight }) =>
    signs.map((values, i) => ({
      values,
      kinds: [ranked[i + 1]!, TOPICS.length + ranked[0]!],
      right: gold.has(ranked[i + 1]!),
      weight,
    })),
  )

/** F1 of the topics that a model gives. */
function scoreOf(demands: readonly Demand[], model: (demand: Demand) => Model): number {
  let hit = 0
  let given = 0
  let wanted = 0
  for (const demand of demands) {
    const { ranked, signs, gold } = demand
    const odds = signs.map((values, i) =>
      likelihood(model(demand), values, [ranked[i + 1]!, TOPICS.length + ranked[0]!]),
    )
    const topics = chooseTopics(demand.reading, ranked, (i) => odds[i]!, LIKELY)
    hit += topics.filter((topic) => gold.has(topic)).length
    given += topics.length
    wanted += gold.size
  }
  return (2 * hit) / (given + wanted)
}

/** Reports are left out a tenth at a time. */
const FOLDS = 10

const demands: Demand[] = []
for (const set of process.argv.slice(2)) {
  const [copies, gold, weight] = set.split(':')
  demands.push(...(await demandsOf(copies!, gold!, Number(weight ?? 1))))
}
const reports = [...new Set(demands.map((demand) => demand.report))].sort()
const fold = new Map(reports.map((report, i) => [report, (i * 7) % FOLDS] as const))
const models = Array.from({ length: FOLDS }, (_, left) =>
  fitModel(examplesOf(demands.filter((demand) => fold.get(demand.report) !== left)), 2 * TOPICS.length),
)
const model = fitModel(examplesOf(demands), 2 * TOPICS.length)
const sets = [...new Set(demands.map(({ report }) => report.slice(0, report.lastIndexOf('/'))))]
for (const set of [...sets, '']) {
  const own = demands.filter(({ report }) => report.startsWith(set))
  const leftOut = scoreOf(own, (demand) => models[fold.get(demand.report)!]!).toFixed(3)
  console.log(
    `${set || 'all'}: ${own.length} demands, left out ${leftOut}, fitted ${scoreOf(own, () => model).toFixed(3)}`,
  )
}
console.log(`weights ${model.weights.map((weight) => weight.toFixed(2)).join(', ')}`)
console.log(`constant ${model.constant.toFixed(2)}`)
TOPICS.forEach((code, i) => {
  console.log([code, model.kinds[i]!.toFixed(2), model.kinds[TOPICS.length + i]!.toFixed(2)].join('\t'))
})
