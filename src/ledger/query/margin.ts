import type { Step } from '../../link/follow/outcome.ts'
import type { StepStatus } from '../../link/follow/statuses.ts'
import { recordRange, reportOf } from '../identity.ts'
import { type ItemParts, itemParts } from '../link/follow-items.ts'
import type { RelayedSentence } from '../rows-events.ts'
import type { MarginItem, MarginPassage, MarginRelay, MarginSentence, ReportMargin } from '../rows-margin.ts'
import type { Connection } from '../sqlite.ts'
import { rowsOfParts, WEIGHT } from './items.ts'
import { type MeantEvent, meantBy, type PassedRow, passedOnFrom, passedRows } from './meant.ts'
import { type Relay, relayOf, Tellings } from './relay-texts.ts'
import { said } from './relays.ts'
import type { Db } from './scope.ts'

/** Meetings below that are laid beside a report, at most; those nearest in time. */
const RELAYS = 16
/** Items of a report that are put together, at most. */
const ITEMS = 200
/** Latest steps of an item in other reports that are given. */
const STEPS = 4

type Beside = Map<number, MarginSentence>

/** The entry of a sentence, by the sentence's number. */
function at(beside: Beside, no: number): MarginSentence {
  const known = beside.get(no)
  if (known) return known
  const entry: MarginSentence = { sentence: no % 2 ** 20, from: [], to: [], items: [] }
  beside.set(no, entry)
  return entry
}

/** What stands beside the sentences of a report, by its id; null where there is no such report. */
export async function reportMargin(db: Db, connection: Connection, id: string): Promise<ReportMargin | null> {
  const report = await db.selectFrom('reports').select('no').where('id', '=', id).executeTakeFirst()
  if (!report) return null
  const beside: Beside = new Map()
  const all = new Tellings(db)
  const above = await laidAbove(db, all, report.no)
  const { below, left } = await laidBelow(db, all, report.no, id)
  for (const relay of above) lay(beside, relay, 'above')
  for (const relay of below) lay(beside, relay, 'below')
  const items = await itemsOf(db, connection, beside, report.no, id)
  const sentences = [...beside.values()].sort((a, b) => a.sentence - b.sentence)
  return {
    sentences,
    relays: [
      ...above.map((relay) => marginRelay(relay, 'above')),
      ...below.map((relay) => marginRelay(relay, 'below')),
    ],
    items,
    relaysLeft: left,
  }
}

function marginRelay({ row, above, below }: Relay, side: MarginRelay['side']): MarginRelay {
  const other = side === 'above' ? above : below
  return { id: row.id, side, report: other.row.report, lead: other.row.lead }
}

/** Relays in which the report passes on. */
async function laidAbove(db: Db, all: Tellings, report: number): Promise<Relay[]> {
  const [first, last] = recordRange(report)
  const rows = await db
    .selectFrom('passed_on')
    .select('no')
    .where('no', '>=', first)
    .where('no', '<=', last)
    .where('relay', '=', 1)
    .orderBy('no')
    .execute()
  const passed = await passedRows(
    db,
    rows.map((row) => row.no),
  )
  const meant = await meantBy(db, passed)
  const relays: Relay[] = []
  const seen = new Set<string>()
  for (const row of passed) {
    const source = meant.get(row.no)
    if (!source || seen.has(`${row.event} ${source.head}`)) continue
    seen.add(`${row.event} ${source.head}`)
    const relay = await relayOf(all, row, source)
    if (relay) relays.push(relay)
  }
  return relays
}

