import type { Palette } from '../theme/palette.ts'
import type { chartText } from './chart-text.ts'

interface Range {
  readonly min: number
  readonly max: number
}

const DAY = 86_400_000

/** A tick at the turn of a year is the year, at that of a month the month, else the day. */
function tickText(time: number): string {
  const day = new Date(time - new Date(time).getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
  if (day.endsWith('-01-01')) return day.slice(0, 4)
  return day.endsWith('-01') ? day.slice(0, 7) : day.slice(5)
}

/**
 * The axes of a chart with time from left to right and a named lane for each kind.
 * @param room at both ends, so that no dot or name is cut off: a share of the span of time, and days at least
 */
export function timeLanes(
  palette: Palette,
  { axisLabel }: Pick<ReturnType<typeof chartText>, 'axisLabel'>,
  lanes: readonly string[],
  room: { readonly share: number; readonly days: number },
) {
  const pad = ({ min, max }: Range) => Math.max((max - min) * room.share, room.days * DAY)
  return {
    xAxis: {
      type: 'time',
      axisLine: { lineStyle: { color: palette.rule } },
      axisLabel: { ...axisLabel, hideOverlap: true, formatter: tickText },
      splitLine: { show: false },
      minInterval: DAY,
      min: (range: Range) => range.min - pad(range),
      max: (range: Range) => range.max + pad(range),
    },
    yAxis: {
      type: 'category',
      data: [...lanes],
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...axisLabel, color: palette.ink },
      splitLine: { show: true, lineStyle: { color: palette.hairline } },
    },
  }
}
