import type { Match } from '../text/trie.ts'
import { Trie } from '../text/trie.ts'
import { loadLexicon } from './load.ts'

/** Levels of administrative divisions that carry a code of GB/T 2260. */
export type DivisionLevel = 'province' | 'prefecture' | 'county'

/** An administrative division of China, as it stood from `from` until `until` (months `YYYY-MM`; null: open). */
export interface Division {
  /** Six digits of GB/T 2260. */
  readonly code: string
  /** Official name: 迪庆藏族自治州. */
  readonly name: string
  /** Name without the word for its kind and the peoples it is named for: 迪庆. A single character keeps the word: 泸县. */
  readonly core: string
  readonly level: DivisionLevel
  readonly from: string | null
  readonly until: string | null
}

/** A division by one of the names that reports print it by. */
export interface NamedDivision {
  readonly division: Division
  /** `full` with the word for its kind (南昌市, 迪庆州), `core` without (南昌). */
  readonly form: 'full' | 'core'
}

const KIND = /(特别行政区|自治区|自治州|自治县|自治旗|行政委员会|地区|林区|特区|省|市|区|县|盟|旗)$/
/** What a name with a people's name may be cut to: 自治州 to 州. */
const SHORT_KIND: Readonly<Record<string, string>> = { 自治州: '州', 自治县: '县', 自治旗: '旗' }

interface Tables {
  readonly byCode: Map<string, Division>
  readonly changed: Map<string, Division[]>
  readonly successor: Map<Division, string>
  readonly names: Trie<NamedDivision[]>
  /** Township names by code of their county (of their city, where it has no counties), as printed in one cell. */
  readonly townships: Map<string, string>
}

/** The level that a code's digits say. */
export function levelOf(code: string): DivisionLevel {
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'prefecture' : 'county'
}

/** Code of the province that a division belongs to. */
export function provinceOf(code: string): string {
  let found = provinces.get(code)
  if (found === undefined) {
    found = `${code.slice(0, 2)}0000`
    provinces.set(code, found)
  }
  return found
}

/** What {@link provinceOf} gave for each code. */
const provinces = new Map<string, string>()

/** Code of the prefecture that a county or prefecture belongs to, or null (a province, a district of 北京, a county under the province). */
export function prefectureOf(code: string): string | null {
  const known = prefectures.get(code)
  if (known !== undefined) return known
  const prefecture = `${code.slice(0, 4)}00`
  const { byCode, changed } = load()
  const found = code.endsWith('0000') || !(byCode.has(prefecture) || changed.has(prefecture)) ? null : prefecture
  prefectures.set(code, found)
  return found
}

/** What {@link prefectureOf} gave for each code; there are no more of them than divisions. */
const prefectures = new Map<string, string | null>()

/** Code of the next coded division above, or null for a province. */
export function parentOf(code: string): string | null {
  if (code.endsWith('0000')) return null
  const prefecture = prefectureOf(code)
  return prefecture && prefecture !== code ? prefecture : provinceOf(code)
}

/** True where `inner` is `outer` or lies within it. */
export function within(inner: string, outer: string): boolean {
  if (outer.endsWith('0000')) return inner.slice(0, 2) === outer.slice(0, 2)
  if (outer.endsWith('00')) return inner.slice(0, 4) === outer.slice(0, 4)
  return inner === outer
}

let peoples: string[] | undefined

/** Strips the names of peoples from the end: 海西蒙古族藏族 to 海西. What would be left empty stays as it is: 东乡族 to 东乡. */
function withoutPeoples(name: string): string {
  peoples ??= loadLexicon('ethnic-groups', ['name', 'bare']).flatMap((row) =>
    row.bare ? [row.name, row.bare] : [row.name],
  )
  let rest = name
  for (let again = true; again; ) {
    again = false
    for (const people of peoples)
      if (rest.length > people.length && rest.endsWith(people)) {
        rest = rest.slice(0, -people.length)
        again = true
      }
  }
  return rest.length > 2 && rest.endsWith('族') ? rest.slice(0, -1) : rest
}

