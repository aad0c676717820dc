import { parseRecordId, recordNo } from '../identity.ts'
import type { EventLinks, LinkedEvent } from '../rows-events.ts'
import { eventsByNo, findEvent } from './events.ts'
import { relaysAbove, relaysBelow } from './relay-walk.ts'
import { citedBy } from './relays.ts'
import type { Db } from './scope.ts'
import { contradictionsOf, demandsOf, readTellings, sourcesOf, tellingsOf, unionOf } from './tellings.ts'

/** What several reports say of one event, and who passes it on. */
async function eventLinks(db: Db, no: number): Promise<EventLinks> {
  const members = await tellingsOf(db, no)
  const tellings = await readTellings(db, members, await eventsByNo(db, members))
  const { stops, attendees } = unionOf(tellings)
  return {
    head: tellings[0]!.row.id,
    sources: sourcesOf(tellings),
    allStops: stops,
    allAttendees: attendees,
    demands: await demandsOf(db, tellings),
    contradictions: contradictionsOf(tellings),
    relaysAbove: await relaysAbove(db, no),
    relaysBelow: await relaysBelow(db, no),
    citedBy: await citedBy(db, members),
  }
}

/** One event by id, as one report tells it, with what the others say and who passes it on; null where there is none. */
export async function findLinkedEvent(db: Db, id: string): Promise<LinkedEvent | null> {
  const event = await findEvent(db, id)
  const parsed = parseRecordId(id, 'event')
  if (!event || !parsed) return null
  const report = await db.selectFrom('reports').select('no').where('id', '=', parsed.report).executeTakeFirstOrThrow()
  return { ...event, ...(await eventLinks(db, recordNo(report.no, parsed.position))) }
}
