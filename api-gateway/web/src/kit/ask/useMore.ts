import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, proxyRefs } from 'vue'
import { ask, type Page, type Question } from './api'
import { client } from './client'

/** A list that grows by a page at a time. */
export interface More<T> {
  /** Null while the first page is on its way. */
  readonly items: T[] | null
  readonly failure: Error | null
  readonly busy: boolean
  /** Whether there is another page. */
  readonly more: boolean
  /** Reads the next page; asked twice it is read once. */
  next(): Promise<void>
  /** Reads anew, as many pages as were there. */
  load(): Promise<void>
  /** The same for a button: pressed while a question is on its way it does nothing. */
  retry(): Promise<void>
}

/** Asks for the first page at once, and begins again whenever the question is another. */
export function useMore<T>(question: (cursor: string | null) => Question<Page<T>>): More<T> {
  const query = useInfiniteQuery(
    {
      queryKey: computed(() => ['more', question(null).address]),
      queryFn: ({ pageParam, signal }) => ask(question(pageParam), signal).then((answer) => answer.body),
      initialPageParam: null as string | null,
      getNextPageParam: (last) => last.next,
    },
    client,
  )
  return proxyRefs({
    items: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? null),
    failure: computed(() => query.error.value),
    busy: computed(() => query.isFetching.value),
    more: computed(() => query.hasNextPage.value),
    async next() {
      await query.fetchNextPage({ cancelRefetch: false })
    },
    async load() {
      await query.refetch()
    },
    async retry() {
      if (!query.isFetching.value) await query.refetch()
    },
  }) as unknown as More<T>
}
