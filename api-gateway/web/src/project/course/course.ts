import type { MonthRate } from '@/kit/chart/months'
import { count, month, percent, points } from '@/kit/words/format'
import { t } from '@/kit/words/texts'
import { called } from '../words'
import type { Course, CourseMonth, IndicatorView } from '../types'

/** What the pages of a course have to know of an indicator, whoever's it is. */
export type Shown = Pick<IndicatorView, 'id' | 'name' | 'verb' | 'unit' | 'milestones'>

/** The milestones that are overdue, as one names them. */
function overdue(indicators: Shown[]): string {
  return indicators
    .flatMap((i) =>
      i.milestones
        .filter((m) => m.overdue)
        .map((m) => t('project.course.why.milestone', { indicator: called(i), month: month(m.month) })),
    )
    .join(t('project.course.why.and'))
}

/** Why the light is what it is, in a sentence. The server has judged; this only says it. */
export function whySaid(why: Course['why'], indicators: Shown[]): string {
  const ahead = why.reason === 'NOT_BEHIND' && (why.behind ?? 0) <= 0
  return t(`project.course.why.${ahead ? 'KEPT' : why.reason}`, {
    month: month(why.comparedAt),
    progress: percent(why.progress, t('project.noFigure')),
    planned: percent(why.planned, t('project.noRate')),
    behind: points(why.behind),
    green: count(why.greenWithin),
    yellow: count(why.yellowWithin),
    milestones: overdue(indicators),
  })
}

/** Months of which there is something to say: a figure, or a report that somebody waits for. */
export function monthsToTell(months: CourseMonth[]): CourseMonth[] {
  return months.filter(
    (m) => !['NOT_OWED', 'NOT_DUE'].includes(m.state) || m.values.some(({ value }) => value !== null),
  )
}

/** One indicator's way, or without an id that of the whole project. */
export function wayOf(months: CourseMonth[], indicator: string): MonthRate[] {
  return months.map((m) => {
    if (!indicator) return { month: m.month, rate: m.progress, plan: m.planned }
    const value = m.values.find(({ indicatorId }) => indicatorId === indicator)
    return { month: m.month, rate: value?.completion ?? null, plan: value?.planned ?? null }
  })
}

/** Of whom no month has a plan, no target is known: there is nothing to compare. */
export function comparable<I extends Shown>(months: CourseMonth[], indicators: I[]): I[] {
  return indicators.filter(({ id }) => wayOf(months, id).some(({ plan }) => (plan ?? null) !== null))
}
