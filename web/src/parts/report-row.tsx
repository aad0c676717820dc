import { Link } from 'react-router'
import type { ReportRow as Row } from '../../../src/serve/schema.ts'
import { useWords } from '../words/use-words.ts'
import { pageAddress } from './addresses.ts'
import { dayOf } from './dates.ts'
import { Marked } from './marked.tsx'
import { Name } from './name.tsx'
import { PickBox } from './pick.tsx'
import { Topics } from './topics.tsx'

/** A report in a list: when, who, what and where in one line; its title; the words that were searched for; what it holds. */
export function ReportRow({ row, query = '' }: { row: Row; query?: string }) {
  const { t } = useWords()
  const { event, counts } = row
  return (
    <li className="report-row">
      <PickBox id={row.id} />
      <p className="report-line">
        <time>{dayOf(row.date) ?? t('date.unknown')}</time>
        {event?.lead && <Name name={event.lead.name} as="person" />}
        {event && <span>{t(`event.${event.type}`)}</span>}
        {event?.place && <Name name={event.place.name} as="place" />}
        {row.origin && (
          <span className="report-origin" lang="zh-CN">
            {row.origin}
          </span>
        )}
        {row.copies > 1 && <span>{t('holds.copies', { count: row.copies })}</span>}
      </p>
      <h3 lang="zh-CN">
        <Link to={{ pathname: pageAddress('reports', row.id), search: query }}>
          {row.title ? <Marked text={row.title} marks={row.titleMarks} /> : t('report.untitled')}
        </Link>
      </h3>
      {row.snippet && (
        <p className="snippet" lang="zh-CN">
          {row.snippet.start > 0 && '…'}
          <Marked text={row.snippet.text} marks={row.snippet.marks} />…
        </p>
      )}
      <p className="report-holds">
        {counts.directives > 0 && <span>{t('holds.directives', { count: counts.directives })}</span>}
        {counts.commitments > 0 && <span>{t('holds.commitments', { count: counts.commitments })}</span>}
        {counts.tifa > 0 && <span>{t('holds.tifa', { count: counts.tifa })}</span>}
        {counts.indicators > 0 && <span>{t('holds.indicators', { count: counts.indicators })}</span>}
        <Topics codes={row.topics} />
      </p>
    </li>
  )
}
