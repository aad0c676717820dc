import { metricName } from '../../link/follow/metric.ts'
import type { Filters } from '../rows.ts'
import type { ComparedSide, ComparedTarget, CompareQuery, Comparison, ItemQuery } from '../rows-items.ts'
import { type ItemFigure, itemFigures } from './item-figures.ts'
import { pageOfItems } from './items.ts'
import { listReports } from './reports.ts'
import { type Db, entityNumbers, placeNumbers } from './scope.ts'
import { listTifa } from './tifa.ts'
import { topicStats } from './topics.ts'

/** Phrases, topics and demands of one side, at most. */
const PHRASES = 40
const TOPICS = 12
const DEMANDS = 12
/** Items whose figures are set side by side, at most of each side. */
const FIGURES = 200
const TARGETS = 60

const YEAR = /^\d{4}$/

interface Side {
  readonly kind: ComparedSide['kind']
  readonly id: string
  readonly name: string
  readonly filters: Filters
}

/**
 * Two or more places, people or years side by side: topics, demands and what came of them, targets, set phrases; what all have and what one has
 * alone.
 * @throws RangeError naming a side that the ledger does not know.
 */
export async function compareSides(db: Db, query: CompareQuery): Promise<Comparison> {
  const sides = await Promise.all(query.sides.map((name) => sideOf(db, name, query)))
  const read = await Promise.all(sides.map((side) => readSide(db, side)))
  const tables = read.map((one) => one.figures)
  return {
    sides: read.map((one) => one.side),
    sharedTifa: inAll(read.map((one) => one.side.tifa)).map(({ id, name }) => ({ id, name })),
    sharedTopics: inAll(read.map((one) => one.side.topics.map((topic) => ({ ...topic, id: topic.topic })))).map(
      ({ topic }) => topic,
    ),
    targets: targetsOf(tables),
  }
}

async function sideOf(db: Db, name: string, { from, to, place, person }: CompareQuery): Promise<Side> {
  const common = { from, to, ...(place ? { place } : {}), ...(person ? { person } : {}) }
  if (YEAR.test(name)) return { kind: 'year', id: name, name, filters: { ...common, year: Number(name) } }
  const places = await placeNumbers(db, name)
  if (places.length) {
    const found = await db
      .selectFrom('places')
      .select(['id', 'name'])
      .where('no', 'in', places)
      .orderBy('reports', 'desc')
      .orderBy('id')
      .executeTakeFirstOrThrow()
    return { kind: 'place', ...found, filters: { ...common, place: found.id } }
  }
  const people = await entityNumbers(db, 'people', name)
  if (people.length) {
    const found = await db
      .selectFrom('people')
      .select(['id', 'name'])
      .where('no', 'in', people)
      .orderBy('reports', 'desc')
      .orderBy('id')
      .executeTakeFirstOrThrow()
    return { kind: 'person', ...found, filters: { ...common, person: found.id } }
  }
  throw new RangeError(`with: this ledger knows no place, person or year ${name}`)
}

/** The same filters for items: a year is that of the first demand. */
function itemFilters({ place, person, from, to, year }: Filters): ItemQuery {
  return year === undefined ? { place, person, from, to } : { place, person, from: `${year}`, to: `${year}` }
}

async function readSide(
  db: Db,
  { kind, id, name, filters }: Side,
): Promise<{ side: ComparedSide; figures: ItemFigure[] }> {
  const { total: reports } = await listReports(db, { ...filters, size: 1 })
  const { topics } = await topicStats(db, filters, 'year')
  const phrases = await listTifa(db, { ...filters, size: PHRASES })
  const found = await pageOfItems(db, { ...itemFilters(filters), size: FIGURES })
  const items = await itemFigures(db, found.roots)
  // What was rated, and what more reports speak of, first.
  const demands = [...items]
    .sort((a, b) => Number(b.outcome !== 'not yet rated') - Number(a.outcome !== 'not yet rated') || b.steps - a.steps)
    .slice(0, DEMANDS)
  return {
    side: {
      kind,
      id,
      name,
      reports,
      topics: topics.slice(0, TOPICS).map(({ topic, total }) => ({ topic, count: total })),
      tifa: phrases.items.map((phrase) => ({ id: phrase.id, name: phrase.text, count: phrase.reports })),
      items: found.total,
      outcomes: found.outcomes,
      demands: demands.map(({ id: item, what, outcome, first }) => ({ id: item, what, outcome, first })),
    },
    figures: items.filter((item) => item.figure !== null),
  }
}

/** Members of the first list that every other has too, by id. */
function inAll<T extends { readonly id: string }>(lists: readonly (readonly T[])[]): T[] {
  const [first = [], ...others] = lists
  const sets = others.map((list) => new Set(list.map((one) => one.id)))
  return first.filter((one) => sets.every((set) => set.has(one.id)))
}

/** Targets by metric, those that more sides have first; of a side's several the latest. */
function targetsOf(sides: readonly (readonly ItemFigure[])[]): ComparedTarget[] {
  const byMetric = new Map<string, ComparedTarget['sides']>()
  for (const [i, items] of sides.entries())
    for (const item of items) {
      const figure = item.figure!
      const metric = metricName(figure.metric)
      const row = byMetric.get(metric) ?? sides.map(() => null)
      byMetric.set(metric, row)
      row[i] ??= {
        id: item.id,
        what: item.what,
        value: figure.value,
        high: figure.high,
        unit: figure.unit,
        bound: figure.bound,
        period: item.period,
        outcome: item.outcome,
      }
    }
  const has = (row: ComparedTarget['sides']) => row.filter((cell) => cell !== null).length
  return [...byMetric]
    .map(([metric, row]) => ({ metric, sides: row }))
    .sort((a, b) => has(b.sides) - has(a.sides))
    .slice(0, TARGETS)
}
