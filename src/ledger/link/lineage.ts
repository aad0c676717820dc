import { provinceOf } from '../../lexicon/divisions.ts'
import { bare, formOf, keysOf } from '../../link/tifa/forms.ts'
import { partsIn } from '../../link/tifa/parts.ts'
import { quotedWords } from '../../link/tifa/quoted.ts'
import { areaOf } from '../../link/tifa/seat.ts'
import { usesOf } from '../../link/tifa/uses.ts'
import { SentenceFinder } from '../add/sentences.ts'
import { nameId } from '../identity.ts'
import type { Connection } from '../sqlite.ts'
import type { Linker, Listed } from './linker.ts'

/** Who used which phrase from where, and what sentences say of phrases. Relations between phrases are found when they are asked for. */
export const lineage: Linker = {
  link(db, added) {
    const day = dayOf(db, added)
    const phrases = new Phrases(db)
    addUses(db, added, day, phrases)
    addParts(db, added, phrases)
    countReport(db, added, day)
  },
  unlink(db, report) {
    const wholes = db.prepare('SELECT DISTINCT whole FROM phrase_parts WHERE report = ?').all(report) as {
      whole: number
    }[]
    db.prepare('DELETE FROM phrase_parts WHERE report = ?').run(report)
    const used = db
      .prepare('SELECT phrase, area, day, read, start, "end" FROM phrase_uses WHERE report = ?')
      .all(report) as unknown as (Used & { start: number; end: number })[]
    for (const values of monthsOf(used)) {
      const where = 'WHERE area = ? AND month = ? AND phrase = ?'
      db.prepare(`UPDATE phrase_months SET reports = reports - 1 ${where}`).run(...values)
      db.prepare(`DELETE FROM phrase_months ${where} AND reports < 1`).run(...values)
    }
    db.prepare('DELETE FROM phrase_uses WHERE report = ?').run(report)
    for (const { area, month } of db.prepare('SELECT area, month FROM report_areas WHERE report = ?').all(report) as {
      area: string
      month: string
    }[]) {
      db.prepare('UPDATE area_months SET reports = reports - 1 WHERE area = ? AND month = ?').run(area, month)
      db.prepare('DELETE FROM area_months WHERE area = ? AND month = ? AND reports < 1').run(area, month)
    }
    db.prepare('DELETE FROM report_areas WHERE report = ?').run(report)
    const count = db.prepare('UPDATE phrases SET read = read - ?, quoted = quoted - ? WHERE no = ?')
    const form = db.prepare('UPDATE phrase_forms SET n = n - 1 WHERE phrase = ? AND text = ?')
    const { body } = db.prepare('SELECT body FROM texts WHERE report = ?').get(report) as { body: string }
    for (const { phrase, read, start, end } of used) {
      count.run(read, 1 - read, phrase)
      if (read) form.run(phrase, body.slice(start, end))
    }
    for (const phrase of new Set([...used.map((row) => row.phrase), ...wholes.map((row) => row.whole)]))
      release(db, phrase)
  },
}

interface Used {
  readonly phrase: number
  readonly area: string
  readonly day: string
  readonly read: number
}

/** Area, month and phrase of each count that a report's uses are part of. */
function monthsOf(used: readonly Used[]): (readonly [area: string, month: string, phrase: number])[] {
  const months = new Map<string, readonly [string, string, number]>()
  for (const { phrase, area, day, read } of used)
    if (read && day)
      for (const one of ['', provinceOfArea(area)]) {
        if (one === null) continue
        const month = [one, day.slice(0, 7), phrase] as const
        months.set(month.join('\t'), month)
      }
  return [...months.values()]
}

/** Takes out the forms of a phrase that are printed no more, with the keys that were theirs alone; the phrase where nothing speaks of it. */
function release(db: Connection, phrase: number): void {
  if (db.prepare('DELETE FROM phrase_forms WHERE phrase = ? AND n < 1').run(phrase).changes) {
    db.prepare('DELETE FROM phrase_keys WHERE phrase = ?').run(phrase)
    for (const { text } of db.prepare('SELECT text FROM phrase_forms WHERE phrase = ?').all(phrase) as {
      text: string
    }[])
      addKeys(db, phrase, text)
  }
  db.prepare(
    `DELETE FROM phrases WHERE no = ?1 AND read = 0 AND quoted = 0
       AND NOT EXISTS (SELECT 1 FROM phrase_parts WHERE whole = ?1)`,
  ).run(phrase)
}

function addKeys(db: Connection, phrase: number, text: string): void {
  const insert = db.prepare('INSERT OR IGNORE INTO phrase_keys (key, phrase) VALUES (?, ?)')
  for (const key of keysOf(formOf(text))) insert.run(key, phrase)
}

