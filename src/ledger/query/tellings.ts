import { contradictions, type Told } from '../../link/contradictions.ts'
import { type EventFacts, isRetold } from '../../link/event-facts.ts'
import { eventOfSentences } from '../../link/event-share.ts'
import { compared, sameEvent } from '../../link/same-event.ts'
import { containment, shingles } from '../../link/shared-words.ts'
import type { Span } from '../../record/types.ts'
import { recordId, reportOf } from '../identity.ts'
import { sentencesAround } from '../link/event-facts.ts'
import type { EventRow, NameRef, Quote, ReportRef } from '../rows.ts'
import type { ContradictionRow, EventSource, ToldDemand, ToldPerson, ToldStop } from '../rows-events.ts'
import { placePaths } from './place-paths.ts'
import { reasonTexts } from './reason-texts.ts'
import type { Db } from './scope.ts'
import { quotesByNo } from './statements.ts'

interface Sentence {
  readonly no: number
  readonly start: number
  readonly end: number
  readonly stated: number
  readonly act: string
  readonly speaker: string | null
  readonly text: string
}

/** One report's telling of an event with all that it says of it. */
export interface Telling {
  readonly no: number
  readonly row: EventRow
  readonly facts: EventFacts
  /** The report's sentences about this event. */
  readonly own: readonly Sentence[]
  /** All sentences of the report, unless it only looks back on the event. */
  readonly all: readonly Sentence[]
}

/** Tellings of one event that are looked at, at most. */
const TELLINGS = 50

/** Numbers of the tellings of an event, the one that stands for it first. */
export async function tellingsOf(db: Db, no: number): Promise<number[]> {
  const row = await db.selectFrom('events').select('head').where('no', '=', no).executeTakeFirst()
  const head = row?.head ?? no
  const others = await db
    .selectFrom('events')
    .innerJoin('reports', 'reports.no', 'events.report')
    .select('events.no')
    .where('head', '=', head)
    .orderBy('events.first')
    .orderBy('reports.id')
    .limit(TELLINGS)
    .execute()
  return [head, ...others.map((other) => other.no)]
}

/** Tellings by number with their sentences; `rows` are their rows. Those that are not there are left out. */
export async function readTellings(db: Db, numbers: readonly number[], rows: readonly EventRow[]): Promise<Telling[]> {
  const reports = [...new Set(numbers.map(reportOf))]
  const texts = await db
    .selectFrom('texts')
    .innerJoin('reports', 'reports.no', 'texts.report')
    .select(['texts.report', 'texts.body', 'reports.last', 'reports.id'])
    .where('texts.report', 'in', reports)
    .execute()
  const events = await db
    .selectFrom('events')
    .select(['no', 'report', 'last', 'spans', 'place'])
    .where('report', 'in', reports)
    .where((eb) => eb.or(reports.map((no) => eb.between('no', no * 2 ** 20, (no + 1) * 2 ** 20 - 1))))
    .orderBy('no')
    .execute()
  const sentences = await db
    .selectFrom('sentences')
    .select(['no', 'start', 'end', 'stated', 'act', 'speaker'])
    .where((eb) => eb.or(reports.map((no) => eb.between('no', no * 2 ** 20, (no + 1) * 2 ** 20 - 1))))
    .orderBy('no')
    .execute()
  const paths = await placePaths(
    db,
    events.map((event) => event.place),
  )
  const textOf = new Map(texts.map((text) => [text.report, text]))
  const eventsOf = Map.groupBy(events, (event) => event.report)
  const sentencesOf = Map.groupBy(sentences, (sentence) => reportOf(sentence.no))
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  return numbers.flatMap((no) => {
    const report = reportOf(no)
    const text = textOf.get(report)
    const row = text && rowOf.get(recordId(text.id, 'event', no))
    const siblings = eventsOf.get(report) ?? []
    const event = siblings.find((sibling) => sibling.no === no)
    if (!row || !event) return []
    const latest =
      siblings
        .flatMap(({ last }) => last ?? [])
        .sort()
        .at(-1) ?? null
    const retold = isRetold(event.last, latest, text.last)
    const all = (sentencesOf.get(report) ?? []).map((sentence) => ({
      ...sentence,
      text: text.body.slice(sentence.start, sentence.end),
    }))
    const share = eventOfSentences(
      all,
      siblings.map((sibling) => ({ spans: JSON.parse(sibling.spans) as Span[] })),
    )
    const position = siblings.indexOf(event)
    return {
      no,
      row,
      own: all.filter((_, k) => share[k] === position || (share[k] === -1 && position === 0)),
      all: retold ? all.filter((_, k) => share[k] === position) : all,
      facts: {
        key: row.id,
        report: row.report.id,
        type: row.type,
        date: row.date,
        first: row.first,
        last: row.last,
        place: event.place === null ? [] : (paths.get(event.place) ?? []),
        lead: row.lead?.name ?? null,
        attendees: row.attendees.map(({ name }) => name),
        stops: row.stops,
        title: row.report.title,
        outlet: row.report.origin,
        passage: sentencesAround(text.body, row.spans),
        body: text.body,
        retold,
      },
    }
  })
}

