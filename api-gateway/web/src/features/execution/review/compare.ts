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
  odd: 'smaller' | 'larger' | 'over' | 'above' | null
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
      odd: oddity(of, previous, v.value),
    }
  })
}

/** What goes the wrong way since the last one, or beyond the target; what comes down is above its target until it is there. */
function oddity(of: Known | null, previous: number | null, value: number): Compared['odd'] {
  const down = of !== null && comesDown(of)
  if (previous !== null && down && value > previous) return 'larger'
  if (previous !== null && of?.comparator !== 'LE' && value < previous) return 'smaller'
  if (!of || down || !hasTarget(of) || value <= of.target!) return null
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
