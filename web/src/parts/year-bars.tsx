import { Link } from 'react-router'
import type { PeriodCount } from '../../../src/serve/schema.ts'
import { SaveChart } from '../charts/save-chart.tsx'
import { Beside } from './ref-list.tsx'

/** Reports by year, as columns with their figures; each leads to the reports of its year. */
export function YearBars({
  head,
  years,
  filter,
  of = null,
}: {
  head: string
  years: readonly PeriodCount[]
  filter: string
  /** What thing they are of; null for the whole ledger. */
  of?: string | null
}) {
  const most = Math.max(1, ...years.map((one) => one.count))
  return (
    <Beside
      head={head}
      empty={!years.length}
      tools={
        <SaveChart
          brief
          title={of ? `${of} · ${head}` : head}
          name="years"
          drawn={{ bars: years.map((one) => ({ label: one.period, values: [one.count] })), series: [head] }}
          figures={['/api/charts/years', filter && `?${filter}`]}
        />
      }
    >
      <ul className="year-bars">
        {years.map((one) => (
          <li key={one.period}>
            <Link className="quiet-link" to={`/reports?year=${one.period}${filter && `&${filter}`}`}>
              <span className="count">{one.count}</span>
              <span className="bar" style={{ blockSize: `${4 + (one.count / most) * 44}px` }} />
              <span>{one.period}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Beside>
  )
}
