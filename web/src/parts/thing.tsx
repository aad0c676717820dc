import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { EventRow as Event, Quote, ReportRow as Report } from '../../../src/serve/schema.ts'
import type { ApiFailure } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWords } from '../words/use-words.ts'
import { dayOf } from './dates.ts'
import { EventRow } from './event-row.tsx'
import { QuoteList } from './quote-list.tsx'
import { ReportRow } from './report-row.tsx'
import { Section } from './section.tsx'
import { Failed, Loading } from './states.tsx'

/** Waits for the answer about one thing, and says so where it fails. */
export function Thing<Detail>({
  answer,
  children,
}: {
  answer: UseQueryResult<Detail, ApiFailure>
  children: (detail: Detail) => ReactNode
}) {
  if (answer.data) return <div className="sheet">{children(answer.data)}</div>
  if (answer.error) return <Failed error={answer.error} retry={() => void answer.refetch()} />
  return (
    <div className="sheet">
      <Loading lines={10} />
    </div>
  )
}

/** In how many reports, from when to when. */
export function Extent({ reports, first, last }: { reports: number; first: string | null; last: string | null }) {
  const { t } = useWords()
  return (
    <span>
      {t('totalOf.reports', { count: reports, n: reports.toLocaleString('en-US') })}
      {first && ', '}
      <span className="dates">
        {dayOf(first)}
        {last && last !== first && ` – ${dayOf(last)}`}
      </span>
    </span>
  )
}

interface Some<Row> {
  readonly total: number
  readonly items: readonly Row[]
}

/** What was said, what happened, and which reports tell it; `filter` is what the whole lists are narrowed by. */
export function Evidence({
  quotes,
  events,
  reports,
  filter,
  speaker = true,
  named,
}: {
  quotes: Some<Quote>
  events?: Some<Event>
  reports?: Some<Report>
  /** Null where no list can be narrowed to this thing. */
  filter: string | null
  speaker?: boolean
  /** What narrows statements to those that name the thing, where the quotes are such sentences and not its own speech. */
  named?: string
}) {
  const { t } = useWords()
  const more = (list: Some<unknown>, page: string) =>
    filter !== null && list.total > list.items.length
      ? { to: `/${page}?${filter}`, text: t('section.all', { count: list.total }) }
      : null
  // The list of statements leaves out narration, which names things too: it is asked how many it will show.
  const naming = useAnswer('/statements', {
    params: { ...Object.fromEntries(new URLSearchParams(named ?? '')), size: 1 },
    when: named !== undefined && quotes.total > quotes.items.length,
  })
  const allNaming = naming.data?.total
    ? { to: `/statements?${named}`, text: t('section.naming', { count: naming.data.total }) }
    : null
  return (
    <>
      <Section
        head={named ? t('section.named') : t('section.quotes')}
        more={named ? allNaming : more(quotes, 'statements')}
        empty={!quotes.items.length}
      >
        <QuoteList quotes={quotes.items} speaker={speaker} />
      </Section>
      {events && (
        <Section head={t('nav.events')} more={more(events, 'events')} empty={!events.items.length}>
          <ol className="event-list">
            {events.items.map((event) => (
              <EventRow key={event.id} row={event} />
            ))}
          </ol>
        </Section>
      )}
      {reports && (
        <Section head={t('nav.reports')} more={more(reports, 'reports')} empty={!reports.items.length}>
          <ol className="report-list">
            {reports.items.map((report) => (
              <ReportRow key={report.id} row={report} />
            ))}
          </ol>
        </Section>
      )}
    </>
  )
}
