import type { ItemDetail, ItemStep } from '../../src/ledger/rows-items.ts'
import type { LinkedSet } from './ledger.ts'

interface GoldStep {
  readonly status: string
  readonly report: string
  readonly quote: string
  readonly span: readonly [number, number]
}
interface GoldItem {
  readonly what: string
  readonly place: string
  readonly outcome: string
  readonly steps: readonly GoldStep[]
}

/** How one part of the items compares with gold. */
export interface ItemScore {
  readonly kind: string
  readonly found: number
  readonly gold: number
  readonly right: number
  readonly f1: number
  readonly misses: string[]
}

const bare = (text: string) => text.replace(/[^\p{Script=Han}\d.%]/gu, '')

/** Whether a step's words in a copy are the gold's: they share most of the shorter one's pairs of characters. */
function overlaps(step: ItemStep, gold: GoldStep): boolean {
  const [a, b] = [bare(step.text), bare(gold.quote)]
  if (a.includes(b) || b.includes(a)) return true
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)))
  const [x, y] = [pairs(a), pairs(b)]
  const small = Math.min(x.size, y.size)
  return small > 0 && [...x].filter((pair) => y.has(pair)).length / small >= 0.5
}

const f1Of = (found: number, gold: number, right: number) => (found + gold === 0 ? 1 : (2 * right) / (found + gold))

/**
 * Measures follow-through: gold items found (one of ours has the step that first asks), of those found their steps (report, status and words; copies
 * of one report count once), and their outcomes. What we follow beyond the gold items is no mistake, for the gold does not list every dated
 * demand; what hangs on a gold item beyond its steps is.
 */
export async function scoreItems(set: LinkedSet): Promise<ItemScore[]> {
  const gold = (set.gold.items ?? []) as GoldItem[]
  const items: ItemDetail[] = []
  for (let page = 1; ; page++) {
    const { items: rows, total } = await set.ledger.items({ page, size: 100 })
    for (const row of rows) items.push((await set.ledger.item(row.id))!)
    if (page * 100 >= total) break
  }
  const named = (step: ItemStep) => set.nameOf.get(step.report.id) ?? ''
  const matches = (step: ItemStep, one: GoldStep) => named(step) === one.report && overlaps(step, one)
  const misses: string[] = []
  const stepMisses: string[] = []
  const outcomeMisses: string[] = []
  let hits = 0
  let stepsFound = 0
  let stepsGold = 0
  let stepsRight = 0
  let outcomes = 0
  const texts = gold.flatMap((item) => item.steps)
  for (const item of gold) {
    const shared = (one: ItemDetail) => item.steps.filter((step) => one.steps.some((own) => matches(own, step))).length
    const first = item.steps[0]!
    const best = items
      .filter((one) => one.steps.some((step) => matches(step, first)))
      // A clause may hold two figures: the item whose words are nearer.
      .sort((a, b) => shared(b) - shared(a) || likeness(b.what, item.what) - likeness(a.what, item.what))[0]
    stepsGold += item.steps.length
    if (!best) {
      misses.push(item.what)
      stepMisses.push(...item.steps.map((step) => `- ${item.what}: ${step.status} ${step.report} ${step.quote}`))
      continue
    }
    hits++
    const used = new Set<GoldStep>()
    const extra = new Set<string>()
    for (const step of best.steps) {
      const exact = item.steps.find((one) => !used.has(one) && one.status === step.status && matches(step, one))
      if (exact) used.add(exact)
      else if (!item.steps.some((one) => one.status === step.status && matches(step, one)))
        extra.add(`+ ${item.what}: ${step.status} ${named(step)} ${step.text}`)
    }
    stepsRight += used.size
    stepsFound += used.size + extra.size
    for (const step of item.steps)
      if (!used.has(step)) stepMisses.push(`- ${item.what}: ${step.status} ${step.report} ${step.quote}`)
    stepMisses.push(...extra)
    if (best.outcome === item.outcome) outcomes++
    else outcomeMisses.push(`${item.what}: ${best.outcome}, gold ${item.outcome}`)
  }
  // Items beyond the gold that join several reports: each such joint is looked at by eye.
  const others = items.filter(
    (one) => one.steps.length > 1 && !one.steps.some((step) => texts.some((two) => matches(step, two))),
  )
  return [
    { kind: 'items', found: hits, gold: gold.length, right: hits, f1: f1Of(hits, gold.length, hits), misses },
    {
      kind: 'item steps',
      found: stepsFound,
      gold: stepsGold,
      right: stepsRight,
      f1: f1Of(stepsFound, stepsGold, stepsRight),
      misses: stepMisses,
    },
    {
      kind: 'item outcomes',
      found: hits,
      gold: gold.length,
      right: outcomes,
      f1: f1Of(hits, gold.length, outcomes),
      misses: outcomeMisses,
    },
    {
      kind: 'items beyond gold',
      found: items.length,
      gold: 0,
      right: 0,
      f1: 0,
      misses: others.map(
        (one) =>
          `${one.what} [${one.outcome}]: ${one.steps.map((step) => `${step.status} ${named(step)} ${step.text}`).join(' / ')}`,
      ),
    },
  ]
}

function likeness(a: string, b: string): number {
  const [x, y] = [new Set(bare(a)), new Set(bare(b))]
  return [...x].filter((c) => y.has(c)).length / Math.max(1, Math.min(x.size, y.size))
}
