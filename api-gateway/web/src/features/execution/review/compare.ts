import type { Duty } from './api'
import type { ReportView, TargetFigure } from '@/project/types'
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

type Known = TargetFigure & { unit: string }

/**
 * Each reported figure beside what counts of the months before and the target, as the service knows them; no completion without
 * a known target.
 */
export function compare(
  report: Pick<ReportView, 'values'>,
  held: Pick<Duty, 'indicators'> | null,
): Compared[] {
  return report.values.map((v) => {
    const known = held?.indicators.find((i) => i.id === v.indicatorId)
    const of: Known | null = known ? { ...known, quality: known.target === null ? 'LOST' : 'EXACT' } : null
    const previous = known?.previous ?? null
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
