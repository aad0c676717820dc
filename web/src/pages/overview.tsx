import { lazy, Suspense } from 'react'
import { Link } from 'react-router'
import { useAnswer } from '../api/use-answer.ts'
import { Coverage } from '../overview/coverage.tsx'
import { DueSoon } from '../overview/due-soon.tsx'
import { FollowThrough } from '../overview/follow-through.tsx'
import { PlaceTiles } from '../overview/place-tiles.tsx'
import { Trends } from '../overview/trends.tsx'
import { WhatsNew } from '../overview/whats-new.tsx'
import { pageAddress } from '../parts/addresses.ts'
import { Beginning } from '../parts/beginning.tsx'
import { dayOf } from '../parts/dates.ts'
import { NameLink } from '../parts/name.tsx'
import { TopicBars } from '../parts/ref-list.tsx'
import { ReportRow } from '../parts/report-row.tsx'
import { SavedSearches } from '../parts/saved-searches.tsx'
import { SearchStart } from '../parts/search-start.tsx'
import { Section } from '../parts/section.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { YearBars } from '../parts/year-bars.tsx'
import { useWords } from '../words/use-words.ts'

const TopicMatrix = lazy(() => import('../charts/topic-matrix.tsx'))

const HOLDINGS = [
  'reports',
  'people',
  'places',
  'organizations',
  'tifa',
  'indicators',
  'citations',
  'events',
  'agendas',
] as const

const SHOWN = 6

/** What the ledger holds, what came last, and what was asked for most. */
export function Component() {
  const { t } = useWords()
  const overview = useAnswer('/overview')
  const holds = (overview.data?.counts.reports ?? 0) > 0
  const stats = useAnswer('/stats/topics', { when: holds })
  useTitle(null)
  if (overview.error && !overview.data) return <Failed error={overview.error} retry={() => void overview.refetch()} />
  if (!overview.data)
    return (
      <div className="sheet">
        <Loading lines={12} />
      </div>
    )
  if (!holds) return <Beginning />
  const { counts, first, last, latest, people, places, tifa, topics, years } = overview.data
  return (
    <div className="sheet">
      <header className="page-head overview-head">
        <h1>{t('overview.head')}</h1>
        <p className="under">
          {t('overview.extent', {
            n: counts.reports.toLocaleString('en-US'),
            first: dayOf(first) ?? t('date.unknown'),
            last: dayOf(last) ?? t('date.unknown'),
          })}
        </p>
        <WhatsNew reports={counts.reports} />
        <SearchStart />
        <ul className="holdings">
          {HOLDINGS.map((name) => (
            <li key={name}>
              <Link className="quiet-link" to={`/${name}`}>
                <strong>{counts[name].toLocaleString('en-US')}</strong>
                <span>{t(`nav.${name}`)}</span>
              </Link>
            </li>
          ))}
          {(['directive', 'commitment'] as const).map((act) => (
            <li key={act}>
              <Link className="quiet-link" to={`/statements?act=${act}`}>
                <strong>{counts[`${act}s`].toLocaleString('en-US')}</strong>
                <span>{t(`acts.${act}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </header>
      <div className="thing-grid">
        <div>
          <Section
            head={t('overview.latest')}
            more={{ to: '/reports', text: t('section.all', { count: counts.reports }) }}
          >
            <ol className="report-list">
              {latest.slice(0, SHOWN).map((row) => (
                <ReportRow key={row.id} row={row} />
              ))}
            </ol>
          </Section>
          <DueSoon />
          {stats.data && stats.data.periods.length > 0 && stats.data.topics.length > 0 && (
            <Section head={t('chart.topicsTitle')}>
              <Suspense fallback={<div className="chart-space" />}>
                <TopicMatrix stats={stats.data} title={t('chart.topicsTitle')} />
              </Suspense>
            </Section>
          )}
          <PlaceTiles />
          <Coverage />
        </div>
        <aside>
          <SavedSearches />
          <FollowThrough />
          <Trends trend="rising" />
          <Trends trend="fading" />
          <TopicBars head={t('overview.topics')} topics={topics.slice(0, 10)} filter="" />
          <section className="beside">
            <h2>{t('overview.people')}</h2>
            <ul className="ref-list">
              {people.map((row) => (
                <li key={row.id}>
                  <NameLink id={row.id} name={row.name} as="person" />
                  <span className="count">{row.reports}</span>
                </li>
              ))}
            </ul>
          </section>
          <section className="beside">
            <h2>{t('overview.places')}</h2>
            <ul className="ref-list">
              {places.map((row) => (
                <li key={row.id}>
                  <NameLink id={row.id} name={row.name} as="place" />
                  <span className="count">{row.reports}</span>
                </li>
              ))}
            </ul>
          </section>
          <YearBars head={t('overview.years')} years={years} filter="" />
          <section className="beside">
            <h2>{t('overview.tifa')}</h2>
            <ul className="ref-list">
              {tifa.map((row) => (
                <li key={row.id}>
                  <Link className="quiet-link" lang="zh-CN" to={pageAddress('tifa', row.id)}>
                    {row.text}
                  </Link>
                  <span className="count">{row.reports}</span>
                </li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
    </div>
  )
}
