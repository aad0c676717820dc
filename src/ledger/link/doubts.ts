import type { Report } from '../../record/types.ts'
import { type AnyRecord, identitiesOf, REVIEW_KINDS, type ReviewKind, recordsOf } from '../../review/records.ts'
import type { Linker } from './linker.ts'

/** Of each report so many records at most come into the queue, so that one long report does not fill it. */
const MOST = 8
/** What the rules are surer of need not be looked at first. */
const SURE = 0.95

interface Doubt {
  readonly kind: ReviewKind
  readonly identity: string
  readonly confidence: number
}

/** Narration asks nothing of anybody; whether it is narration is doubted where it is not. */
const asks = (kind: ReviewKind, record: AnyRecord) => kind !== 'sentence' || record.act !== 'narration'

function doubtsOf(report: Report): Doubt[] {
  const doubts: Doubt[] = []
  for (const kind of REVIEW_KINDS) {
    if (kind === 'meta') continue
    const records = recordsOf(report, kind)
    const least = records.some(({ confidence }) => (confidence as number) < SURE)
    if (!least) continue
    const identities = identitiesOf(report, kind)
    for (const [i, record] of records.entries()) {
      const confidence = record.confidence as number
      if (confidence < SURE && asks(kind, record)) doubts.push({ kind, identity: identities[i]!, confidence })
    }
  }
  return doubts.sort((a, b) => a.confidence - b.confidence).slice(0, MOST)
}

/** What the machine is least sure of, for the review queue. */
export const doubts: Linker = {
  link(db, { no, record }) {
    const insert = db.prepare('INSERT OR IGNORE INTO doubts (confidence, report, kind, identity) VALUES (?, ?, ?, ?)')
    for (const { kind, identity, confidence } of doubtsOf(record.report)) insert.run(confidence, no, kind, identity)
  },
  unlink(db, report) {
    db.prepare('DELETE FROM doubts WHERE report = ?').run(report)
  },
}
