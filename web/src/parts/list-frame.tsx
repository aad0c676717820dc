import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ApiFailure } from '../api/client.ts'
import { useWords } from '../words/use-words.ts'
import { Download, type FileList } from './download.tsx'
import { useFilters } from './filters.ts'
import { Pager, Total } from './pager.tsx'
import { PickPage, PickRows } from './pick.tsx'
import { SearchBox } from './search-box.tsx'
import { Failed, Loading, NothingFound } from './states.tsx'
import { useTitle } from './use-title.ts'

interface Page<Row> {
  readonly total: number
  readonly page: number
  readonly size: number
  readonly items: readonly Row[]
}

export interface ListFrameProps<Row> {
  readonly title: string
  readonly lead: string
  readonly search: string
  /** Which list it is, for files of it. */
  readonly list: FileList
  readonly answer: UseQueryResult<Page<Row>, ApiFailure>
  readonly filters?: ReactNode
  /** What stands between filters and rows: a chart. */
  readonly above?: ReactNode
  readonly total?: 'rows' | 'quotes'
  readonly children: (rows: readonly Row[], busy: boolean) => ReactNode
}

/** The frame of every list but that of reports: head, search, filters, rows, pages, and the states when there are none. */
export function ListFrame<Row extends { readonly id: string }>({
  title,
  lead,
  search,
  list,
  answer,
  filters,
  above,
  total = 'rows',
  children,
}: ListFrameProps<Row>) {
  const { t } = useWords()
  const { values, clear } = useFilters()
  useTitle(title)
  const narrowed = Object.keys(values).some((name) => name !== 'sort' && name !== 'page')
  const { data, error } = answer
  return (
    <div className="sheet">
      <header className="page-head">
        <h1>{title}</h1>
        <p className="under">{lead}</p>
      </header>
      <SearchBox label={search} />
      {filters}
      {error && !data ? (
        <Failed error={error} retry={() => void answer.refetch()} />
      ) : !data ? (
        <Loading lines={10} />
      ) : data.total === 0 ? (
        <NothingFound clear={narrowed ? clear : undefined} />
      ) : (
        <PickRows list={list} rows={data.items}>
          {above}
          <div className="list-tools">
            <Total total={data.total} name={total} />
            <PickPage />
            <Download list={list} />
          </div>
          {data.items.length ? (
            children(data.items, answer.isPlaceholderData)
          ) : (
            <p className="soft">{t('total.beyond')}</p>
          )}
          <Pager total={data.total} size={data.size} page={data.page} />
        </PickRows>
      )}
    </div>
  )
}
