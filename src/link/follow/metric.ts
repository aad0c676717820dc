import { loadLexicon } from '../../lexicon/load.ts'

const KEPT = new Map<string, string>()
for (const { metric, same } of loadLexicon('metric-synonyms', ['metric', 'same'])) {
  KEPT.set(metric, metric)
  KEPT.set(same, metric)
}
const NAMES = [...KEPT.keys()].sort((a, b) => b.length - a.length)
const ACTIONS = loadLexicon('metric-actions', ['verb'])
  .map((row) => row.verb)
  .sort((a, b) => b.length - a.length)

const PERIOD =
  /^(?:(?:到|至)?20\d\d年(?:底|末)?|[今明去]年|全年|年内|前\d{1,2}个月|前三季度|上半年|[一二三四]季度|力争|确保|园区|全[省市县区乡镇]|我[省市县区]|各|其中|一批|[、“”的])+/
const SPACE = /\s+/g

/** A metric's name without time, scope and the verbs at its ends: 要改造老旧小区 and 老旧小区改造 are both 老旧小区. */
function bare(metric: string): string {
  let out = metric.replace(SPACE, '')
  for (;;) {
    const before = out
    const trimmed = out.replace(PERIOD, '')
    if (trimmed.length >= 2) out = trimmed
    for (const verb of ACTIONS) {
      if (out.length - verb.length < 2) continue
      if (out.startsWith(verb)) out = out.slice(verb.length)
      else if (out.endsWith(verb)) out = out.slice(0, -verb.length)
    }
    if (out === before) return out
  }
}

/** The metric that a name stands for: the kept name of lexicon/metric-synonyms.tsv, else the name without verbs and time. */
export function metricName(metric: string): string {
  const whole = KEPT.get(metric.replace(SPACE, '').replace(PERIOD, ''))
  if (whole) return whole
  const out = bare(metric)
  const known = KEPT.get(out)
  if (known) return known
  // 全市规模以上工业增加值同比: the longest known name at the end, where only a scope stands before it
  for (const name of NAMES)
    if (
      name.length >= 4 &&
      out.length > name.length &&
      out.length <= name.length + 4 &&
      out.endsWith(name) &&
      !/占|每|单位|亿元/.test(out)
    )
      return KEPT.get(name)!
  return out
}

/** Pairs of neighbouring characters. */
export function pairs(text: string): Set<string> {
  const found = new Set<string>()
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2))
  return found
}

/** Share of the smaller set's members that the other has too, 0 to 1 (the overlap coefficient, Szymkiewicz–Simpson). */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (!small.size) return 0
  let n = 0
  for (const one of small) if (large.has(one)) n++
  return n / small.size
}

/** How like two metrics are: 1 where they are one, else by the characters that they share. */
export function metricLikeness(a: string, b: string): number {
  if (a === b) return 1
  if (a.length < 2 || b.length < 2) return 0
  // 村占比 and 占比 say little of what they are shares of
  if (Math.min(a.length, b.length) < 3) return 0
  // a metric known by name is not another that is known by name
  if (KEPT.has(a) && KEPT.has(b)) return 0
  const [x, y] = [pairs(a), pairs(b)]
  const shared = overlap(x, y) * Math.min(x.size, y.size)
  // 代表团 within 决议草案提请各代表团: a part of a name is no likeness of the whole
  const dice = (2 * shared) / (x.size + y.size)
  return dice >= 0.5 ? overlap(x, y) : dice
}
