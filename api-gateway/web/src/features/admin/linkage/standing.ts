import type { Grant, Kind, Terms } from './api'

/** Where a grant stands for us, which is not only its state: someone has to act, or it has yet to begin. */
export type Standing =
  | 'OURS_TO_ANSWER'
  | 'THEIRS_TO_ANSWER'
  | 'REFUSED'
  | 'NEVER_AGREED'
  | 'ARRIVING'
  | 'COMING'
  | 'IN_FORCE'
  | 'ENDING'
  | 'OVER'

const AGREED = ['AGREED', 'TRIMMED']

export function standing(grant: Grant, today: string): Standing {
  if (grant.state === 'PROPOSED') return grant.proposedBy === 'THEM' ? 'OURS_TO_ANSWER' : 'THEIRS_TO_ANSWER'
  if (grant.state === 'ACTIVE') {
    if (!grant.enforced) return 'ARRIVING'
    if (grant.from > today) return 'COMING'
    return grant.until && grant.until < today ? 'OVER' : 'IN_FORCE'
  }
  if (grant.state === 'REFUSED') return 'REFUSED'
  if (!grant.history.some((step) => AGREED.includes(step.what))) return 'NEVER_AGREED'
  return grant.enforced ? 'OVER' : 'ENDING'
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

/** PROGRESS and FUNDS say something about a project, so they can't be shown without it. */
export function needsProjects(kinds: Kind[]): boolean {
  return !kinds.includes('PROJECTS') && (kinds.includes('PROGRESS') || kinds.includes('FUNDS'))
}
