import { ref } from 'vue'
import { project, reportsOn } from '@/project/api'
import type { ProjectView, ReportView } from '@/project/types'
import { cityTasks, type CityTask } from '@/features/execution/share/api'
import type { Duty } from './api'
import { lastConfirmed } from './compare'

export interface LastKnown {
  project: ProjectView
  report: ReportView | null
}

async function known(id: string): Promise<[ProjectView, ReportView[]]> {
  const [{ body }, handedIn] = await Promise.all([project(id), reportsOn(id)])
  return [body, handedIn]
}

/** What the project's page knows beyond the duty: sums of the last confirmed month, words of the targets. Nice to have. */
export function useLastKnown(kind: Duty['kind'], id: string, month: string) {
  const last = ref<LastKnown | null>(null)
  if (kind === 'PROJECT') {
    known(id)
      .then(([project, handedIn]) => (last.value = { project, report: lastConfirmed({ month }, handedIn) }))
      .catch(() => undefined) // the form does without
  }
  return last
}

/** What cards compare with: a project is asked once however many of its months are shown, and all shares at once. */
export class Comparisons {
  private readonly projects = new Map<string, ReturnType<typeof known>>()
  private tasks: Promise<CityTask[]> | null = null

  async beforeReport({ subjectId, month }: ReportView): Promise<LastKnown> {
    if (!this.projects.has(subjectId)) this.projects.set(subjectId, known(subjectId))
    const [project, handedIn] = await this.projects.get(subjectId)!
    return { project, report: lastConfirmed({ month }, handedIn) }
  }

  async task({ subjectId }: ReportView): Promise<CityTask | null> {
    this.tasks ??= cityTasks()
    return (await this.tasks).find((s) => s.id === subjectId) ?? null
  }
}
