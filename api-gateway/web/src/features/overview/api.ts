import { http } from '@/kit/http'
import type { Funds, Light, Named, ProjectRow } from '../register/types'

export interface Overview {
  year: number
  asOf: string | null
  today: string
  elapsed: number | null
  planned: number | null
  progress: number | null
  overHalfOnTime: boolean
  projects: { total: number; green: number; yellow: number; red: number; unknown: number; late: number }
  funds: Funds
  byDepartment: {
    department: Named | null
    projects: number
    progress: number | null
    light: Light
    late: number
  }[]
  byMonth: { month: string; progress: number | null }[]
  attention: ProjectRow[]
  sample: boolean
}

export function overview(year?: number): Promise<Overview> {
  return http.get('/api/core/overview', { query: { year } })
}
