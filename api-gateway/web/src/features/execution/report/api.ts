import { http, type Page } from '@/kit/ask/http'
import type { ReportState, ReportView } from '@/project/types'
import type { components } from '@/kit/api/core'

type Core = components['schemas']

export type DutyIndicator = Core['DutyIndicator']
export type Duty = Core['Duty']
export type Duties = Core['Month']

export function duties(month?: string): Promise<Duties> {
  return http.get('/api/core/duties', { query: { month } })
}

export type ProjectReport = Core['ReportForm']
export type ShareReport = Core['ShareReportForm']

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
