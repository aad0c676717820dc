import { basename } from 'node:path'
import { Kysely } from 'kysely'
import type { Facts, Item } from '../desk/item.ts'
import type { Light } from '../desk/lights.ts'
import type { Imported } from '../desk/office.ts'
import type { Decision, NewDecision } from '../review/decision.ts'
import type { PairDecision } from '../review/pairs.ts'
import type { Known } from '../source/fetch/options.ts'
import { removeReports } from './add/remove.ts'
import { addReports } from './add/report.ts'
import { keptCopies, rereadReports } from './add/reread.ts'
import type { ToldItem } from './desk/draft.ts'
import {
  chinaToday,
  type DeskList,
  type DeskQuery,
  type DeskRow,
  findDeskFile,
  findDeskItem,
  listDesk,
} from './desk/query.ts'
import { alreadyAt, draft, told, type Wanted } from './desk/take-up.ts'
import { addEntry, fileItems, importItems, keepFile, type NewEntry, setLights } from './desk/write.ts'
import { migrate, VERSION, versionOf } from './migrate.ts'
import { listAgendas } from './query/agendas.ts'
import { careerOf } from './query/career.ts'
import { holdersOf } from './query/careers.ts'
import { listCitations } from './query/citations.ts'
import { readColumns } from './query/columns.ts'
import { compareSides } from './query/compare.ts'
import { findCopies } from './query/copies.ts'
import { coverage } from './query/coverage.ts'
import { findLinkedEvent } from './query/event-links.ts'
import { listEvents } from './query/events.ts'
import { facets } from './query/facets.ts'
import { type IdentityDoubtQuery, listIdentityDoubts } from './query/identity-doubts.ts'
import { listIndicators } from './query/indicators.ts'
import { findItem, listItems } from './query/items.ts'
import { findLineage } from './query/lineage/lineage.ts'
import { findTrends } from './query/lineage/trends.ts'
import { type LinkRows, linkRows, type PhraseLinks, phraseLinks } from './query/link-rows.ts'
import { reportMargin } from './query/margin.ts'
import { findOrganization, listOrganizations } from './query/organizations.ts'
import { overview, search } from './query/overview.ts'
import { findPerson, listPeople, namesakes } from './query/people.ts'
import { findPlace, listPlaces } from './query/places.ts'
import { findRaw, findVisit } from './query/raw.ts'
import { findRelay, reportLinks } from './query/relays.ts'
import { eachReport, findCopy, findReport, listReports } from './query/reports.ts'
import { listStatements } from './query/statements.ts'
import { findTifa, listTifa } from './query/tifa.ts'
import { topicStats } from './query/topics.ts'
import { decide } from './review/decide.ts'
import { decidePair, type NewSplit, type NewVerdict, type NextVerdict, splitPerson } from './review/decide-pair.ts'
import type { Mention, Pair, PairQuery } from './review/pair-rows.ts'
import { listPairs, mentionsOf } from './review/pairs.ts'
import { findDecisions, listDoubts, reviewOverview } from './review/query.ts'
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
import { dropSearch, findSearch, listSearches, type SavedSearch, saveSearch } from './searches/searches.ts'
import { type Connection, connect, dialectOf } from './sqlite.ts'
import type { Tables } from './tables.ts'

export interface OpenOptions {
  /** Open for reading only; an older ledger is brought up to date first. */
  readonly readonly?: boolean
  /** Make the file where there is none. */
  readonly create?: boolean
  /** How long to wait for another process that writes, in milliseconds; 10,000 by default. */
  readonly busyTimeout?: number
}

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

const BUSY_TIMEOUT = 10_000

/**
 * Opens a ledger file, and brings an older one up to date.
 * @throws LedgerError where it is missing (and `create` is not set), no ledger, from a newer version, locked, or not writable.
 */
