import { useParams } from 'react-router'
import { useAnswer } from '../api/use-answer.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { ReportView } from '../report/report-view.tsx'
import { useWords } from '../words/use-words.ts'

/** One report: the list it was opened from, its text, its records. */
export function Component() {
  const { t } = useWords()
  const { id = '' } = useParams()
  const answer = useAnswer('/reports/:id', { id })
  useTitle(answer.data && (answer.data.report.meta.title ?? t('report.untitled')))
  if (answer.data) return <ReportView key={id} detail={answer.data} />
  if (answer.error) return <Failed error={answer.error} retry={() => void answer.refetch()} />
  return (
    <div className="sheet">
      <Loading lines={14} />
    </div>
  )
}
