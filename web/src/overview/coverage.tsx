import { Link } from 'react-router'
import type { Coverage as Answer } from '../../../src/serve/schema-coverage.ts'
import { useAnswer } from '../api/use-answer.ts'
import { SaveChart } from '../charts/save-chart.tsx'
import { NameLink } from '../parts/name.tsx'
import { Section } from '../parts/section.tsx'
import { useWords } from '../words/use-words.ts'

/** Years that are shown, the latest. */
const YEARS = 12
const SHOWN = 8
const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'))

/** How dark a month is: a logarithm of its reports, since a few months have most of them. */
const shade = (reports: number, most: number) => Math.round((Math.log1p(reports) / Math.log1p(most)) * 46 + 6)

/** The month so many after one. */
function monthAfter(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

/** Which months the ledger has reports of, and for which places it has none for long: said of the ledger, of nothing else. */
export function Coverage() {
  const { t } = useWords()
  const { data } = useAnswer('/coverage', { params: { limit: SHOWN } })
  if (!data?.months.length) return null
  const { months } = data
  return (
    <Section
      head={t('coverage.title')}
      tools={
        <SaveChart
          brief
          title={t('coverage.title')}
          name="coverage"
          drawn={{
            bars: months.slice(-YEARS * 12).map(({ period, count }) => ({ label: period, values: [count] })),
            series: [t('nav.reports')],
          }}
          figures={['/api/charts/coverage', '?limit=200&least=1']}
        />
      }
    >
      <Grid months={months} />
      <p className="faint">
        {t('coverage.how')}{' '}
        {data.undated > 0 && t('coverage.undated', { count: data.undated, n: data.undated.toLocaleString('en-US') })}
      </p>
      {data.places.length > 0 && <Places found={data} />}
    </Section>
  )
}

function Grid({ months }: { months: Answer['months'] }) {
  const { t } = useWords()
  const counts = new Map(months.map(({ period, count }) => [period, count]))
  const most = Math.max(1, ...counts.values())
  const first = Number(months[0]!.period.slice(0, 4))
  const last = Number(months.at(-1)!.period.slice(0, 4))
  const from = Math.max(first, last - YEARS + 1)
  const years = Array.from({ length: last - from + 1 }, (_, i) => String(from + i))
  return (
    <>
      <div className="scroll-x">
        <table className="coverage">
          <caption className="visually-hidden">{t('coverage.title')}</caption>
          <thead>
            <tr>
              <td />
              {MONTHS.map((month) => (
                <th key={month} scope="col">
                  {Number(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {MONTHS.map((month) => {
                  const period = `${year}-${month}`
                  const count = counts.get(period)
                  if (count === undefined) return <td key={month} className="outside" />
                  if (count === 0)
                    return (
                      <td key={month} className="empty" title={`${period}: ${t('coverage.none')}`}>
                        <span className="visually-hidden">{t('coverage.none')}</span>
                      </td>
                    )
                  return (
                    <td key={month}>
                      <Link
                        className="quiet-link"
                        to={`/reports?from=${period}&to=${period}`}
                        title={t('coverage.month', { month: period, count, n: count.toLocaleString('en-US') })}
                        style={{
                          background: `color-mix(in srgb, var(--accent) ${shade(count, most)}%, transparent)`,
                        }}
                      >
                        {count}
                      </Link>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {from > first && (
        <p>
          <Link to={`/reports?to=${from - 1}`}>{t('coverage.earlier', { year: first })}</Link>
        </p>
      )}
    </>
  )
}

function Places({ found }: { found: Answer }) {
  const { t } = useWords()
  return (
    <>
      <h3 className="coverage-head">{t('coverage.places')}</h3>
      <ul className="coverage-places">
        {found.places.map(({ place, gaps }) => {
          const [gap] = gaps
          const query = new URLSearchParams({ place: place.id, from: monthAfter(gap!.from, -1) })
          if (!gap!.open) query.set('to', monthAfter(gap!.to, 1))
          return (
            <li key={place.id}>
              <NameLink id={place.id} name={place.name} as="place" />{' '}
              <Link className="quiet-link coverage-gap" to={`/reports?${query}`}>
                {gap!.open
                  ? t('coverage.open', { from: gap!.from, count: gap!.months })
                  : t('coverage.gap', { from: gap!.from, to: gap!.to, count: gap!.months })}
              </Link>{' '}
              <span className="faint">
                {t('coverage.none')}
                {gaps.length > 1 && ` · ${t('coverage.moreGaps', { count: gaps.length - 1 })}`}
              </span>
            </li>
          )
        })}
      </ul>
      {found.placesWithGaps > found.places.length && (
        <p className="faint">{t('coverage.morePlaces', { count: found.placesWithGaps - found.places.length })}</p>
      )}
    </>
  )
}
