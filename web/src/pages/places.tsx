import type { PlaceRow } from '../../../src/serve/schema.ts'
import { useAnswer } from '../api/use-answer.ts'
import { dayOf } from '../parts/dates.ts'
import { ChoiceMenu, FilterBar } from '../parts/filter-bar.tsx'
import { useFilters } from '../parts/filters.ts'
import { PLACE_LEVELS } from '../parts/kinds.ts'
import { Name, NameLink } from '../parts/name.tsx'
import type { Column } from '../parts/table.tsx'
import { TableList } from '../parts/table-list.tsx'
import { useWords } from '../words/use-words.ts'

/** Divisions and zones, by how often they are named. */
export function Component() {
  const { t } = useWords()
  const { values } = useFilters()
  const answer = useAnswer('/places', { params: { ...values, size: 50 }, keep: true })
  const columns: Column<PlaceRow>[] = [
    {
      key: 'name',
      head: t('column.name'),
      sort: 'name',
      cell: (row) => <NameLink id={row.id} name={row.name} as="place" />,
    },
    { key: 'level', head: t('column.level'), cell: (row) => t(`level.${row.level}`) },
    { key: 'above', head: t('column.above'), cell: (row) => row.parent && <Name name={row.parent.name} as="place" /> },
    { key: 'named', head: t('column.named'), figures: true, cell: (row) => row.named },
    { key: 'reports', head: t('column.withBelow'), figures: true, sort: 'count', cell: (row) => row.reports },
    { key: 'first', head: t('column.first'), figures: true, sort: 'oldest', cell: (row) => dayOf(row.first) },
    { key: 'last', head: t('column.last'), figures: true, sort: 'newest', cell: (row) => dayOf(row.last) },
  ]
  return (
    <TableList
      list="places"
      title={t('nav.places')}
      lead={t('lead.places')}
      search={t('search.places')}
      answer={answer}
      filters={
        <FilterBar offer={['place', 'person', 'topic', 'year']}>
          <ChoiceMenu
            name="level"
            label={t('column.level')}
            values={PLACE_LEVELS}
            nameOf={(level) => t(`level.${level}`)}
          />
        </FilterBar>
      }
      columns={columns}
      defaultSort="count"
    />
  )
}
