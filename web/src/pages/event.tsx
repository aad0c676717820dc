import { Link, useParams } from 'react-router'
import { useAnswer } from '../api/use-answer.ts'
import { wordsAddress } from '../parts/addresses.ts'
import { AgendaRow } from '../parts/agenda-row.tsx'
import { dayOf } from '../parts/dates.ts'
import { EventRow } from '../parts/event-row.tsx'
import { NameLink } from '../parts/name.tsx'
import { Beside } from '../parts/ref-list.tsx'
import { Section } from '../parts/section.tsx'
import { Evidence, Thing } from '../parts/thing.tsx'
import { useTitle } from '../parts/use-title.ts'
import { useWords } from '../words/use-words.ts'

/** One event as one report tells it: who led it, who was there, where it stopped, what was said. */
export function Component() {
  const { t } = useWords()
  const { id } = useParams()
  const answer = useAnswer('/events/:id', { id })
  const found = answer.data
  useTitle(
    found &&
      [dayOf(found.date), found.lead?.name, t(`event.${found.type}`), found.place?.name].filter(Boolean).join(' '),
  )
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
            </p>
          </header>
          <div className="thing-grid">
            <div>
              <Section head={t('nav.agendas')} empty={!event.agendas.length}>
                <ol className="agenda-list">
                  {event.agendas.map((agenda) => (
                    <AgendaRow key={agenda.id} row={agenda} />
                  ))}
                </ol>
              </Section>
              <Evidence quotes={event.quotes} filter={null} />
              <Section head={t('section.sameReport')} empty={!event.others.length}>
                <ol className="event-list">
                  {event.others.map((other) => (
                    <EventRow key={other.id} row={other} />
                  ))}
                </ol>
              </Section>
            </div>
            <aside>
              <Beside head={t('section.stops')} empty={!event.stops.length}>
                <ol className="stops" lang="zh-CN">
                  {event.stops.map((stop) => (
                    <li key={stop}>{stop}</li>
                  ))}
                </ol>
              </Beside>
              <Beside head={t('section.attendees')} empty={!event.attendees.length}>
                <ul className="ref-list">
                  {event.attendees.map((person) => (
                    <li key={person.name}>
                      <NameLink id={person.id} name={person.name} as="person" />
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
