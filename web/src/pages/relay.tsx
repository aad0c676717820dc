import { useParams } from 'react-router'
import { useAnswer } from '../api/use-answer.ts'
import { Thing } from '../parts/thing.tsx'
import { useWide } from '../parts/use-room.ts'
import { useTitle } from '../parts/use-title.ts'
import { RelayPairs } from '../relay/relay-pairs.tsx'
import { EventLine, RelayCounts, RelaySteps } from '../relay/relay-steps.tsx'
import { RelayTexts } from '../relay/relay-texts.tsx'
import { useWords } from '../words/use-words.ts'

/** What one meeting passes on of another event: two texts, and what became of each sentence. */
export function Component() {
  const { t, language } = useWords()
  const wide = useWide()
  const { id } = useParams()
  const answer = useAnswer('/relays/:id', { id })
  useTitle(answer.data && [t('relay.title'), answer.data.work].join(' '))
  return (
    <Thing answer={answer}>
      {(relay) => (
        <>
          <header className="page-head">
            <p className="above">{t('relay.title')}</p>
            <h1 className="relay-title" lang="zh-CN">
              {relay.work}
            </h1>
            <p className="relay-ends">
              <EventLine row={relay.source} />
              <span aria-hidden="true">→</span>
              <EventLine row={relay.event} />
            </p>
            <p className="under relay-tally">
              <span>{t('relay.after', { count: relay.days })}</span>
              <RelayCounts relay={relay} />
            </p>
            <p className="why">{relay.reasons.map((reason) => reason[language]).join(t('meta.separator'))}</p>
          </header>
          <p className="relay-note">{t('relay.note')}</p>
          {wide ? <RelayTexts relay={relay} /> : <RelayPairs relay={relay} />}
          <RelaySteps head={t('section.relaysAbove')} steps={relay.relaysAbove} way="above" />
          <RelaySteps head={t('section.relaysBelow')} steps={relay.relaysBelow} way="below" />
        </>
      )}
    </Thing>
  )
}
