import { reactive, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export type Filters = Record<string, string>

export interface ListQuery<F extends Filters = Filters> {
  filters: F
  sort: string | null
  order: 'asc' | 'desc'
  /** Cursors of the pages behind the first, up to the one that is shown. */
  trail?: string[]
}

/** Cursors are of letters and digits. So deep in a list its address is too long to be sent. */
const BETWEEN = '~'
const DEEPEST = 20

/**
 * Filters, order and page of a list, kept in the page's address: reloading, going back and sending the link to a
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
    const { sort, order, pages, ...rest } = route.query
    const filters = Object.entries(defaults).map(([name, value]) => [name, text(rest[name]) ?? value])
    return {
      filters: Object.fromEntries(filters) as F,
      sort: text(sort) ?? start.sort ?? null,
      order: order === 'desc' || order === 'asc' ? order : (start.order ?? 'asc'),
      trail: text(pages)?.split(BETWEEN).filter(Boolean) ?? [],
    }
  }
  const query = reactive(inAddress()) as ListQuery<F>

  /** What we have put there ourselves: deep in a list it is less than we know. */
  let written = ''

  // a link to the same list, or going back
  watch(
    () => route.query,
    () => {
      if (route.path !== here || JSON.stringify(route.query) === written) return
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
    const trail = query.trail ?? []
    if (trail.length > 0 && trail.length <= DEEPEST) kept.pages = trail.join(BETWEEN)
    written = JSON.stringify(kept)
    void router.replace({ query: kept })
  })
  return query
}
