import { useQuery } from '@tanstack/vue-query'
import { computed, proxyRefs, shallowRef, watch, type ComputedRef } from 'vue'
import { ask, type Page, type Question } from './api'
import { client } from './client'
import type { Answer } from './send'

/** What the services answered, or why they did not; neither while the answer is on its way. */
export interface Read<T> {
  readonly answer: T | null
  /** The version of the answer, for `ifMatch`. */
  readonly etag: string | null
  readonly failure: Error | null
  /** A question is on its way, the first one or another. */
  readonly busy: boolean
  /** Asks anew, for what has been changed since; what is there stays until the answer is. */
  load(): Promise<void>
  /** The same for a button: pressed while a question is on its way it does nothing. */
  retry(): Promise<void>
}

export interface Reading<T> {
  /** For what moves by itself: in how many milliseconds to look again, false when it has come to rest. */
  every?: (answer: T) => number | false
  /** For a failure that passes by itself: in how many milliseconds to ask again, false when a person has to. */
  again?: (failure: unknown) => number | false
}

/**
 * Asks at once and whenever the question is another; null asks nothing. An answer to an earlier question is never
 * shown: its request is ended. The same question asked from several places of a page is asked once.
 */
export function useRead<T>(question: () => Question<T> | null, reading: Reading<T> = {}): Read<T> {
  return readOf('one', question, (one, signal) => ask(one, signal), reading)
}

/** The most pages that are read of a list to show it whole; 100 rows each. */
const MOST_PAGES = 50

/** A list of the services' as a whole, for choosing from it: its pages are read one after the other. */
export function useWhole<T>(
  question: (part: { cursor: string | null; limit: number }) => Question<Page<T>> | null,
): Read<T[]> {
  async function all(_: Question<T[]>, signal: AbortSignal): Promise<Answer<T[]>> {
    const rows: T[] = []
    let cursor: string | null = null
    for (let page = 0; page < MOST_PAGES; page++) {
      const { body }: Answer<Page<T>> = await ask(question({ cursor, limit: 100 })!, signal)
      rows.push(...body.items)
      cursor = body.next
      if (!cursor) break
    }
    return { body: rows, etag: null }
  }
  const first = () => question({ cursor: null, limit: 100 }) as Question<T[]> | null
  return readOf('whole', first, all, {})
}

function readOf<T>(
  /** The same address may be read as one part or as a whole. */
  kind: 'one' | 'whole',
  question: () => Question<T> | null,
  answering: (question: Question<T>, signal: AbortSignal) => Promise<Answer<T>>,
  { every, again }: Reading<T>,
): Read<T> {
  const asked = computed(question)
  const query = useQuery(
    {
      queryKey: computed(() => [kind, asked.value?.address ?? null]),
      queryFn: async ({ signal }) => {
        const to = asked.value!
        return { ...(await answering(to, signal)), to: to.address }
      },
      enabled: computed(() => asked.value !== null),
      // whoever looks again and again is not disturbed by one look that fails
      retry: every ? 1 : false,
      // one at a time: while one is on its way no other begins
      refetchInterval: ({ state }) => {
        if (again && state.error) return again(state.error)
        return every && state.data ? every(state.data.body) : false
      },
    },
    client,
  )
  /** The library learns of another question a moment after us. */
  const answer = computed(() =>
    query.data.value && query.data.value.to === asked.value?.address ? query.data.value : null,
  )
  /** Why it failed is still what is known while it is asked about again by itself, and the library has forgotten. */
  const failed = shallowRef<{ why: unknown; to: string } | null>(null)
  if (again)
    watch(
      query.error,
      (why) => {
        if (why && asked.value) failed.value = { why, to: asked.value.address }
      },
      { flush: 'sync' },
    )
  const before = () =>
    query.isFetching.value && !answer.value && failed.value?.to === asked.value?.address
      ? failed.value?.why
      : undefined
  async function refetch(): Promise<void> {
    if (asked.value) await query.refetch()
  }
  return proxyRefs({
    answer: computed(() => answer.value?.body ?? null),
    etag: computed(() => answer.value?.etag ?? null),
    failure: computed(() => query.error.value ?? before() ?? null),
    busy: computed(() => query.isFetching.value),
    load: refetch,
    async retry() {
      if (!query.isFetching.value) await refetch()
    },
  }) as unknown as Read<T>
}

/** What is made of an answer; null as long as there is none. */
export function whenRead<T, R>(read: Read<T>, made: (answer: T) => R): ComputedRef<R | null> {
  return computed(() => (read.answer === null ? null : made(read.answer)))
}
