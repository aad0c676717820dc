import type { Connection } from '../sqlite.ts'
import { anyDecided, decidedAt, noteUnmet, type Standing, standing } from './decisions.ts'

interface Named {
  readonly called: string
  readonly core: string
}

type Said = Standing & { readonly decisions: ReturnType<typeof decidedAt> }
const NOTHING: Said = { decided: [], unsure: [], gone: [], decisions: [] }

/** What people decided about organizations of some names, as positions in `names`. */
export function decidedOrganizations(db: Connection, names: readonly Named[]): Said {
  if (!anyDecided(db, 'organization')) return NOTHING
  const decisions = decidedAt(
    db,
    'organization',
    names.map(({ called }) => called),
  )
  const exact = new Map(names.map(({ called, core }, i) => [`${called}\t${core}`, i]))
  const alone = new Map<string, number | null>()
  for (const [i, { called }] of names.entries()) alone.set(called, alone.has(called) ? null : i)
  // A name that is taken apart otherwise by now is still that name, where it is the only one written so.
  return { decisions, ...standing(decisions, ({ at, key }) => exact.get(`${at}\t${key}`) ?? alone.get(at) ?? null) }
}

/** Names that decisions tie to one, so that they are settled together. */
export function tiedNames(db: Connection, called: string): string[] {
  if (!anyDecided(db, 'organization')) return []
  return decidedAt(db, 'organization', [called]).flatMap(({ a, b }) => [...a.anchors, ...b.anchors].map(({ at }) => at))
}

/** Notes the decisions about names that the ledger holds no longer. */
export function noteGoneNames(db: Connection, called: readonly string[]): void {
  if (!anyDecided(db, 'organization')) return
  const there = db.prepare('SELECT 1 FROM organization_names WHERE called = ? LIMIT 1')
  const decisions = decidedAt(db, 'organization', called)
  const said = standing(decisions, ({ at }) => (there.get(at) ? 1 : null))
  const gone = decisions.filter(({ no }) => said.gone.includes(no))
  noteUnmet(db, gone, said, [])
}
