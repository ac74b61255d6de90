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

  const filters = Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, text(route.query[name]) ?? value]),
  ) as F
  const query = reactive({
    filters,
    sort: text(route.query.sort) ?? start.sort ?? null,
    order:
      route.query.order === 'desc' || route.query.order === 'asc'
        ? route.query.order
        : (start.order ?? 'asc'),
  }) as ListQuery<F>

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
