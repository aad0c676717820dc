import { Tooltip } from 'antd'
import { Link } from 'react-router'
import type { Career } from '../../../src/serve/schema-identities.ts'
import { pageAddress } from '../parts/addresses.ts'
import { daysOf } from '../parts/dates.ts'
import { useWords } from '../words/use-words.ts'
import { placeOn, type SpanAxis } from './span-axis.ts'

type Seen = Pick<Career['posts'][number], 'first' | 'last' | 'reports' | 'firstReport' | 'acting'>

/** From when to when reports show something, as a bar on the axis; hatched while the holder only acts. */
export function SpanBar({ axis, seen, label }: { axis: SpanAxis; seen: Seen; label: string }) {
  const { t } = useWords()
  const { first, last, reports, firstReport, acting } = seen
  if (first === null || last === null) return null
  const words = `${label} ${daysOf(first, last)} · ${t('totalOf.reports', { count: reports, n: reports.toLocaleString('en-US') })}`
  return (
    <>
      <Tooltip title={words} mouseEnterDelay={0.1}>
        <Link
          className="span-bar"
          to={pageAddress('reports', firstReport.id)}
          style={placeOn(axis, first, last)}
          aria-label={words}
        />
      </Tooltip>
      {acting?.first && acting.last && (
        <span className="span-acting" style={placeOn(axis, acting.first, acting.last)} />
      )}
    </>
  )
}

/** The lines and figures of the years. */
export function SpanYears({ axis }: { axis: SpanAxis }) {
  return (
    <span className="span-years" aria-hidden>
      {axis.years.map(({ year, at }) => (
        <span key={year} style={{ insetInlineStart: `${at}%` }}>
          {year}
        </span>
      ))}
    </span>
  )
}
