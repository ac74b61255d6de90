import { http } from '@/kit/ask/http'
import type { components } from '@/kit/api/core'

type Core = components['schemas']

export type Overview = Core['OverviewView']

export function overview(year?: number): Promise<Overview> {
  return http.get('/api/core/overview', { query: { year } })
}
