import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db, Sql } from './scope.ts'

/**
 * What counting over many reports needs, by column and in memory: who and what each report names, its dates, origin and
 * statements. Counting 100,000 reports with a million links takes some milliseconds this way, and the better part of a
 * second in SQL. Columns are read when they are first asked for, extended when reports were added since, and mended where one
 * was listed late. What they say of a report that is not listed means nothing. They take some four bytes a link.
 */

/** A list of whole numbers that grows at its end. */
class Numbers {
  values = new Int32Array(1024)
  length = 0

  push(value: number): void {
    this.values[this.grow(1)] = value
  }

  /** Makes room for more numbers. @returns where they begin */
  grow(more: number): number {
    const start = this.length
    this.length += more
    if (this.length > this.values.length) {
      const larger = new Int32Array(Math.max(this.length, this.values.length * 2))
      larger.set(this.values)
      this.values = larger
    }
    return start
  }
}

/** The numbers that belong to each report: those of `no` lie from `starts[no]` to before `ends[no]`. */
export interface Lists {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly values: Int32Array
}

/** Texts by number; 0 is null. */
export interface Dictionary {
  readonly texts: readonly (string | null)[]
}

type Value = number | string | null

interface Source {
  /** Select of `no` (the report) and the values of a row, for reports between two numbers. */
  readonly select: (after: number, upTo: number) => Sql
  /** What a row gives, as whole numbers. */
  readonly width: number
}

const link = (table: string, column: string): Source => ({
  select: (after, upTo) =>
    sql`select report as no, ${sql.ref(column)} as a from ${sql.table(table)}
      where report > ${after} and report <= ${upTo}`,
  width: 1,
})

const SOURCES = {
  people: link('report_people', 'person'),
  organizations: link('report_organizations', 'organization'),
  tifa: link('report_tifa', 'tifa'),
  citations: link('report_citations', 'citation'),
  // Twice the place's number, and one more where the report prints its name.
  places: {
    select: (after, upTo) =>
      sql`select report as no, place * 2 + (ord is not null) as a from report_places
        where report > ${after} and report <= ${upTo}`,
    width: 1,
  },
  // Act, topic and number of statements.
  acts: {
    select: (after, upTo) =>
      sql`select report as no, act as a, topic as b, n as c from report_acts
        where report > ${after} and report <= ${upTo}`,
    width: 3,
  },
  // First and last day as YYYYMMDD, month, origin and publisher.
  reports: {
    select: (after, upTo) =>
      sql`select no, cast(replace(first, '-', '') as integer) as a, cast(replace(last, '-', '') as integer) as b,
        month as c, origin as d, publisher as e from reports where no > ${after} and no <= ${upTo}`,
    width: 5,
  },
} satisfies Record<string, Source>
export type ColumnName = keyof typeof SOURCES

const NAMES = ['a', 'b', 'c', 'd', 'e'] as const
/** Reports whose rows are read at once. */
const CHUNK = 5_000

/** Late reports that are read one by one; if there are more, all is read again. */
const LATE = 2_000

class Column {
  readonly #source: Source
  #starts = new Numbers()
  #ends = new Numbers()
  #values = new Numbers()
  readonly #numbers = new Map<string, number>()
  readonly texts: (string | null)[] = [null]
  #upTo = 0
  #relisted = 0
  #work: Promise<void> = Promise.resolve()

  constructor(source: Source) {
    this.#source = source
    this.#clear()
  }

