import { t } from '@/kit/words/texts'
import { hasTarget } from '@/project/target'
import type { Preview } from './api'

/** What is still to be set after the import, because the list does not say it. */
export function leftToSet({ projects }: Pick<Preview, 'projects'>) {
  return {
    departments: projects.filter((p) => p.department === null).length,
    funds: projects.filter((p) => p.plannedFen === null).length,
    // without a target there is nothing to be reached by a month
    milestones: projects.flatMap((p) => p.indicators).filter((i) => hasTarget(i) && !i.milestones.length)
      .length,
  }
}

export const isComplete = (preview: Pick<Preview, 'projects'>) =>
  Object.values(leftToSet(preview)).every((left) => left === 0)

export function leftWords(preview: Pick<Preview, 'projects'>): string {
  const { departments, funds, milestones } = leftToSet(preview)
  const what = [
    departments && t('execution.yearlist.left.departments', { count: departments }),
    funds && t('execution.yearlist.left.funds', { count: funds }),
    milestones && t('execution.yearlist.left.milestones', { count: milestones }),
  ].filter((words): words is string => words !== 0)
  return what.length
    ? t('execution.yearlist.left.some', { what: what.join(t('kit.and')) })
    : t('execution.yearlist.left.nothing')
}
