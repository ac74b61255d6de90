import { get, post } from '@/kit/ask/api'
import type { ReportView } from '@/project/types'

/** Reports that wait to be checked. */
export const waiting = (month: string, cursor: string | null) =>
  get('/api/core/reports', { query: { state: 'SUBMITTED', month, cursor } })

/** What a district does of the city's targets in a year; reports on it are held against these. */
export const cityTasks = (year: number) => get('/api/core/shares', { query: { year } })

export function confirm({ id, version }: ReportView): Promise<ReportView> {
  return post('/api/core/reports/{id}/confirm', { path: { id }, ifMatch: version })
}

export function sendBack({ id, version }: ReportView, reason: string): Promise<ReportView> {
  return post('/api/core/reports/{id}/return', { path: { id }, body: { reason }, ifMatch: version })
}