export async function openLedger(file: string, options: OpenOptions = {}): Promise<Ledger> {
  const { readonly = false, create = false, busyTimeout = BUSY_TIMEOUT } = options
  const connection = connect(file, { readonly, create, busyTimeout })
  try {
    if (!readonly) migrate(connection)
    else if (versionOf(connection) < VERSION) {
      connection.close()
      await (await openLedger(file, { busyTimeout })).close()
      return openLedger(file, options)
    }
  } catch (error) {
    connection.close()
    throw error
  }
  return new SqliteLedger(connection)
}

class SqliteLedger implements Ledger {
  readonly file: string
  readonly #connection: Connection
  readonly #db: Kysely<Tables>

  constructor(connection: Connection) {
    this.file = connection.file
    this.#connection = connection
    this.#db = new Kysely<Tables>({ dialect: dialectOf(connection) })
  }

  async add(entry: rows.Entry): Promise<rows.AddResult> {
    const [result] = await this.addMany([entry])
    return result!
  }

  async addMany(entries: readonly rows.Entry[]): Promise<rows.AddResult[]> {
    if (!entries.length) return []
    return this.#connection.write(() => addReports(this.#connection, entries))
  }

  async kept(after: number, size: number): Promise<KeptCopy[]> {
    return this.#connection.attempt(() => keptCopies(this.#connection, after, size))
  }
  async reread(entries: readonly rows.Entry[]): Promise<Changed[]> {
    return this.#connection.write(() => rereadReports(this.#connection, entries))
  }
  async remove(ids: readonly string[]): Promise<string[]> {
    return this.#connection.write(() => removeReports(this.#connection, ids))
  }

