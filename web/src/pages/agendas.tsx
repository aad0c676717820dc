import { useAnswer } from '../api/use-answer.ts'
import { AgendaRow } from '../parts/agenda-row.tsx'
import { FilterBar } from '../parts/filter-bar.tsx'
import { useFilters } from '../parts/filters.ts'
import { ListFrame } from '../parts/list-frame.tsx'
import { useWords } from '../words/use-words.ts'

/** Announced and numbered lists of requirements. */
export function Component() {
  const { t } = useWords()
  const { values } = useFilters()
  const answer = useAnswer('/agendas', { params: values, keep: true })
  return (
    <ListFrame
      list="agendas"
      title={t('nav.agendas')}
      lead={t('lead.agendas')}
      search={t('search.agendas')}
      answer={answer}
      filters={<FilterBar offer={['person', 'place', 'topic', 'year']} />}
    >
      {(rows, busy) => (
        <ol className="agenda-list" aria-busy={busy}>
          {rows.map((row) => (
            <AgendaRow key={row.id} row={row} />
          ))}
        </ol>
      )}
    </ListFrame>
  )
}
