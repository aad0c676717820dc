import { useParams } from 'react-router'
import { useAnswer } from '../api/use-answer.ts'
import { RefList } from '../parts/ref-list.tsx'
import { Evidence, Extent, Thing } from '../parts/thing.tsx'
import { useTitle } from '../parts/use-title.ts'
import { YearBars } from '../parts/year-bars.tsx'
import { DecidedPairs } from '../review/decided-pairs.tsx'
import { useWords } from '../words/use-words.ts'

/** One enterprise or institution: who came, what was said there. */
export function Component() {
  const { t } = useWords()
  const { id } = useParams()
  const answer = useAnswer('/organizations/:id', { id })
  useTitle(answer.data?.name)
  return (
    <Thing answer={answer}>
      {(organization) => {
        const filter = `organization=${encodeURIComponent(organization.id)}`
        return (
          <>
            <header className="page-head">
              <h1 lang="zh-CN">{organization.name}</h1>
              <p className="under">
                {t(`organizationKind.${organization.kind}`)}
                {organization.ticker && ` · ${organization.ticker}`} ·{' '}
                <Extent {...organization} reports={organization.reports.total} />
              </p>
            </header>
            <div className="thing-grid">
              <div>
                <DecidedPairs kind="organization" of={organization.id} />
                <Evidence {...organization} filter={filter} named={filter} />
              </div>
              <aside>
                <YearBars head={t('section.years')} years={organization.years} filter={filter} of={organization.name} />
                <RefList head={t('nav.people')} folder="people" refs={organization.people} />
                <RefList head={t('nav.places')} folder="places" refs={organization.places} />
              </aside>
            </div>
          </>
        )
      }}
    </Thing>
  )
}
