import { Tooltip } from 'antd'
import { Link } from 'react-router'
import type { CitationRow } from '../../../src/serve/schema.ts'
import { useAnswer } from '../api/use-answer.ts'
import { wordsAddress } from '../parts/addresses.ts'
import { dayOf } from '../parts/dates.ts'
import { FilterBar } from '../parts/filter-bar.tsx'
import { useFilters } from '../parts/filters.ts'
import type { Column } from '../parts/table.tsx'
import { TableList } from '../parts/table-list.tsx'
import { useWords } from '../words/use-words.ts'

/** The speeches, meetings and documents of higher levels that reports lean on, by how often. */
export function Component() {
  const { t } = useWords()
  const { values } = useFilters()
  const answer = useAnswer('/citations', { params: { ...values, size: 50 }, keep: true })
  const columns: Column<CitationRow>[] = [
    {
      key: 'work',
      head: t('column.work'),
      sort: 'name',
      cell: (row) =>
        row.quote ? (
          <Tooltip title={<span lang="zh-CN">{row.quote.text}</span>} placement="topLeft">
            <Link className="quiet-link" lang="zh-CN" to={wordsAddress(row.quote.report.id, row.quote.start)}>
              {row.work}
            </Link>
          </Tooltip>
        ) : (
          <span lang="zh-CN">{row.work}</span>
        ),
    },
    { key: 'authority', head: t('column.authority'), cell: (row) => <span lang="zh-CN">{row.authority}</span> },
    { key: 'reports', head: t('column.reports'), figures: true, sort: 'count', cell: (row) => row.reports },
    { key: 'first', head: t('column.first'), figures: true, sort: 'oldest', cell: (row) => dayOf(row.first) },
    { key: 'last', head: t('column.last'), figures: true, sort: 'newest', cell: (row) => dayOf(row.last) },
  ]
  return (
    <TableList
      list="citations"
      title={t('nav.citations')}
      lead={t('lead.citations')}
      search={t('search.citations')}
      answer={answer}
      filters={<FilterBar offer={['place', 'person', 'topic', 'year']} />}
      columns={columns}
      defaultSort="count"
    />
  )
}
