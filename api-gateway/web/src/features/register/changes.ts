import { useI18n } from 'vue-i18n'
import { count, moneyExact, month } from '@/kit/format'
import type { Change, ProjectView, ShareBreakdown } from './types'

interface Changed {
  field: string
  /** Which of several things the field belongs to. */
  of: string | null
  from: unknown
  to: unknown
}

const blank = (value: unknown) => value === null || value === undefined || value === ''

/** What was changed of a project and of how its targets are shared out, latest first. */
export function changesOf(project: ProjectView, breakdowns: ShareBreakdown[]): Change[] {
  const names = new Map(project.indicators.map((i) => [i.id, i.name]))
  const ofShares = breakdowns.flatMap((b) =>
    b.changes.map((c) => ({ ...c, of: [names.get(b.indicatorId), c.of].filter(Boolean).join(' · ') })),
  )
  return [...project.changes, ...ofShares].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

/** Says what the services note about a change in the words of the page. */
export function useChangeWords() {
  const { t, te } = useI18n()

  /** What kind of field, and of what: 节点任务（养老床位）. */
  function field({ field: kind, of }: Changed): string {
    const noun = te(`register.project.field.${kind}`) ? t(`register.project.field.${kind}`) : kind
    return of ? t('register.project.field.of', { field: noun, of }) : noun
  }

  function value(name: string, what: unknown): string {
    if (blank(what)) return t('register.project.changes.blank')
    if (typeof what === 'number') return name.endsWith('Fen') ? moneyExact(what) : count(what)
    if (name === 'state') return t(`register.state.${String(what)}`)
    return typeof what === 'object' ? byMonth(what as Record<string, number>) : String(what)
  }

  /** 2020年3月 ≥ 100；2020年9月 ≥ 300 */
  function byMonth(values: Record<string, number>): string {
    return Object.keys(values)
      .sort()
      .map((m) => t('register.project.changes.by', { month: month(m), value: count(values[m]!) }))
      .join(t('register.project.changes.and'))
  }

  /** “changed A from X to Y”, or “set A to Y” where there was nothing before. */
  function sentence(change: Changed): string {
    return t(blank(change.from) ? 'register.conflict.set' : 'register.conflict.changed', {
      field: field(change),
      from: value(change.field, change.from),
      to: value(change.field, change.to),
    })
  }
  return { sentence }
}
