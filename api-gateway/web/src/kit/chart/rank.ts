import { percent } from '@/kit/words/format'
import type { ChartOption } from './chart'
import { widthOf, type Look } from './look'
import { figures, rowsOf } from './rows'

export interface Rated {
  name: string
  /** Percent; null is unknown, which is said in words and is no bar. */
  rate: number | null
}

export interface Rank {
  rows: Rated[]
  /** Where all should be by now, in percent. */
  plan?: number | null
  /** What stands in place of a rate that nobody knows. */
  unknown: string
}

/** A bar for each name, the first at the top, and across all of them where they should be by now. */
export function rankOption({ rows, plan, unknown }: Rank, look: Look): ChartOption {
  const said = rows.map(({ rate }) => percent(rate, unknown))
  const names = rows.map(({ name }) => name)
  const right = Math.ceil(Math.max(0, ...said.map((text) => widthOf(text, look.size)))) + 12
  const { grid, yAxis } = rowsOf(names, right, look)
  const most = Math.max(100, ...rows.map(({ rate }) => rate ?? 0), plan ?? 0)
  return {
    grid,
    xAxis: {
      type: 'value',
      min: 0,
      max: Math.ceil(most / 50) * 50,
      interval: 50,
      ...figures(look),
      axisLabel: { ...figures(look).axisLabel, formatter: '{value}%' },
    },
    yAxis: [
      yAxis,
      // the figures stand in a column of their own, where neither a bar nor the plan runs into them
      {
        type: 'category',
        inverse: true,
        position: 'right',
        data: said,
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: {
          interval: 0,
          margin: 8,
          fontSize: look.size,
          color: (_, i) => (rows[i ?? 0]?.rate === null ? look.soft : look.ink),
        },
      },
    ],
    series: [
      {
        type: 'bar',
        silent: true,
        barMaxWidth: 18,
        itemStyle: { color: look.figure },
        data: rows.map(({ rate }) => rate),
      },
      ...(plan === null || plan === undefined
        ? []
        : [
            {
              // one stroke a row, together a dashed line from the first row to the last
              type: 'line' as const,
              silent: true,
              z: 3,
              lineStyle: { width: 0 },
              symbol: 'rect',
              symbolSize: [5, 30],
              showAllSymbol: true,
              // its edge keeps it apart from a bar that it runs across
              itemStyle: { color: look.plan, borderColor: look.paper, borderWidth: 1 },
              data: names.map((_, i) => [plan, i]),
            },
          ]),
    ],
  }
}
