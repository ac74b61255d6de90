import { useI18n } from 'vue-i18n'
import { moneyExact } from '@/kit/format'

/** Words for what the services call a field and for what stood in it. */
export function useChangeWords() {
  const { t, te } = useI18n()
  return {
    // `milestones: 养老床位`, `share: 上城区`: what kind of field, and of what
    field: (name: string) => {
      const [kind, of] = name.split(': ', 2) as [string, string?]
      const words = te(`register.project.field.${kind}`) ? t(`register.project.field.${kind}`) : kind
      return of ? t('register.project.field.of', { field: words, of }) : words
    },
    value: (name: string, value: unknown) => {
      if (value === null || value === undefined || value === '') return t('register.project.changes.blank')
      const number = Number(value)
      return name.endsWith('Fen') && Number.isFinite(number) ? moneyExact(number) : String(value)
    },
  }
}
