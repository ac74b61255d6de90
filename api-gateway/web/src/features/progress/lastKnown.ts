import { ref } from 'vue'
import { project } from '../register/api'
import type { IndicatorView, ReportView } from '../register/types'
import type { Duty } from './api'
import { lastConfirmed } from './compare'

export interface LastKnown {
  indicators: IndicatorView[]
  report: ReportView | null
}

/** What the project's page knows beyond the duty: sums of the last confirmed month, words of the targets. Nice to have. */
export function useLastKnown(kind: Duty['kind'], id: string, month: string) {
  const known = ref<LastKnown | null>(null)
  if (kind === 'PROJECT') {
    project(id)
      .then(({ body }) => {
        known.value = { indicators: body.indicators, report: lastConfirmed({ month }, body.reports) }
      })
      .catch(() => undefined) // the form does without
  }
  return known
}
