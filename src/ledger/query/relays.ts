import { parseRecordId, recordNo, recordRange, reportOf } from '../identity.ts'
import type { EventRow, Some } from '../rows.ts'
import type { CitingRow, RelayDetail, RelayRow, RelaySentence, ReportLinks } from '../rows-events.ts'
import { eventsByNo } from './events.ts'
import { type MeantEvent, meantBy, type PassedRow, passedOnFrom, passedRows } from './meant.ts'
import { reasonTexts } from './reason-texts.ts'
import { reportsByNo } from './refs.ts'
import { relayOf, type Said, Tellings } from './relay-texts.ts'
import { relaysAbove, relaysBelow } from './relay-walk.ts'
import type { Db } from './scope.ts'
import { type Telling, tellingsOf } from './tellings.ts'

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

/** Sentences of a telling, their speakers with the ids of the people who were there. */
export function said(units: readonly Said[], { row }: Telling): RelaySentence[] {
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
