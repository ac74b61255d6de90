import { i18n } from '@/shell/language'
import { period } from '@/kit/format'
import type { Grant, Terms } from './api'

const t = (key: string, values: Record<string, unknown> = {}) => i18n.global.t(key, values)

export function kinds(terms: Pick<Terms, 'kinds'>): string {
  return terms.kinds.map((k) => t(`linkage.kinds.${k}`)).join(t('shell.and'))
}

export function extent(terms: Pick<Terms, 'projects'>): string {
  return terms.projects ? t('linkage.someProjects', { n: terms.projects.length }) : t('linkage.allProjects')
}

/** The whole agreement in one sentence, as one would say it to a colleague. */
export function plainly(terms: Terms & Pick<Grant, 'direction'>, us: string, them: string): string {
  const [giver, taker] = terms.direction === 'GIVE' ? [us, them] : [them, us]
  return t('linkage.plainly', {
    giver,
    taker,
    extent: extent(terms),
    kinds: kinds(terms),
    period: period(terms.from, terms.until),
  })
}
