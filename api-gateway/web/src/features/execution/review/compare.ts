import type { IndicatorView, ReportView, TargetFigure } from '@/project/types'
import { comesDown, completionOf } from '@/project/completion'
import { hasTarget } from '@/project/target'

export interface Compared {
  id: string
  name: string
  unit: string
  of: (Partial<TargetFigure> & { target: number | null; unit: string }) | null
  previous: number | null
  reported: number
  change: number | null
  completion: number | null
  /** Of the change: it goes the wrong way since the last one. */
  wrongWay: 'smaller' | 'larger' | null
  /** Of the figure itself: it is beyond its target. */
  beyond: 'over' | 'above' | null
}

type Known = Pick<IndicatorView, 'id' | 'comparator' | 'target' | 'unit' | 'quality' | 'baseline'>

/** Each reported figure beside the last one and the target; no completion without a known target. */
export function compare(report: ReportView, last: ReportView | null, indicators: Known[]): Compared[] {
  return report.values.map((v) => {
    const of = indicators.find((i) => i.id === v.indicatorId) ?? null
    const previous = last?.values.find((p) => p.indicatorId === v.indicatorId)?.value ?? null
    return {
      id: v.indicatorId,
      name: v.name,
      unit: v.unit,
      of,
      previous,
      reported: v.value,
      change: previous === null ? null : Math.round((v.value - previous) * 1e4) / 1e4,
      completion: of && completionOf(of, v.value),
      wrongWay: wrongWay(of, previous, v.value),
      beyond: beyond(of, v.value),
    }
  })
}

function wrongWay(of: Known | null, previous: number | null, value: number): Compared['wrongWay'] {
  if (previous === null) return null
  if (of !== null && comesDown(of)) return value > previous ? 'larger' : null
  return of?.comparator !== 'LE' && value < previous ? 'smaller' : null
}

/** What comes down is above its target until it is there, which is no news. */
function beyond(of: Known | null, value: number): Compared['beyond'] {
  if (!of || comesDown(of) || !hasTarget(of) || value <= of.target!) return null
  return of.comparator === 'LE' ? 'above' : 'over'
}

/** The same for a district's share, whose target and last figure stand with the task; without it, neither is known. */
export function compareShare(
  report: ReportView,
  task: { target: number | null; actual: number | null } | null,
): Compared[] {
  const { target = null, actual = null } = task ?? {}
  const of = report.values.map((v) => ({
    id: v.indicatorId,
    comparator: 'EQ' as const,
    target,
    unit: v.unit,
    quality: 'EXACT' as const,
    baseline: null,
  }))
  const values = report.values.map((v) => ({ ...v, value: actual ?? 0 }))
  return compare(report, actual === null ? null : { ...report, values }, task ? of : [])
}
