import type { Named } from '../../link/copies/compare.ts'
import { type Letters, lettersOf } from '../../link/copies/letters.ts'
import type { Report } from '../../record/types.ts'
import { unpackReport } from '../add/pack.ts'
import type { Connection } from '../sqlite.ts'

/** The letters of a body, from any report that has it. */
export function lettersOfBody(db: Connection, body: number): Letters {
  const row = db
    .prepare('SELECT t.body AS text FROM reports r JOIN texts t ON t.report = r.no WHERE r.body = ? LIMIT 1')
    .get(body) as { text: string }
  return lettersOf(row.text)
}

/** Which letters of a body stand in names of people, places and organizations. */
export function namedInBody(db: Connection, body: number, letters: Letters): Named {
  const row = db
    .prepare(
      'SELECT t.body AS text, t.record FROM reports r JOIN texts t ON t.report = r.no WHERE r.body = ? ORDER BY r.id LIMIT 1',
    )
    .get(body) as { text: string; record: Uint8Array }
  return namedIn(unpackReport(row.record, row.text), letters)
}

function namedIn({ people, places, organizations, body }: Report, { at }: Letters): Named {
  const offsets = new Uint8Array(body.length)
  for (const { spans } of [...people, ...places, ...organizations])
    for (const [start, end] of spans) offsets.fill(1, start, end)
  return Uint8Array.from(at, (offset) => offsets[offset] ?? 0)
}
