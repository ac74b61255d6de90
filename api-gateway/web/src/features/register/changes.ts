import { useI18n } from 'vue-i18n'
import { moneyExact } from '@/kit/format'

interface Changed {
  field: string
  from: unknown
  to: unknown
}

const blank = (value: unknown) => value === null || value === undefined || value === ''

/** Says what the services note about a change in the words of the page. */
export function useChangeWords() {
  const { t, te } = useI18n()

  /** `milestones: 养老床位`, `share: 上城区`: what kind of field, and of what. */
  function field(name: string): string {
    const [kind, of] = name.split(': ', 2) as [string, string?]
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
      field: field(change.field),
      from: value(change.field, change.from),
      to: value(change.field, change.to),
    })
  }
  return { sentence }
}
