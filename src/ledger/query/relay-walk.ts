import type { RelayStep } from '../rows-events.ts'
import { type MeantEvent, meantBy, type PassedRow, passedOnFrom, passedRows } from './meant.ts'
import { type Relay, relayOf, Tellings } from './relay-texts.ts'
import type { Db } from './scope.ts'

/** Relays that are followed from one event, at most; and steps from centre to township. */
const RELAYS = 40
const STEPS = 6

/** One walk along relays: each event is followed further once, so that a circle of citations ends where it closes. */
class Walk {
  readonly tellings: Tellings
  readonly #followed = new Set<number>()
  left = RELAYS

  constructor(db: Db) {
    this.tellings = new Tellings(db)
  }

  /** Whether an event is still to be followed. */
  follow(head: number): boolean {
    if (this.#followed.has(head)) return false
    this.#followed.add(head)
    return true
  }
}

/** Who passes an event on, and who passes that on in turn. A meeting stands under each event that it passes on. */
export function relaysBelow(db: Db, event: number): Promise<RelayStep[]> {
  return stepsBelow(db, event, new Walk(db), [], null)
}

async function stepsBelow(
  db: Db,
  event: number,
  walk: Walk,
  path: readonly number[],
  after: string | null,
): Promise<RelayStep[]> {
  const members = await walk.tellings.members(event)
  const head = members[0]!
  if (path.length >= STEPS || !walk.follow(head)) return []
  const seen = new Set([...path, head])
  const chosen: { row: PassedRow; meant: MeantEvent }[] = []
  for (const { row, meant } of await passedOnFrom(db, members, true)) {
    if (row.event === null || chosen.length >= walk.left) continue
    const [below] = await walk.tellings.members(row.event)
    // Several mentions of one meeting are one relay.
    if (seen.has(below!)) continue
    seen.add(below!)
    chosen.push({ row, meant })
  }
  walk.left -= chosen.length
  await walk.tellings.read([...members, ...chosen.map(({ row }) => row.event!)])
  const relays: Relay[] = []
  for (const { row, meant } of chosen) {
    const relay = await relayOf(walk.tellings, row, meant)
    if (relay) relays.push(relay)
  }
  const steps: RelayStep[] = []
  for (const relay of relays)
    steps.push(
      { ...relay.row, step: path.length + 1, after },
      ...(await stepsBelow(db, relay.event, walk, [...path, head], relay.row.id)),
    )
  return steps
}

/** What an event passes on, and what that passed on in turn. */
export function relaysAbove(db: Db, event: number): Promise<RelayStep[]> {
  return stepsAbove(db, event, new Walk(db), [], null)
}

async function stepsAbove(
  db: Db,
  event: number,
  walk: Walk,
  path: readonly number[],
  after: string | null,
): Promise<RelayStep[]> {
  const members = await walk.tellings.members(event)
  const head = members[0]!
  if (path.length >= STEPS || !walk.follow(head)) return []
  const rows = await db
    .selectFrom('passed_on')
    .select('no')
    .where('event', 'in', members)
    .where('relay', '=', 1)
    .orderBy('no')
    .limit(RELAYS)
    .execute()
  const passed = await passedRows(
    db,
    rows.map((row) => row.no),
  )
  const meant = await meantBy(db, passed)
  const seen = new Set([...path, head])
  const found: RelayStep[] = []
  for (const row of passed) {
    const source = meant.get(row.no)
    if (!source || seen.has(source.head) || walk.left <= 0) continue
    const relay = await relayOf(walk.tellings, row, source)
    if (!relay) continue
    seen.add(source.head)
    walk.left--
    found.push(
      { ...relay.row, step: path.length + 1, after },
      ...(await stepsAbove(db, relay.source, walk, [...path, head], relay.row.id)),
    )
  }
  return found
}