/** The tellings as sources: each with why it is taken for the same event as one of the others. */
export function sourcesOf(tellings: readonly Telling[]): EventSource[] {
  const all = tellings.map(({ facts }) => compared(facts))
  return tellings.map(({ row, facts }, i) => {
    // Against the telling that it is likest: not every one is like the first.
    const best = i
      ? all
          .flatMap((other, k) => (k === i ? [] : (sameEvent(all[i]!, other) ?? [])))
          .sort((a, b) => b.score - a.score)[0]
      : null
    return {
      event: row.id,
      report: row.report,
      date: row.date,
      lead: row.lead,
      stops: row.stops,
      spans: row.spans,
      retold: facts.retold,
      score: i ? (best?.score ?? 0) : 1,
      reasons: reasonTexts(best?.reasons ?? []),
    }
  })
}

/** Every stop and everyone present, each with the reports that name them. */
export function unionOf(tellings: readonly Telling[]): { stops: ToldStop[]; attendees: ToldPerson[] } {
  const stops: ToldStop[] = []
  const attendees = new Map<string, ToldPerson>()
  const leads = new Set(tellings.map(({ row }) => row.lead?.name))
  const add = (person: NameRef, report: string) => {
    const known = attendees.get(person.name)
    if (!known) attendees.set(person.name, { ...person, reports: [report] })
    else if (!known.reports.includes(report)) known.reports.push(report)
  }
  for (const { row } of tellings) {
    for (const name of row.stops) {
      const known = stops.find((stop) => stop.name.includes(name) || name.includes(stop.name))
      if (!known) stops.push({ name, reports: [row.report.id] })
      else if (!known.reports.includes(row.report.id)) known.reports.push(row.report.id)
    }
    for (const person of row.attendees) if (!leads.has(person.name)) add(person, row.report.id)
  }
  // Where reports differ in who led, the others led or were there.
  const first = tellings[0]?.row.lead?.name
  for (const { row } of tellings) if (row.lead && row.lead.name !== first) add(row.lead, row.report.id)
  return { stops, attendees: [...attendees.values()] }
}

export function contradictionsOf(tellings: readonly Telling[]): ContradictionRow[] {
  const byId = new Map(tellings.map(({ row }) => [row.report.id, row.report]))
  const told = tellings.map(
    ({ row, own }): Told => ({
      report: row.report.id,
      type: row.type,
      date: row.date,
      first: row.first,
      last: row.last,
      lead: row.lead?.name ?? null,
      stops: row.stops,
      span: row.spans[0] ?? [0, 0],
      sentences: own,
    }),
  )
  return contradictions(told).map(({ kind, about, said }) => ({
    kind,
    about,
    said: said.map(({ report, ...words }) => ({ report: byId.get(report) as ReportRef, ...words })),
  }))
}

/** Demands that are given, at most. */
const DEMANDS = 200
/** Share of the shorter's words from which on two quotes are one demand. */
const ONE_DEMAND = 0.35

/** What was asked for, in the order of the first telling that quotes it; quotes of one demand by several reports stand together. */
export async function demandsOf(db: Db, tellings: readonly Telling[]): Promise<{ total: number; items: ToldDemand[] }> {
  const groups: { nos: number[]; words: ReadonlySet<string>; speaker: string | null; reports: Set<number> }[] = []
  for (const { all } of tellings)
    for (const { no, act, stated, speaker, text } of all) {
      if (!stated || act !== 'directive') continue
      const words = shingles(text)
      const report = reportOf(no)
      const known =
        tellings.length > 1 &&
        groups.find(
          (group) =>
            !group.reports.has(report) && group.speaker === speaker && containment(group.words, words) >= ONE_DEMAND,
        )
      if (known) {
        known.nos.push(no)
        known.reports.add(report)
      } else if (groups.length < DEMANDS * 2) groups.push({ nos: [no], words, speaker, reports: new Set([report]) })
    }
  const shown = groups.slice(0, DEMANDS)
  const quotes = new Map<string, Quote>()
  for (const quote of await quotesByNo(
    db,
    shown.flatMap(({ nos }) => nos),
  ))
    quotes.set(quote.id, quote)
  const idOf = new Map(tellings.map(({ no, row }) => [reportOf(no), row.report.id]))
  const items = shown.map(({ nos }) => {
    const found = nos.flatMap((no) => quotes.get(recordId(idOf.get(reportOf(no))!, 'sentence', no)) ?? [])
    return { quotes: found, reports: found.map(({ report }) => report.id) }
  })
  return { total: groups.length, items }
}
