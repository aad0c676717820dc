import { useAnswer } from '../api/use-answer.ts'
import { FilterBar } from '../parts/filter-bar.tsx'
import { useFilters } from '../parts/filters.ts'
import { ListFrame } from '../parts/list-frame.tsx'
import { QuoteList } from '../parts/quote-list.tsx'
import { useWords } from '../words/use-words.ts'

/** What was said: directives, commitments and assessments, each in its own words. */
export function Component() {
  const { t } = useWords()
  const { values } = useFilters()
  const answer = useAnswer('/statements', { params: values, keep: true })
  return (
    <ListFrame
      list="statements"
      title={t('nav.statements')}
      lead={t('lead.statements')}
      search={t('search.statements')}
      answer={answer}
      total="quotes"
      filters={<FilterBar offer={['act', 'topic', 'person', 'place', 'year', 'origin']} />}
    >
      {(rows, busy) => <QuoteList quotes={rows} busy={busy} />}
    </ListFrame>
  )
}
