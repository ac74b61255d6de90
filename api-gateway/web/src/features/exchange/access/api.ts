import { get } from '@/kit/ask/api'
import type { RowsQuery } from '@/kit/table/rows'

/** Who looked at what of ours, the latest first. */
export const accesses = ({ cursor, limit }: RowsQuery) =>
  get('/api/core/access-log', { query: { cursor, limit } })
