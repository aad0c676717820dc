import { Link } from 'react-router'
import type { AgendaRow as Row } from '../../../src/serve/schema.ts'
import { useWords } from '../words/use-words.ts'
import { wordsAddress } from './addresses.ts'
import { dayOf } from './dates.ts'
import { NameLink } from './name.tsx'
import { PickBox } from './pick.tsx'

/** A list of requirements as it was announced: whose, where, and its points in order, each leading to its words. */
export function AgendaRow({ row }: { row: Row }) {
  const { t } = useWords()
  return (
    <li className="agenda-row">
      <PickBox id={row.id} />
      <p className="report-line">
        <time>{dayOf(row.report.date) ?? t('date.unknown')}</time>
        {row.speaker && <NameLink id={row.speaker.id} name={row.speaker.name} as="person" />}
        <span>
          {row.announced === null || row.announced === row.items.length
            ? t('agenda.points', { count: row.items.length })
            : t('agenda.pointsOf', { count: row.items.length, announced: row.announced })}
        </span>
      </p>
      <ol className="agenda-items" lang="zh-CN">
        {row.items.map((item) => (
          <li key={item.start}>
            <Link className="quiet-link" to={wordsAddress(row.report.id, item.start)}>
              {item.text}
            </Link>
          </li>
        ))}
      </ol>
      <p className="source">
        {row.report.origin && <span lang="zh-CN">{row.report.origin}</span>}
        <Link
          className="quiet-link source-title"
          lang="zh-CN"
          to={wordsAddress(row.report.id, row.spans[0]?.[0] ?? row.items[0]?.start)}
        >
          {row.report.title ?? t('report.untitled')}
        </Link>
      </p>
    </li>
  )
}
