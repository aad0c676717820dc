import type { LinkedSet } from './ledger.ts'

/** How well one kind of link is found. */
export interface LinkScore {
  readonly kind: string
  readonly found: number
  readonly gold: number
  readonly right: number
  readonly f1: number
  readonly misses: string[]
}

interface GoldTifa {
  readonly text: string
  readonly variants?: readonly string[]
  readonly reports: readonly string[]
  readonly first?: string
}
interface GoldSuccession {
  readonly from: string
  readonly to: string
  readonly place?: string
}
interface GoldProgramme {
  readonly whole: string
  readonly part?: string
  readonly parts?: readonly string[]
}

function scored(kind: string, found: ReadonlySet<string>, gold: ReadonlySet<string>): LinkScore {
  const right = [...gold].filter((one) => found.has(one)).length
  const misses = [
    ...[...gold].filter((one) => !found.has(one)).map((one) => `missed ${one}`),
    ...[...found].filter((one) => !gold.has(one)).map((one) => `wrongly given ${one}`),
  ]
  const f1 = found.size + gold.size ? (2 * right) / (found.size + gold.size) : 1
  return { kind, found: found.size, gold: gold.size, right, f1, misses }
}

/**
 * Set phrases: which reports use each phrase of the gold (in any of its spellings) and which first; which phrase followed which;
 * which plans and members belong to which. Of the last two everything that the ledger gives is counted, for phrases that have
 * an id of their own.
 */
export async function scoreTifa({ ledger, nameOf, gold }: LinkedSet): Promise<LinkScore[]> {
  const phrases = (gold.tifa ?? []) as readonly GoldTifa[]
  const used = { found: new Set<string>(), gold: new Set<string>() }
  const first = { found: new Set<string>(), gold: new Set<string>() }
  const spelt = { found: new Set<string>(), gold: new Set<string>() }
  for (const { text, variants = [], reports, first: earliest } of phrases) {
    for (const report of reports) used.gold.add(`${text}: ${report}`)
    if (earliest) first.gold.add(`${text}: ${earliest}`)
    for (const variant of variants) spelt.gold.add(`${text} = ${variant}`)
    const lineage = await ledger.lineage(text)
    if (!lineage) continue
    for (const { use } of [...lineage.dots, ...lineage.undatedUses.map((one) => ({ use: one }))])
      used.found.add(`${text}: ${nameOf.get(use.report.id)}`)
    if (earliest && lineage.first) first.found.add(`${text}: ${nameOf.get(lineage.first.report.id)}`)
    for (const form of lineage.forms.slice(1)) spelt.found.add(`${text} = ${form.text}`)
  }
  const next = { found: new Set<string>(), gold: new Set<string>() }
  const made = { found: new Set<string>(), gold: new Set<string>() }
  for (const { from, to, place } of (gold.successions ?? []) as readonly GoldSuccession[])
    next.gold.add(`${from} → ${to} (${place ?? ''})`)
  for (const { whole, part, parts = [] } of (gold.programmes ?? []) as readonly GoldProgramme[])
    for (const one of part ? [part] : parts) made.gold.add(`${whole} ⊃ ${one}`)
  const canonical = new Map(
    phrases.flatMap(({ text, variants = [] }) => variants.map((variant) => [variant, text] as const)),
  )
  for (const { id } of (await ledger.tifa({ size: 10_000 })).items) {
    const lineage = await ledger.lineage(id)
    if (!lineage) continue
    for (const { text, place } of lineage.successors) next.found.add(`${lineage.text} → ${text} (${place?.id ?? ''})`)
    for (const { text, id: own } of [...lineage.parts, ...lineage.plans])
      if (own) made.found.add(`${canonical.get(lineage.text) ?? lineage.text} ⊃ ${text}`)
  }
  return [
    scored('tifa', used.found, used.gold),
    scored('tifa.first', first.found, first.gold),
    scored('tifa.variants', spelt.found, spelt.gold),
    scored('successions', next.found, next.gold),
    scored('programmes', made.found, made.gold),
  ]
}
