import { http, type Page } from '@/kit/ask/http'
import type { components } from '@/kit/api/core'

type Core = components['schemas']

const JOINT = '/api/core/joint'

export type Grant = Core['GrantView']
export type PlaceFigures = Core['DistrictFigures']
export type JointOverview = Core['JointOverview']
export type BoardItem = Core['BoardItem']
export type Place = Core['TenantView']
export type MirrorMonth = Core['MonthView']
export type Mirror = Core['JointProject']

export function jointOverview(year: number): Promise<JointOverview> {
  return http.get(`${JOINT}/overview`, { query: { year } })
}

/** Whom the board can be filtered by; asking for the names tells nobody of a look, as the overview would. */
export function places(): Promise<Place[]> {
  return http.get(`${JOINT}/places`)
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
