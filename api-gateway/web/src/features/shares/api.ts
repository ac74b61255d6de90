import { http, type Tagged } from '@/kit/http'
import type { IndicatorShare, Light } from '../register/types'

export interface ShareBreakdown {
  indicatorId: string
  target: number | null
  unit: string
  shares: (Omit<IndicatorShare, 'target'> & { target: number | null })[]
  unassigned: number | null
}

export interface District {
  slug: string
  name: string
  level: 'CITY' | 'DISTRICT'
}

/** The city's districts that are in use. */
export function districts(): Promise<District[]> {
  return http.get('/api/admin/grants/partners')
}

export function breakdown(indicator: string): Promise<Tagged<ShareBreakdown>> {
  return http.getTagged(`/api/core/indicators/${indicator}/shares`)
}

export function breakDown(
  indicator: string,
  shares: { district: string; target: number }[],
  etag: string | null,
): Promise<ShareBreakdown> {
  return http.put(`/api/core/indicators/${indicator}/shares`, shares, { ifMatch: etag })
}

export interface CityTask {
  id: string
  city: string
  cityName: string
  projectNo: number
  projectTitle: string
  indicator: string
  unit: string
  target: number | null
  cityVersion: number
  asOf: string
  department: { id: string; name: string } | null
  actual: number | null
  completion: number | null
  actualAsOf: string | null
  light: Light
  late: boolean
  sample: boolean
  version: number
}

export function cityTasks(year?: number): Promise<CityTask[]> {
  return http.get('/api/core/shares', { query: { year } })
}

export function assign(task: CityTask, departmentId: string | null): Promise<CityTask> {
  return http.patch(`/api/core/shares/${task.id}`, { departmentId }, { ifMatch: task.version })
}
