import type { ListQuery } from './list'

export interface Column {
  key: string
  label: string
  /** The name to sort by at the server, or true when it is the key. */
  sortable?: boolean | string
  align?: 'start' | 'end'
  /** This column names the row. */
  head?: boolean
  /** Left out where a row is a card, because another line of the card says it too. */
  hideOnPhone?: boolean
}

export function sortName(column: Column): string {
  return typeof column.sortable === 'string' ? column.sortable : column.key
}

/** In this order from here on. */
export function orderBy(query: ListQuery, sort: string, order: 'asc' | 'desc'): void {
  Object.assign(query, { sort, order })
}

/** By this column upwards, and downwards when it is so already. */
export function sortBy(query: ListQuery, column: Column): void {
  const name = sortName(column)
  query.order = query.sort === name && query.order === 'asc' ? 'desc' : 'asc'
  query.sort = name
}

export function sorted(query: ListQuery | undefined, column: Column): 'ascending' | 'descending' | undefined {
  if (!column.sortable || query?.sort !== sortName(column)) return undefined
  return query.order === 'asc' ? 'ascending' : 'descending'
}
