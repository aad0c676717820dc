import type { PersonRow } from '../../../src/serve/schema.ts'
import { useAnswer } from '../api/use-answer.ts'
import { dayOf } from '../parts/dates.ts'
import { FilterBar } from '../parts/filter-bar.tsx'
import { useFilters } from '../parts/filters.ts'
import { NameLink } from '../parts/name.tsx'
import { PostName } from '../parts/post.tsx'
import type { Column } from '../parts/table.tsx'
import { TableList } from '../parts/table-list.tsx'
import { useWords } from '../words/use-words.ts'

/** People with a public role, by how often they are named. */
export function Component() {
  const { t } = useWords()
  const { values } = useFilters()
  const answer = useAnswer('/people', { params: { ...values, size: 50 }, keep: true })
  const columns: Column<PersonRow>[] = [
    {
      key: 'name',
      head: t('column.name'),
      sort: 'name',
      cell: (row) => <NameLink id={row.id} name={row.name} as="person" />,
    },
    { key: 'post', head: t('column.post'), cell: (row) => row.post && <PostName post={row.post} /> },
    { key: 'statements', head: t('column.statements'), figures: true, cell: (row) => row.statements || '' },
    { key: 'reports', head: t('column.reports'), figures: true, sort: 'count', cell: (row) => row.reports },
    { key: 'first', head: t('column.first'), figures: true, sort: 'oldest', cell: (row) => dayOf(row.first) },
    { key: 'last', head: t('column.last'), figures: true, sort: 'newest', cell: (row) => dayOf(row.last) },
  ]
  return (
    <TableList
      list="people"
      title={t('nav.people')}
      lead={t('lead.people')}
      search={t('search.people')}
      answer={answer}
      filters={<FilterBar offer={['place', 'topic', 'year', 'origin']} />}
      columns={columns}
      defaultSort="count"
    />
  )
}
