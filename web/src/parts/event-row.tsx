import { Link } from 'react-router'
import type { EventRow as Row } from '../../../src/serve/schema.ts'
import { useWords } from '../words/use-words.ts'
import { pageAddress, wordsAddress } from './addresses.ts'
import { dayOf } from './dates.ts'
import { NameLink } from './name.tsx'
import { PickBox } from './pick.tsx'

/** An event in a list: when, who, what and where in one line, who else was there, where it stopped, and the report that tells it. */
export function EventRow({ row }: { row: Row }) {
  const { t } = useWords()
  return (
    <li className="event-row">
      <PickBox id={row.id} />
      <time>{dayOf(row.date) ?? t('date.unknown')}</time>
      <div>
        <p className="event-line">
          {row.lead && <NameLink id={row.lead.id} name={row.lead.name} as="person" />}
          <Link to={pageAddress('events', row.id)}>{t(`event.${row.type}`)}</Link>
          {row.place && <NameLink id={row.place.id} name={row.place.name} as="place" />}
        </p>
        {row.stops.length > 0 && (
          <p className="event-stops" lang="zh-CN">
            {row.stops.join(' → ')}
          </p>
        )}
        <p className="source">
          {row.report.origin && <span lang="zh-CN">{row.report.origin}</span>}
          <Link className="quiet-link source-title" lang="zh-CN" to={wordsAddress(row.report.id, row.spans[0]?.[0])}>
            {row.report.title ?? t('report.untitled')}
          </Link>
          {row.tellings > 1 && <span>{t('event.tellings', { count: row.tellings })}</span>}
        </p>
      </div>
    </li>
  )
}
