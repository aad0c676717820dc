import { deflateSync, inflateSync } from 'node:zlib'
import type { Report } from '../../record/types.ts'

// A third of the time that level 6 takes, for a tenth more bytes.
const LEVEL = { level: 3 }

/** A value as compressed JSON. */
export function packJson(value: unknown): Uint8Array {
  return deflateSync(JSON.stringify(value), LEVEL)
}

export function unpackJson(bytes: Uint8Array): unknown {
  return JSON.parse(inflateSync(bytes).toString('utf8'))
}

export function packBytes(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, LEVEL)
}

export function unpackBytes(bytes: Uint8Array): Uint8Array {
  return inflateSync(bytes)
}

export function packText(text: string): Uint8Array {
  return deflateSync(text, LEVEL)
}

export function unpackText(bytes: Uint8Array): string {
  return inflateSync(bytes).toString('utf8')
}

// A text column holds UTF-8 without NUL; a body that is more than that stays within the record.
function fitsColumn(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

/** A report without what its body gives: the body itself, and the sentences' text where it is a slice of it. */
export function packReport(report: Report): Uint8Array {
  const { body, sentences } = report
  return packJson({
    ...report,
    body: fitsColumn(body) ? null : body,
    sentences: sentences.map((s) => (s.text === body.slice(s.start, s.end) ? { ...s, text: null } : s)),
  })
}

/** The report that was packed. Its keys stand in their first order. */
export function unpackReport(packed: Uint8Array, column: string): Report {
  const report = unpackJson(packed) as Omit<Report, 'body' | 'sentences'> & {
    body: string | null
    sentences: (Omit<Report['sentences'][number], 'text'> & { text: string | null })[]
  }
  const body = report.body ?? column
  return {
    ...report,
    body,
    sentences: report.sentences.map((s) => ({ ...s, text: s.text ?? body.slice(s.start, s.end) })),
  }
}
