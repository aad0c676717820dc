import { align, type Unit } from '../../link/align.ts'
import { daysBetween } from '../../link/event-facts.ts'
import { parseRecordId, recordId, recordNo, recordRange, reportOf } from '../identity.ts'
import type { EventRow, Some } from '../rows.ts'
import type {
  CitingRow,
  PassedCounts,
  RelayDetail,
  RelayedSentence,
  RelayRow,
  RelaySentence,
  RelayStep,
  ReportLinks,
} from '../rows-events.ts'
import { eventsByNo } from './events.ts'
import { type MeantEvent, meantBy, type PassedRow, passedOnFrom, passedRows } from './meant.ts'
import { reasonTexts } from './reason-texts.ts'
import { reportsByNo } from './refs.ts'
import type { Db } from './scope.ts'
import { readTellings, type Telling, tellingsOf } from './tellings.ts'

/** Relays that are followed from one event, at most; and steps from centre to township. */
const RELAYS = 40
const STEPS = 6

/** One relay with both its texts aligned. */
interface Relay {
  readonly row: RelayRow
  /** Numbers of the events above and below. */
  readonly source: number
  readonly event: number
  readonly above: Telling
  readonly below: Telling
  readonly unitsAbove: readonly Said[]
  readonly unitsBelow: readonly Said[]
  readonly sentences: readonly RelayedSentence[]
}

interface Said {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly speaker: string | null
}

/** What a relay may pass on: demands and promises of those it names, else of whoever presided; all where none of these spoke. */
function unitsAbove({ all, row }: Telling, { mention }: PassedRow, others: ReadonlySet<number>): Said[] {
  const asked = all.filter(
    ({ act, stated, no }) => stated && (act === 'directive' || act === 'commitment') && !others.has(no),
  )
  const by = new Set([...mention.people, ...(mention.people.length ? [] : [row.lead?.name ?? null, '会议'])])
  const theirs = asked.filter(({ speaker }) => by.has(speaker))
  return theirs.length ? theirs : asked
}

function unitsBelow({ all, own, facts }: Telling, above: Telling, { mention }: PassedRow): Said[] {
  const sentences = facts.report === above.facts.report ? own : all
  return sentences.filter(
    ({ act, stated, speaker }) =>
      stated &&
      (act === 'directive' || act === 'commitment') &&
      !(speaker !== null && mention.people.includes(speaker)),
  )
}

function unitOf({ start, text }: Said, body: string): Unit {
  return { text, context: body.slice(body.lastIndexOf('\n', start - 1) + 1, start) }
}

/** Tellings that relays of one walk need, each read once. */
class Tellings {
  readonly #db: Db
  readonly #known = new Map<number, Telling | null>()
  readonly #members = new Map<number, readonly number[]>()

  constructor(db: Db) {
    this.#db = db
  }

