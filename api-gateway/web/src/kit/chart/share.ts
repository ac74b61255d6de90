import type { ChartOption } from './chart'
import { thatFits, type Look } from './look'

export interface Part {
  name: string
  value: number
}

export interface Share {
  parts: Part[]
  whole: number | null
}

/** Indicators have four decimals at most; adding must not invent more. */
const rounded = (value: number) => Math.round(value * 1e4) / 1e4

export function sumOf(parts: Part[]): number {
  return rounded(parts.reduce((sum, part) => sum + part.value, 0))
}

/** What is left of the whole, below nought when the parts are more than it; null where the whole is not known. */
export function restOf({ parts, whole }: Share): number | null {
  return whole === null ? null : rounded(whole - sumOf(parts))
}

/** One bar: its parts by name, or by their number in the list below where a name has no room, and hollow the rest. */
export function shareOption(share: Share, rest: string, look: Look, width: number): ChartOption {
  const left = restOf(share)
  const most = Math.max(sumOf(share.parts), share.whole ?? 0)
  const room = (value: number) => (most > 0 ? (value / most) * width : 0)
  const common = { type: 'bar', stack: 'whole', barWidth: '100%', silent: true } as const
  return {
    grid: { left: 1, right: 1, top: 1, bottom: 1 },
    xAxis: { type: 'value', show: false, max: most || 1 },
    yAxis: { type: 'category', show: false, data: [''] },
    series: [
      ...share.parts.map(({ name, value }, i) => ({
        ...common,
        name,
        data: [value],
        itemStyle: { color: look.figure, borderColor: look.paper, borderWidth: 1 },
        label: {
          show: true,
          color: look.paper,
          formatter: thatFits([name, String(i + 1)], room(value), look.size),
        },
      })),
      ...(left !== null && left > 0
        ? [
            {
              ...common,
              name: rest,
              data: [left],
              itemStyle: { color: look.paper, borderColor: look.edge, borderType: 'dashed' as const },
              label: { show: true, color: look.ink, formatter: thatFits([rest], room(left), look.size) },
            },
          ]
        : []),
    ],
  }
}
