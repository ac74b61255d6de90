import { BarChart, LineChart } from 'echarts/charts'
import { GridSimpleComponent } from 'echarts/components'
import { init, use, type ComposeOption, type ECharts } from 'echarts/core'
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { GridComponentOption } from 'echarts/components'
import { SVGRenderer } from 'echarts/renderers'

// No legend, tooltip, plan line or description of ECharts': what a picture shows is written in it and beside it, and
// every part of theirs is weight that each chart's page would load.
use([BarChart, LineChart, GridSimpleComponent, SVGRenderer])

export type ChartOption = ComposeOption<BarSeriesOption | LineSeriesOption | GridComponentOption>

/** Draws as SVG: sharp at any zoom, and in the page's own fonts. */
export function draw(element: HTMLElement): ECharts {
  return init(element, null, { renderer: 'svg' })
}
