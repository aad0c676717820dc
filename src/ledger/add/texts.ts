import { bigrams, characters } from '../bigrams.ts'
import { recordNo } from '../identity.ts'
import type { Connection } from '../sqlite.ts'
import type { PublicRecord } from './public.ts'

/** Puts a report's title and body, and its statements, into the full-text indexes. */
export function indexTexts(db: Connection, no: number, { report, hidden }: PublicRecord): void {
  const title = report.meta.title ?? ''
  const reports = db.prepare('INSERT INTO report_search (rowid, title, body) VALUES (?, ?, ?)')
  reports.run(no, bigrams(title), bigrams(report.body))
  const reportCharacters = db.prepare('INSERT INTO report_characters (rowid, text) VALUES (?, ?)')
  reportCharacters.run(no, characters(`${title}\n${report.body}`))
  const statements = db.prepare('INSERT INTO statement_search (rowid, text) VALUES (?, ?)')
  const statementCharacters = db.prepare('INSERT INTO statement_characters (rowid, text) VALUES (?, ?)')
  for (const [i, sentence] of report.sentences.entries()) {
    if (sentence.act === 'narration' || hidden.has(sentence)) continue
    const text = report.body.slice(sentence.start, sentence.end)
    statements.run(recordNo(no, i), bigrams(text))
    statementCharacters.run(recordNo(no, i), characters(text))
  }
}

/** Takes a report's texts out of the full-text indexes. */
export function removeTexts(db: Connection, no: number, { report, hidden }: PublicRecord): void {
  for (const index of ['report_search', 'report_characters']) db.prepare(`DELETE FROM ${index} WHERE rowid = ?`).run(no)
  for (const index of ['statement_search', 'statement_characters']) {
    const remove = db.prepare(`DELETE FROM ${index} WHERE rowid = ?`)
    for (const [i, sentence] of report.sentences.entries())
      if (sentence.act !== 'narration' && !hidden.has(sentence)) remove.run(recordNo(no, i))
  }
}
