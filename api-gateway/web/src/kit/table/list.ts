import { reactive, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export type Filters = Record<string, string>

export interface ListQuery<F extends Filters = Filters> {
  filters: F
  sort: string | null
  order: 'asc' | 'desc'
}

/**
 * Filters and order of a list, kept in the page's address: reloading, going back and sending the link to a
 * colleague all show the same list. An empty filter is the empty string.
 */
export function useListQuery<F extends Filters>(
  defaults: F,
  start: { sort?: string; order?: 'asc' | 'desc' } = {},
): ListQuery<F> {
  const route = useRoute()
  const router = useRouter()
  const here = route.path
  const text = (value: unknown) => (typeof value === 'string' ? value : null)

  function inAddress(): ListQuery<F> {
    const { sort, order, ...rest } = route.query
    const filters = Object.entries(defaults).map(([name, value]) => [name, text(rest[name]) ?? value])
    return {
      filters: Object.fromEntries(filters) as F,
      sort: text(sort) ?? start.sort ?? null,
      order: order === 'desc' || order === 'asc' ? order : (start.order ?? 'asc'),
    }
  }
  const query = reactive(inAddress()) as ListQuery<F>

  // a link to the same list, or going back
  watch(
    () => route.query,
    () => {
      if (route.path !== here) return
      const { filters, ...rest } = inAddress()
      Object.assign(query.filters, filters)
      Object.assign(query, rest)
    },
  )
  watch(query, () => {
    if (route.path !== here) return
    const kept: Record<string, string> = {}
    for (const [name, value] of Object.entries(query.filters)) {
      if (value !== defaults[name]) kept[name] = value
    }
    if (query.sort && (query.sort !== start.sort || query.order !== (start.order ?? 'asc'))) {
      kept.sort = query.sort
      kept.order = query.order
    }
    void router.replace({ query: kept })
  })
  return query
}
