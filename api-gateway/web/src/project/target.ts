import type { TextKey } from '@/kit/words/texts'
import type { IndicatorShare, ShareBreakdown, TargetFigure } from './types'

export interface TargetWords {
  key: TextKey
  known: boolean
}

/**
 * How to say a target. A figure that is LOST or TRUNCATED is no target: it is never shown as a number to be measured by,
 * except where a best effort was promised without one.
 */
export function targetWords(
  of: Pick<TargetFigure, 'comparator' | 'target' | 'quality' | 'baseline'>,
): TargetWords {
  const known = hasTarget(of)
  if (of.comparator === 'BEST_EFFORT') {
    return { key: `project.comparator.${known ? 'BEST_EFFORT_TARGET' : 'BEST_EFFORT'}`, known }
  }
  if (!known) return { key: 'project.noTarget', known }
  if (of.comparator === 'LE' && of.baseline != null) return { key: 'project.comparator.LE_FROM', known }
  return { key: `project.comparator.${of.comparator}`, known }
}

export function hasTarget(of: Pick<TargetFigure, 'target' | 'quality'>): boolean {
  return of.target !== null && of.quality !== 'LOST' && of.quality !== 'TRUNCATED'
}

const PERCENTAGES = ['%', '％', '﹪', '‰', '百分比', '百分点', '个百分点']

/**
 * Why a target is not divided among districts: 90 % in one and 80 % in another are not 170 % of a city, and what each
 * keeps below a ceiling says nothing about the sum.
 */
export function whyNotShared(of: Pick<TargetFigure, 'unit' | 'comparator'>): 'percent' | 'less' | null {
  if (of.comparator === 'LE') return 'less'
  return PERCENTAGES.includes(of.unit.trim()) ? 'percent' : null
}

export const canBeShared = (of: Pick<TargetFigure, 'unit' | 'comparator'>) => whyNotShared(of) === null

/** Of a target that was never shared out there is no breakdown. */
export function sharesOf(indicator: string, breakdowns: ShareBreakdown[]): IndicatorShare[] {
  return breakdowns.find((b) => b.indicatorId === indicator)?.shares ?? []
}
