import { computed, ref, watch } from 'vue'
import type { Page } from './http'
import type { ListQuery } from './list'
import { isAborted } from './problem'

export interface LoadQuery {
  cursor?: string
  limit: number
  sort?: string
  order?: 'asc' | 'desc'
  [filter: string]: string | number | undefined
}

export type Load<T> = (query: LoadQuery, signal: AbortSignal) => Promise<Page<T>>

/** Long enough for the next letter, too short to be noticed. */
const TYPING = 250

/** The rows of a server's list, page by page: always the answer to the newest question. */
export function useRows<T>(list: { load: Load<T>; query?: ListQuery; limit: number }) {
  const items = ref<T[]>([]) as { value: T[] }
  const next = ref<string | null>(null)
  /** Cursors of the pages before this one; the first page has none. */
  const trail = ref<(string | null)[]>([])
  const cursor = ref<string | null>(null)
  const busy = ref(false)
  const answered = ref(false)
  const failure = ref<unknown>(null)
  let running: AbortController | null = null

  async function fetchPage(): Promise<void> {
    running?.abort()
    const mine = (running = new AbortController())
    busy.value = true
    failure.value = null
    try {
      const answer = await list.load(
        {
          ...list.query?.filters,
          ...(list.query?.sort ? { sort: list.query.sort, order: list.query.order } : {}),
          ...(cursor.value ? { cursor: cursor.value } : {}),
          limit: list.limit,
        },
        mine.signal,
      )
      if (mine.signal.aborted) return
      items.value = answer.items
      next.value = answer.next
      answered.value = true
    } catch (why) {
      if (!isAborted(why) && !mine.signal.aborted) failure.value = why
    } finally {
      if (running === mine) busy.value = false
    }
  }

  function reload(): Promise<void> {
    trail.value = []
    cursor.value = null
    return fetchPage()
  }

  function forward(): Promise<void> {
    trail.value.push(cursor.value)
    cursor.value = next.value
    return fetchPage()
  }

  function backward(): Promise<void> {
    cursor.value = trail.value.pop() ?? null
    return fetchPage()
  }

  let waiting: ReturnType<typeof setTimeout> | undefined
  watch(
    () => JSON.stringify(list.query ?? {}),
    () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => void reload(), TYPING)
    },
  )
  void reload()

  const page = computed(() => trail.value.length + 1)
  return { items, next, page, busy, answered, failure, fetchPage, reload, forward, backward }
}
