import { sql } from 'kysely'
import type { Reason } from '../../../link/link.ts'
import { reasonWords } from '../../../link/reasons.ts'
import { type Reach, SUCCEEDS, type Succession, succession } from '../../../link/tifa/succession.ts'
import type { PhraseLink, PhraseUse, ReasonText } from '../../rows-lineage.ts'
import type { Db } from '../scope.ts'
import { type Family, type Phrase, phrasesByKeys, phrasesWith, provincesOf } from './family.ts'
import { type Cited, chosen, ofDay, reportIds, speakingNames, type UseRow, usesByKey } from './uses.ts'

/** Links of one kind that are shown, at most; the surest first. */
const SHOWN = 24

export type Relations = Pick<
  import('../../rows-lineage.ts').Lineage,
  'variants' | 'successors' | 'predecessors' | 'parts' | 'wholes' | 'plans' | 'planOf'
>

const said = (reasons: readonly Reason[]): ReasonText[] =>
  reasons.map((reason) => ({ code: reason.code, ...reasonWords(reason) }))

interface Draft {
  readonly phrase: Phrase | null
  readonly text: string
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly place: string | null
  readonly cited: readonly Cited[]
}

/** What other phrases are to one. */
export async function relationsOf(db: Db, family: Family): Promise<Relations> {
  const stated = await statedOf(db, family)
  const [successors, predecessors] = await successionsOf(db, family)
  const drafts = {
    variants: await variantDrafts(db, family),
    successors: best([...stated.successors, ...successors]),
    predecessors: best([...stated.predecessors, ...predecessors]),
    parts: best(stated.parts),
    wholes: best(stated.wholes),
    plans: best(stated.plans),
    planOf: best(stated.planOf),
  }
  const lists = Object.values(drafts).flat()
  const cited = lists.flatMap((draft) => draft.cited)
  const uses = await usesByKey(db, cited)
  const shown = new Map(cited.map((one, i) => [one, uses[i] ?? null]))
  const placeName = await speakingNames(
    db,
    lists.flatMap((draft) => draft.place ?? []),
  )
  const linkOf = ({ phrase, text, score, reasons, place, cited: own }: Draft): PhraseLink => ({
    id: phrase?.key ?? null,
    text: phrase?.text ?? text,
    score: Math.round(score * 100) / 100,
    reasons: said(reasons),
    reports: phrase?.reports ?? 0,
    first: phrase?.first ?? null,
    last: phrase?.last ?? null,
    place: place === null ? null : { id: place, name: placeName(place) },
    evidence: own.map((one) => shown.get(one)).filter((use): use is PhraseUse => !!use),
  })
  const links = Object.entries(drafts).map(([kind, list]) => [kind, list.map(linkOf)] as const)
  return Object.fromEntries(links) as unknown as Relations
}

