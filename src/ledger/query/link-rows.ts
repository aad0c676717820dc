import { sql } from 'kysely'
import { WHOLE } from '../../link/copies/original.ts'
import { recordId } from '../identity.ts'
import type { PhraseLink } from '../rows-lineage.ts'
import { familyOf, phraseByKey } from './lineage/family.ts'
import { relationsOf } from './lineage/relations.ts'
import type { Db } from './scope.ts'

/** A copy beside the report that stands for it in lists. */
export interface CopyOf {
  copy: string
  /** The report that stands for it. */
  report: string
  holds: 'whole' | 'partial' | 'joined'
  /** Share of that report's text that the copy has, 0 to 1. */
  share: number
  title: string | null
  publisher: string | null
  date: string | null
  url: string | null
  path: string | null
  repairs: number
}

/** A telling of an event that several reports tell, beside that which stands for it. */
export interface TellingOf {
  event: string
  head: string
  /** How sure it is that both are one, 0 to 1; 1 for that which stands; null where they are one through a third, or because somebody said so. */
  score: number | null
}

/** Links of all reports at once, for exports. */
export interface LinkRows {
  copies: CopyOf[]
  tellings: TellingOf[]
  /** Ids of reports that pass on, or lean on, what was said elsewhere. */
  passing: string[]
}

/** Reads copies, tellings of one event, and which reports lean on others. */
export async function linkRows(db: Db): Promise<LinkRows> {
  const copies = await sql<Omit<CopyOf, 'holds'> & { joined: number }>`
    select r.id as copy, s.id as report, min(1.0, b.letters * 1.0 / own.letters) as share, r.title, r.publisher, r.date, r.url,
      r.path, r.repairs, 0 as joined
    from copy_groups g join reports s on s.no = g.standing join bodies own on own.body = s.body
      join bodies b on b.grp = g.grp join reports r on r.body = b.body
    where g.copies > 1 and r.no <> s.no
    union all
    select r.id, s.id, min(1.0, max(p.back)), r.title, r.publisher, r.date, r.url, r.path, r.repairs, 1
    from body_pairs p join reports r on r.body = p.body join bodies b on b.body = p.other
      join copy_groups g on g.grp = b.grp join reports s on s.no = g.standing
    where p.part = 1 group by r.no, s.no
    order by 2, 1`.execute(db)
  const tellings = await sql<{ no: number; report: string; head: number; headReport: string; score: number | null }>`
    select e.no, r.id as report, h.no as head, hr.id as headReport, case when e.no = h.no then 1.0 else p.score end as score
    from events e join events h on h.no = coalesce(e.head, e.no)
      join reports r on r.no = e.report join reports hr on hr.no = h.report
      left join event_pairs p on p.event = e.no and p.other = h.no
    where e.head is not null or exists (select 1 from events x where x.head = e.no)
    order by hr.id, h.no, e.no`.execute(db)
  const passing = await sql<{ id: string }>`
    select distinct r.id from passed_on p join reports r on r.no = p.report order by r.id`.execute(db)
  return {
    copies: copies.rows.map(({ joined, ...row }) => ({
      ...row,
      share: Math.round(row.share * 100) / 100,
      holds: joined ? 'joined' : row.share >= WHOLE ? 'whole' : 'partial',
    })),
    tellings: tellings.rows.map(({ no, report, head, headReport, score }) => ({
      event: recordId(report, 'event', no),
      head: recordId(headReport, 'event', head),
      score: score === null ? null : Math.round(score * 1000) / 1000,
    })),
    passing: passing.rows.map(({ id }) => id),
  }
}

/** What a set phrase has to do with others. */
export interface PhraseLinks {
  successors: PhraseLink[]
  parts: PhraseLink[]
  plans: PhraseLink[]
  variants: PhraseLink[]
}

/** The links of one set phrase to others, each from the side of the earlier, the whole or the higher; null where no report has it. */
export async function phraseLinks(db: Db, id: string): Promise<PhraseLinks | null> {
  const phrase = await phraseByKey(db, id)
  if (!phrase) return null
  const { successors, parts, plans, variants } = await relationsOf(db, await familyOf(db, phrase))
  return { successors, parts, plans, variants }
}
