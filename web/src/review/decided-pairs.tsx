import { useAnswer } from '../api/use-answer.ts'
import { Section } from '../parts/section.tsx'
import { useWords } from '../words/use-words.ts'
import { PairQueue } from './pair-queue.tsx'

/** What people decided about a person, an organization or an event; nothing where nobody did. */
export function DecidedPairs({ kind, of }: { kind: 'person' | 'organization' | 'event'; of: string }) {
  const { t } = useWords()
  const answer = useAnswer('/review/pairs', { params: { kind, of, state: 'decided', size: 50 } })
  const overview = useAnswer('/review')
  if (!answer.data?.total) return null
  return (
    <Section head={t('pair.decided')}>
      <PairQueue rows={answer.data.items} editable={overview.data?.editable ?? false} keys={false} />
    </Section>
  )
}
