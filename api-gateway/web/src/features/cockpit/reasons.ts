import type { ProjectRow } from '@/project/types'

export interface Reason {
  key: 'behind' | 'milestone' | 'late' | 'returned' | 'unknown'
  values: { points?: string }
}

type Judged = Pick<ProjectRow, 'light' | 'late' | 'returned' | 'progress' | 'planned'>

/**
 * Why a project is on the list. A red light although the figures are not that far apart comes from an overdue
 * milestone: the server weighs milestones, the row carries only the light.
 */
export function reasons(project: Judged): Reason[] {
  const found: Reason[] = []
  const behind =
    project.progress === null || project.planned === null ? 0 : project.planned - project.progress
  if (project.light === 'YELLOW' || project.light === 'RED') {
    if (behind > 0) found.push({ key: 'behind', values: { points: behind.toFixed(2) } })
    else found.push({ key: 'milestone', values: {} })
  }
  if (project.late) found.push({ key: 'late', values: {} })
  if (project.returned) found.push({ key: 'returned', values: {} })
  if (found.length === 0) found.push({ key: 'unknown', values: {} })
  return found
}
