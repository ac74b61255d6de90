import type { ChartOption } from '@/kit/chart/chart'
import type { PlaceFigures } from './api'

export { barsOf as progressBars } from '@/features/cockpit/charts'

const LIGHTS = [
  ['green', '#1d6b3a'],
  ['yellow', '#d9a400'],
  ['red', '#a4161a'],
  ['unknown', '#8a8a85'],
] as const

/** Projects by light, stacked, one bar for each place. */
export function lightBars(
  places: PlaceFigures[],
  names: Record<(typeof LIGHTS)[number][0], string>,
): ChartOption {
  return {
    // on a phone the legend takes two lines
    grid: { left: 8, right: 24, top: 56, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 14, itemGap: 8 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: { type: 'category', inverse: true, data: places.map((p) => p.name), axisTick: { show: false } },
    series: LIGHTS.map(([key, color]) => ({
      type: 'bar',
      stack: 'lights',
      name: names[key],
      color,
      barMaxWidth: 18,
      data: places.map((p) => p[key] || null),
      label: { show: true, color: key === 'yellow' ? '#1f2328' : '#ffffff' },
    })),
  }
}