/** The names that a division goes by in print, with the core form first. */
function formsOf(name: string): { core: string; full: string[] } {
  const kind = KIND.exec(name)?.[0]
  if (!kind) return { core: name, full: [name] }
  const bare = name.slice(0, -kind.length)
  const cut = kind.startsWith('自治') ? withoutPeoples(bare) : bare
  // 内蒙古 is a name, 内 is none.
  const core = cut.length < 2 ? bare : cut
  if (core.length < 2) return { core: name, full: [name] }
  const short = SHORT_KIND[kind]
  return { core, full: short && core.length > 1 ? [name, core + short] : [name] }
}

let tables: Tables | undefined

function put(table: Tables, division: Division, forms: readonly NamedDivision['form'][] = ['full', 'core']): void {
  const { core, full } = formsOf(division.name)
  const add = (name: string, form: NamedDivision['form']): void => {
    const known = table.names.get(name)
    const entry = { division, form }
    if (!known) table.names.set(name, [entry])
    else if (!known.some((other) => other.division.code === division.code && other.division.name === division.name))
      known.push(entry)
  }
  if (forms.includes('full')) for (const name of full) add(name, 'full')
  if (forms.includes('core') && core !== division.name) add(core, 'core')
}

function division(code: string, name: string, from: string | null = null, until: string | null = null): Division {
  return { code, name, core: formsOf(name).core, level: levelOf(code), from, until }
}

function load(): Tables {
  if (tables) return tables
  const table: Tables = {
    byCode: new Map(),
    changed: new Map(),
    successor: new Map(),
    names: new Trie(),
    townships: new Map(),
  }
  tables = table
  const changes = loadLexicon('divisions-changed', ['code', 'name', 'from', 'until', 'successor'])
  const startOf = new Map<string, string>()
  for (const row of changes) {
    if (row.successor) startOf.set(row.successor, row.until)
    if (row.from && !row.until) startOf.set(row.code, row.from)
  }
  for (const row of loadLexicon('divisions', ['code', 'name', 'townships'])) {
    const entry = division(row.code, row.name)
    table.byCode.set(row.code, entry)
    put(table, entry)
    if (row.townships) table.townships.set(row.code, row.townships)
  }
  for (const row of changes) {
    if (!row.until) continue
    const entry = division(row.code, row.name, row.from || null, row.until)
    table.changed.set(row.code, [...(table.changed.get(row.code) ?? []), entry])
    if (row.successor) table.successor.set(entry, row.successor)
    put(table, entry)
  }
  for (const row of loadLexicon('divisions-alias', ['name', 'code'])) {
    const entry = table.byCode.get(row.code)
    if (!entry) continue
    const others = (table.names.get(row.name) ?? []).filter(({ division }) => division.code !== entry.code)
    table.names.set(row.name, [{ division: entry, form: 'full' }, ...others])
  }
  return table
}

/** The division with this code in force now, else the last one that had it; null for a code that is none. */
export function divisionByCode(code: string): Division | null {
  const table = load()
  return table.byCode.get(code) ?? table.changed.get(code)?.at(-1) ?? null
}

/** Code that follows a dissolved division; its own code where it is in force. */
export function successorOf(division: Division): string {
  return load().successor.get(division) ?? division.code
}

/** The code in force for a division that may have been dissolved, renamed or raised: its own, or that of what it became. */
export function codeNow(code: string): string {
  const { byCode, changed, successor } = load()
  if (byCode.has(code)) return code
  const last = changed.get(code)?.at(-1)
  return (last && successor.get(last)) ?? code
}

/** What {@link formerOf} gave for each code. */
const formers = new Map<string, readonly Division[]>()

/** Code that a division had in a month (`YYYY-MM`): of what became it since, where one alone did; else its own. */
export function codeIn(code: string, month: string): string {
  let former = formers.get(code)
  if (!former) {
    former = formerOf(code)
    formers.set(code, former)
  }
  if (!former.length) return code
  const then = former.filter(({ from, until }) => (!from || from <= month) && until && month < until)
  return then.length === 1 ? then[0]!.code : code
}

