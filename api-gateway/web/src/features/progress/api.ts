import { http, type Page } from '@/kit/http'
import type { ReportState, ReportView, TargetFigure } from '../register/types'

export interface DutyIndicator extends Partial<TargetFigure> {
  id: string
  name: string
  unit: string
  target: number | null
  previous: number | null
  value: number | null
}

export interface Duty {
  kind: 'PROJECT' | 'SHARE'
  id: string
  no: number
  title: string
  owner: string
  state: 'MISSING' | 'LATE' | ReportState
  /** What has been reported for this month, if anything has; its narrative and sums stand beside. */
  reportId: string | null
  reportVersion: number | null
  narrative: string | null
  returnReason: string | null
  indicators: DutyIndicator[]
  funds: { plannedFen: number | null; issuedFen: number | null; paidFen: number | null } | null
}

export interface Duties {
  month: string
  due: string
  items: Duty[]
  overdue: { month: string; count: number }[]
}

export function duties(month?: string): Promise<Duties> {
  return http.get('/api/core/duties', { query: { month } })
}

export interface ProjectReport {
  values: { indicatorId: string; value: number }[]
  issuedFen: number
  paidFen: number
  narrative: string
}

export interface ShareReport {
  value: number
  narrative: string
}

export function report(
  kind: Duty['kind'],
  id: string,
  month: string,
  body: ProjectReport | ShareReport,
  idempotencyKey: string,
  version: number | null,
): Promise<ReportView> {
  const subject = kind === 'PROJECT' ? 'projects' : 'shares'
  return http.put(`/api/core/${subject}/${id}/reports/${month}`, body, { idempotencyKey, ifMatch: version })
}

export function reports(
  filter: { state?: ReportState; month?: string },
  cursor?: string | null,
): Promise<Page<ReportView>> {
  return http.get('/api/core/reports', { query: { ...filter, cursor } })
}

export function confirm(of: ReportView): Promise<ReportView> {
  return http.post(`/api/core/reports/${of.id}/confirm`, undefined, { ifMatch: of.version })
}

export function sendBack(of: ReportView, reason: string): Promise<ReportView> {
  return http.post(`/api/core/reports/${of.id}/return`, { reason }, { ifMatch: of.version })
}
