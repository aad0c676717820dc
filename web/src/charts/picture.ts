import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { saveFile } from '../parts/save-file.ts'
import { LIGHT } from '../theme/palette.ts'
import type { EChartsCoreOption } from './chart.tsx'
import { chartText } from './chart-text.ts'

register([BarChart, GridComponent, TitleComponent, LegendComponent, SVGRenderer])

/** In pixels; the chart is laid out for this width, whatever window it is taken from. */
const WIDTH = 960
const EDGE = 24
const TITLE = { size: 18, line: 26 }
const SOURCE = { size: 12, line: 18 }
/** A PNG has so many pixels to one of the chart, for print. */
const SCALE = 2

export interface Drawing {
  readonly option: EChartsCoreOption
  /** Of the chart alone, in pixels. */
  readonly height: number
}

export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

interface Grid {
  readonly left?: number
  readonly right?: number
  readonly top?: number
  readonly bottom?: number
}

/** Lines that a text takes at a size; full-width characters are as wide as high, others about half. */
function linesOf(text: string, size: number): number {
  const wide = [...text].reduce((sum, one) => sum + (one.codePointAt(0)! > 0x2e7f ? 1 : 0.56), 0) * size
  return Math.max(1, Math.ceil(wide / (WIDTH - 2 * EDGE)))
}

/** A chart as an SVG that stands by itself: its title above, below it where its figures are from. */
export function picture({ option, height }: Drawing, title: string, source: string): Picture {
  const above = EDGE + linesOf(title, TITLE.size) * TITLE.line + 8
  const below = EDGE + linesOf(source, SOURCE.size) * SOURCE.line
  const whole = above + height + below
  const text = chartText(LIGHT)
  const grid = (option.grid ?? {}) as Grid
  const written = (size: number, line: number, color: string) => ({
    ...text.textStyle,
    fontSize: size,
    lineHeight: line,
    color,
    width: WIDTH - 2 * EDGE,
    overflow: 'break',
  })
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: whole })
  try {
    drawn.setOption({
      ...option,
      animation: false,
      backgroundColor: LIGHT.sheet,
      tooltip: { show: false },
      ...(option.legend ? { legend: { ...(option.legend as object), top: above - 4 } } : {}),
      title: [
        {
          text: title,
          left: EDGE,
          top: EDGE - 6,
          padding: 0,
          textStyle: { ...written(TITLE.size, TITLE.line, LIGHT.ink), fontWeight: 600 },
        },
        {
          text: source,
          left: EDGE,
          top: above + height + 8,
          padding: 0,
          textStyle: { ...written(SOURCE.size, SOURCE.line, LIGHT.faint), fontWeight: 400 },
        },
      ],
      grid: {
        ...grid,
        left: (grid.left ?? 0) + EDGE,
        right: (grid.right ?? 0) + EDGE,
        top: (grid.top ?? 0) + above,
        bottom: (grid.bottom ?? 0) + below,
      },
    })
    return { svg: drawn.renderToSVGString(), width: WIDTH, height: whole }
  } finally {
    drawn.dispose()
  }
}

export interface Bar {
  readonly label: string
  /** One value for each series. */
  readonly values: readonly (number | null)[]
}

const ROW = 22

/** Bars under one another, each with its figure; several series stand side by side in their own colours. */
export function barDrawing(bars: readonly Bar[], series: readonly string[]): Drawing {
  const text = chartText(LIGHT)
  const colours = [LIGHT.accent, LIGHT.person, LIGHT.place, LIGHT.organization, LIGHT.citation, LIGHT.indicator]
  const rows = [...bars].reverse()
  const legend = series.length > 1
  return {
    height: bars.length * (12 + ROW * Math.max(1, series.length * 0.8)) + (legend ? 36 : 8),
    option: {
      textStyle: text.textStyle,
      ...(legend && { legend: { left: EDGE, textStyle: { ...text.textStyle, color: LIGHT.ink } } }),
      grid: { left: 232, right: 56, top: legend ? 32 : 4, bottom: 4 },
      xAxis: { type: 'value', show: false, min: 0 },
      yAxis: {
        type: 'category',
        data: rows.map((bar) => bar.label),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...text.axisLabel, color: LIGHT.ink, width: 220, overflow: 'truncate' },
      },
      series: series.map((name, i) => ({
        type: 'bar',
        name,
        // Of a row the first series stands on top.
        data: rows.map((bar) => bar.values[i] ?? null),
        itemStyle: { color: colours[i % colours.length] },
        barMaxWidth: 16,
        barGap: '15%',
        label: { show: true, position: 'right', color: LIGHT.soft, fontSize: 12 },
      })),
    },
  }
}

export function saveSvg({ svg }: Picture, name: string): void {
  saveFile(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }), name)
}

/** @throws Error where the browser cannot draw it. */
export async function savePng({ svg, width, height }: Picture, name: string): Promise<void> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const context = canvas.getContext('2d')!
  context.scale(SCALE, SCALE)
  context.drawImage(image, 0, 0, width, height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!blob) throw new Error('The picture is too large to be drawn.')
  saveFile(blob, name)
}
