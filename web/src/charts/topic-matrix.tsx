import { useCallback, useMemo } from 'react'
import { Link, useNavigate } from 'react-router'
import type { TopicStats } from '../../../src/serve/schema.ts'
import { useRoomy } from '../parts/use-room.ts'
import type { Palette } from '../theme/palette.ts'
import { useScheme } from '../theme/scheme.tsx'
import { topicName } from '../words/topics.ts'
import { useWords } from '../words/use-words.ts'
import { Chart, type EChartsCoreOption } from './chart.tsx'
import { chartText, escapeMarkup } from './chart-text.ts'
import { SaveChart } from './save-chart.tsx'

const ROW = 26
/** Periods at most, so that each figure has room. */
const COLUMNS = { wide: 12, narrow: { zh: 7, en: 5 } }

interface Cell {
  readonly value: [column: number, row: number, count: number]
  readonly topic: string
  readonly period: string
}

function quotesOf(topic: string, period: string, filter: string): string {
  const time = period.length === 4 ? `year=${period}` : `from=${period}&to=${period}`
  return `/statements?topic=${topic}&${time}${filter && `&${filter}`}`
}

/** Which topics directives and commitments were about, year by year: a figure for each, darker where there are more. A click opens the quotes. */
export default function TopicMatrix({
  stats,
  title,
  filter = '',
}: {
  stats: TopicStats
  title: string
  filter?: string
}) {
  const { t, language } = useWords()
  const { palette } = useScheme()
  const navigate = useNavigate()
  const roomy = useRoomy()
  const columns = roomy ? COLUMNS.wide : COLUMNS.narrow[language]
  const periods = useMemo(() => stats.periods.slice(-columns), [stats, columns])
  const names = language === 'zh' ? 64 : roomy ? 196 : 136
  const skipped = stats.periods.length - periods.length

  const draw = useCallback(
    (palette: Palette): EChartsCoreOption => {
      const text = chartText(palette)
      const topics = [...stats.topics].reverse()
      const cells: Cell[] = topics.flatMap((topic, row) =>
        periods.flatMap((period, column) => {
          const count = topic.counts[skipped + column] ?? 0
          return count ? [{ value: [column, row, count], topic: topic.topic, period }] : []
        }),
      )
      return {
        textStyle: text.textStyle,
        grid: { left: names + 8, right: 4, top: 24, bottom: 4 },
        tooltip: {
          ...text.tooltip,
          formatter: ({ data }: { data: Cell }) =>
            escapeMarkup(
              t('chart.cell', { topic: topicName(data.topic, language), period: data.period, count: data.value[2] }),
            ),
        },
        xAxis: {
          type: 'category',
          position: 'top',
          data: periods,
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: text.axisLabel,
        },
        yAxis: {
          type: 'category',
          data: topics.map((topic) => topicName(topic.topic, language)),
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: { ...text.axisLabel, color: palette.ink, width: names, overflow: 'truncate' },
        },
        visualMap: {
          show: false,
          min: 0,
          max: Math.max(1, ...cells.map((cell) => cell.value[2])),
          inRange: { color: [palette.sheet, palette.chosen, mix(palette.accent, palette.sheet, 0.45)] },
        },
        series: [
          {
            type: 'heatmap',
            data: cells,
            label: { show: true, color: palette.ink, fontSize: 12 },
            itemStyle: { borderColor: palette.paper, borderWidth: 2, borderRadius: 2 },
            emphasis: { itemStyle: { borderColor: palette.accent, borderWidth: 1 } },
          },
        ],
      }
    },
    [stats, periods, skipped, names, language, t],
  )
  const option = useMemo(() => draw(palette), [draw, palette])
  const height = 32 + stats.topics.length * ROW

  return (
    <figure className="figure">
      <Chart
        option={option}
        height={height}
        onOpen={(data) => {
          const cell = data as Cell
          void navigate(quotesOf(cell.topic, cell.period, filter))
        }}
      />
      <figcaption>
        <SaveChart
          title={title}
          name="topics"
          drawn={{ draw, height }}
          figures={['/api/charts/topics', filter && `?${filter}`]}
        />{' '}
        {t('chart.topicsHow')} {stats.undated > 0 && t('chart.undated', { count: stats.undated })}
      </figcaption>
      <details className="as-table">
        <summary>{t('chart.asTable')}</summary>
        <div className="scroll-x">
          <table className="figures-table">
            <thead>
              <tr>
                <th scope="col">{t('filterName.topic')}</th>
                {stats.periods.map((period) => (
                  <th key={period} scope="col">
                    {period}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {stats.topics.map((topic) => (
                <tr key={topic.topic}>
                  <th scope="row">{topicName(topic.topic, language)}</th>
                  {stats.periods.map((period, i) => (
                    <td key={period}>
                      {topic.counts[i] ? (
                        <Link className="quiet-link" to={quotesOf(topic.topic, period, filter)}>
                          {topic.counts[i]}
                        </Link>
                      ) : (
                        '–'
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}

/** `share` of colour `a` on colour `b`, both `#rrggbb`. */
function mix(a: string, b: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  return `#${[1, 3, 5]
    .map((at) => Math.round(channel(a, at) * share + channel(b, at) * (1 - share)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`
}
