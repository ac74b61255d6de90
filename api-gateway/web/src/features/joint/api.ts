import { http, type Page } from '@/kit/http'
import type { Funds, IndicatorView, Light, ProjectType } from '../register/types'

const JOINT = '/api/core/joint'

export interface Grant {
  id: string
  kinds: string[]
  from: string
  until: string | null
}

export interface PlaceFigures {
  tenant: string
  name: string
  grants: Grant[]
  /** null while nothing is granted */
  projects: number | null
  green: number
  yellow: number
  red: number
  unknown: number
  late: number
  progress: number | null
  planned: number | null
  /** null where no funds are granted */
  funds: Funds | null
  asOf: string | null
  linked: boolean
  sample: boolean
}

export interface JointOverview {
  year: number
  today: string
  own: PlaceFigures
  districts: PlaceFigures[]
}

export interface BoardItem {
  source: { tenant: string; name: string }
  grantId: string | null
  asOf: string
  projectId: string
  no: number
  title: string
  type: ProjectType
  department: string | null
  light: Light
  progress: number | null
  planned: number | null
  late: boolean
  funds: Funds | null
  reportMonth: string | null
  sample: boolean
}

export interface MirrorMonth {
  month: string
  progress: number | null
  values: { indicatorId: string; name: string; unit: string; value: number | null }[]
  late: boolean
  narrative: string | null
  confirmedAt: string | null
}

export interface Mirror {
  project: BoardItem
  year: number
  grants: string[]
  indicators: Omit<IndicatorView, 'shares'>[]
  months: MirrorMonth[]
}

export function jointOverview(year: number): Promise<JointOverview> {
  return http.get(`${JOINT}/overview`, { query: { year } })
}

export interface BoardFilter {
  year?: string
  tenant?: string
  light?: string
  type?: string
  q?: string
  sort?: string
  order?: string
}

export const EXPORT = `${JOINT}/board/export`

export function board(
  filter: BoardFilter,
  cursor: string | null | undefined,
  limit: number,
): Promise<Page<BoardItem>> {
  return http.get(`${JOINT}/board`, { query: { ...filter, cursor, limit } })
}

export function mirror(tenant: string, project: string): Promise<Mirror> {
  return http.get(`${JOINT}/projects/${encodeURIComponent(tenant)}/${encodeURIComponent(project)}`)
}
