import { t } from '@/kit/words/texts'
import { period } from '@/kit/words/format'
import type { Grant, Terms } from './api'

export function kinds(terms: Pick<Terms, 'kinds'>): string {
  return terms.kinds.map((k) => t(`project.kinds.${k}`)).join(t('kit.and'))
}

export function extent(terms: Pick<Terms, 'projects'>): string {
  return terms.projects
    ? t('admin.linkage.someProjects', { n: terms.projects.length })
    : t('admin.linkage.allProjects')
}

/** The whole agreement in one sentence, as one would say it to a colleague. */
export function plainly(terms: Terms & Pick<Grant, 'direction'>, us: string, them: string): string {
  const [giver, taker] = terms.direction === 'GIVE' ? [us, them] : [them, us]
  return t('admin.linkage.plainly', {
    giver,
    taker,
    extent: extent(terms),
    kinds: kinds(terms),
    period: period(terms.from, terms.until),
  })
}
