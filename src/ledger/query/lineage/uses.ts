import { sql } from 'kysely'
import type { SpeakingLevel } from '../../../link/tifa/levels.ts'
import type { UseBasis } from '../../../link/tifa/uses.ts'
import { fold } from '../../bigrams.ts'
import { divisionName } from '../../division-names.ts'
import type { ReportRef } from '../../rows.ts'
import type { PhraseUse } from '../../rows-lineage.ts'
import { marksIn } from '../marks.ts'
import { nameRef, peopleByNo, reportsByNo } from '../refs.ts'
import type { Db } from '../scope.ts'

/** A use as its row has it; `day` is '' where it is not known. */
export interface UseRow {
  phrase: number
  level: SpeakingLevel
  place: string
  day: string
  report: number
  ord: number
  area: string
  read: number
  passed: number
}

/** What names a row of uses. */
export type UseKey = Pick<UseRow, 'phrase' | 'level' | 'place' | 'report' | 'ord'>

const keyOf = ({ phrase, level, place, report, ord }: UseKey) => `${phrase}\t${level}\t${place}\t${report}\t${ord}`

/** Every use of phrases, read or only quoted, in no order. */
export async function usesOfPhrases(db: Db, phrases: readonly number[]): Promise<UseRow[]> {
  if (!phrases.length) return []
  const { rows } = await sql<UseRow>`
    select phrase, level, place, day, report, ord, area, read, passed from phrase_uses
    where phrase in (${sql.join([...phrases])})`.execute(db)
  return rows
}

const NATION = '100000'

/** Names of the places that uses come from: of divisions, those that are known or that reports print. */
export async function speakingNames(db: Db, places: Iterable<string>): Promise<(place: string) => string> {
  const names = new Map([[NATION, '中央']])
  const unknown: string[] = []
  for (const place of new Set(places)) {
    if (!/^\d{6}$/.test(place) || place === NATION) continue
    const name = divisionName(place)
    if (name === null) unknown.push(place)
    else names.set(place, name)
  }
  if (unknown.length) {
    const { rows } = await sql<{ id: string; name: string }>`
      select id, name from places where id in (select value from json_each(${JSON.stringify(unknown)}))`.execute(db)
    for (const { id, name } of rows) names.set(id, name)
  }
  return (place) => names.get(place) ?? place
}

interface Detail extends UseRow {
  authority: string | null
  speaker: string | null
  basis: UseBasis
  sentence: number
  start: number
  end: number
}

/** A sentence is shown whole up to this length, else the words around the phrase. */
const WHOLE = 110
const AROUND = 44

/** A sentence, or the stretch of it around a phrase, whose offsets are into the sentence. */
function excerpt(sentence: string, start: number, end: number): string {
  if (sentence.length <= WHOLE) return sentence.trim()
  const left = Math.max(0, start - AROUND)
  const right = Math.min(sentence.length, end + AROUND)
  return `${left > 0 ? '…' : ''}${sentence.slice(left, right).trim()}${right < sentence.length ? '…' : ''}`
}

/** Words of a report that a phrase stands in; `start` and `end` are offsets into its body. */
export interface Cited {
  readonly use: UseKey
  readonly start?: number
  readonly end?: number
  readonly sentence?: number
}

/** The uses with their words, in the order given. Those that are gone are left out. */
export async function usesByKey(db: Db, cited: readonly Cited[]): Promise<(PhraseUse | null)[]> {
  if (!cited.length) return []
  const numbers = [...new Set(cited.map(({ use }) => use.report))]
  const phrases = [...new Set(cited.map(({ use }) => use.phrase))]
  const { rows } = await sql<Detail>`
    select * from phrase_uses indexed by phrase_uses_report
    where report in (${sql.join(numbers)}) and phrase in (${sql.join(phrases)})`.execute(db)
  const details = new Map(rows.map((row) => [keyOf(row), row]))
  const sentences = await sentencesByNo(db, [
    ...rows.map((row) => row.sentence),
    ...cited.flatMap(({ sentence }) => (sentence === undefined ? [] : [sentence])),
  ])
  const people = await peopleByNo(
    db,
    [...sentences.values()].map((row) => row.person),
  )
  const reports = await reportsByNo(db, numbers)
  const placeName = await speakingNames(
    db,
    rows.map((row) => row.place),
  )
  return cited.map(({ use, ...at }) => {
    const row = details.get(keyOf(use))
    const report = row && reports.get(row.report)
    const sentence = row && sentences.get(at.sentence ?? row.sentence)
    if (!row || !report || !sentence) return null
    return shown(row, report, sentence, {
      speaker: nameRef(row.speaker, sentence.speaker === row.speaker ? sentence.person : null, people),
      placeName: placeName(row.place),
      start: at.start ?? row.start,
      end: at.end ?? row.end,
    })
  })
}

