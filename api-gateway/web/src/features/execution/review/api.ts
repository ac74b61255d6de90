import { get, post } from '@/kit/ask/api'
import type { ReportView } from '@/project/types'

/** Reports that wait to be checked. */
export const waiting = (month: string, cursor: string | null) =>
  get('/api/core/reports', { query: { state: 'SUBMITTED', month, cursor } })

export function confirm({ id, version }: ReportView): Promise<ReportView> {
  return post('/api/core/reports/{id}/confirm', { path: { id }, ifMatch: version })
}

export function sendBack({ id, version }: ReportView, reason: string): Promise<ReportView> {
  return post('/api/core/reports/{id}/return', { path: { id }, body: { reason }, ifMatch: version })
}
