import { holding } from '../../review/decision.ts'
import type { Connection } from '../sqlite.ts'
import { anyDecided, decidedAbout, idsOfCopies, listedFor, type Standing, standing } from './decisions.ts'

/** The report that is just being listed, with its profile, before its rows say so. */
export interface Newcomer {
  readonly report: number
  readonly profile: number
}

const NOTHING: Standing & { readonly decisions: [] } = { decided: [], unsure: [], gone: [], decisions: [] }

/** What people decided about those of a name, as positions in `profiles`. */
export function decidedPeople(
  db: Connection,
  called: string,
  profiles: readonly { readonly no: number; readonly key: string }[],
  newcomer: Newcomer | null,
): Standing & { readonly decisions: ReturnType<typeof decidedAbout> } {
  if (!anyDecided(db, 'person', called)) return NOTHING
  const decisions = decidedAbout(db, 'person', called)
  const byNo = new Map(profiles.map(({ no }, i) => [no, i]))
  const byKey = new Map(profiles.map(({ key }, i) => [key, i]))
  const of = db.prepare(
    'SELECT x.profile FROM profile_reports x JOIN profiles p ON p.no = x.profile WHERE x.report = ? AND p.called = ?',
  )
  return {
    decisions,
    ...standing(decisions, ({ at, key }) => {
      const report = listedFor(db, at)
      const profile =
        report === null
          ? undefined
          : report === newcomer?.report
            ? newcomer.profile
            : (of.get(report, called) as { profile: number } | undefined)?.profile
      // A report that is gone, or names nobody of the name any more, had said what others may still say.
      return (profile === undefined ? undefined : byNo.get(profile)) ?? byKey.get(key) ?? null
    }),
  }
}

/** The split that took a report's mention of a name out of its profile, by its number; null where none did. */
export function partOf(db: Connection, report: number, called: string): number | null {
  if (!anyDecided(db, 'person', called)) return null
  const splits = [...holding(decidedAbout(db, 'person', called)).values()].filter(({ action }) => action === 'split')
  if (!splits.length) return null
  const ids = new Set(idsOfCopies(db, report))
  const own = splits.filter(({ b }) => b.anchors.some(({ at }) => ids.has(at)))
  return own.length ? Math.max(...own.map(({ no }) => no)) : null
}
