import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import { useFilters } from './filters.ts'
import { PickBox } from './pick.tsx'

export interface Column<Row> {
  readonly key: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** The order that a click on the head asks for. */
  readonly sort?: string
  readonly figures?: boolean
}

interface Props<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** The order that stands where the address names none. */
  readonly defaultSort?: string
  readonly busy?: boolean
}

const DOWNWARD = new Set(['count', 'newest'])

/** Rows under heads that can order them; on a phone each row is a small card. */
export function Table<Row>({ caption, columns, rows, keyOf, defaultSort, busy = false }: Props<Row>) {
  const { t } = useWords()
  const { values, change } = useFilters()
  const sort = values.sort ?? defaultSort
  return (
    <table className="ledger" aria-busy={busy}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => {
            const on = column.sort !== undefined && column.sort === sort
            const downward = column.sort !== undefined && DOWNWARD.has(column.sort)
            return (
              <th
                key={column.key}
                scope="col"
                className={column.figures ? 'figures' : undefined}
                {...(on && { 'aria-sort': downward ? ('descending' as const) : ('ascending' as const) })}
              >
                {column.sort ? (
                  <button
                    type="button"
                    className="plain-button sort-button"
                    title={t('sort.by')}
                    onClick={() => change({ sort: column.sort === defaultSort ? null : (column.sort ?? null) })}
                  >
                    {column.head}
                    {on && (downward ? <CaretDownFilled aria-hidden /> : <CaretUpFilled aria-hidden />)}
                  </button>
                ) : (
                  column.head
                )}
              </th>
            )
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column, i) => (
              <td
                key={column.key}
                className={[i === 0 ? 'first' : '', column.figures ? 'figures' : ''].join(' ').trim() || undefined}
                data-key={column.key}
                data-head={column.head}
              >
                {i === 0 && <PickBox id={keyOf(row)} />}
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
