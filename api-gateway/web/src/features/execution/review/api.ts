import { get, post, type Core } from '@/kit/ask/api'
import type { ReportView } from '@/project/types'

export type Duty = Core['Duty']

/** What a report is held against: targets, and what counts of the months before. */
export const dutyOf = ({ id }: Pick<ReportView, 'id'>) => get('/api/core/reports/{id}/duty', { path: { id } })

/** Reports that wait to be checked. */
export const waiting = (month: string, cursor: string | null) =>
  get('/api/core/reports', { query: { state: 'SUBMITTED', month, cursor } })

export function confirm({ id, version }: ReportView): Promise<ReportView> {
  return post('/api/core/reports/{id}/confirm', { path: { id }, ifMatch: version })
}

export function sendBack({ id, version }: ReportView, reason: string): Promise<ReportView> {
  return post('/api/core/reports/{id}/return', { path: { id }, body: { reason }, ifMatch: version })
}

export type Left = Core['Left']

/** Each by itself, as it was looked at; what was left says why. */
export function confirmMany(reports: ReportView[], idempotencyKey: string): Promise<Core['Decided']> {
  const body = { reports: reports.map(({ id, version }) => ({ id, version })) }
  return post('/api/core/reports/confirm', { body, idempotencyKey })
}
