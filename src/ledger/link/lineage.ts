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
      .prepare('SELECT DISTINCT phrase, area, day, read FROM phrase_uses WHERE report = ?')
      .all(report) as {
      phrase: number
      area: string
      day: string
      read: number
    }[]
    const counted = new Set<string>()
    for (const { phrase, area, day, read } of used)
      if (read && day)
        for (const one of ['', provinceOfArea(area)])
          if (one !== null) counted.add(`${one}\t${day.slice(0, 7)}\t${phrase}`)
    for (const key of counted) {
      const [area, month, phrase] = key.split('\t')
      db.prepare('UPDATE phrase_months SET reports = reports - 1 WHERE area = ? AND month = ? AND phrase = ?').run(
        area!,
        month!,
        Number(phrase),
      )
      db.prepare('DELETE FROM phrase_months WHERE area = ? AND month = ? AND phrase = ? AND reports < 1').run(
        area!,
        month!,
        Number(phrase),
      )
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
    for (const phrase of new Set([...used.map((row) => row.phrase), ...wholes.map((row) => row.whole)]))
      release(db, phrase)
  },
}

/** Takes a phrase out whose last use is gone. */
function release(db: Connection, phrase: number): void {
  const left = db
    .prepare(
      'SELECT count(*) FILTER (WHERE read) AS read, count(*) FILTER (WHERE NOT read) AS quoted FROM phrase_uses WHERE phrase = ?',
    )
    .get(phrase) as { read: number; quoted: number }
  if (left.read === 0) db.prepare('DELETE FROM phrase_keys WHERE phrase = ?').run(phrase)
  if (left.read + left.quoted > 0)
    db.prepare('UPDATE phrases SET read = ?, quoted = ? WHERE no = ?').run(
      left.read ? 1 : 0,
      left.quoted ? 1 : 0,
      phrase,
    )
  else db.prepare('DELETE FROM phrases WHERE no = ?').run(phrase)
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

  /** @param read whether it is a set phrase of the report, or only quoted */
  number(text: string, read: boolean): number {
    const key = nameId(text)
    const known = this.#known.get(`${key}\t${read}`)
    if (known !== undefined) return known
    const row = this.#db
      .prepare(
        `INSERT INTO phrases (key, read, quoted) VALUES (?, ?, ?)
         ON CONFLICT (key) DO UPDATE SET read = max(read, excluded.read), quoted = max(quoted, excluded.quoted)
         RETURNING no`,
      )
      .get(key, read ? 1 : 0, read ? 0 : 1) as { no: number }
    if (read)
      for (const one of keysOf(formOf(text)))
        this.#db.prepare('INSERT OR IGNORE INTO phrase_keys (key, phrase) VALUES (?, ?)').run(one, row.no)
    this.#known.set(`${key}\t${read}`, row.no)
    return row.no
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
  const months = new Set<string>()
  for (const [ord, use] of usesOf(report, standing, hidden).entries()) {
    const { text, read } = standing[use.phrase]!
    const sentence = finder.at(use.span[0])
    if (sentence === null) continue
    const phrase = phrases.number(text, read)
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
    if (read && day) for (const one of ['', provinceOfArea(area)]) if (one !== null) months.add(`${one}\t${phrase}`)
  }
  const count = db.prepare(
    `INSERT INTO phrase_months (area, month, phrase, reports) VALUES (?, ?, ?, 1)
     ON CONFLICT DO UPDATE SET reports = reports + 1`,
  )
  for (const key of months) {
    const [area, phrase] = key.split('\t')
    count.run(area!, day.slice(0, 7), Number(phrase))
  }
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
      phrases.number(whole.text, true),
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
