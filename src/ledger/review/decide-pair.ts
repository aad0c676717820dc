import { holding } from '../../review/decision.ts'
import type { AnchoredSide, PairAction, PairDecision, PairKind, Verdict } from '../../review/pairs.ts'
import { relinkMoved } from '../add/list.ts'
import { storedReport } from '../add/store.ts'
import { decidedAbout, decidedOfPair, listedFor } from '../identities/decisions.ts'
import { reprofile } from '../identities/people.ts'
import { settleNames } from '../identities/settle-organizations.ts'
import { mentionsSide, pairIdentity, personSide, type Side, sideOf } from '../identities/sides.ts'
import { DecidedEvents } from '../link/decided-events.ts'
import { regroupEvents } from '../link/same-events.ts'
import type { Connection } from '../sqlite.ts'

/** A decision about two by their ids. */
export interface NewVerdict {
  readonly kind: PairKind
  readonly a: string
  readonly b: string
  readonly action: Verdict
  readonly note: string | null
  readonly by: string
}

/** A further decision about two of which something was decided before, by what that was about. */
export interface NextVerdict extends Pick<NewVerdict, 'note' | 'by'> {
  readonly pair: string
  readonly action: Verdict | 'withdraw'
}

/** Mentions of a person that are another's. */
export interface NewSplit extends Pick<NewVerdict, 'note' | 'by'> {
  readonly person: string
  /** Ids of the reports that mean another. */
  readonly reports: readonly string[]
  /** Id of whom they mean; null for someone of his own. */
  readonly to: string | null
}

/** Why a decision about two was not taken. */
export class PairRefused extends Error {
  readonly reason: 'not-found' | 'overtaken' | 'not-two'
  /** What of the request is wrong. */
  readonly field: string
  /** The decision that came in between. */
  readonly newer: PairDecision | null

  constructor(reason: PairRefused['reason'], field: string, message: string, newer: PairDecision | null = null) {
    super(message)
    this.name = 'PairRefused'
    this.reason = reason
    this.field = field
    this.newer = newer
  }
}

type Written = Omit<PairDecision, 'no' | 'at'> & { readonly subject: string }

/**
 * Writes down whether two are one, and lets every list and page follow. Runs within a transaction.
 * @param after number of the last decision that the reviewer had seen: about people of the name, else about the pair
 * @throws PairRefused; nothing is written then
 */
export function decidePair(db: Connection, wanted: NewVerdict | NextVerdict, after: number | null): PairDecision {
  if ('pair' in wanted) return decideAgain(db, wanted, after)
  const { kind, action, note, by } = wanted
  const [a, b] = [found(db, wanted, 'a', after), found(db, wanted, 'b', after)]
  if (a.thing === b.thing) throw new PairRefused('not-two', 'b', `${wanted.a} and ${wanted.b} are one already.`)
  if (a.called !== b.called)
    throw new PairRefused(
      'not-two',
      'b',
      `${a.name} and ${b.name} are two names. People are joined under one name: set right the name that a report misprints.`,
    )
  const identity = pairIdentity(kind, a.anchors, b.anchors)
  return write(
    db,
    { kind, subject: a.called ?? identity, identity, action, a: bare(a), b: bare(b), to: null, note, by },
    after,
  )
}

/** Gives mentions of a person to another. As {@link decidePair}. */
export function splitPerson(db: Connection, wanted: NewSplit, after: number | null): PairDecision {
  const { note, by } = wanted
  const person = found(db, { kind: 'person', a: wanted.person }, 'a', after)
  const to = wanted.to === null ? null : found(db, { kind: 'person', b: wanted.to }, 'b', after)
  if (to && (to.thing === person.thing || to.called !== person.called))
    throw new PairRefused('not-two', 'to', `${to.name} (${to.id}) is not another of the name ${person.name}.`)
  const reports = [...new Set(wanted.reports)]
  const b = mentionsSide(db, person, reports)
  if (!b) throw new PairRefused('not-found', 'reports', `Not all of these reports mean ${person.id}.`)
  const a = personSide(db, person.id, new Set(reports))!
  if (!a.anchors.length)
    throw new PairRefused('not-two', 'reports', `Nothing would be left of ${person.id}: leave at least one report.`)
  const identity = pairIdentity('person', [...b.anchors, ...(to?.anchors ?? [])], [])
  return write(
    db,
    {
      kind: 'person',
      subject: person.called!,
      identity,
      action: 'split',
      a: bare(a),
      b,
      to: to && bare(to),
      note,
      by,
    },
    after,
  )
}

