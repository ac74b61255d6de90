import { points } from '@/kit/words/format'
import type { ProjectRow } from '@/project/types'

export interface Reason {
  key: 'behind' | 'milestone' | 'late' | 'returned' | 'unknown'
  values: { points?: string }
}

type Judged = Pick<ProjectRow, 'reason' | 'behind' | 'late' | 'returned'>

/** Why a project is on the list: the reason of its light, as the server judged it, and what is wrong with its reports. */
export function reasons({ reason, behind, late, returned }: Judged): Reason[] {
  const found: Reason[] = []
  if (reason === 'BEHIND' || reason === 'FAR_BEHIND') {
    found.push({ key: 'behind', values: { points: points(behind) } })
  }
  if (reason === 'MILESTONE_OVERDUE') found.push({ key: 'milestone', values: {} })
  if (late) found.push({ key: 'late', values: {} })
  if (returned) found.push({ key: 'returned', values: {} })
  if (found.length === 0) found.push({ key: 'unknown', values: {} })
  return found
}