  /** Numbers of all tellings of an event, the one that stands for it first. */
  async members(no: number): Promise<readonly number[]> {
    let known = this.#members.get(no)
    if (!known) {
      known = await tellingsOf(this.#db, no)
      for (const member of known) this.#members.set(member, known)
    }
    return known
  }

  async read(numbers: readonly number[]): Promise<Telling[]> {
    const wanted = [...new Set(numbers)].filter((no) => !this.#known.has(no))
    if (wanted.length) {
      for (const no of wanted) this.#known.set(no, null)
      for (const telling of await readTellings(this.#db, wanted, await eventsByNo(this.#db, wanted)))
        this.#known.set(telling.no, telling)
    }
    return numbers.flatMap((no) => this.#known.get(no) ?? [])
  }
}

/** Reads one relay. Null where its event or that which it means is not there. */
async function relayOf(all: Tellings, passed: PassedRow, meant: MeantEvent): Promise<Relay | null> {
  if (passed.event === null) return null
  const members = await all.members(meant.head)
  const tellings = await all.read([...members, passed.event])
  const below = tellings.find(({ no }) => no === passed.event)
  const sources = tellings.filter(({ no, facts }) => no !== passed.event && !facts.retold)
  const candidates = sources.length ? sources : tellings.filter(({ no }) => no !== passed.event)
  if (!below || !candidates.length) return null
  const own = new Set(below.own.map(({ no }) => no))
  // Of several reports of the event, the one that quotes most.
  const [above, units] = candidates
    .map(
      (telling) =>
        [telling, unitsAbove(telling, passed, telling.facts.report === below.facts.report ? own : NONE)] as const,
    )
    .sort((a, b) => b[1].length - a[1].length || (a[0].facts.key < b[0].facts.key ? -1 : 1))[0]!
  const later = unitsBelow(below, above, passed)
  const aligned = align(
    units.map((unit) => unitOf(unit, above.facts.body)),
    later.map((unit) => unitOf(unit, below.facts.body)),
  )
  const sentences = aligned.map(
    ({ shared, ...found }): RelayedSentence => ({
      ...found,
      shared: shared.map(({ a, aEnd, b, bEnd }) => ({ above: [a, aEnd], below: [b, bEnd] })),
    }),
  )
  const counts: PassedCounts = { same: 0, adapted: 0, added: 0, dropped: 0 }
  for (const { kind } of sentences) counts[kind]++
  const source = tellings.find(({ no }) => no === meant.head)!.row
  const [start, end] = above.row.spans[0] ?? [0, 0]
  const row: RelayRow = {
    id: recordId(below.facts.report, 'relay', passed.no),
    source,
    event: below.row,
    report: below.row.report,
    work: passed.work,
    days: source.last && passed.mention.day ? Math.max(0, daysBetween(source.last, passed.mention.day)) : 0,
    score: meant.score,
    reasons: reasonTexts(meant.reasons),
    below: { report: below.facts.report, start: passed.start, end: passed.end, text: passed.work },
    above: { report: above.facts.report, start, end, text: above.facts.body.slice(start, end) },
    counts,
  }
  return { row, source: meant.head, event: passed.event, above, below, unitsAbove: units, unitsBelow: later, sentences }
}

const NONE: ReadonlySet<number> = new Set()

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

/** Reports that lean on an event, that are given. */
const CITING = 50

/** Reports that cite an event without a meeting that passes it on, the earliest first. */
export async function citedBy(db: Db, members: readonly number[]): Promise<Some<CitingRow>> {
  const own = new Set(members.map(reportOf))
  const found = (await passedOnFrom(db, members, false)).filter(({ row }) => !own.has(row.report))
  const reports = await reportsByNo(
    db,
    found.map(({ row }) => row.report),
  )
  return {
    total: found.length,
    items: found.slice(0, CITING).flatMap(({ row, meant }) => {
      const report = reports.get(row.report)
      return report ? [{ report, work: row.work, start: row.start, end: row.end, score: meant.score }] : []
    }),
  }
}

/** One relay by id with its two texts aligned, and the chain that it stands in; null where there is none. */
export async function findRelay(db: Db, id: string): Promise<RelayDetail | null> {
  const parsed = parseRecordId(id, 'relay')
  if (!parsed) return null
  const report = await db.selectFrom('reports').select('no').where('id', '=', parsed.report).executeTakeFirst()
  if (!report) return null
  const [passed] = await passedRows(db, [recordNo(report.no, parsed.position)])
  if (!passed?.mention.relay) return null
  const meant = (await meantBy(db, [passed])).get(passed.no)
  const all = new Tellings(db)
  const relay = meant && (await relayOf(all, passed, meant))
  if (!relay) return null
  const members = await tellingsOf(db, relay.source)
  const others: EventRow[] = await eventsByNo(db, members)
  return {
    ...relay.row,
    textAbove: {
      report: relay.above.row.report,
      event: relay.above.row.id,
      sentences: said(relay.unitsAbove, relay.above),
    },
    textBelow: {
      report: relay.below.row.report,
      event: relay.below.row.id,
      sentences: said(relay.unitsBelow, relay.below),
    },
    sentences: [...relay.sentences],
    otherSources: others.map((row) => row.report).filter((other) => other.id !== relay.above.row.report.id),
    relaysAbove: await relaysAbove(db, relay.source),
    relaysBelow: await relaysBelow(db, relay.event),
  }
}

function said(units: readonly Said[], { row }: Telling): RelaySentence[] {
  const known = new Map([...(row.lead ? [row.lead] : []), ...row.attendees].map((person) => [person.name, person.id]))
  return units.map(({ start, end, text, speaker }) => ({
    start,
    end,
    text,
    speaker: speaker === null ? null : { name: speaker, id: known.get(speaker) ?? null },
  }))
}

/** How a report is linked to events elsewhere, by its id; null where there is no such report. */
export async function reportLinks(db: Db, id: string): Promise<ReportLinks | null> {
  const report = await db.selectFrom('reports').select('no').where('id', '=', id).executeTakeFirst()
  if (!report) return null
  const [first, last] = recordRange(report.no)
  const rows = await db
    .selectFrom('passed_on')
    .select('no')
    .where('no', '>=', first)
    .where('no', '<=', last)
    .orderBy('no')
    .execute()
  const passed = await passedRows(
    db,
    rows.map((row) => row.no),
  )
  const meant = await meantBy(db, passed)
  const all = new Tellings(db)
  const relays: RelayRow[] = []
  const cited: { row: PassedRow; source: MeantEvent }[] = []
  const seen = new Set<string>()
  for (const row of passed) {
    const source = meant.get(row.no)
    if (!source || seen.has(`${row.event} ${source.head}`)) continue
    const relay = row.mention.relay ? await relayOf(all, row, source) : null
    seen.add(`${row.event} ${source.head}`)
    if (relay) relays.push(relay.row)
    else if (reportOf(source.head) !== report.no) cited.push({ row, source })
  }
  const events = await eventsByNo(
    db,
    cited.map(({ source }) => source.head),
  )
  const own = await db.selectFrom('events').select('no').where('no', '>=', first).where('no', '<=', last).execute()
  return {
    relays,
    cites: cited.flatMap(({ row, source }, i) => {
      const event = events[i]
      const { work, start, end } = row
      return event ? [{ work, start, end, score: source.score, reasons: reasonTexts(source.reasons), event }] : []
    }),
    shared: (
      await eventsByNo(
        db,
        own.map(({ no }) => no),
      )
    ).filter((event) => event.tellings > 1),
  }
}
