import { Link, useParams } from 'react-router'
import { useAnswer } from '../api/use-answer.ts'
import { ItemsSection } from '../follow/items-section.tsx'
import { HoldersSection } from '../identities/holders-section.tsx'
import { pageAddress } from '../parts/addresses.ts'
import { daysOf } from '../parts/dates.ts'
import { Name, NameLink } from '../parts/name.tsx'
import { Beside, RefList, TopicBars } from '../parts/ref-list.tsx'
import { Evidence, Extent, Thing } from '../parts/thing.tsx'
import { useTitle } from '../parts/use-title.ts'
import { YearBars } from '../parts/year-bars.tsx'
import { useWords } from '../words/use-words.ts'

/** One division or zone: what was asked of it, who holds its posts, what lies below it. */
export function Component() {
  const { t } = useWords()
  const { id } = useParams()
  const answer = useAnswer('/places/:id', { id })
  useTitle(answer.data?.name)
  return (
    <Thing answer={answer}>
      {(place) => {
        const filter = `place=${encodeURIComponent(place.code ?? place.id)}`
        return (
          <>
            <header className="page-head">
              {place.above.length > 0 && (
                <p className="above">
                  {place.above.map((one) => (
                    <NameLink key={one.id} id={one.id} name={one.name} as="place" />
                  ))}
                </p>
              )}
              <h1>
                <Name name={place.name} as="place" />
              </h1>
              <p className="under">
                {t(`level.${place.level}`)}
                {place.code && ` · ${place.code}`} · <Extent {...place} reports={place.reports.total} />
              </p>
              {place.now && (
                <p className="under">
                  {t('place.now')} <NameLink {...place.now} as="place" />
                </p>
              )}
              {place.formerly.length > 0 && (
                <p className="under">
                  {t('place.formerly')}{' '}
                  {place.formerly.map((one, i) => (
                    <span key={`${one.id} ${one.name}`}>
                      {i > 0 && '、'}
                      <NameLink id={one.reports > 0 ? one.id : null} name={one.name} as="place" />
                      {one.until && <span className="faint"> – {one.until}</span>}
                    </span>
                  ))}
                </p>
              )}
            </header>
            <div className="thing-grid">
              <div>
                <HoldersSection id={place.id} />
                <ItemsSection by="place" value={place.code ?? place.id} />
                <Evidence {...place} filter={filter} named={`q=${encodeURIComponent(place.name)}`} />
              </div>
              <aside>
                <Beside head={t('section.below')} empty={!place.below.length}>
                  <ul className="tiles">
                    {place.below.map((one) => (
                      <li key={one.id}>
                        <Link className="quiet-link" to={pageAddress('places', one.id)}>
                          <Name name={one.name} as="place" />
                          <span className="count">{one.reports}</span>
                        </Link>
                      </li>
                    ))}
                  </ul>
                </Beside>
                <Beside head={t('section.officials')} empty={!place.officials.length}>
                  <ul className="post-list">
                    {place.officials.map((post) => (
                      <li key={`${post.person.id} ${post.title}`}>
                        <span>
                          {post.title} <NameLink id={post.person.id} name={post.person.name} as="person" />
                        </span>
                        <span className="faint">{daysOf(post.first, post.last)}</span>
                      </li>
                    ))}
                  </ul>
                </Beside>
                <YearBars head={t('section.years')} years={place.years} filter={filter} of={place.name} />
                <TopicBars head={t('section.topics')} topics={place.topics} filter={filter} of={place.name} />
                <RefList head={t('nav.people')} folder="people" refs={place.people} />
                <RefList head={t('nav.tifa')} folder="tifa" refs={place.tifa} />
                <RefList head={t('nav.organizations')} folder="organizations" refs={place.organizations} />
              </aside>
            </div>
          </>
        )
      }}
    </Thing>
  )
}
