import type { Grant } from './api'

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
