import { ArrowLeftOutlined } from '@ant-design/icons'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { useAnswer } from '../api/use-answer.ts'
import { pageAddress } from '../parts/addresses.ts'
import { Chips } from '../parts/chips.tsx'
import { dayOf } from '../parts/dates.ts'
import { queryOf, useFilters } from '../parts/filters.ts'
import { Name } from '../parts/name.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { useWords } from '../words/use-words.ts'

/** The list that the report was opened from, to go on to the next. */
export function ListPane({ current }: { current: string }) {
  const { t } = useWords()
  const { values } = useFilters()
  const query = queryOf(values)
  const { page: _page, sort: _sort, ...narrowing } = values
  const reports = useAnswer('/reports', { params: values, keep: true })
  const facets = useAnswer('/facets', { params: narrowing, when: Object.keys(narrowing).length > 0, keep: true })
  const here = useRef<HTMLAnchorElement>(null)
  const loaded = reports.data !== undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: once the list has come, and for each report opened from it
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' })
  }, [loaded, current])

  return (
    <aside className="list-pane" aria-label={t('report.listLabel')}>
      <Link className="back" to={`/reports${query}`}>
        <ArrowLeftOutlined aria-hidden /> {t('report.toList')}
        {reports.data && <span className="count">{reports.data.total}</span>}
      </Link>
      <SearchBox label={t('search.reports')} />
      <Chips facets={facets.data} />
      <ol>
        {reports.data?.items.map((row) => (
          <li key={row.id}>
            <Link
              ref={row.id === current ? here : undefined}
              aria-current={row.id === current ? 'page' : undefined}
              to={{ pathname: pageAddress('reports', row.id), search: query }}
            >
              <span className="report-line">
                <time>{dayOf(row.date) ?? t('date.unknown')}</time>
                {row.event?.lead && <Name name={row.event.lead.name} as="person" />}
                {row.event?.place && <span lang="zh-CN">{row.event.place.name}</span>}
              </span>
              <span className="list-title" lang="zh-CN">
                {row.title ?? t('report.untitled')}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </aside>
  )
}
