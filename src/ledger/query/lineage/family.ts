import { sql } from 'kysely'
import { formOf, keysOf, type PhraseForm } from '../../../link/tifa/forms.ts'
import { mayFollow } from '../../../link/tifa/succession.ts'
import { type Variant, variantOf } from '../../../link/tifa/variants.ts'
import type { TifaKind } from '../../../record/types.ts'
import { digitCounts } from '../../../text/formula.ts'
import type { Db } from '../scope.ts'
import { type UseRow, usesOfPhrases } from './uses.ts'

/** A set phrase of the ledger, taken apart. */
export interface Phrase {
  readonly no: number
  readonly key: string
  readonly text: string
  readonly kind: TifaKind
  readonly reports: number
  readonly first: string | null
  readonly last: string | null
  readonly form: PhraseForm
}

interface PhraseRow {
  no: number
  key: string
  text: string
  kind: TifaKind
  reports: number
  first: string | null
  last: string | null
}

const COLUMNS = sql`p.no, p.key, t.name as text, t.kind, t.reports, t.first, t.last`

const taken = (row: PhraseRow): Phrase => ({ ...row, form: formOf(row.text) })

/** A set phrase by its id; null where no report has it. */
export async function phraseByKey(db: Db, key: string): Promise<Phrase | null> {
  const { rows } = await sql<PhraseRow>`
    select ${COLUMNS} from phrases p join tifa t on t.id = p.key where p.key = ${key} and p.read > 0`.execute(db)
  return rows[0] ? taken(rows[0]) : null
}

/** The set phrase that a bare name means (岚快办: 岚快办改革), where it is none itself: the one that most reports have. */
export async function phraseByStem(db: Db, name: string): Promise<Phrase | null> {
  const { stem } = formOf(name)
  if (stem.length < 2) return null
  const { rows } = await sql<PhraseRow>`
    select ${COLUMNS} from phrase_keys k cross join phrases p on p.no = k.phrase cross join tifa t on t.id = p.key
    where k.key = ${`stem:${stem}`} order by t.reports desc, p.key limit 1`.execute(db)
  return rows[0] ? taken(rows[0]) : null
}

/** Phrases by their ids. */
export async function phrasesByKeys(db: Db, keys: readonly string[]): Promise<Map<string, Phrase>> {
  if (!keys.length) return new Map()
  const { rows } = await sql<PhraseRow>`
    select ${COLUMNS} from phrases p join tifa t on t.id = p.key
    where p.key in (${sql.join([...new Set(keys)])}) and p.read > 0`.execute(db)
  return new Map(rows.map((row) => [row.key, taken(row)]))
}

/** Phrases that are found under one key, at most: under a key of more, nothing can be told by it. */
const UNDER_KEY = 120

/** Phrases that share a key with one, by what they may be to it. */
export async function candidatesOf(db: Db, phrase: Phrase): Promise<Phrase[]> {
  const found = new Map<number, Phrase>()
  for (const key of keysOf(phrase.form)) {
    const { rows } = await sql<PhraseRow>`
      select ${COLUMNS} from phrase_keys k cross join phrases p on p.no = k.phrase cross join tifa t on t.id = p.key
      where k.key = ${key} order by p.key limit ${UNDER_KEY}`.execute(db)
    for (const row of rows) if (row.no !== phrase.no) found.set(row.no, taken(row))
  }
  return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** How many phrases have a member. */
export async function phrasesWith(db: Db, member: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select 1 from phrase_keys where key = ${`part:${member}`} limit ${UNDER_KEY})`.execute(
    db,
  )
  return rows[0]!.n
}

/** Provinces (and 100000 for the centre) that uses come from. */
export function provincesOf(uses: readonly UseRow[]): Set<string> {
  return new Set(
    uses.flatMap(({ area }) => (area ? [area.startsWith('10000') ? area : `${area.slice(0, 2)}0000`] : [])),
  )
}

/** A phrase with its other spellings, and what else it may be related to. */
export interface Family {
  readonly phrase: Phrase
  /** Spellings that count as the phrase. */
  readonly same: readonly { readonly phrase: Phrase; readonly variant: Variant }[]
  /** Likely spellings that do not. */
  readonly alike: readonly { readonly phrase: Phrase; readonly variant: Variant }[]
  /** Every other phrase with a key in common. */
  readonly others: readonly Phrase[]
  /** Uses of the phrase and its spellings, also where they are only quoted. */
  readonly uses: readonly UseRow[]
  /** Uses by phrase, of the others. */
  readonly usesOf: ReadonlyMap<number, readonly UseRow[]>
}

/** Finds what belongs to a phrase. */
export async function familyOf(db: Db, phrase: Phrase): Promise<Family> {
  // What is nothing by its words need not be looked at further: a frequent phrase has very many uses.
  const candidates = (await candidatesOf(db, phrase)).filter(
    ({ form }) => variantOf(phrase.form, form, true) !== null || mayFollow(phrase.form, form),
  )
  const all = await usesOfPhrases(db, [phrase.no, ...candidates.map(({ no }) => no)])
  const usesOf = Map.groupBy(all, (row) => row.phrase)
  const own = usesOf.get(phrase.no) ?? []
  const provinces = provincesOf(own)
  const same: { phrase: Phrase; variant: Variant }[] = []
  const alike: { phrase: Phrase; variant: Variant }[] = []
  const others: Phrase[] = []
  for (const candidate of candidates) {
    const theirs = provincesOf(usesOf.get(candidate.no) ?? [])
    const near = [...theirs].some((province) => provinces.has(province))
    const variant = variantOf(phrase.form, candidate.form, near)
    if (!variant) others.push(candidate)
    else if (variant.same) same.push({ phrase: candidate, variant })
    else alike.push({ phrase: candidate, variant })
  }
  const spellings = [phrase, ...same.map((one) => one.phrase)]
  const uses = [
    ...spellings.flatMap(({ no }) => usesOf.get(no) ?? []),
    ...(await quotedUses(db, phrase, spellings, (rows) => [...provincesOf(rows)].some((one) => provinces.has(one)))),
  ]
  return { phrase, same, alike, others, uses, usesOf }
}

/** Uses of a phrase's bare name where it is only quoted: “千企焕新” of 千企焕新工程. Names of two characters mean too much else. */
async function quotedUses(
  db: Db,
  { form }: Phrase,
  spellings: readonly Phrase[],
  near: (rows: readonly UseRow[]) => boolean,
): Promise<UseRow[]> {
  if (form.stem.length < 3 || spellings.some(({ key }) => key === form.stem)) return []
  const { rows } = await sql<UseRow>`
    select u.phrase, u.level, u.place, u.day, u.report, u.ord, u.area, u.read, u.passed
    from phrases p join phrase_uses u on u.phrase = p.no where p.key = ${form.stem} and u.read = 0`.execute(db)
  // A row of digits names another plan in each province.
  return digitCounts(form.stem) ? rows.filter((row) => near([row])) : rows
}
