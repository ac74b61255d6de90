import { percent } from '@/kit/words/format'
import type { ChartOption } from './chart'
import { widthOf, type Look } from './look'
import { figures } from './rows'

export interface MonthRate {
  /** As people read it. */
  month: string
  /** Percent; null is unknown, which is a gap and not nought. */
  rate: number | null
  /** Where it should have been at the end of that month. */
  plan?: number | null
}

/** Neither the month before nor the one after has any. */
function alone(values: (number | null)[], i: number): boolean {
  return (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null
}

/** One line over the months, and beside it, dashed, the plan where there is one. */
export function monthsOption(months: MonthRate[], look: Look, width: number): ChartOption {
  const rates = months.map(({ rate }) => rate)
  const plans = months.map(({ plan }) => plan ?? null)
  const most = Math.max(100, ...rates.map((rate) => rate ?? 0), ...plans.map((plan) => plan ?? 0))
  const latest = rates.findLastIndex((rate) => rate !== null)
  const each = (width - 64) / Math.max(1, months.length)
  const widest = Math.max(0, ...rates.map((rate) => widthOf(percent(rate, ''), look.size)))
  /** Where they would run into each other only some have their figure written, counted back from the latest. */
  const every = Math.max(1, Math.ceil(widest / Math.max(1, each)))
  return {
    grid: { left: 48, right: 16, top: 28, bottom: 32, containLabel: false },
    xAxis: {
      type: 'category',
      data: months.map(({ month }) => month),
      axisLine: { lineStyle: { color: look.edge } },
      axisLabel: figures(look).axisLabel,
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: Math.ceil(most / 20) * 20,
      ...figures(look),
      axisLabel: { ...figures(look).axisLabel, formatter: '{value}%' },
    },
    series: [
      ...(plans.some((plan) => plan !== null)
        ? [
            {
              type: 'line' as const,
              silent: true,
              connectNulls: false,
              symbol: 'rect',
              symbolSize: [9, 2],
              showAllSymbol: true,
              lineStyle: { color: look.plan, type: 'dashed' as const },
              itemStyle: { color: look.plan },
              // a month by itself makes no line: it is a dash
              data: plans.map((value, i) => ({ value, symbol: alone(plans, i) ? 'rect' : 'none' })),
            },
          ]
        : []),
      {
        type: 'line',
        silent: true,
        connectNulls: false,
        symbol: 'circle',
        symbolSize: 8,
        showAllSymbol: true,
        lineStyle: { color: look.figure },
        itemStyle: { color: look.figure },
        label: { show: true, position: 'top', color: look.ink, fontSize: look.size },
        data: rates.map((rate, i) => ({
          value: rate,
          label: {
            show: rate !== null && (latest - i) % every === 0,
            formatter: percent(rate, ''),
            // the first ones would run into the axis
            ...(widest > each * (2 * i + 1) ? { align: 'left' as const } : {}),
          },
        })),
      },
    ],
  }
}
