import type { Act, Evidence, Sentence } from '../../record/types.ts'
import type { Days } from '../days.ts'
import { recordNo, recordRange } from '../identity.ts'
import type { Connection } from '../sqlite.ts'
import type { PublicRecord } from './public.ts'

/** Adds a report's sentences with their topics. */
export function addSentences(
  db: Connection,
  report: number,
  { report: record, hidden }: PublicRecord,
  people: ReadonlyMap<string, number>,
  days: Days,
): void {
  const day = days.first ?? ''
  const insert = db.prepare(
    `INSERT INTO sentences (no, report, start, "end", act, stated, speaker, person, topics, day, confidence)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertTopic = db.prepare('INSERT OR IGNORE INTO sentence_topics (topic, day, sentence) VALUES (?, ?, ?)')
  for (const [i, s] of record.sentences.entries()) {
    const no = recordNo(report, i)
    const speaker = hidden.has(s) ? null : s.speaker
    const stated = s.act !== 'narration' && !hidden.has(s)
    const person = speaker === null ? null : (people.get(speaker) ?? null)
    const topics = JSON.stringify(s.topics)
    insert.run(no, report, s.start, s.end, s.act, stated ? 1 : 0, speaker, person, topics, day, s.confidence)
    if (!stated) continue
    for (const topic of s.topics) insertTopic.run(topic, day, no)
    if (person !== null) db.prepare('UPDATE people SET statements = statements + 1 WHERE no = ?').run(person)
  }
}

/** Takes a report's sentences out again, and its statements from the people who made them. */
export function removeSentences(
  db: Connection,
  report: number,
  { report: record, hidden }: PublicRecord,
  days: Days,
): void {
  const range = recordRange(report)
  const removeTopic = db.prepare('DELETE FROM sentence_topics WHERE topic = ? AND day = ? AND sentence = ?')
  for (const [i, s] of record.sentences.entries())
    if (s.act !== 'narration' && !hidden.has(s))
      for (const topic of s.topics) removeTopic.run(topic, days.first ?? '', recordNo(report, i))
  db.prepare(
    `UPDATE people SET statements = statements - said.n
     FROM (SELECT person, count(*) AS n FROM sentences
           WHERE no BETWEEN ? AND ? AND stated = 1 AND person IS NOT NULL GROUP BY person) said
     WHERE people.no = said.person`,
  ).run(...range)
  db.prepare('DELETE FROM sentences WHERE no BETWEEN ? AND ?').run(...range)
}

/** Finds sentences of one report by the offsets in them. */
export class SentenceFinder {
  readonly #report: number
  readonly #sentences: readonly Sentence[]
  readonly #hidden: ReadonlySet<Sentence>

  constructor(report: number, { report: record, hidden }: PublicRecord) {
    this.#report = report
    this.#sentences = record.sentences
    this.#hidden = hidden
  }

  /** Number of the sentence that an offset stands in; null where there is none, or it belongs to no list. */
  at(offset: number): number | null {
    let low = 0
    let high = this.#sentences.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const sentence = this.#sentences[middle]!
      if (offset < sentence.start) high = middle - 1
      else if (offset >= sentence.end) low = middle + 1
      else return this.#hidden.has(sentence) ? null : recordNo(this.#report, middle)
    }
    return null
  }

  /** Number of the sentence in which a record's first span begins. */
  of(record: Evidence): number | null {
    const first = record.spans[0]
    return first ? this.at(first[0]) : null
  }
}

/** Adds in which sentences places, organizations or phrases stand, with their first span in each. */
export function addMentions(
  db: Connection,
  table: 'place' | 'organization' | 'tifa',
  records: readonly Evidence[],
  numbers: readonly number[],
  days: Days,
  finder: SentenceFinder,
): void {
  const to = table === 'tifa' ? 'sentence_tifa' : `sentence_${table}s`
  const insert = db.prepare(
    `INSERT OR IGNORE INTO ${to} (${table}, day, sentence, start, "end") VALUES (?, ?, ?, ?, ?)`,
  )
  for (const [i, record] of records.entries()) {
    for (const [start, end] of record.spans) {
      const sentence = finder.at(start)
      if (sentence !== null) insert.run(numbers[i]!, days.first ?? '', sentence, start, end)
    }
  }
}

/** Statements of one report by topic and act; topic '' counts each statement once. */
export function countActs({ report, hidden }: PublicRecord): Map<string, { topic: string; act: Act; n: number }> {
  const counts = new Map<string, { topic: string; act: Act; n: number }>()
  for (const s of report.sentences) {
    if (s.act === 'narration' || hidden.has(s)) continue
    for (const topic of new Set(['', ...s.topics])) {
      const key = `${topic}\t${s.act}`
      const count = counts.get(key)
      if (count) count.n++
      else counts.set(key, { topic, act: s.act, n: 1 })
    }
  }
  return counts
}

/** Adds how often the report's statements have which topic and act, to the report and to the whole ledger. */
export function addActs(db: Connection, report: number, record: PublicRecord, month: string): void {
  const tally = db.prepare(
    `INSERT INTO tallies (month, topic, act, reports, statements) VALUES (?, ?, ?, 1, ?)
     ON CONFLICT DO UPDATE SET reports = reports + 1, statements = statements + excluded.statements`,
  )
  const anyAct = new Map<string, number>()
  for (const { topic, act, n } of countActs(record).values()) {
    db.prepare('INSERT INTO report_acts (topic, act, report, n) VALUES (?, ?, ?, ?)').run(topic, act, report, n)
    tally.run(month, topic, act, n)
    anyAct.set(topic, (anyAct.get(topic) ?? 0) + n)
  }
  for (const [topic, n] of anyAct) tally.run(month, topic, '', n)
}

/** Takes out again what {@link addActs} added. */
export function removeActs(db: Connection, report: number, record: PublicRecord, month: string): void {
  const tally = db.prepare(
    'UPDATE tallies SET reports = reports - 1, statements = statements - ? WHERE month = ? AND topic = ? AND act = ?',
  )
  const anyAct = new Map<string, number>()
  for (const { topic, act, n } of countActs(record).values()) {
    tally.run(n, month, topic, act)
    anyAct.set(topic, (anyAct.get(topic) ?? 0) + n)
  }
  for (const [topic, n] of anyAct) tally.run(n, month, topic, '')
  db.prepare('DELETE FROM tallies WHERE month = ? AND reports = 0').run(month)
  db.prepare('DELETE FROM report_acts WHERE report = ?').run(report)
}