  #clear(): void {
    this.#starts = new Numbers()
    this.#ends = new Numbers()
    this.#values = new Numbers()
    this.#upTo = 0
    // Numbers of reports begin at 1.
    this.#starts.push(0)
    this.#ends.push(0)
  }

  get lists(): Lists {
    return { starts: this.#starts.values, ends: this.#ends.values, values: this.#values.values }
  }

  /** Takes up the reports that were added or listed since. Questions at the same time wait for one another. */
  extend(db: Db, last: number, relisted: number): Promise<void> {
    const work = this.#work.then(async () => {
      if (this.#relisted < relisted) await this.#mend(db)
      while (this.#upTo < last) {
        const upTo = Math.min(this.#upTo + CHUNK, last)
        for (let no = this.#upTo; no < upTo; no++) {
          this.#starts.push(0)
          this.#ends.push(0)
        }
        await this.#read(db, this.#upTo, upTo)
        this.#upTo = upTo
        // Others may ask meanwhile: a large ledger takes a moment.
        if (upTo < last) await setImmediate()
      }
    })
    this.#work = work.catch(() => {})
    return work
  }

  /** Reads again what it holds of reports that were listed late. */
  async #mend(db: Db): Promise<void> {
    const { rows } = await sql<{ report: number; at: number }>`
      select report, at from relisted where at > ${this.#relisted} order by at`.execute(db)
    const late = rows.filter(({ report }) => report <= this.#upTo)
    if (late.length > LATE) this.#clear()
    else for (const { report } of late) await this.#read(db, report - 1, report)
    this.#relisted = rows.at(-1)?.at ?? this.#relisted
  }

  /** Reads the rows of the reports between two numbers. Each column comes as one JSON text: a tenth of the time that objects take. */
  async #read(db: Db, after: number, upTo: number): Promise<void> {
    const from = after + 1
    const { width, select } = this.#source
    const names = NAMES.slice(0, width).map((name) => sql`json_group_array(${sql.ref(name)}) as ${sql.ref(name)}`)
    const { rows } = await sql<Record<string, string>>`
      select json_group_array(no) as no, ${sql.join(names)} from (${select(after, upTo)})`.execute(db)
    const read = (name: string) => JSON.parse(rows[0]![name]!) as Value[]
    const reports = read('no') as number[]
    // Rows come in any order: first how many each report has, then each to its place.
    const next = new Int32Array(upTo - from + 2)
    for (const no of reports) next[no - from + 1]! += width
    next[0] = this.#values.grow(reports.length * width)
    for (let i = 1; i < next.length; i++) {
      this.#starts.values[after + i] = next[i - 1]!
      next[i]! += next[i - 1]!
      this.#ends.values[after + i] = next[i]!
    }
    const columns = NAMES.slice(0, width).map(read)
    for (const [row, no] of reports.entries()) {
      for (const column of columns) {
        const value = column[row]!
        this.#values.values[next[no - from]!++] = typeof value === 'string' ? this.#numberOf(value) : (value ?? 0)
      }
    }
  }

  #numberOf(text: string): number {
    let number = this.#numbers.get(text)
    if (number === undefined) {
      number = this.texts.length
      this.texts.push(text)
      this.#numbers.set(text, number)
    }
    return number
  }
}

const columns = new WeakMap<Db, Map<ColumnName, Column>>()

/** A column with every report that the ledger holds by now. */
export async function columnOf(db: Db, name: ColumnName): Promise<Lists & Dictionary> {
  let known = columns.get(db)
  if (!known) {
    known = new Map()
    columns.set(db, known)
  }
  let column = known.get(name)
  if (!column) {
    column = new Column(SOURCES[name])
    known.set(name, column)
  }
  const { rows } = await sql<{ last: number | null; relisted: number | null }>`
    select (select max(no) from reports) as last, (select max(at) from relisted) as relisted`.execute(db)
  await column.extend(db, rows[0]!.last ?? 0, rows[0]!.relisted ?? 0)
  return { ...column.lists, texts: column.texts }
}

/** Reads every column, so that the first question is as quick as the next. */
export async function readColumns(db: Db): Promise<void> {
  for (const name of Object.keys(SOURCES) as ColumnName[]) await columnOf(db, name)
}

const sets = new WeakMap<Sql, Promise<Int32Array>>()

/** The numbers of a set of reports; asked for again with the same object, the same answer. */
export function numbersOf(db: Db, set: Sql): Promise<Int32Array> {
  let numbers = sets.get(set)
  if (!numbers) {
    numbers = sql<{ json: string }>`select json_group_array(no) as json from (${set})`
      .execute(db)
      .then(({ rows }) => Int32Array.from(JSON.parse(rows[0]!.json) as number[]))
    sets.set(set, numbers)
  }
  return numbers
}
