import type { ProjectView } from './types'

const AT_REST = ['SUSPENDED', 'TERMINATED', 'COMPLETED'] as const
type Rest = (typeof AT_REST)[number]

/** Nothing of the plan of such a project can be changed, nor its targets divided. Null while it goes on. */
export function restOf(state: ProjectView['state'] | undefined): Rest | null {
  return AT_REST.find((rest) => rest === state) ?? null
}

/** When somebody last completed it, as far as the change log knows. */
export function completedAt(project: Pick<ProjectView, 'state' | 'changes'>): string | null {
  if (project.state !== 'COMPLETED') return null
  const times = project.changes.filter((c) => c.field === 'state' && c.to === 'COMPLETED').map((c) => c.at)
  return times.sort().at(-1) ?? null
}
