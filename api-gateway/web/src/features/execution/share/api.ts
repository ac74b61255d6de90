import { get, patch, put, type Admin, type Core } from '@/kit/ask/api'
import type { ShareBreakdown } from '@/project/types'

export type District = Admin['PartnerView']
export type CityTask = Core['MirrorView']

export const breakdown = (id: string) => get('/api/core/indicators/{id}/shares', { path: { id } })

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
