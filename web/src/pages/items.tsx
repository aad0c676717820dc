import { Link } from 'react-router'
import type { ItemRow } from '../../../src/serve/schema-items.ts'
import { useAnswer } from '../api/use-answer.ts'
import { TakeUp } from '../desk/take-up.tsx'
import { OUTCOMES, OutcomeMark } from '../follow/outcome.tsx'
import { axisOf, TimeLine, Years } from '../follow/time-line.tsx'
import { pageAddress } from '../parts/addresses.ts'
import { Download } from '../parts/download.tsx'
import { FilterBar } from '../parts/filter-bar.tsx'
import { useFilters } from '../parts/filters.ts'
import { NameLink } from '../parts/name.tsx'
import { Pager, Total } from '../parts/pager.tsx'
import { PickBox, PickPage, PickRows } from '../parts/pick.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { Failed, Loading, NothingFound } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { useWords } from '../words/use-words.ts'

const SIZE = 40
const SORTS = ['newest', 'oldest', 'deadline'] as const

/** What was asked and what came of it: one row an item, its steps as dots on a time line. */
export function Component() {
  const { t } = useWords()
  const { values, change, clear } = useFilters()
  useTitle(t('nav.items'))
  const { q, place, person, topic, status, report, due, dueFrom, open, year, sort, page } = values
  const from = values.from ?? year
  const to = values.to ?? year
  const params = { q, place, person, topic, status, report, due, dueFrom, open, from, to, sort, page, size: SIZE }
  const answer = useAnswer('/items', { params, keep: true })
  const { data, error } = answer
  const axis = data ? axisOf(data.items) : null
  const narrowed = [q, place, person, topic, status, report, due, dueFrom, open, from, to].some(Boolean)
  return (
    <div className="sheet">
      <header className="page-head">
        <h1>{t('nav.items')}</h1>
        <p className="under">{t('lead.items')}</p>
      </header>
      <SearchBox label={t('search.items')} />
      <FilterBar offer={['place', 'person', 'topic', 'year']}>
        <label className="due-filter">
          <span>{t('item.due')}</span>
          <input
            type="date"
            value={/^\d{4}-\d\d-\d\d$/.test(due ?? '') ? due : ''}
            onChange={(event) => change({ due: event.target.value || null })}
          />
        </label>
      </FilterBar>
      {(dueFrom || open) && (
        <p className="soft">
          <button
            type="button"
            className="plain-button link-button"
            onClick={() => change({ dueFrom: null, open: null, due: null })}
          >
            {dueFrom ? t('item.dueBetween', { from: dueFrom, to: due ?? '' }) : t('item.onlyOpen')}
          </button>
        </p>
      )}
      {report && (
        <p className="soft">
          <button type="button" className="plain-button link-button" onClick={() => change({ report: null })}>
            {t('item.allReports')}
          </button>
        </p>
      )}
      {error && !data ? (
        <Failed error={error} retry={() => void answer.refetch()} />
      ) : !data ? (
        <Loading lines={10} />
      ) : (
        <>
          <ul className="outcome-tally" aria-label={t('item.outcome')}>
            {OUTCOMES.map((outcome) => {
              const count = data.outcomes.find((one) => one.outcome === outcome)?.count ?? 0
              if (!count && status !== outcome) return null
              return (
                <li key={outcome}>
                  <button
                    type="button"
                    className="plain-button"
                    aria-pressed={status === outcome}
                    onClick={() => change({ status: status === outcome ? null : outcome })}
                  >
                    <OutcomeMark outcome={outcome} /> <span className="count">{count}</span>
                  </button>
                </li>
              )
            })}
          </ul>
          {data.total === 0 ? (
            <NothingFound clear={narrowed ? clear : undefined} />
          ) : (
            <PickRows
              list="items"
              rows={data.items}
              more={(ids, clear) => (
                <TakeUp items={ids} label={t('desk.takeUpChosen', { count: ids.length })} onTaken={clear} />
              )}
            >
              <div className="list-tools">
                <Total total={data.total} name="rows" />
                <div className="item-sorts">
                  {SORTS.map((one) => (
                    <button
                      key={one}
                      type="button"
                      className="plain-button"
                      aria-pressed={(sort ?? 'newest') === one}
                      onClick={() => change({ sort: one === 'newest' ? null : one })}
                    >
                      {t(`itemSort.${one}`)}
                    </button>
                  ))}
                </div>
                <PickPage />
                <Download list="items" />
              </div>
              <div className="items-head" aria-hidden>
                <span />
                <span />
                {axis && <Years axis={axis} />}
              </div>
              <ol className="items" aria-busy={answer.isPlaceholderData}>
                {data.items.map((item) => (
                  <li key={item.id}>
                    <PickBox id={item.id} />
                    <Row item={item} />
                    <div className="item-state">
                      <OutcomeMark outcome={item.outcome} />
                      {item.outcome === 'not yet rated' && item.looked && (
                        <span className="faint">{t('item.looked', { day: item.looked })}</span>
                      )}
                    </div>
                    {axis && <TimeLine item={item} axis={axis} />}
                  </li>
                ))}
              </ol>
              <Pager total={data.total} size={data.size} page={data.page} />
            </PickRows>
          )}
        </>
      )}
    </div>
  )
}

function Row({ item }: { item: ItemRow }) {
  return (
    <div className="item-what">
      <Link className="quiet-link" lang="zh-CN" to={pageAddress('items', item.id)}>
        {item.what}
      </Link>
      <p className="faint">
        {item.place && <NameLink id={item.place.id} name={item.place.name} as="place" />}
        {item.asked && <NameLink id={item.asked.id} name={item.asked.name} as="person" />}
        {item.deadline && (
          <span title={item.deadline.day ?? undefined} lang="zh-CN">
            {item.deadline.text || item.deadline.day}
          </span>
        )}
        {item.revised && <span>→ {item.revised}</span>}
      </p>
    </div>
  )
}
