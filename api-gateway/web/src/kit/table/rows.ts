import { computed, ref, shallowRef, watch } from 'vue'
import type { Page, Question } from '@/kit/ask/api'
import { hasStatus } from '@/kit/ask/problem'
import { useRead, type Reading } from '@/kit/ask/useRead'
import type { ListQuery } from './list'

/** Filters, order and place in the list, as the services' lists take them. */
export interface RowsQuery {
  cursor?: string
  limit: number
  sort?: string
  order?: 'asc' | 'desc'
}

/** Where the rows come from: asked of the services page by page, or all there. */
export interface Rows<T, F> {
  ask?: (query: RowsQuery & F) => Question<Page<T>>
  rows?: readonly T[]
  query?: ListQuery
  limit: number
  /** For a failure that passes by itself: when to ask again. */
  again?: Reading<Page<T>>['again']
}

/** Long enough for the next letter, too short to be noticed. */
const TYPING = 250
/** The filter that is typed and not chosen. */
const TYPED = 'q'

/** The rows of a list, page by page: always the answer to the newest question, and nothing until it has come. */
export function useRows<T, F>(list: Rows<T, F>) {
  const own = ref<string[]>([])
  /** Cursors up to this page's, kept with the filters where they are; the first page has none. */
  const trail = computed({
    get: () => list.query?.trail ?? own.value,
    set: (now) => {
      if (list.query?.trail) list.query.trail = now
      else own.value = now
    },
  })
  const cursor = computed(() => trail.value.at(-1) ?? null)
  const asked = shallowRef(wanted())

  function wanted() {
    const { filters, sort, order } = list.query ?? {}
    return { ...filters, ...(sort ? { sort, order } : {}) }
  }

  const read = useRead(
    () =>
      list.ask
        ? list.ask({
            ...asked.value,
            ...(cursor.value ? { cursor: cursor.value } : {}),
            limit: list.limit,
          } as RowsQuery & F)
        : null,
    { again: (failure) => list.again?.(failure) ?? false },
  )

  function begin(): void {
    clearTimeout(waiting)
    if (cursor.value) trail.value = []
    asked.value = wanted()
  }

  function forward(): void {
    if (next.value) trail.value = [...trail.value, next.value]
  }

  function backward(): void {
    trail.value = trail.value.slice(0, -1)
  }

  // a link may lead to a page of a list that has changed since
  watch(
    () => cursor.value && hasStatus(read.failure, 404),
    (gone) => gone && begin(),
  )

  let waiting: ReturnType<typeof setTimeout> | undefined
  const untyped = () => JSON.stringify({ ...wanted(), [TYPED]: '' })
  watch(untyped, begin)
  watch(
    () => list.query?.filters[TYPED],
    () => {
      clearTimeout(waiting)
      waiting = setTimeout(begin, TYPING)
    },
  )

  /** Rows that are all here are cut into pages here, by their number. */
  const from = computed(() => {
    const at = Number(cursor.value ?? 0)
    return at < (list.rows?.length ?? 0) ? at : 0
  })
  const next = computed(() => {
    if (!list.rows) return read.answer?.next ?? null
    const end = from.value + list.limit
    return end < list.rows.length ? String(end) : null
  })
  return {
    items: computed<readonly T[]>(
      () => list.rows?.slice(from.value, from.value + list.limit) ?? read.answer?.items ?? [],
    ),
    next,
    page: computed(() => trail.value.length + 1),
    busy: computed(() => read.busy),
    answered: computed(() => list.rows !== undefined || read.answer !== null),
    failure: computed(() => read.failure),
    reload: () => read.load(),
    retry: () => read.retry(),
    forward,
    backward,
  }
}
