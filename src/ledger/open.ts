import { basename } from 'node:path'
import { Kysely } from 'kysely'
import type { Facts } from '../desk/item.ts'
import type { Light } from '../desk/lights.ts'
import type { Imported } from '../desk/office.ts'
import type { NewDecision } from '../review/decision.ts'
import { removeReports } from './add/remove.ts'
import { addReports } from './add/report.ts'
import { keptCopies, rereadReports } from './add/reread.ts'
import { chinaToday, type DeskQuery, findDeskFile, findDeskItem, listDesk } from './desk/query.ts'
import { alreadyAt, draft, told, type Wanted } from './desk/take-up.ts'
import { addEntry, fileItems, importItems, keepFile, type NewEntry, setLights } from './desk/write.ts'
import type { Ledger } from './ledger.ts'
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
import { linkRows, phraseLinks } from './query/link-rows.ts'
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
import type { PairQuery } from './review/pair-rows.ts'
import { listPairs, mentionsOf } from './review/pairs.ts'
import { findDecisions, listDoubts, reviewOverview } from './review/query.ts'
import type * as review from './review/rows.ts'
import type * as rows from './rows.ts'
import type { CoverageQuery } from './rows-coverage.ts'
import type { CompareQuery, ItemQuery } from './rows-items.ts'
import type * as lineage from './rows-lineage.ts'
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
