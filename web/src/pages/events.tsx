import { lazy, Suspense } from 'react'
import { useAnswer } from '../api/use-answer.ts'
import { useFilterLabel } from '../parts/chips.tsx'
import { EventRow } from '../parts/event-row.tsx'
import { ChoiceMenu, FilterBar } from '../parts/filter-bar.tsx'
import { queryOf, useFilters } from '../parts/filters.ts'
import { EVENT_TYPES } from '../parts/kinds.ts'
import { ListFrame } from '../parts/list-frame.tsx'
import { useWords } from '../words/use-words.ts'

const EventTimeline = lazy(() => import('../charts/event-timeline.tsx'))

/** How many events the time line shows at once; the API gives no more on one page. */
const ON_TIMELINE = 200

/** Inspections, meetings and the like, on a time line and in a list. */
export function Component() {
  const { t } = useWords()
  const { values, chosen } = useFilters()
  const facets = useAnswer('/facets', { params: { limit: 100 }, when: chosen.length > 0 })
  const label = useFilterLabel(facets.data)
  const { page: _page, sort: _sort, ...narrowing } = values
  const answer = useAnswer('/events', { params: values, keep: true })
  const all = useAnswer('/events', { params: { ...narrowing, size: ON_TIMELINE }, keep: true })
  return (
    <ListFrame
      list="events"
      title={t('nav.events')}
      lead={t('lead.events')}
      search={t('search.events')}
      answer={answer}
      filters={
        <FilterBar offer={['place', 'person', 'topic', 'year']}>
          <ChoiceMenu name="type" label={t('column.type')} values={EVENT_TYPES} nameOf={(type) => t(`event.${type}`)} />
        </FilterBar>
      }
      above={
        all.data && (
          <Suspense fallback={<div className="chart-space" />}>
            <EventTimeline
              events={all.data.items}
              total={all.data.total}
              query={queryOf(narrowing)}
              narrowed={chosen
                .map(([name, value]) => `${t(`filterName.${name}`)} ${label(name, value)}`)
                .join(t('lineage.and'))}
            />
          </Suspense>
        )
      }
    >
      {(rows, busy) => (
        <ol className="event-list" aria-busy={busy}>
          {rows.map((row) => (
            <EventRow key={row.id} row={row} />
          ))}
        </ol>
      )}
    </ListFrame>
  )
}
