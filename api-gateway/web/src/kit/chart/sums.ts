import { money } from '@/kit/words/format'
import type { ChartOption } from './chart'
import { widthOf, type Look } from './look'
import { figures, rowsOf } from './rows'

/** Money of a name in whole fen; null is not known, which is no bar and not nought. */
export interface Sums {
  name: string
  planned: number | null
  issued: number | null
  paid: number | null
}

/** In the order in which money goes, each with the colour it has everywhere. */
export const SUMS = [
  { key: 'planned', tone: 'plan' },
  { key: 'issued', tone: 'issued' },
  { key: 'paid', tone: 'figure' },
] as const

/** A name takes so many pixels: a bar for each of its sums, and some air. */
export const SUMS_HEIGHT = 68

/** Three bars a name: planned, issued, paid, each with its sum behind it. */
export function sumsOption(rows: Sums[], look: Look): ChartOption {
  const size = look.size - 1
  const all = rows.flatMap((row) => SUMS.map(({ key }) => row[key]))
  const right =
    Math.ceil(Math.max(0, ...all.map((fen) => (fen === null ? 0 : widthOf(money(fen), size))))) + 12
  const { grid, yAxis } = rowsOf(
    rows.map(({ name }) => name),
    right,
    look,
  )
  return {
    grid: { ...grid, bottom: 8 },
    // the sums are written at their bars, so that figures along the foot would say them twice
    xAxis: { type: 'value', min: 0, ...figures(look), axisLabel: { show: false } },
    yAxis,
    series: SUMS.map(({ key, tone }) => ({
      type: 'bar' as const,
      name: key,
      silent: true,
      barWidth: 12,
      barGap: '40%',
      itemStyle: { color: look[tone] },
      label: { show: true, position: 'right' as const, fontSize: size, color: look.ink },
      data: rows.map((row) => ({
        value: row[key],
        label: { formatter: row[key] === null ? '' : money(row[key]) },
      })),
    })),
  }
}
