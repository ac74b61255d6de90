import { proxyRefs, ref, shallowRef } from 'vue'
import { whenMended } from './mended'
import { reveal } from './problem'

/** Something that is done at the press of a button: whether it is under way, and why it was refused. */
export interface Act<A extends unknown[]> {
  readonly busy: boolean
  failure: unknown
  /** Does it, unless it is being done already; true when it is done. */
  run(...given: A): Promise<boolean>
}

export function useAct<A extends unknown[]>(work: (...given: A) => Promise<unknown>): Act<A> {
  const busy = ref(false)
  const failure = shallowRef<unknown>(null)

  whenMended(
    () => failure.value,
    () => (failure.value = null),
  )

  async function run(...given: A): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    failure.value = null
    try {
      await work(...given)
      return true
    } catch (why) {
      failure.value = why
      reveal(why)
      return false
    } finally {
      busy.value = false
    }
  }
  return proxyRefs({ busy, failure, run }) as unknown as Act<A>
}
