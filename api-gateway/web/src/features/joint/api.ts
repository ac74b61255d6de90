import { get, href, type Core } from '@/kit/ask/api'
import type { RowsQuery } from '@/kit/table/rows'
import { LIGHTS, oneOf, TYPES } from '@/project/words'

export type JointOverview = Core['JointOverview']
export type PlaceFigures = Core['DistrictFigures']
export type BoardItem = Core['BoardItem']
export type MirrorMonth = Core['MonthView']

export const jointOverview = (year: number) => get('/api/core/joint/overview', { query: { year } })

/** Whom the board can be filtered by; asking for the names tells nobody of a look, as the overview would. */
export const places = () => get('/api/core/joint/places')

export const mirror = (tenant: string, project: string) =>
  get('/api/core/joint/projects/{tenant}/{project}', { path: { tenant, project } })

const SORTS = ['no', 'title', 'source', 'progress', 'light', 'late'] as const

/** What the board is filtered by, as its page's address has it. */
export type BoardFilters = Record<'year' | 'tenant' | 'light' | 'type' | 'q', string>

function asked({
  year,
  tenant,
  light,
  type,
  q,
  sort,
  order,
}: BoardFilters & Pick<RowsQuery, 'sort' | 'order'>) {
  return {
    year: Number(year),
    tenant,
    light: oneOf(LIGHTS, light),
    type: oneOf(TYPES, type),
    q,
    sort: oneOf(SORTS, sort),
    order,
  }
}

export const board = (query: RowsQuery & BoardFilters) =>
  get('/api/core/joint/board', { query: { ...asked(query), cursor: query.cursor, limit: query.limit } })

/** The address of the same list as a file. */
export const boardFile = (query: BoardFilters & Pick<RowsQuery, 'sort' | 'order'>) =>
  href('/api/core/joint/board/export', { query: asked(query) })