function decideAgain(db: Connection, wanted: NextVerdict, after: number | null): PairDecision {
  const first = decidedOfPair(db, wanted.pair)[0]
  if (!first) throw new PairRefused('not-found', 'pair', `Nothing was decided about a pair ${wanted.pair}.`)
  if (first.action === 'split' && wanted.action !== 'withdraw')
    throw new PairRefused('not-two', 'action', 'What was split off can be taken back, and split off otherwise.')
  const { subject } = db.prepare('SELECT subject FROM identity_decisions WHERE no = ?').get(first.no) as {
    subject: string
  }
  const { kind, identity, a, b, to } = first
  return write(db, { kind, subject, identity, a, b, to, ...wanted }, after)
}

function found(
  db: Connection,
  { kind, ...sides }: { kind: PairKind; a?: string; b?: string },
  field: 'a' | 'b',
  after: number | null,
): Side {
  const id = sides[field]!
  const side = sideOf(db, kind, id)
  if (side) return side
  const [called = ''] = id.split('~')
  const newer = kind === 'person' ? decidedAbout(db, kind, called).at(-1) : undefined
  if (newer && newer.no !== after)
    throw new PairRefused('overtaken', field, `${newer.by} decided about people of this name in the meantime.`, newer)
  throw new PairRefused(
    'not-found',
    field,
    `There is no ${kind} ${id} in this ledger; it may have been read again since.`,
  )
}

const bare = ({ id, name, about, anchors }: AnchoredSide): AnchoredSide => ({ id, name, about, anchors })

function write(db: Connection, { subject, ...decision }: Written, after: number | null): PairDecision {
  const { kind, identity, action, a, b, to, note, by } = decision
  const before = decidedAbout(db, kind, subject)
  const last = before.at(-1)
  // Of two that nobody's decision holds of, who comes first has seen all there is to see.
  const open = after === null && kind !== 'person' && holding(before).size === 0
  if (last && last.no !== after && !open)
    throw new PairRefused('overtaken', 'after', `${last.by} decided about this in the meantime.`, last)
  const at = new Date().toISOString()
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO identity_decisions (kind, subject, identity, action, a, b, "to", note, by, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(kind, subject, identity, action, JSON.stringify(a), JSON.stringify(b), to && JSON.stringify(to), note, by, at)
  const no = Number(lastInsertRowid)
  const insert = db.prepare('INSERT OR IGNORE INTO identity_anchors (kind, at, decision) VALUES (?, ?, ?)')
  for (const side of [a, b, to]) for (const anchor of side?.anchors ?? []) insert.run(kind, anchor.at, no)
  follow(db, kind, subject, action, [a, b])
  return { ...decision, no, at }
}

/** Lets what is grouped follow a decision. */
function follow(
  db: Connection,
  kind: PairKind,
  subject: string,
  action: PairAction,
  [a, b]: readonly [AnchoredSide, AnchoredSide],
): void {
  if (kind === 'event') {
    const events = new DecidedEvents(db)
    const numbers = [...a.anchors, ...b.anchors].flatMap((anchor) => events.find(anchor) ?? [])
    regroupEvents(db, numbers)
    return
  }
  if (kind === 'organization') {
    const heads = new Set(
      [...a.anchors, ...b.anchors].flatMap(({ at }) =>
        (db.prepare('SELECT DISTINCT head FROM organization_names WHERE called = ?').all(at) as { head: string }[]).map(
          ({ head }) => head,
        ),
      ),
    )
    for (const head of heads) settleNames(db, head)
  } else followPeople(db, subject, action === 'split' || action === 'withdraw' ? b.anchors.map(({ at }) => at) : [])
  relinkMoved(db)
}

/** Tells the people of a name apart anew. @param reports whose mentions may have come into another profile */
export function followPeople(db: Connection, called: string, reports: readonly string[]): void {
  const listed = new Set(reports.flatMap((id) => listedFor(db, id) ?? []))
  reprofile(
    db,
    called,
    [...listed].map((no) => storedReport(db, no)),
  )
}
