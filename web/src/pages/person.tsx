import { Link, useParams } from 'react-router'
import type { PersonRow } from '../../../src/serve/schema.ts'
import { useAnswer } from '../api/use-answer.ts'
import { ItemsSection } from '../follow/items-section.tsx'
import { CareerSection } from '../identities/career-section.tsx'
import { PeopleRows } from '../identities/people-rows.tsx'
import { AgendaRow } from '../parts/agenda-row.tsx'
import { Name } from '../parts/name.tsx'
import { PostName } from '../parts/post.tsx'
import { RefList, TopicBars } from '../parts/ref-list.tsx'
import { Section } from '../parts/section.tsx'
import { Evidence, Extent, Thing } from '../parts/thing.tsx'
import { useTitle } from '../parts/use-title.ts'
import { YearBars } from '../parts/year-bars.tsx'
import { DecidedPairs } from '../review/decided-pairs.tsx'
import { useWords } from '../words/use-words.ts'

/** One person: posts with their dates, what they asked for and of whom, and where it stands. */
export function Component() {
  const { t } = useWords()
  const { id } = useParams()
  const answer = useAnswer('/people/:id', { id })
  useTitle(answer.data?.name ?? (answer.error?.choices ? id : undefined))
  if (answer.error?.choices) return <Several name={id ?? ''} people={answer.error.choices} />
  return (
    <Thing answer={answer}>
      {(person) => {
        const filter = `person=${encodeURIComponent(person.id)}`
        return (
          <>
            <header className="page-head">
              <h1>
                <Name name={person.name} as="person" />
              </h1>
              <p className="under">
                {person.post && <PostName post={person.post} />}
                {person.post && ' · '}
                <Extent {...person} reports={person.reports.total} />
                <SplitLink id={person.id} reports={person.reports.total} />
              </p>
            </header>
            <div className="thing-grid">
              <div>
                <CareerSection id={person.id} />
                <DecidedPairs kind="person" of={person.id} />
                <ItemsSection by="person" value={person.id} />
                <Evidence {...person} filter={filter} speaker={false} />
                <Section head={t('nav.agendas')} empty={!person.agendas.items.length}>
                  <ol className="agenda-list">
                    {person.agendas.items.map((agenda) => (
                      <AgendaRow key={agenda.id} row={agenda} />
                    ))}
                  </ol>
                </Section>
              </div>
              <aside>
                <YearBars head={t('section.years')} years={person.years} filter={filter} of={person.name} />
                <TopicBars head={t('section.topics')} topics={person.topics} filter={filter} of={person.name} />
                <RefList head={t('nav.places')} folder="places" refs={person.places} />
                <RefList head={t('nav.tifa')} folder="tifa" refs={person.tifa} />
                <RefList head={t('section.together')} folder="people" refs={person.people} />
              </aside>
            </div>
          </>
        )
      }}
    </Thing>
  )
}

/** The way to say that some of the reports mean another; nothing where this server takes no decisions. */
function SplitLink({ id, reports }: { id: string; reports: number }) {
  const { t } = useWords()
  const overview = useAnswer('/review')
  if (!overview.data?.editable || reports < 2) return null
  return (
    <>
      {' · '}
      <Link className="link-inline" to={`/people/${encodeURIComponent(id)}/split`}>
        {t('split.link')}
      </Link>
    </>
  )
}

/** Everyone who bears a name, to choose from. */
function Several({ name, people }: { name: string; people: readonly PersonRow[] }) {
  const { t } = useWords()
  return (
    <div className="sheet">
      <header className="page-head">
        <h1>
          <Name name={name} as="person" />
        </h1>
        <p className="under">{t('career.several', { count: people.length })}</p>
      </header>
      <PeopleRows people={people} />
    </div>
  )
}
