import { shallowReactive, watch } from 'vue'

/** What the services answered, or why they did not; neither while the answer is on its way. */
export interface Read<T> {
  answer: T | null
  failure: unknown
  load(): Promise<void>
}

/** Asks at once and whenever it is about something else; an answer about what was asked for earlier is dropped. */
export function useRead<K, T>(about: () => K, ask: (about: K) => Promise<T>): Read<T> {
  const read: Read<T> = shallowReactive({ answer: null as T | null, failure: null as unknown, load })
  let asked = 0

  async function load(): Promise<void> {
    const mine = ++asked
    read.failure = null
    try {
      const answer = await ask(about())
      if (mine === asked) read.answer = answer
    } catch (thrown) {
      if (mine === asked) read.failure = thrown
    }
  }

  watch(
    about,
    () => {
      read.answer = null
      void load()
    },
    { immediate: true },
  )
  return read
}
