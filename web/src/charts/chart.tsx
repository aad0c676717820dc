import { HeatmapChart, ScatterChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent, VisualMapComponent } from 'echarts/components'
import { type ECElementEvent, type EChartsCoreOption, init, use as register } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

register([
  HeatmapChart,
  ScatterChart,
  GridComponent,
  TooltipComponent,
  VisualMapComponent,
  AriaComponent,
  LabelLayout,
  SVGRenderer,
])

export type { EChartsCoreOption }

interface Props {
  readonly option: EChartsCoreOption
  /** In pixels. */
  readonly height: number
  /** What a click on a mark opens; gets the mark's own data. */
  readonly onOpen: (data: unknown) => void
}

/** Draws a chart as SVG, as wide as its place. What it shows is also given as text beside it, so it is hidden from screen readers. */
export function Chart({ option, height, onOpen }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<ReturnType<typeof init>>(undefined)
  const open = useRef(onOpen)
  open.current = onOpen

  useEffect(() => {
    const element = place.current!
    const drawn = init(element, null, { renderer: 'svg' })
    chart.current = drawn
    drawn.on('click', (event: ECElementEvent) => open.current(event.data))
    const observer = new ResizeObserver(() => drawn.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      drawn.dispose()
    }
  }, [])

  useEffect(() => {
    chart.current?.setOption({ animation: false, ...option }, { notMerge: true })
  }, [option])

  return <div ref={place} className="chart" style={{ blockSize: height }} aria-hidden />
}
