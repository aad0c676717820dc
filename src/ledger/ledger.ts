import type { Facts, Item } from '../desk/item.ts'
import type { Light } from '../desk/lights.ts'
import type { Imported } from '../desk/office.ts'
import type { Decision, NewDecision } from '../review/decision.ts'
import type { PairDecision } from '../review/pairs.ts'
import type { Known } from '../source/fetch/options.ts'
import type { ToldItem } from './desk/draft.ts'
import type { DeskList, DeskQuery, DeskRow } from './desk/query.ts'
import type { Wanted } from './desk/take-up.ts'
import type { NewEntry } from './desk/write.ts'
import type { IdentityDoubtQuery } from './query/identity-doubts.ts'
import type { LinkRows, PhraseLinks } from './query/link-rows.ts'
import type { NewSplit, NewVerdict, NextVerdict } from './review/decide-pair.ts'
import type { Mention, Pair, PairQuery } from './review/pair-rows.ts'
import type * as review from './review/rows.ts'
import type * as rows from './rows.ts'
import type { CopyGroup } from './rows-copies.ts'
import type { Coverage, CoverageQuery } from './rows-coverage.ts'
import type { LinkedEvent, RelayDetail, ReportLinks } from './rows-events.ts'
import type { Career, Holders, IdentityDoubt } from './rows-identities.ts'
import type { CompareQuery, Comparison, ItemDetail, ItemPage, ItemQuery } from './rows-items.ts'
import type * as lineage from './rows-lineage.ts'
import type { ReportMargin } from './rows-margin.ts'
import type { Changed, KeptCopy } from './rows-reread.ts'
import type { SavedSearch } from './searches/searches.ts'

/** The ledger: reports with their records, and every question that is asked of them. */
export interface Ledger {
  readonly file: string
  /** Adds one report in one transaction; a report with the same id is left as it is. */
  add(entry: rows.Entry): Promise<rows.AddResult>
  /** Adds reports in one transaction, in order; each is whole or absent. About 50 at a time are quickest. */
  addMany(entries: readonly rows.Entry[]): Promise<rows.AddResult[]>
  has(id: string): Promise<boolean>
  /** Copies that are kept, in the order in which they came, after the number of one; to read them again. */
  kept(after: number, size: number): Promise<KeptCopy[]>
  /** Puts new readings of kept copies in place of the old ones, in one transaction. What changed, report by report. */
  reread(entries: readonly rows.Entry[]): Promise<Changed[]>
  /** Removes reports in one transaction. Ids that the ledger does not hold. */
  remove(ids: readonly string[]): Promise<string[]>

  /** One report as it was added, by id; null where there is none. */
  report(id: string): Promise<rows.ReportDetail | null>
  copy(id: string): Promise<rows.CopyDetail | null>
  /** The copies of one report, by the id of any of them; null where there is none. */
  copies(id: string): Promise<CopyGroup | null>
  /** The bytes of a report's copy, by the report's id; null where they were not kept. */
  raw(id: string): Promise<rows.RawDetail | null>
  /** What the server said of a page that gave a report, by its address; null where it was not seen. */
  visit(address: string): Promise<Known | null>
  /** Every report that the filters leave, newest first, one at a time: for exports. */
  eachReport(filters?: rows.Filters): AsyncIterable<rows.ReportDetail>

  reports(query?: rows.ReportQuery): Promise<rows.Page<rows.ReportRow>>
  people(query?: rows.EntityQuery): Promise<rows.Page<rows.PersonRow>>
  places(query?: rows.PlaceQuery): Promise<rows.Page<rows.PlaceRow>>
  organizations(query?: rows.OrganizationQuery): Promise<rows.Page<rows.OrganizationRow>>
  tifa(query?: rows.TifaQuery): Promise<rows.Page<rows.TifaRow>>
  events(query?: rows.EventQuery): Promise<rows.Page<rows.EventRow>>
  agendas(query?: rows.RecordQuery): Promise<rows.Page<rows.AgendaRow>>
  /** Sentences that are more than narration. */
  statements(query?: rows.RecordQuery): Promise<rows.Page<rows.Quote>>
  indicators(query?: rows.IndicatorQuery): Promise<rows.Page<rows.IndicatorRow>>
  citations(query?: rows.EntityQuery): Promise<rows.Page<rows.CitationRow>>
  /** What was asked or promised and can be followed, with what came of it. */
  items(query?: ItemQuery): Promise<ItemPage>
  /** Places, people or years side by side. @throws RangeError naming a side that the ledger does not know. */
  compare(query: CompareQuery): Promise<Comparison>

