import { get, href } from '@/kit/ask/api'
import type { ListQuery } from '@/kit/table/list'
import type { RowsQuery } from '@/kit/table/rows'
import type { ProjectRow } from '@/project/types'
import { LIGHTS, oneOf, TYPES } from '@/project/words'

export const STATES = [
  'LISTED',
  'ELECTED',
  'IN_PROGRESS',
  'SUSPENDED',
  'TERMINATED',
  'COMPLETED',
] as const satisfies ProjectRow['state'][]
const SORTS = ['no', 'title', 'progress', 'light', 'late'] as const

/** The filters as they stand in the page's address, where anything may stand; empty is no filter. */
export type ProjectFilters = Record<'year' | 'q' | 'department' | 'light' | 'type' | 'state' | 'reports', string>

/** As the description has them. */
function described(filters: ProjectFilters, sort: string | null | undefined) {
  return {
    year: Number(filters.year) || undefined,
    q: filters.q,
    department: filters.department,
    light: oneOf(LIGHTS, filters.light),
    type: oneOf(TYPES, filters.type),
    state: oneOf(STATES, filters.state),
    late: filters.reports === 'late' ? true : undefined,
    returned: filters.reports === 'returned' ? true : undefined,
    sort: oneOf(SORTS, sort),
  }
}

export const projects = ({ sort, order, cursor, limit, ...filters }: RowsQuery & ProjectFilters) =>
  get('/api/core/projects', { query: { ...described(filters, sort), order, cursor, limit } })

/** The same list as a file. */
export const projectsAsFile = ({ filters, sort, order }: ListQuery<ProjectFilters>) =>
  href('/api/core/projects/export', { query: { ...described(filters, sort), order } })
