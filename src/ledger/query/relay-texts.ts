import { align, type Unit } from '../../link/align.ts'
import { daysBetween } from '../../link/event-facts.ts'
import { recordId } from '../identity.ts'
import type { PassedCounts, RelayedSentence, RelayRow } from '../rows-events.ts'
import { eventsByNo } from './events.ts'
import type { MeantEvent, PassedRow } from './meant.ts'
import { reasonTexts } from './reason-texts.ts'
import type { Db } from './scope.ts'
import { readTellings, type Telling, tellingsOf } from './tellings.ts'

/** One relay with both its texts aligned. */
export interface Relay {
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

export interface Said {
  /** Number of the sentence. */
  readonly no: number
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
export class Tellings {
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

/**
 * Reads one relay. Null where its event or that which it means is not there.
 * @param told id of the report whose telling is laid above where it is one of the event's; else the one that quotes most is
 */
export async function relayOf(
  all: Tellings,
  passed: PassedRow,
  meant: MeantEvent,
  told: string | null = null,
): Promise<Relay | null> {
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
    .sort(
      (a, b) =>
        Number(b[0].facts.report === told) - Number(a[0].facts.report === told) ||
        b[1].length - a[1].length ||
        (a[0].facts.key < b[0].facts.key ? -1 : 1),
    )[0]!
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
