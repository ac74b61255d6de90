import type { ChartOption } from '@/kit/chart/chart'
import { percent } from '@/kit/words/format'

const said = ({ value }: { value?: unknown }) => percent(value as number)
const PERCENT = { min: 0, max: 100, axisLabel: { formatter: '{value}%' } }

/** Horizontal bars, first at the top; names of offices are long, so they get the room and break. */
export function barsOf(
  names: string[],
  rates: (number | null)[],
  series: string,
  planned: number | null,
): ChartOption {
  return {
    grid: { left: 8, right: 56, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: 'value', ...PERCENT },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names,
      axisTick: { show: false },
      axisLabel: { width: 112, overflow: 'break' },
    },
    series: [
      {
        type: 'bar',
        name: series,
        data: rates,
        barMaxWidth: 18,
        label: { show: true, position: 'right', formatter: said },
        ...(planned === null
          ? {}
          : {
              markLine: {
                silent: true,
                symbol: 'none',
                label: { show: false },
                lineStyle: { color: '#1d4f91', type: 'dashed' },
                data: [{ xAxis: planned }],
              },
            }),
      },
    ],
  }
}

/** One line over the months; a month without a confirmed figure is a gap and not a zero. */
export function lineOf(months: string[], rates: (number | null)[], series: string): ChartOption {
  return {
    grid: { left: 8, right: 24, top: 24, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: months, boundaryGap: false },
    yAxis: { type: 'value', ...PERCENT },
    series: [
      {
        type: 'line',
        name: series,
        data: rates,
        symbolSize: 8,
        connectNulls: false,
        label: { show: true, formatter: said, position: 'top' },
      },
    ],
  }
}
