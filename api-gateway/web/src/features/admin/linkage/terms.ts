import type { Wrong } from '@/kit/form/useForm'
import { t } from '@/kit/words/texts'
import type { Kind } from '@/project/kinds'
import type { Terms } from './api'

/** Terms as they stand in the fields: projects that were named stay there while «all» is chosen. */
export interface TypedTerms {
  kinds: Kind[]
  which: 'ALL' | 'SOME'
  projects: string[]
  from: string | null
  until: string | null
}

export function typed({ kinds, projects, from, until }: Terms): TypedTerms {
  return {
    kinds: [...kinds],
    which: projects ? 'SOME' : 'ALL',
    projects: [...(projects ?? [])],
    from,
    until,
  }
}

/** What is sent of what was typed; a first day is there by then. */
export function termsOf({ kinds, which, projects, from, until }: TypedTerms): Terms {
  return { kinds, projects: which === 'SOME' ? projects : null, from: from ?? '', until: until || null }
}

/** What can't be proposed, by its field. */
export function wrongTerms({ kinds, which, projects, from, until }: TypedTerms): Wrong {
  return {
    kinds: wrongKinds(kinds),
    projects:
      which === 'SOME' && projects.length === 0 ? t('admin.linkage.terms.projectsMissing') : undefined,
    from: from ? undefined : t('admin.linkage.terms.fromMissing'),
    until: from && until && until < from ? t('admin.linkage.terms.untilBeforeFrom') : undefined,
  }
}

function wrongKinds(kinds: Kind[]): string | undefined {
  if (kinds.length === 0) return t('admin.linkage.terms.kindsMissing')
  return needsProjects(kinds) ? t('admin.linkage.terms.needsProjects') : undefined
}

/** PROGRESS and FUNDS say something about a project, so they can't be shown without it. */
export function needsProjects(kinds: Kind[]): boolean {
  return !kinds.includes('PROJECTS') && (kinds.includes('PROGRESS') || kinds.includes('FUNDS'))
}

/** What is left out of a proposal when agreeing to less; only what differs is sent. */
export function trimmed(proposed: Terms, wanted: Terms): Partial<Terms> {
  const same = (a: readonly string[] | null, b: readonly string[] | null) =>
    a === b || (!!a && !!b && a.length === b.length && a.every((x) => b.includes(x)))
  return {
    ...(same(proposed.kinds, wanted.kinds) ? {} : { kinds: wanted.kinds }),
    ...(same(proposed.projects, wanted.projects) ? {} : { projects: wanted.projects }),
    ...(proposed.from === wanted.from ? {} : { from: wanted.from }),
    ...(proposed.until === wanted.until ? {} : { until: wanted.until }),
  }
}
