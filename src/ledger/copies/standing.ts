import { type CopyFacts, originalFirst, WHOLE } from '../../link/copies/original.ts'
import type { Connection } from '../sqlite.ts'

/** A page of which other reports hold so much is counted with them. */
const HELD_BY_OTHERS = 70

interface Copy extends CopyFacts {
  readonly no: number
}

const FACTS = `SELECT r.no, r.id, r.title, r.publisher, r.origin, r.first AS day, r.repairs, b.letters
  FROM reports r JOIN bodies b ON b.body = r.body`

/**
 * The report that stands for a group: of its whole copies the original, see {@link originalFirst}.
 * @param before the one that stood for it until now
 * @param newcomers what came into it since, where nothing left it: only they are asked then; null where all must be
 * @returns null where other groups' reports hold all of it
 */
export function standingOf(
  db: Connection,
  grp: number,
  before: number | null,
  newcomers: readonly number[] | null,
): number | null {
  const longest = db
    .prepare('SELECT letters, joined FROM bodies WHERE grp = ? ORDER BY letters DESC, body LIMIT 1')
    .get(grp) as { letters: number; joined: number }
  if (longest.joined >= HELD_BY_OTHERS) return null
  const whole = ({ letters }: Copy) => letters >= WHOLE * longest.letters
  const one = db.prepare(`${FACTS} WHERE r.no = ?`)
  const stood = before === null ? undefined : (one.get(before) as unknown as Copy | undefined)
  const copies =
    newcomers && stood && whole(stood)
      ? [stood, ...newcomers.map((no) => one.get(no) as unknown as Copy)]
      : (db
          .prepare(`${FACTS} WHERE b.grp = ? AND b.letters >= ?`)
          .all(grp, WHOLE * longest.letters) as unknown as Copy[])
  return copies.filter(whole).sort(originalFirst)[0]?.no ?? null
}
