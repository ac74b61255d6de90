import { computed, proxyRefs } from 'vue'
import type { Question } from '@/kit/ask/api'
import { mayHaveBeenDone } from '@/kit/ask/problem'
import { useRead, type Read } from '@/kit/ask/useRead'

/**
 * Grants cannot be verified just now, or a service is away: both pass by themselves. In how many milliseconds to look
 * again.
 */
export function untilReady(failure: unknown): number | false {
  return mayHaveBeenDone(failure) ? 5000 : false
}

/**
 * What districts share. It may have been withdrawn meanwhile, so nothing that was there is shown beside a failure; and
 * each look is recorded, so it is asked once, and not again while it is on its way.
 */
export function useShared<T>(question: () => Question<T> | null): Read<T> {
  const read = useRead(question, { again: untilReady })
  return proxyRefs({
    answer: computed(() => (read.failure ? null : read.answer)),
    etag: computed(() => read.etag),
    failure: computed(() => read.failure),
    busy: computed(() => read.busy),
    load: () => read.retry(),
    retry: () => read.retry(),
  }) as unknown as Read<T>
}