  async has(id: string): Promise<boolean> {
    return (await this.#db.selectFrom('reports').select('no').where('id', '=', id).executeTakeFirst()) !== undefined
  }

  report(id: string) {
    return findReport(this.#db, id)
  }
  copy(id: string) {
    return findCopy(this.#db, id)
  }
  copies(id: string) {
    return findCopies(this.#db, id)
  }
  raw(id: string) {
    return findRaw(this.#db, id)
  }
  visit(address: string) {
    return findVisit(this.#db, address)
  }
  eachReport(filters: rows.Filters = {}) {
    return eachReport(this.#db, filters)
  }

  reports(query: rows.ReportQuery = {}) {
    return listReports(this.#db, query)
  }
  people(query: rows.EntityQuery = {}) {
    return listPeople(this.#db, query)
  }
  places(query: rows.PlaceQuery = {}) {
    return listPlaces(this.#db, query)
  }
  organizations(query: rows.OrganizationQuery = {}) {
    return listOrganizations(this.#db, query)
  }
  tifa(query: rows.TifaQuery = {}) {
    return listTifa(this.#db, query)
  }
  events(query: rows.EventQuery = {}) {
    return listEvents(this.#db, query)
  }
  agendas(query: rows.RecordQuery = {}) {
    return listAgendas(this.#db, query)
  }
  statements(query: rows.RecordQuery = {}) {
    return listStatements(this.#db, query)
  }
  indicators(query: rows.IndicatorQuery = {}) {
    return listIndicators(this.#db, query)
  }
  citations(query: rows.EntityQuery = {}) {
    return listCitations(this.#db, query)
  }

  items(query: ItemQuery = {}) {
    return listItems(this.#db, this.#connection, query)
  }
  compare(query: CompareQuery) {
    return compareSides(this.#db, query)
  }
  item(id: string) {
    return findItem(this.#db, this.#connection, id)
  }

  person(id: string) {
    return findPerson(this.#db, id)
  }
  namesakes(id: string) {
    return namesakes(this.#db, id)
  }
  career(id: string) {
    return careerOf(this.#db, id)
  }
  holders(id: string) {
    return holdersOf(this.#db, id)
  }
  identityDoubts(query: IdentityDoubtQuery = {}) {
    return listIdentityDoubts(this.#db, query)
  }
  place(id: string) {
    return findPlace(this.#db, id)
  }
  organization(id: string) {
    return findOrganization(this.#db, id)
  }
  phrase(id: string) {
    return findTifa(this.#db, id)
  }
  lineage(id: string, query: lineage.LineageQuery = {}) {
    return findLineage(this.#db, id, query)
  }
  trends(query: lineage.TrendQuery = {}) {
    return findTrends(this.#db, query)
  }
  relay(id: string) {
    return findRelay(this.#db, id)
  }
  reportLinks(id: string) {
    return reportLinks(this.#db, id)
  }
  margin(id: string) {
    return reportMargin(this.#db, this.#connection, id)
  }
  event(id: string) {
    return findLinkedEvent(this.#db, id)
  }

  overview() {
    return overview(this.#db, basename(this.file))
  }
  facets(query: rows.FacetQuery = {}) {
    return facets(this.#db, query)
  }
  search(q: string, size = 5) {
    return search(this.#db, q, size)
  }
  coverage(query: CoverageQuery = {}) {
    return coverage(this.#db, query)
  }
  topicStats(filters: rows.Filters = {}, by: 'year' | 'month' = 'year') {
    return topicStats(this.#db, filters, by)
  }

  doubts(query: review.DoubtQuery = {}) {
    return listDoubts(this.#db, query)
  }
  decisions(report: string) {
    return findDecisions(this.#db, report)
  }
  review() {
    return reviewOverview(this.#db)
  }
  async decide(decision: NewDecision, after: number | null) {
    return this.#connection.write(() => decide(this.#connection, decision, after))
  }

  pairs(query: PairQuery = {}) {
    return listPairs(this.#db, query)
  }
  mentions(person: string) {
    return mentionsOf(this.#db, person)
  }
  async decidePair(verdict: NewVerdict | NextVerdict, after: number | null) {
    return this.#connection.write(() => decidePair(this.#connection, verdict, after))
  }
  async splitPerson(split: NewSplit, after: number | null) {
    return this.#connection.write(() => splitPerson(this.#connection, split, after))
  }

  desk(query: DeskQuery = {}, today = chinaToday()) {
    return listDesk(this.#db, query, today)
  }
  deskItem(id: string, today = chinaToday()) {
    return findDeskItem(this.#db, id, today)
  }
  deskFile(sha256: string) {
    return findDeskFile(this.#db, sha256)
  }
  draft(wanted: Wanted) {
    return draft(this.#db, this.#connection, wanted)
  }
  alreadyAtDesk(facts: readonly Facts[]) {
    return alreadyAt(this.#db, facts)
  }
  async deskTold(id: string) {
    const item = await findDeskItem(this.#db, id, chinaToday())
    return item && told(this.#db, this.#connection, item)
  }
  async fileItems(facts: readonly Facts[], day: string, by: string) {
    return this.#connection.write(() => fileItems(this.#connection, facts, day, by))
  }
  async importItems(rows: readonly Imported[], file: string, today: string, by: string) {
    return this.#connection.write(() => importItems(this.#connection, rows, file, today, by))
  }
  async addEntry(entry: NewEntry, after: number) {
    return this.#connection.write(() => addEntry(this.#connection, entry, after))
  }
  async keepFile(name: string, bytes: Uint8Array) {
    return this.#connection.write(() => keepFile(this.#connection, name, bytes))
  }
  async setLights(lights: readonly Light[]) {
    this.#connection.write(() => setLights(this.#connection, lights))
  }

  linkRows() {
    return linkRows(this.#db)
  }
  phraseLinks(id: string) {
    return phraseLinks(this.#db, id)
  }

  searches() {
    return listSearches(this.#db)
  }
  savedSearch(id: string) {
    return findSearch(this.#db, id)
  }
  async saveSearch(search: Omit<SavedSearch, 'id' | 'at'>) {
    return this.#connection.write(() => saveSearch(this.#connection, search))
  }
  async dropSearch(id: string) {
    return this.#connection.write(() => dropSearch(this.#connection, id))
  }

  warm() {
    return readColumns(this.#db)
  }

  async close(): Promise<void> {
    await this.#db.destroy()
    this.#connection.close()
  }
}
