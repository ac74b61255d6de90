import { period } from '@/kit/words/format'
import { t } from '@/kit/words/texts'
import { kindsSaid } from '@/project/kinds'
import type { Grant, Terms } from './api'

/** Stands for what has a key and, as far as we know, no name: a key of the services' own means nothing to people. */
export const UNKNOWN = '…'

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
    kinds: kindsSaid(terms.kinds),
    period: period(terms.from, terms.until),
  })
}