/** The surest of each phrase, the surest first. */
function best(drafts: readonly Draft[]): Draft[] {
  const sorted = [...drafts].sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
  const seen = new Set<string>()
  return sorted
    .filter((draft) => {
      const key = draft.phrase?.key ?? draft.text
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .slice(0, SHOWN)
}

async function variantDrafts(db: Db, family: Family): Promise<Draft[]> {
  const list = [...family.same, ...family.alike].sort((a, b) => b.variant.score - a.variant.score).slice(0, SHOWN)
  const firsts = await chosen(
    db,
    list.map(({ phrase }) => ofDay(family.usesOf.get(phrase.no) ?? [])),
  )
  return list.map(({ phrase, variant }, i) => ({
    phrase,
    text: phrase.text,
    score: variant.score,
    reasons: variant.reasons,
    place: null,
    cited: firsts[i] ? [{ use: firsts[i] }] : [],
  }))
}

const NATION = '100000'
const provinceOf = ({ area }: UseRow) => (area ? (area === NATION ? area : `${area.slice(0, 2)}0000`) : null)

function reachOf(uses: readonly UseRow[]): Reach {
  const days = uses.flatMap(({ day }) => (day ? [day] : [])).sort()
  return {
    first: days[0] ?? '',
    last: days.at(-1) ?? '',
    reports: new Set(uses.map((row) => row.report)).size,
    seats: new Set(uses.map((row) => `${row.level}:${row.place}`)),
  }
}

interface Found {
  readonly other: Phrase
  readonly found: Succession
  readonly region: string
  readonly old: readonly UseRow[]
  readonly next: readonly UseRow[]
}

/** What followed the phrase and what it followed, in each region that both were used in: the surest. */
async function successionsOf(db: Db, family: Family): Promise<[successors: Draft[], predecessors: Draft[]]> {
  if (!family.others.length) return [[], []]
  const members = new Map<string, number>()
  for (const member of family.phrase.form.clauses) members.set(member, await phrasesWith(db, member))
  const ever = (member: string) => members.get(member) ?? 0
  const own = Map.groupBy(family.uses, provinceOf)
  const after: Found[] = []
  const before: Found[] = []
  for (const other of family.others) {
    const theirs = Map.groupBy(family.usesOf.get(other.no) ?? [], provinceOf)
    for (const region of [...provincesOf(family.uses)].sort()) {
      const [mine, their] = [own.get(region), theirs.get(region)]
      if (!mine || !their) continue
      const [a, b] = [reachOf(mine), reachOf(their)]
      const around = { ever, wide: region === NATION }
      const later = succession(family.phrase.form, other.form, a, b, around)
      if (later && later.score >= SUCCEEDS) after.push({ other, found: later, region, old: mine, next: their })
      const earlier = succession(other.form, family.phrase.form, b, a, around)
      if (earlier && earlier.score >= SUCCEEDS) before.push({ other, found: earlier, region, old: their, next: mine })
    }
  }
  return [
    await draftsOf(
      db,
      nearestRun(after, (one) => one.next, 1),
    ),
    await draftsOf(
      db,
      nearestRun(before, (one) => one.old, -1),
    ),
  ]
}

/** Of the runs of one programme only the next one. */
function nearestRun(list: readonly Found[], usesOf: (found: Found) => readonly UseRow[], way: 1 | -1): Found[] {
  const isRun = ({ found }: Found) => found.reasons.some(({ code }) => code === 'next-run')
  const begun = (one: Found) => reachOf(usesOf(one)).first
  const [nearest] = list.filter(isRun).sort((a, b) => (begun(a) < begun(b) ? -way : way))
  return list.filter((one) => !isRun(one) || one === nearest)
}

async function draftsOf(db: Db, list: readonly Found[]): Promise<Draft[]> {
  const shown = [...list].sort((a, b) => b.found.score - a.found.score).slice(0, SHOWN * 2)
  const firsts = await chosen(
    db,
    shown.map(({ next }) => ofDay(next)),
  )
  const lasts = await chosen(
    db,
    shown.map(({ old }) => ofDay(old, true)),
  )
  const begun = await chosen(
    db,
    shown.map(({ old }) => ofDay(old)),
  )
  return shown.map(({ other, found, region }, i) => ({
    phrase: other,
    text: other.text,
    score: found.score,
    reasons: found.reasons,
    place: region,
    cited: distinct([begun[i], lasts[i], firsts[i]]).map((use) => ({ use })),
  }))
}

function distinct(rows: readonly (UseRow | null | undefined)[]): UseRow[] {
  return [...new Set(rows.filter((row): row is UseRow => !!row))]
}

interface PartRow {
  whole: number
  wholeKey: string
  relation: 'member' | 'derived' | 'next'
  part: string
  report: number
  text: string
  score: number
  reasons: string
  sentence: number
  wholeStart: number
  wholeEnd: number
}

/** Sentences that say how phrases belong together, looked at for one phrase, at most. */
const SENTENCES = 2_000
/** Sentences quoted for one link. */
const QUOTED = 3

/** What sentences say of the phrase: as the whole, and as the part. */
async function statedOf(
  db: Db,
  family: Family,
): Promise<
  Pick<Record<keyof Relations, Draft[]>, 'successors' | 'predecessors' | 'parts' | 'wholes' | 'plans' | 'planOf'>
> {
  const spellings = [family.phrase, ...family.same.map((one) => one.phrase)]
  const columns = sql`x.whole, w.key as wholeKey, x.relation, x.part, x.report, x.text, x.score, x.reasons, x.sentence,
    x.whole_start as wholeStart, x.whole_end as wholeEnd`
  const keys = new Set([...spellings.map(({ key }) => key), family.phrase.form.stem])
  const asWhole = await sql<PartRow>`
    select ${columns} from phrase_parts x join phrases w on w.no = x.whole
    where x.whole in (${sql.join(spellings.map(({ no }) => no))}) limit ${SENTENCES}`.execute(db)
  const asPart = await sql<PartRow>`
    select ${columns} from phrase_parts x join phrases w on w.no = x.whole
    where x.part in (${sql.join([...keys])}) limit ${SENTENCES}`.execute(db)
  const of = (rows: readonly PartRow[], relation: PartRow['relation']) =>
    rows.filter((row) => row.relation === relation)
  const wholes = asPart.rows.filter((row) => !spellings.some(({ no }) => no === row.whole))
  const byPart = (rows: readonly PartRow[]) => draftsBy(db, rows, (row) => row.part, 'part')
  const byWhole = (rows: readonly PartRow[]) => draftsBy(db, rows, (row) => row.wholeKey, 'whole')
  return {
    parts: await byPart(of(asWhole.rows, 'member')),
    plans: await byPart(of(asWhole.rows, 'derived')),
    successors: await byPart(of(asWhole.rows, 'next')),
    wholes: await byWhole(of(wholes, 'member')),
    planOf: await byWhole(of(wholes, 'derived')),
    predecessors: await byWhole(of(wholes, 'next')),
  }
}

/** One draft for each other phrase, with its surest sentences. */
async function draftsBy(
  db: Db,
  rows: readonly PartRow[],
  keyOf: (row: PartRow) => string,
  side: 'part' | 'whole',
): Promise<Draft[]> {
  if (!rows.length) return []
  const ids = await reportIds(
    db,
    rows.map((row) => row.report),
  )
  const id = (row: PartRow) => ids.get(row.report) ?? ''
  const groups = Map.groupBy(rows, keyOf)
  const phrases = await phrasesByKeys(db, [...groups.keys()])
  const standing = await standingIn(db, rows)
  return [...groups].map(([key, group]) => {
    const sorted = group.toSorted((a, b) => b.score - a.score || (id(a) < id(b) ? -1 : 1))
    const first = sorted[0]!
    return {
      phrase: phrases.get(key) ?? null,
      text: side === 'part' ? first.text : key,
      score: first.score,
      reasons: JSON.parse(first.reasons) as Reason[],
      place: null,
      cited: sorted.slice(0, QUOTED).flatMap((row) => {
        const use = standing.get(`${row.whole}\t${row.report}`)
        return use ? [{ use, sentence: row.sentence, start: row.wholeStart, end: row.wholeEnd }] : []
      }),
    }
  })
}

/** A use of each whole in each report that says something of it. */
async function standingIn(db: Db, rows: readonly PartRow[]): Promise<Map<string, UseRow>> {
  const { rows: uses } = await sql<UseRow>`
    select phrase, level, place, day, report, ord, area, read, passed from phrase_uses indexed by phrase_uses_report
    where report in (${sql.join([...new Set(rows.map((row) => row.report))])})
      and phrase in (${sql.join([...new Set(rows.map((row) => row.whole))])}) order by ord desc`.execute(db)
  return new Map(uses.map((row) => [`${row.phrase}\t${row.report}`, row]))
}