  /** Single things by id or name; null where there is none. */
  person(id: string): Promise<rows.PersonDetail | null>
  /** Everyone whom a name or id means: several where people of one name are told apart. */
  namesakes(id: string): Promise<rows.PersonRow[]>
  /** A person's posts over time, by id or name; null where there is none, or several of that name. */
  career(id: string): Promise<Career | null>
  /** Who held which post of a place when, by id, code or name; null where there is none. */
  holders(id: string): Promise<Holders | null>
  /** Pairs of people or organizations that may be one, and are kept apart until someone decides. */
  identityDoubts(query?: IdentityDoubtQuery): Promise<rows.Page<IdentityDoubt>>
  place(id: string): Promise<rows.PlaceDetail | null>
  organization(id: string): Promise<rows.OrganizationDetail | null>
  phrase(id: string): Promise<rows.TifaDetail | null>
  /** How a set phrase went through levels, places and time; null where there is none. */
  lineage(id: string, query?: lineage.LineageQuery): Promise<lineage.Lineage | null>
  /** Set phrases that are used more, or less, than before. */
  trends(query?: lineage.TrendQuery): Promise<lineage.Trends>
  event(id: string): Promise<LinkedEvent | null>
  item(id: string): Promise<ItemDetail | null>
  /** What a meeting passes on of another event, with both texts aligned, by id; null where there is none. */
  relay(id: string): Promise<RelayDetail | null>
  /** How a report is linked to events elsewhere, by its id; null where there is none. */
  reportLinks(id: string): Promise<ReportLinks | null>
  /** What stands beside a report's sentences: where each came from and went, and what came of it; null where there is no such report. */
  margin(id: string): Promise<ReportMargin | null>

  overview(): Promise<rows.Overview>
  facets(query?: rows.FacetQuery): Promise<rows.Facets>
  search(q: string, size?: number): Promise<rows.SearchResult>
  topicStats(filters?: rows.Filters, by?: 'year' | 'month'): Promise<rows.TopicStats>
  /** For which months and places there is no report. */
  coverage(query?: CoverageQuery): Promise<Coverage>

  /** The records that the rules are least sure of. */
  doubts(query?: review.DoubtQuery): Promise<review.DoubtPage>
  /** What people decided about a report; null where it is not there. */
  decisions(report: string): Promise<review.ReportDecisions | null>
  review(): Promise<review.ReviewOverview>
  /**
   * Writes a decision down and lays it over the report's records. `after` is the number of the last decision about the record
   * that the reviewer had seen, null where there was none.
   * @throws DecisionRefused where report or record is not there, or somebody decided in the meantime.
   */
  decide(decision: NewDecision, after: number | null): Promise<Decision>

  /** Two that may be one: people of one name, organizations, tellings of events. */
  pairs(query?: PairQuery): Promise<rows.Page<Pair>>
  /** The reports that mean a person, for choosing which mean another; null where there is none of the id, or several. */
  mentions(
    person: string,
  ): Promise<{ person: string; name: string; last: number | null; total: number; items: Mention[] } | null>
  /**
   * Writes down whether two are one; lists, counts and pages follow. `after` is the number of the last decision about people of
   * the name, or about the pair, that the reviewer had seen.
   * @throws PairRefused where one is not there, both are one already, or somebody decided in the meantime.
   */
  decidePair(verdict: NewVerdict | NextVerdict, after: number | null): Promise<PairDecision>
  /** Gives mentions of a person to another of the name, or to one of their own. @throws PairRefused */
  splitPerson(split: NewSplit, after: number | null): Promise<PairDecision>

  /** The items of the follow-up desk, with their lights on a day (today in China unless told). */
  desk(query?: DeskQuery, today?: string): Promise<DeskList>
  deskItem(id: string, today?: string): Promise<DeskRow | null>
  deskFile(sha256: string): Promise<{ name: string; bytes: Uint8Array } | null>
  /** The facts with which items of follow-through, or words of reports, would be filed. @throws NotThere */
  draft(wanted: Wanted): Promise<Facts[]>
  /** Which of some facts stand at the desk already, each with the number of its item. */
  alreadyAtDesk(facts: readonly Facts[]): Promise<Map<Facts, string>>
  /** What later reports tell of an item of the desk, by its number; null where there is none. */
  deskTold(id: string): Promise<ToldItem[] | null>
  /** Takes up items, all of them or none. */
  fileItems(facts: readonly Facts[], day: string, by: string): Promise<Item[]>
  /** Takes up the rows of an office's ledger with how far each is, all of them or none. */
  importItems(rows: readonly Imported[], file: string, today: string, by: string): Promise<Item[]>
  /** Adds to an item's history. `after` is the number of the last entry that the writer had seen. @throws EntryRefused */
  addEntry(entry: NewEntry, after: number): Promise<Item>
  /** Keeps a file as evidence, and gives its hash. */
  keepFile(name: string, bytes: Uint8Array): Promise<string>
  setLights(lights: readonly Light[]): Promise<void>

  /** Copies, tellings of one event and reports that lean on others, of the whole ledger: for exports. */
  linkRows(): Promise<LinkRows>
  /** What a set phrase has to do with others, by its id; null where no report has it. */
  phraseLinks(id: string): Promise<PhraseLinks | null>

  /** Searches that people keep. */
  searches(): Promise<SavedSearch[]>
  savedSearch(id: string): Promise<SavedSearch | null>
  /** @throws TooManySearches */
  saveSearch(search: Omit<SavedSearch, 'id' | 'at'>): Promise<SavedSearch>
  dropSearch(id: string): Promise<boolean>

  /** Reads into memory what counting over many reports needs; otherwise the first such question does. */
  warm(): Promise<void>
  close(): Promise<void>
}
