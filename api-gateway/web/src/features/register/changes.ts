import { useI18n } from 'vue-i18n'
import { moneyExact } from '@/kit/format'
import type { Change, ProjectView, ShareBreakdown } from './types'

interface Changed {
  field: string
  /** The indicator, where changes of several are told together. */
  of?: string
  from: unknown
  to: unknown
}

const blank = (value: unknown) => value === null || value === undefined || value === ''

/** What was changed of a project and of how its targets are shared out, latest first. */
export function changesOf(project: ProjectView, breakdowns: ShareBreakdown[]): (Change & Changed)[] {
  const names = new Map(project.indicators.map((i) => [i.id, i.name]))
  const ofShares = breakdowns.flatMap((b) => b.changes.map((c) => ({ ...c, of: names.get(b.indicatorId) })))
  return [...project.changes, ...ofShares].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

/** Says what the services note about a change in the words of the page. */
export function useChangeWords() {
  const { t, te } = useI18n()

  /** `milestones: 养老床位`, `share: 上城区`: what kind of field, and of what. */
  function field(change: Changed): string {
    const [kind, part] = change.field.split(': ', 2) as [string, string?]
    const of = [change.of, part].filter(Boolean).join(' · ')
    const noun = te(`register.project.field.${kind}`) ? t(`register.project.field.${kind}`) : kind
    return of ? t('register.project.field.of', { field: noun, of }) : noun
  }

  function value(name: string, what: unknown): string {
    if (blank(what)) return t('register.project.changes.blank')
    const number = Number(what)
    return name.endsWith('Fen') && Number.isFinite(number) ? moneyExact(number) : String(what)
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
