import { Link } from 'react-router'
import type { OrganizationRow } from '../../../src/serve/schema.ts'
import { useAnswer } from '../api/use-answer.ts'
import { pageAddress } from '../parts/addresses.ts'
import { dayOf } from '../parts/dates.ts'
import { ChoiceMenu, FilterBar } from '../parts/filter-bar.tsx'
import { useFilters } from '../parts/filters.ts'
import { ORGANIZATION_KINDS } from '../parts/kinds.ts'
import type { Column } from '../parts/table.tsx'
import { TableList } from '../parts/table-list.tsx'
import { useWords } from '../words/use-words.ts'

/** Enterprises and public institutions, by how often they are named. */
export function Component() {
  const { t } = useWords()
  const { values } = useFilters()
  const answer = useAnswer('/organizations', { params: { ...values, size: 50 }, keep: true })
  const columns: Column<OrganizationRow>[] = [
    {
      key: 'name',
      head: t('column.name'),
      sort: 'name',
      cell: (row) => (
        <Link className="quiet-link" lang="zh-CN" to={pageAddress('organizations', row.id)}>
          {row.name}
        </Link>
      ),
    },
    { key: 'kind', head: t('column.kind'), cell: (row) => t(`organizationKind.${row.kind}`) },
    { key: 'ticker', head: t('column.ticker'), cell: (row) => row.ticker },
    { key: 'reports', head: t('column.reports'), figures: true, sort: 'count', cell: (row) => row.reports },
    { key: 'first', head: t('column.first'), figures: true, sort: 'oldest', cell: (row) => dayOf(row.first) },
    { key: 'last', head: t('column.last'), figures: true, sort: 'newest', cell: (row) => dayOf(row.last) },
  ]
  return (
    <TableList
      list="organizations"
      title={t('nav.organizations')}
      lead={t('lead.organizations')}
      search={t('search.organizations')}
      answer={answer}
      filters={
        <FilterBar offer={['place', 'person', 'year']}>
          <ChoiceMenu
            name="kind"
            label={t('column.kind')}
            values={ORGANIZATION_KINDS}
            nameOf={(kind) => t(`organizationKind.${kind}`)}
          />
        </FilterBar>
      }
      columns={columns}
      defaultSort="count"
    />
  )
}