/** Relays in which others pass on an event of the report, in the report's own words of it. */
async function laidBelow(db: Db, all: Tellings, report: number, id: string): Promise<{ below: Relay[]; left: number }> {
  const [first, last] = recordRange(report)
  const events = await db.selectFrom('events').select('no').where('no', '>=', first).where('no', '<=', last).execute()
  const chosen: { row: PassedRow; meant: MeantEvent }[] = []
  const seen = new Set<number>()
  for (const { no } of events) {
    const members = await all.members(no)
    if (seen.has(members[0]!)) continue
    seen.add(members[0]!)
    for (const { row, meant } of await passedOnFrom(db, members, true)) {
      if (row.event === null) continue
      const [meeting] = await all.members(row.event)
      // Several mentions of one meeting are one relay, and so are several reports of it.
      if (seen.has(meeting!)) continue
      seen.add(meeting!)
      chosen.push({ row, meant })
    }
  }
  const taken = chosen.slice(0, RELAYS)
  await all.read(taken.flatMap(({ row }) => row.event!))
  const below: Relay[] = []
  for (const { row, meant } of taken) {
    const relay = await relayOf(all, row, meant, id)
    if (relay && relay.above.facts.report === id) below.push(relay)
  }
  return { below, left: chosen.length - taken.length }
}

/** Lays a relay beside the sentences of the report that is on the other side of `side`. */
function lay(beside: Beside, relay: Relay, side: MarginRelay['side']): void {
  const [own, theirs] =
    side === 'above' ? ([relay.unitsBelow, relay.above] as const) : ([relay.unitsAbove, relay.below] as const)
  const others = said(side === 'above' ? relay.unitsAbove : relay.unitsBelow, theirs)
  for (const pair of relay.sentences) {
    const [mine, other] = side === 'above' ? [pair.below, pair.above] : [pair.above, pair.below]
    if (mine === null) continue
    const passage: MarginPassage = {
      relay: relay.row.id,
      kind: pair.kind,
      score: pair.score,
      other: other === null ? null : { ...others[other]!, shared: sharedOf(pair, side) },
    }
    at(beside, own[mine]!.no)[side === 'above' ? 'from' : 'to'].push(passage)
  }
}

function sharedOf({ shared }: RelayedSentence, side: MarginRelay['side']) {
  return shared.map((run) => run[side]).sort((a, b) => a[0] - b[0])
}

/** The items that the report asks, repeats or tells of, each written beside the sentences that do. */
async function itemsOf(
  db: Db,
  connection: Connection,
  beside: Beside,
  report: number,
  id: string,
): Promise<MarginItem[]> {
  const [first, last] = recordRange(report)
  const own = await db
    .selectFrom('follow_statements')
    .select(['no', 'sentence', 'root'])
    .where('no', '>=', first)
    .where('no', '<=', last)
    .execute()
  const told = await db
    .selectFrom('follow_pairs as p')
    .innerJoin('follow_statements as e', 'e.no', 'p.earlier')
    .select('e.root')
    .distinct()
    .where('p.later', '>=', first)
    .where('p.later', '<=', last)
    .where('p.kind', '<>', 'same')
    .execute()
  const sentenceOf = new Map(own.map((row) => [row.no, row.sentence]))
  const roots = [...new Set([...own, ...told].map((row) => row.root))].filter((root) => root !== null)
  const parts: ItemParts[] = []
  for (const root of roots.sort((a, b) => a - b)) {
    if (parts.length >= ITEMS) break
    const found = connection.attempt(() => itemParts(connection, root))
    if (found?.followed.steps.some((step) => reportOf(step.no) === report)) parts.push(found)
  }
  const rows = await rowsOfParts(db, parts)
  return rows.map(({ id: item, what, outcome, deadline, revised, looked, steps }, i) => {
    for (const [sentence, as] of ownSteps(parts[i]!.followed.steps, sentenceOf))
      at(beside, sentence).items.push({ id: item, as })
    const others = steps.filter((step) => step.report.id !== id)
    return {
      id: item,
      what,
      outcome,
      deadline,
      revised,
      looked,
      steps: others.slice(-STEPS),
      stepCount: others.length,
    }
  })
}

/** What sentences of one report say of an item: of several things in one sentence the one that tells most. */
function ownSteps(steps: readonly Step[], sentenceOf: ReadonlyMap<number, number>): Map<number, StepStatus> {
  const found = new Map<number, StepStatus>()
  for (const { no, status } of steps) {
    const sentence = sentenceOf.get(no)
    if (sentence === undefined) continue
    const known = found.get(sentence)
    if (!known || WEIGHT.indexOf(status) > WEIGHT.indexOf(known)) found.set(sentence, status)
  }
  return found
}
