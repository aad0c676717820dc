import { Link } from 'react-router'
import type { TifaRow } from '../../../src/serve/schema.ts'
import { useAnswer } from '../api/use-answer.ts'
import { pageAddress } from '../parts/addresses.ts'
import { dayOf } from '../parts/dates.ts'
import { ChoiceMenu, FilterBar } from '../parts/filter-bar.tsx'
import { useFilters } from '../parts/filters.ts'
import { TIFA_KINDS } from '../parts/kinds.ts'
import type { Column } from '../parts/table.tsx'
import { TableList } from '../parts/table-list.tsx'
import { useWords } from '../words/use-words.ts'

/** Set phrases of policy, by how often they are used. */
export function Component() {
  const { t } = useWords()
  const { values } = useFilters()
  const answer = useAnswer('/tifa', { params: { ...values, size: 50 }, keep: true })
  const columns: Column<TifaRow>[] = [
    {
      key: 'text',
      head: t('column.tifa'),
      sort: 'name',
      cell: (row) => (
        <Link className="quiet-link tifa-text" lang="zh-CN" to={pageAddress('tifa', row.id)}>
          {row.text}
        </Link>
      ),
    },
    { key: 'kind', head: t('column.kind'), cell: (row) => t(`tifaKind.${row.kind}`) },
    { key: 'reports', head: t('column.reports'), figures: true, sort: 'count', cell: (row) => row.reports },
    { key: 'first', head: t('column.first'), figures: true, sort: 'oldest', cell: (row) => dayOf(row.first) },
    { key: 'last', head: t('column.last'), figures: true, sort: 'newest', cell: (row) => dayOf(row.last) },
  ]
  return (
    <TableList
      list="tifa"
      title={t('nav.tifa')}
      lead={t('lead.tifa')}
      search={t('search.tifa')}
      answer={answer}
      filters={
        <FilterBar offer={['place', 'person', 'topic', 'year']}>
          <ChoiceMenu
            name="kind"
            label={t('column.kind')}
            values={TIFA_KINDS}
            nameOf={(kind) => t(`tifaKind.${kind}`)}
          />
        </FilterBar>
      }
      above={
        <p>
          <Link to="/tifa/rising">{t('trend.title')}</Link>
        </p>
      }
      columns={columns}
      defaultSort="count"
    />
  )
}
