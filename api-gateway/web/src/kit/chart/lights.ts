import type { ChartOption } from './chart'
import { thatFits, type Look } from './look'
import { figures, rowsOf } from './rows'

/** How many there are of each light. */
export interface Lit {
  name: string
  green: number
  yellow: number
  red: number
  unknown: number
}

/** In the order in which they stand, each with the shape it has everywhere. */
export const LIGHTS = [
  { key: 'green', light: 'GREEN', shape: '●' },
  { key: 'yellow', light: 'YELLOW', shape: '▲' },
  { key: 'red', light: 'RED', shape: '◆' },
  { key: 'unknown', light: 'UNKNOWN', shape: '○' },
] as const

/** One bar a name, of its four lights: each by colour and shape, and hollow what cannot be judged. */
export function lightsOption(rows: Lit[], look: Look, width: number): ChartOption {
  const { beside, grid, yAxis } = rowsOf(
    rows.map(({ name }) => name),
    12,
    look,
  )
  const most = Math.max(1, ...rows.map((row) => LIGHTS.reduce((sum, { key }) => sum + row[key], 0)))
  const room = (count: number) => (count / most) * (width - beside)
  const size = look.size - 1
  return {
    grid,
    xAxis: { type: 'value', min: 0, max: most, minInterval: 1, ...figures(look) },
    yAxis,
    series: LIGHTS.map(({ key, light, shape }) => ({
      type: 'bar' as const,
      name: light,
      stack: 'lights',
      silent: true,
      barMaxWidth: 22,
      itemStyle:
        key === 'unknown'
          ? { color: look.paper, borderColor: look.unknown, borderType: 'dashed' as const }
          : { color: look[key], borderColor: look.paper, borderWidth: 1 },
      label: {
        show: true,
        fontSize: size,
        color: key === 'yellow' || key === 'unknown' ? look.ink : look.paper,
      },
      data: rows.map((row) => ({
        value: row[key] || null,
        label: { formatter: thatFits([`${shape} ${row[key]}`, String(row[key])], room(row[key]), size) },
      })),
    })),
  }
}
