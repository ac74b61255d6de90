import { get } from '@/kit/ask/api'
import type { RowsQuery } from '@/kit/table/rows'
import { oneOf } from '@/project/words'

export const WAYS = ['BOARD', 'OVERVIEW', 'PROJECT', 'EXPORT'] as const
export type AccessFilters = Record<'reader' | 'what' | 'from' | 'until', string>

const day = (said: string) => (/^\d{4}-\d{2}-\d{2}$/.test(said) ? said : undefined)

/** Who looked at what of ours, the latest first. */
export const accesses = ({ reader, what, from, until, cursor, limit }: RowsQuery & AccessFilters) =>
  get('/api/core/access-log', {
    query: { reader, what: oneOf(WAYS, what), from: day(from), until: day(until), cursor, limit },
  })

/** The congresses that have looked. */
export const readers = () => get('/api/core/access-log/readers')
