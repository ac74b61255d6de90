import { get, patch, put, type Admin, type Core } from '@/kit/ask/api'
import type { ShareBreakdown } from '@/project/types'

export type District = Admin['PartnerView']
export type CityTask = Core['MirrorView']

/** A year's projects in their order, part by part. */
export const projectsOf = (year: number, part: { cursor: string | null; limit: number }) =>
  get('/api/core/projects', { query: { year, sort: 'no', ...part } })

/** With whom the city shares: its districts that are in use are among them. */
export const partners = () => get('/api/admin/grants/partners')

export const breakdown = (id: string) => get('/api/core/indicators/{id}/shares', { path: { id } })

export const cityTasks = (year: number) => get('/api/core/shares', { query: { year } })

export function breakDown(
  id: string,
  shares: Core['ShareForm'][],
  ifMatch: string | null,
): Promise<ShareBreakdown> {
  return put('/api/core/indicators/{id}/shares', { path: { id }, body: shares, ifMatch })
}

export function assign({ id, version }: CityTask, departmentId: string): Promise<CityTask> {
  return patch('/api/core/shares/{id}', { path: { id }, body: { departmentId }, ifMatch: version })
}
