import { useWords } from '../words/use-words.ts'

/** Below this the rules themselves call a record doubtful. */
const DOUBTFUL = 0.6

/** Says so where a record is doubtful; says nothing where it is not. */
export function Sureness({ value }: { value: number }) {
  const { t } = useWords()
  if (value >= DOUBTFUL) return null
  return (
    <span className="doubtful" title={t('record.doubtfulWhy')}>
      {t('record.doubtful')}
    </span>
  )
}
