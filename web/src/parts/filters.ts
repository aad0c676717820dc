import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

/** Filters that every list takes, in the order in which their chips stand. */
export const FILTERS = [
  'q',
  'place',
  'person',
  'organization',
  'tifa',
  'topic',
  'act',
  'year',
  'from',
  'to',
  'origin',
  'publisher',
] as const
export type FilterName = (typeof FILTERS)[number]

/** What one list takes besides. */
export const EXTRAS = [
  'level',
  'kind',
  'measure',
  'type',
  'status',
  'report',
  'due',
  'dueFrom',
  'open',
  'sort',
  'page',
] as const
type ExtraName = (typeof EXTRAS)[number]

export type FilterValues = Readonly<Partial<Record<FilterName | ExtraName, string>>>

const NAMES: readonly (FilterName | ExtraName)[] = [...FILTERS, ...EXTRAS]

/** The filters that an address holds. */
export function filtersOf(search: URLSearchParams): FilterValues {
  const values: Partial<Record<FilterName | ExtraName, string>> = {}
  for (const name of NAMES) {
    const value = search.get(name)
    if (value) values[name] = value
  }
  return values
}

/** An address's query for filters: `?place=360100&year=2023`, or nothing. */
export function queryOf(values: FilterValues): string {
  const search = new URLSearchParams()
  for (const name of NAMES) if (values[name]) search.set(name, values[name])
  return search.size ? `?${search}` : ''
}

interface FilterState {
  readonly values: FilterValues
  /** The filters that narrow (not order and page). */
  readonly chosen: readonly (readonly [FilterName, string])[]
  /** Sets or (with null) removes; every change but that of the page goes back to page 1. */
  readonly change: (changes: Partial<Record<FilterName | ExtraName, string | null>>) => void
  readonly clear: () => void
}

/** The filters in the address of this page, and how to change them. */
export function useFilters(): FilterState {
  const [search, setSearch] = useSearchParams()
  const values = useMemo(() => filtersOf(search), [search])
  const change = useCallback(
    (changes: Partial<Record<FilterName | ExtraName, string | null>>) => {
      setSearch((before) => {
        const after = new URLSearchParams(before)
        if (!('page' in changes)) after.delete('page')
        // Another search has another best match.
        if ('q' in changes) after.delete('sort')
        for (const [name, value] of Object.entries(changes)) {
          if (value) after.set(name, value)
          else after.delete(name)
        }
        return after
      })
    },
    [setSearch],
  )
  const clear = useCallback(() => setSearch({}), [setSearch])
  const chosen = useMemo(
    () => FILTERS.flatMap((name) => (values[name] ? [[name, values[name]] as const] : [])),
    [values],
  )
  return { values, chosen, change, clear }
}
