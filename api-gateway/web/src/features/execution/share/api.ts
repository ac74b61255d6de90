import { http, type Tagged } from '@/kit/ask/http'
import type { components as admin } from '@/kit/api/admin'
import type { components } from '@/kit/api/core'
import type { ShareBreakdown } from '@/project/types'

type Core = components['schemas']

export type District = admin['schemas']['PartnerView']

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

export type CityTask = Core['MirrorView']

export function cityTasks(year?: number): Promise<CityTask[]> {
  return http.get('/api/core/shares', { query: { year } })
}

export function assign(task: CityTask, departmentId: string | null): Promise<CityTask> {
  return http.patch(`/api/core/shares/${task.id}`, { departmentId }, { ifMatch: task.version })
}
