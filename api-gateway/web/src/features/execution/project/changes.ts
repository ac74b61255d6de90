import type { Change, ProjectView, ShareBreakdown } from '@/project/types'
import { called } from '@/project/words'

/** What was changed of a project and of how its targets are shared out, latest first. */
export function changesOf(project: ProjectView, breakdowns: ShareBreakdown[]): Change[] {
  const names = new Map(project.indicators.map((i) => [i.id, called(i)]))
  const ofShares = breakdowns.flatMap((b) =>
    b.changes.map((c) => ({ ...c, of: [names.get(b.indicatorId), c.of].filter(Boolean).join(' · ') })),
  )
  return [...project.changes, ...ofShares].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}
