import { Link, useParams } from 'react-router'
import { useAnswer } from '../api/use-answer.ts'
import { wordsAddress } from '../parts/addresses.ts'
import { AgendaRow } from '../parts/agenda-row.tsx'
import { dayOf } from '../parts/dates.ts'
import { EventRow } from '../parts/event-row.tsx'
import { By, Contradictions, Demands, EventSources } from '../parts/event-sources.tsx'
import { NameLink } from '../parts/name.tsx'
import { Beside } from '../parts/ref-list.tsx'
import { Section } from '../parts/section.tsx'
import { sourceLetters } from '../parts/source-letters.ts'
import { Evidence, Thing } from '../parts/thing.tsx'
import { useTitle } from '../parts/use-title.ts'
import { RelaySteps } from '../relay/relay-steps.tsx'
import { DecidedPairs } from '../review/decided-pairs.tsx'
import { useWords } from '../words/use-words.ts'

/** One event: who led it, who was there, where it stopped, what was said, as all its reports tell it; and who passes it on. */
export function Component() {
  const { t } = useWords()
  const { id } = useParams()
  const answer = useAnswer('/events/:id', { id })
  const found = answer.data
  useTitle(
    found &&
      [dayOf(found.date), found.lead?.name, t(`event.${found.type}`), found.place?.name].filter(Boolean).join(' '),
  )
  const letters = sourceLetters(found?.sources.map(({ report }) => report) ?? [])
  const several = letters.size > 1
  return (
    <Thing answer={answer}>
      {(event) => (
        <>
          <header className="page-head">
            <p className="above">{dayOf(event.date) ?? t('date.unknown')}</p>
            <h1 className="event-title">
              {event.lead && <NameLink id={event.lead.id} name={event.lead.name} as="person" />}
              <span>{t(`event.${event.type}`)}</span>
              {event.place && <NameLink id={event.place.id} name={event.place.name} as="place" />}
            </h1>
            <p className="under">
              {event.report.origin && <span lang="zh-CN">{event.report.origin} · </span>}
              <Link lang="zh-CN" to={wordsAddress(event.report.id, event.spans[0]?.[0])}>
                {event.report.title ?? t('report.untitled')}
              </Link>
              {several && <span> · {t('event.tellings', { count: letters.size })}</span>}
            </p>
          </header>
          <div className="thing-grid">
            <div>
              <EventSources event={event} letters={letters} />
              <Contradictions event={event} letters={letters} />
              <RelaySteps head={t('section.relaysAbove')} steps={event.relaysAbove} way="above" />
              <RelaySteps head={t('section.relaysBelow')} steps={event.relaysBelow} way="below" />
              <DecidedPairs kind="event" of={event.id} />
              <Section head={t('nav.agendas')} empty={!event.agendas.length}>
                <ol className="agenda-list">
                  {event.agendas.map((agenda) => (
                    <AgendaRow key={agenda.id} row={agenda} />
                  ))}
                </ol>
              </Section>
              {several ? <Demands event={event} letters={letters} /> : <Evidence quotes={event.quotes} filter={null} />}
              <Section head={t('section.sameReport')} empty={!event.others.length}>
                <ol className="event-list">
                  {event.others.map((other) => (
                    <EventRow key={other.id} row={other} />
                  ))}
                </ol>
              </Section>
              <Section head={t('section.citedBy')} empty={!event.citedBy.items.length}>
                <ol className="source-list">
                  {event.citedBy.items.map(({ report, work, start }) => (
                    <li key={`${report.id} ${start}`}>
                      <span />
                      <p className="source">
                        <time>{dayOf(report.date) ?? t('date.unknown')}</time>
                        {report.origin && <span lang="zh-CN">{report.origin}</span>}
                        <Link className="quiet-link source-title" lang="zh-CN" to={wordsAddress(report.id, start)}>
                          {work}
                        </Link>
                      </p>
                    </li>
                  ))}
                </ol>
              </Section>
            </div>
            <aside>
              <Beside head={t('section.stops')} empty={!event.allStops.length}>
                <ol className="stops" lang="zh-CN">
                  {event.allStops.map(({ name, reports }) => (
                    <li key={name}>
                      {name}
                      <By reports={reports} letters={letters} />
                    </li>
                  ))}
                </ol>
              </Beside>
              <Beside head={t('section.attendees')} empty={!event.allAttendees.length}>
                <ul className="ref-list">
                  {event.allAttendees.map((person) => (
                    <li key={person.name}>
                      <NameLink id={person.id} name={person.name} as="person" />
                      <By reports={person.reports} letters={letters} />
                    </li>
                  ))}
                </ul>
              </Beside>
            </aside>
          </div>
        </>
      )}
    </Thing>
  )
}