function shown(
  row: Detail,
  report: ReportRef,
  sentence: SentenceRow,
  { speaker, placeName, start, end }: Pick<PhraseUse, 'speaker' | 'placeName' | 'start' | 'end'>,
): PhraseUse {
  const [from, to] = [start - sentence.start, end - sentence.start]
  const text = excerpt(sentence.text, from, to)
  return {
    report,
    day: row.day || null,
    level: row.level,
    place: row.place,
    placeName,
    speaker,
    basis: row.basis,
    passed: row.passed === 1,
    authority: row.authority,
    text,
    marks: marksIn(text, [fold(sentence.text.slice(from, to))]),
    start,
    end,
  }
}

interface SentenceRow {
  no: number
  report: number
  start: number
  end: number
  speaker: string | null
  person: number | null
  text: string
}

/**
 * Sentences with their words. SQLite counts code points where offsets are UTF-16 units: a body in which they differ is
 * read whole and cut here, any other is cut there, which is many times quicker for long bodies.
 */
async function sentencesByNo(db: Db, numbers: readonly number[]): Promise<Map<number, SentenceRow>> {
  if (!numbers.length) return new Map()
  const { rows } = await sql<SentenceRow & { cut: number }>`
    select s.no, s.report, s.start, s."end", s.speaker, s.person, length(t.body) = r.length as cut,
      iif(length(t.body) = r.length, substr(t.body, s.start + 1, s."end" - s.start), t.body) as text
    from sentences s join texts t on t.report = s.report join reports r on r.no = s.report
    where s.no in (select value from json_each(${JSON.stringify([...new Set(numbers)])}))`.execute(db)
  return new Map(
    rows.map(({ cut, text, ...row }) => [row.no, { ...row, text: cut ? text : text.slice(row.start, row.end) }]),
  )
}

/** Ids of reports by number: what tells two uses of one day apart whatever the order of adding. */
export async function reportIds(db: Db, numbers: readonly number[]): Promise<Map<number, string>> {
  // As JSON: there may be more numbers than a statement takes as parameters.
  const { rows } = await sql<{ no: number; id: string }>`
    select no, id from reports where no in (select value from json_each(${JSON.stringify([...new Set(numbers)])}))`.execute(
    db,
  )
  return new Map(rows.map(({ no, id }) => [no, id]))
}

/**
 * Picks one of each lot of uses of one day: one's own before one passed on, read before only quoted, then by the report's id.
 */
export async function chosen(db: Db, lots: readonly (readonly UseRow[])[]): Promise<(UseRow | null)[]> {
  const rank = (row: UseRow) => row.passed * 2 + (row.read ? 0 : 1)
  const tied = lots.map((lot) => {
    const best = Math.min(...lot.map(rank))
    return lot.filter((row) => rank(row) === best)
  })
  const ids = await reportIds(
    db,
    tied.flatMap((lot) => (lot.length > 1 ? lot.map((row) => row.report) : [])),
  )
  const id = (row: UseRow) => ids.get(row.report) ?? ''
  const before = (a: UseRow, b: UseRow) => id(a) < id(b) || (id(a) === id(b) && a.ord < b.ord)
  return tied.map((lot) => lot.reduce<UseRow | null>((best, row) => (best && !before(row, best) ? best : row), null))
}

/** The dated uses of the first day (the last where `latest`); all where none is dated. */
export function ofDay(uses: readonly UseRow[], latest = false): UseRow[] {
  let best = ''
  for (const { day } of uses) if (day && (!best || (latest ? day > best : day < best))) best = day
  return uses.filter((row) => row.day === best).slice(0, SAME_DAY)
}

/** Uses of one day, at most, that are told apart by their reports. */
const SAME_DAY = 400