/** The report's first day; '' where none is known, or where it had not come yet when the report was added. */
function dayOf(db: Connection, { no, days }: Listed): string {
  if (days.first === null) return ''
  const { late } = db
    .prepare("SELECT ? > date(added, '+1 day') AS late FROM reports WHERE no = ?")
    .get(days.first, no) as {
    late: number
  }
  return late ? '' : days.first
}

/** The area that counts by month go by; null where no division is known. */
export function provinceOfArea(area: string): string | null {
  return area ? provinceOf(area) : null
}

/** Numbers of phrases by their words. */
class Phrases {
  readonly #db: Connection
  readonly #known = new Map<string, number>()

  constructor(db: Connection) {
    this.#db = db
  }

  number(text: string): number {
    const key = nameId(text)
    let no = this.#known.get(key)
    if (no === undefined) {
      const row = this.#db
        .prepare(
          'INSERT INTO phrases (key, read, quoted) VALUES (?, 0, 0) ON CONFLICT (key) DO UPDATE SET key = key RETURNING no',
        )
        .get(key)
      no = (row as { no: number }).no
      this.#known.set(key, no)
    }
    return no
  }

  /** Counts a use. With the first of each printed form come the keys by which other phrases find it. */
  count(phrase: number, printed: string, read: boolean): void {
    const column = read ? 'read' : 'quoted'
    this.#db.prepare(`UPDATE phrases SET ${column} = ${column} + 1 WHERE no = ?`).run(phrase)
    if (!read) return
    const row = this.#db
      .prepare(
        'INSERT INTO phrase_forms (phrase, text, n) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET n = n + 1 RETURNING n',
      )
      .get(phrase, printed)
    if ((row as { n: number }).n === 1) addKeys(this.#db, phrase, printed)
  }
}

function addUses(db: Connection, { no, record }: Listed, day: string, phrases: Phrases): void {
  const { report, hidden } = record
  const finder = new SentenceFinder(no, record)
  const standing = [
    ...report.tifa.map(({ text, spans }) => ({ text, spans, read: true })),
    ...quotedWords(report).map(({ text, spans }) => ({ text, spans, read: false })),
  ]
  const insert = db.prepare(
    `INSERT OR IGNORE INTO phrase_uses (phrase, level, place, day, report, ord, area, read, passed, authority, speaker, basis,
       sentence, start, "end", sentences) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const used: Used[] = []
  for (const [ord, use] of usesOf(report, standing, hidden).entries()) {
    const { text, read } = standing[use.phrase]!
    const sentence = finder.at(use.span[0])
    if (sentence === null) continue
    const phrase = phrases.number(text)
    phrases.count(phrase, report.body.slice(...use.span), read)
    const { level, place, area, passed, authority, speaker, basis, span, sentences } = use
    insert.run(
      phrase,
      level,
      place,
      day,
      no,
      ord,
      area,
      read ? 1 : 0,
      passed ? 1 : 0,
      authority,
      speaker,
      basis,
      sentence,
      ...span,
      sentences,
    )
    used.push({ phrase, area, day, read: read ? 1 : 0 })
  }
  const count = db.prepare(
    `INSERT INTO phrase_months (area, month, phrase, reports) VALUES (?, ?, ?, 1)
     ON CONFLICT DO UPDATE SET reports = reports + 1`,
  )
  for (const values of monthsOf(used)) count.run(...values)
}

function addParts(db: Connection, { no, record }: Listed, phrases: Phrases): void {
  const finder = new SentenceFinder(no, record)
  const insert = db.prepare(
    `INSERT OR IGNORE INTO phrase_parts (whole, relation, part, report, text, score, reasons, sentence, whole_start, whole_end,
       part_start, part_end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const { relation, whole, part, score, reasons } of partsIn(record.report)) {
    const sentence = finder.at(whole.span[0])
    const key = bare(part.text)
    if (sentence === null || !key) continue
    insert.run(
      phrases.number(whole.text),
      relation,
      key,
      no,
      part.text,
      score,
      JSON.stringify(reasons),
      sentence,
      ...whole.span,
      ...part.span,
    )
  }
}

/** Counts the report among those of its month, in all and in its province. */
function countReport(db: Connection, { no, record }: Listed, day: string): void {
  if (!day) return
  const province = provinceOfArea(areaOf(record.report))
  for (const area of province === null ? [''] : ['', province]) {
    db.prepare('INSERT OR IGNORE INTO report_areas (report, area, month) VALUES (?, ?, ?)').run(
      no,
      area,
      day.slice(0, 7),
    )
    db.prepare(
      `INSERT INTO area_months (area, month, reports) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET reports = reports + 1`,
    ).run(area, day.slice(0, 7))
  }
}
