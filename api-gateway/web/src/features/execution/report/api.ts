import { get, put, type Core } from '@/kit/ask/api'
import type { ReportView } from '@/project/types'

export type Duty = Core['Duty']
export type DutyIndicator = Core['DutyIndicator']
export type ProjectReport = Core['ReportForm']
export type ShareReport = Core['ShareReportForm']
/** A duty's report, ready to be sent. */
export type ReportBody = { kind: 'PROJECT'; report: ProjectReport } | { kind: 'SHARE'; report: ShareReport }

/** What is owed for a month, or for the one that has ended last. */
export const duties = (month?: string) => get('/api/core/duties', { query: { month } })

export function hand(
  { kind, report: body }: ReportBody,
  path: { id: string; month: string },
  given: { idempotencyKey: string; ifMatch: number | null },
): Promise<ReportView> {
  return kind === 'PROJECT'
    ? put('/api/core/projects/{id}/reports/{month}', { path, body, ...given })
    : put('/api/core/shares/{id}/reports/{month}', { path, body, ...given })
}
