import { useCallback, useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { EventRow } from '../../../src/serve/schema.ts'
import { pageAddress } from '../parts/addresses.ts'
import { dayOf } from '../parts/dates.ts'
import { EVENT_TYPES } from '../parts/kinds.ts'
import type { Palette } from '../theme/palette.ts'
import { useScheme } from '../theme/scheme.tsx'
import { useWords } from '../words/use-words.ts'
import { Chart, type EChartsCoreOption } from './chart.tsx'
import { chartText, escapeMarkup } from './chart-text.ts'
import { SaveChart } from './save-chart.tsx'
import { timeLanes } from './time-lanes.ts'

const LANE = 44

interface Dot {
  readonly value: [date: string, lane: number]
  readonly event: EventRow
}

/** What was held when: a lane for each type of event, a dot for each event, named by who led it. A click opens the event. */
export default function EventTimeline({
  events,
  total,
  query,
  narrowed,
}: {
  events: readonly EventRow[]
  total: number
  /** Of the list, for its figures. */
  query: string
  /** In words what it is narrowed to. */
  narrowed: string
}) {
  const { t } = useWords()
  const { palette } = useScheme()
  const navigate = useNavigate()
  const dated = useMemo(() => events.filter((event) => event.first), [events])
  const lanes = useMemo(
    () => EVENT_TYPES.filter((type) => dated.some((event) => event.type === type)).reverse(),
    [dated],
  )

  const draw = useCallback(
    (palette: Palette): EChartsCoreOption => {
      const text = chartText(palette)
      const dots: Dot[] = dated.map((event) => ({ value: [event.first!, lanes.indexOf(event.type)], event }))
      return {
        textStyle: text.textStyle,
        grid: { left: 84, right: 8, top: 8, bottom: 26 },
        tooltip: {
          ...text.tooltip,
          formatter: ({ data: { event } }: { data: Dot }) =>
            escapeMarkup(
              [dayOf(event.date), event.lead?.name, t(`event.${event.type}`), event.place?.name]
                .filter(Boolean)
                .join(' '),
            ),
        },
        ...timeLanes(
          palette,
          text,
          lanes.map((type) => t(`event.${type}`)),
          { share: 0.05, days: 2 },
        ),
        series: [
          {
            type: 'scatter',
            data: dots,
            symbolSize: 9,
            itemStyle: { color: palette.accent, borderColor: palette.paper, borderWidth: 1 },
            label: {
              show: true,
              position: 'top',
              distance: 4,
              color: palette.soft,
              fontSize: 11,
              formatter: ({ data: { event } }: { data: Dot }) => event.lead?.name ?? event.place?.name ?? '',
            },
            labelLayout: { hideOverlap: true },
          },
        ],
      }
    },
    [dated, lanes, t],
  )
  const option = useMemo(() => draw(palette), [draw, palette])
  const height = 40 + lanes.length * LANE

  if (dated.length < 2) return null
  return (
    <figure className="figure">
      <h2>{t('chart.eventsTitle')}</h2>
      <Chart
        option={option}
        height={height}
        onOpen={(data) => void navigate(pageAddress('events', (data as Dot).event.id))}
      />
      <figcaption>
        <SaveChart
          title={t('chart.eventsTitle')}
          name="events"
          drawn={{ draw, height }}
          figures={['/api/files/events', query]}
          narrowed={narrowed}
        />{' '}
        {t('chart.eventsHow')} {total > events.length && t('chart.eventsShown', { shown: events.length, count: total })}{' '}
        {events.length > dated.length && t('chart.eventsUndated', { count: events.length - dated.length })}
      </figcaption>
    </figure>
  )
}
