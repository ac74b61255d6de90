import { percent } from '@/kit/words/format'
import { t } from '@/kit/words/texts'
import { hasTarget } from './target'
import type { TargetFigure } from './types'

type Measured = Pick<TargetFigure, 'comparator' | 'target' | 'quality' | 'baseline'>

/** Whether less is better and there is a way down from where it stood to where it is wanted. */
export function comesDown(of: Measured): boolean {
  return of.comparator === 'LE' && hasTarget(of) && of.baseline != null && of.baseline > of.target!
}

/** A ceiling without a way down to it is met or not met; nothing lies between. */
export const metOrNot = (of: Measured) => of.comparator === 'LE' && hasTarget(of) && !comesDown(of)

/** The completion of a figure that is not confirmed yet, by the rule by which the services work out confirmed ones. */
export function completionOf(of: Measured, actual: number): number | null {
  if (!hasTarget(of)) return null
  const target = of.target!
  if (metOrNot(of)) return actual <= target ? 100 : 0
  const rate = comesDown(of) ? (of.baseline! - actual) / (of.baseline! - target) : target && actual / target
  return rounded(rate * 100)
}

/** Half up, away from nought as the services round; the little that binary fractions lack is made up for. */
function rounded(value: number): number {
  return (Math.sign(value) * Math.round(Math.abs(value) * 100 * (1 + Number.EPSILON))) / 100
}

/** What is said of a completion; without one, that there is no figure, or no target to hold it against. */
export function completionWords(of: Measured, completion: number | null): string {
  if (!hasTarget(of)) return t('project.noTarget')
  if (completion === null) return t('project.noFigure')
  if (metOrNot(of)) return t(completion >= 100 ? 'project.met' : 'project.notMet')
  return percent(completion)
}
