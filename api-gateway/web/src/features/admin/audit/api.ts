import { get, href, type Core } from '@/kit/ask/api'
import type { RowsQuery } from '@/kit/table/rows'
import { oneOf } from '@/project/words'

export type Deed = Core['AuditView']

/** Each service keeps its own: the work of the year, and who belongs and signs in. */
export const TRAILS = ['core', 'admin'] as const
/** Who acts for no congress, an operator, finds what operators did where people are signed in. */
export const TRAILS_OF_OPERATORS = ['admin'] as const
export const OUTCOMES = ['DONE', 'REFUSED', 'FAILED', 'BEGUN'] as const

export type AuditFilters = Record<'trail' | 'outcome' | 'from' | 'until' | 'q', string>

const day = (said: string) => (/^\d{4}-\d{2}-\d{2}$/.test(said) ? said : undefined)
const asked = ({ outcome, from, until, q }: AuditFilters) => ({
  outcome: oneOf(OUTCOMES, outcome),
  from: day(from),
  until: day(until),
  q,
})

/** The latest first. */
export const deeds = (query: RowsQuery & AuditFilters) => {
  const all = { query: { ...asked(query), cursor: query.cursor, limit: query.limit } }
  return query.trail === 'admin' ? get('/api/admin/audit', all) : get('/api/core/audit', all)
}

/** The address of the same list as a file. */
export const deedsFile = (query: AuditFilters) =>
  query.trail === 'admin'
    ? href('/api/admin/audit/export', { query: asked(query) })
    : href('/api/core/audit/export', { query: asked(query) })
