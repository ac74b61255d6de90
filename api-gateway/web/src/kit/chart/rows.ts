import type { ChartOption } from './chart'
import { widthOf, type Look } from './look'

/** So many characters of a name stand in a line; a longer one breaks. */
const MOST = 8
const LINE = 1.3

/** How wide the names are, and how high their rows have to be; what depends on it is drawn as wide as that. */
function roomOf(names: string[], size: number): { width: number; lines: number } {
  const most = size * MOST
  const widths = names.map((name) => widthOf(name, size))
  return {
    width: Math.min(most, Math.ceil(Math.max(0, ...widths))),
    lines: Math.max(1, ...widths.map((width) => Math.ceil(width / most))),
  }
}

/** So many pixels for a picture of rows with these names, with the figures along its foot. */
export function heightOf(names: string[], { size = 14, least = 44 } = {}): number {
  const { lines } = roomOf(names, size)
  return 36 + names.length * Math.max(least, Math.ceil(lines * size * LINE) + 8)
}

/** What rows of bars have in common: names at their left, the first one at the top, figures along the foot. */
export function rowsOf(names: string[], right: number, look: Look) {
  const { width } = roomOf(names, look.size)
  return {
    /** Pixels that are not the bars'. */
    beside: width + 12 + right,
    grid: { left: width + 12, right, top: 4, bottom: 32, containLabel: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.edge } },
      axisLabel: {
        interval: 0,
        width,
        overflow: 'break',
        color: look.ink,
        fontSize: look.size,
        lineHeight: Math.ceil(look.size * LINE),
      },
    },
  } satisfies ChartOption & { beside: number }
}

/** Figures along an axis, quieter than what is measured by them. */
export function figures(look: Look) {
  return {
    axisLabel: { color: look.soft, fontSize: look.size - 1, hideOverlap: true },
    splitLine: { lineStyle: { color: look.line } },
  }
}