/** Divisions that became the one with this code, or bore its code under another name; the latest first. */
export function formerOf(code: string): readonly Division[] {
  const found: Division[] = []
  for (const [former, successor] of load().successor) if (successor === code) found.push(former)
  return found.sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1))
}

/** The longest division name, of any form, that begins at `at`. */
export function divisionNameAt(text: string, at: number): Match<readonly NamedDivision[]> | null {
  return load().names.longestAt(text, at)
}

/** The first position in `[from, to)` where a division's name may begin; `to` where there is none. */
export function nextDivisionName(text: string, from: number, to: number): number {
  return load().names.nextStart(text, from, to)
}

/** Every division by exactly this name: 鼓楼区 is four. */
export function divisionsNamed(name: string): readonly NamedDivision[] {
  return load().names.get(name) ?? []
}

let townshipIndex: Map<string, string[]> | undefined
// By a hash of its first two characters and its length, whether there is a township of such a name.
const TOWNSHIP_STARTS = new Uint8Array(0x8000)
const townshipSlot = (first: number, second: number, length: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(length, 0xc2b2ae35)) >>> 14

/** False where `[from, to)` of the text is the name of no township; costs less than to ask for the counties of one. */
export function mayBeTownship(text: string, from: number, to: number): boolean {
  townshipIndex ??= indexTownships()
  const slot = townshipSlot(text.charCodeAt(from), text.charCodeAt(from + 1), to - from)
  return ((TOWNSHIP_STARTS[slot >> 3]! >> (slot & 7)) & 1) === 1
}

function indexTownships(): Map<string, string[]> {
  const index = new Map<string, string[]>()
  const add = (township: string, code: string): void => {
    const codes = index.get(township)
    if (codes) {
      if (!codes.includes(code)) codes.push(code)
      return
    }
    index.set(township, [code])
    const slot = townshipSlot(township.charCodeAt(0), township.charCodeAt(1), township.length)
    TOWNSHIP_STARTS[slot >> 3]! |= 1 << (slot & 7)
  }
  for (const [code, names] of load().townships)
    for (const township of names.split(' ')) {
      add(township, code)
      if (!township.endsWith('族乡')) continue
      // 鹿角彝族乡 is called 鹿角乡, too.
      const core = withoutPeoples(township.slice(0, -1))
      if (core.length > 1 && core.length < township.length - 2) add(`${core}乡`, code)
    }
  return index
}

/** Codes of the counties (or cities without counties) that have a township, town or street of exactly this name. */
export function countiesOfTownship(name: string): readonly string[] {
  townshipIndex ??= indexTownships()
  return townshipIndex.get(name) ?? []
}

/** A division to be laid over the table; `townships` by name, a space between two. */
export interface DivisionRow {
  readonly code: string
  readonly name: string
  readonly townships?: string
}

const laid: DivisionRow[] = []

/** What was laid over the table so far, in order: a worker thread lays the same over its own. */
export const laidDivisions = (): readonly DivisionRow[] => laid

/**
 * Lays further divisions over the table, for every reading after it: divisions of an invented country in samples and
 * tests, or ones newer than the table. An entry whose code is known replaces it. The rows are the caller's to load; each
 * worker thread has a table of its own.
 * @throws Error where a code is not six digits or a name is empty.
 */
export function addDivisions(rows: Iterable<DivisionRow>): void {
  const table = load()
  for (const row of rows) {
    const { code, name, townships } = row
    if (!/^\d{6}$/.test(code) || !name) throw new Error(`a division needs six digits and a name: "${code}" "${name}"`)
    const entry = division(code, name)
    table.byCode.set(code, entry)
    put(table, entry)
    if (townships) table.townships.set(code, townships)
    laid.push(row)
  }
  townshipIndex = undefined
  prefectures.clear()
}
