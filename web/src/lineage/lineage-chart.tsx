import { useCallback, useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { Lineage } from '../../../src/serve/schema-lineage.ts'
import { Chart, type EChartsCoreOption } from '../charts/chart.tsx'
import { chartText, escapeMarkup } from '../charts/chart-text.ts'
import { SaveChart } from '../charts/save-chart.tsx'
import { timeLanes } from '../charts/time-lanes.ts'
import { wordsAddress } from '../parts/addresses.ts'
import { useRoomy } from '../parts/use-room.ts'
import type { Palette } from '../theme/palette.ts'
import { useScheme } from '../theme/scheme.tsx'
import { useWords } from '../words/use-words.ts'

const LANE = 52
/** Marks of one lane are spread over its height by place, so that those of one day stay apart. */
const SPREAD = [0, -11, 11, -6, 6] as const

/** Of more marks than this only first uses are named: names would lie on marks. */
const NAMED = 40

type Dot = Lineage['dots'][number]
interface Mark {
  readonly value: [day: string, lane: number]
  readonly dot: Dot
  readonly first: boolean
}
/**
 * How a phrase went through the levels: a lane for each, time from left to right, the first use of each level marked. A dot is a use
 * (or those of one place and month), hollow where it is only passed on. A click opens its words.
 */
export default function LineageChart({ lineage }: { lineage: Lineage }) {
  const { t, language } = useWords()
  const { palette } = useScheme()
  const roomy = useRoomy()
  const navigate = useNavigate()

  const draw = useCallback(
    (palette: Palette): EChartsCoreOption => {
      const text = chartText(palette)
      const lanes = [...lineage.lanes].reverse()
      const laneOf = new Map(lanes.map((lane, i) => [lane.level, i]))
      const firsts = new Set(
        lanes.flatMap(({ first }) => (first ? [`${first.report.id}:${first.start}:${first.level}`] : [])),
      )
      const places = new Map<string, number>()
      const marks: Mark[] = lineage.dots.map((dot) => {
        const key = `${dot.level}:${dot.place}`
        if (!places.has(key))
          places.set(key, [...places.keys()].filter((known) => known.startsWith(`${dot.level}:`)).length)
        const first = firsts.has(`${dot.use.report.id}:${dot.use.start}:${dot.level}`)
        return { value: [dot.from, laneOf.get(dot.level)!], dot, first }
      })
      // What is drawn last lies on top.
      marks.sort((a, b) => Number(a.first) - Number(b.first))
      const several = new Set(lanes.flatMap((lane) => (lane.placeCount > 1 ? [lane.level] : [])))
      const named = ({ dot, first }: Mark) => first || (roomy && marks.length <= NAMED && several.has(dot.level))
      const offset = ({ dot }: Mark) => SPREAD[places.get(`${dot.level}:${dot.place}`)! % SPREAD.length]!
      const colour = ({ dot, first }: Mark) => (first ? palette.accent : dot.passed ? palette.sheet : palette.soft)
      return {
        textStyle: text.textStyle,
        grid: { left: language === 'zh' ? 66 : roomy ? 92 : 84, right: 12, top: 16, bottom: 26 },
        tooltip: {
          ...text.tooltip,
          formatter: ({ data: { dot, first } }: { data: Mark }) => {
            const when = dot.from === dot.to ? dot.from : `${dot.from} – ${dot.to}`
            const who = [when, dot.placeName, dot.use.speaker?.name].filter(Boolean).join(' ')
            const how = [
              first && t('lineage.firstHere'),
              dot.use.passed && t('lineage.passedOn', { authority: dot.use.authority ?? t('lineage.somebody') }),
              dot.reports > 1 && t('lineage.dotReports', { count: dot.reports }),
            ].filter(Boolean)
            return `${escapeMarkup(who)}${how.length ? `<br>${escapeMarkup(how.join(' · '))}` : ''}<br>${escapeMarkup(dot.use.text)}`
          },
        },
        ...timeLanes(
          palette,
          text,
          lanes.map(({ level }) => t(`speakingLevel.${level}`)),
          { share: 0.06, days: 3 },
        ),
        series: [
          {
            type: 'scatter',
            data: marks.map((mark) => ({
              ...mark,
              symbol: mark.first ? 'diamond' : 'circle',
              symbolSize: mark.first ? 15 : Math.min(18, 7 + 2.5 * Math.sqrt(mark.dot.reports)),
              symbolOffset: [0, offset(mark)],
              itemStyle: {
                color: mark.first && mark.dot.passed ? palette.sheet : colour(mark),
                borderColor: mark.first ? palette.accent : mark.dot.passed ? palette.soft : palette.paper,
                borderWidth: mark.dot.passed ? 1.5 : 1,
              },
            })),
            label: {
              show: true,
              position: 'right',
              distance: 5,
              color: palette.soft,
              fontSize: 11,
              formatter: ({ data }: { data: Mark }) => {
                if (!named(data)) return ''
                const { dot, first } = data
                return [dot.placeName, first && roomy ? dot.use.speaker?.name : null].filter(Boolean).join(' ')
              },
            },
            labelLayout: { hideOverlap: true },
          },
        ],
      }
    },
    [lineage, t, language, roomy],
  )
  const option = useMemo(() => draw(palette), [draw, palette])
  const height = 48 + lineage.lanes.length * LANE

  return (
    <>
      <Chart
        option={option}
        height={height}
        onOpen={(data) => {
          const { use } = (data as Mark).dot
          void navigate(wordsAddress(use.report.id, use.start))
        }}
      />
      <SaveChart
        title={`${t('lineage.title')} · ${lineage.text}`}
        name="lineage"
        drawn={{ draw, height }}
        figures={['/api/charts/lineage', `?${new URLSearchParams({ id: lineage.id })}`]}
      />
    </>
  )
}
