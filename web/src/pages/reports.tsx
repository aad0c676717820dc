import { FilterOutlined } from '@ant-design/icons'
import { Badge, Button, Drawer, Segmented } from 'antd'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { useAnswer } from '../api/use-answer.ts'
import { AlsoNamed } from '../parts/also-named.tsx'
import { Beginning } from '../parts/beginning.tsx'
import { Chips } from '../parts/chips.tsx'
import { Download } from '../parts/download.tsx'
import { FacetPanel } from '../parts/facets.tsx'
import { filtersOf, queryOf, useFilters } from '../parts/filters.ts'
import { Pager, Total } from '../parts/pager.tsx'
import { PickPage, PickRows } from '../parts/pick.tsx'
import { ReportRow } from '../parts/report-row.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { Failed, Loading, NothingFound } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { useWords } from '../words/use-words.ts'

const NO_ROWS: readonly { readonly id: string }[] = []

/** All reports: searched, narrowed by what they hold, by date. */
export function Component() {
  const { t } = useWords()
  const { values, chosen, change, clear } = useFilters()
  const { search } = useLocation()
  const [drawer, setDrawer] = useState(false)
  const { sort, page: _page, ...narrowing } = values
  const reports = useAnswer('/reports', { params: values, keep: true })
  const facets = useAnswer('/facets', { params: narrowing, keep: true })
  useTitle(values.q ? t('reports.titleSearched', { words: values.q }) : t('nav.reports'))

  const sorts = [
    { value: 'newest', label: t('sort.newest') },
    { value: 'oldest', label: t('sort.oldest') },
    ...(values.q ? [{ value: 'relevance', label: t('sort.relevance') }] : []),
    { value: 'added', label: t('sort.added') },
  ]
  const query = queryOf(filtersOf(new URLSearchParams(search)))

  return (
    <div className="list-page">
      <aside className="facet-pane" aria-label={t('filter.all')}>
        {facets.data && <FacetPanel facets={facets.data} />}
      </aside>
      <div className="list-main">
        <PickRows list="reports" rows={reports.data?.items ?? NO_ROWS}>
          <h1 className="visually-hidden">{t('nav.reports')}</h1>
          <SearchBox label={t('search.reports')} />
          <div className="list-tools">
            {reports.data && <Total total={reports.data.total} name="reports" />}
            <Segmented
              size="small"
              value={sort ?? 'newest'}
              options={sorts}
              onChange={(next) => change({ sort: next === 'newest' ? null : next })}
              aria-label={t('sort.by')}
            />
            <PickPage />
            <Download list="reports" />
            <Badge className="facet-button" count={chosen.length} size="small">
              <Button icon={<FilterOutlined />} onClick={() => setDrawer(true)}>
                {t('filter.all')}
              </Button>
            </Badge>
          </div>
          <Chips facets={facets.data} />
          {values.q && <AlsoNamed words={values.q} />}
          {reports.error && !reports.data ? (
            <Failed error={reports.error} retry={() => void reports.refetch()} />
          ) : !reports.data ? (
            <Loading lines={12} />
          ) : reports.data.total === 0 ? (
            chosen.length ? (
              <NothingFound clear={clear} />
            ) : (
              <Beginning />
            )
          ) : (
            <>
              <ol className="report-list" aria-busy={reports.isPlaceholderData}>
                {reports.data.items.map((row) => (
                  <ReportRow key={row.id} row={row} query={query} />
                ))}
              </ol>
              <Pager {...reports.data} />
            </>
          )}
        </PickRows>
      </div>
      <Drawer open={drawer} onClose={() => setDrawer(false)} placement="right" size={320} title={t('filter.all')}>
        <Chips facets={facets.data} />
        {facets.data && <FacetPanel facets={facets.data} />}
        <Button type="primary" block onClick={() => setDrawer(false)}>
          {reports.data ? t('filter.show', { count: reports.data.total }) : t('filter.close')}
        </Button>
      </Drawer>
    </div>
  )
}
