import { computed, nextTick, proxyRefs, reactive, ref, shallowRef, watch } from 'vue'
import { intention } from '@/kit/ask/send'
import { whenMended } from '@/kit/ask/mended'
import { byField, mayHaveBeenDone, reveal } from '@/kit/ask/problem'

/** What is wrong, by the name of the field. */
export type Wrong = Record<string, string | undefined>

export interface FormOf<V extends object> {
  /** What stands in the fields when it is opened. */
  start: () => V
  /** What can be seen to be wrong before anybody is asked. */
  check?: (values: V) => Wrong
  /** Fields that the services call by another name: theirs to ours. */
  called?: Record<string, string>
  /** Sends it. The key is the same as long as the same is sent and nobody knows whether it was done. */
  send: (values: V, key: string) => Promise<unknown>
}

export interface Form<V extends object> {
  readonly values: V
  /** To be shown at the fields: what we see ourselves once somebody has tried, else what the services found. */
  readonly wrong: Record<string, string>
  /** A refusal that belongs to no field. */
  readonly note: unknown
  readonly failure: unknown
  readonly busy: boolean
  /** Something differs from what it began with, or from what was sent last. */
  readonly changed: boolean
  /** Sends it when nothing is wrong; true when it is done. */
  submit(): Promise<boolean>
  /** What was refused has been read, and what to do about it decided. */
  forgive(): void
  /** As it was opened, from `start`. */
  reset(): void
}

const isWrong = (all: Wrong) => Object.values(all).some(Boolean)

/** One form: its values, its check, its refusals beside the fields, and its sending. `FormBox` and `FormDialog` show it. */
export function useForm<V extends object>(of: FormOf<V>): Form<V> {
  const values = reactive(of.start()) as V
  const begun = ref(JSON.stringify(values))
  const tried = ref(false)
  const busy = ref(false)
  const failure = shallowRef<unknown>(null)
  let key = intention()
  /** How often it was opened anew: also by who sends, when it is done. */
  let opened = 0

  const seen = computed(() => of.check?.(values) ?? {})
  const refused = computed(() =>
    Object.fromEntries(
      Object.entries(byField(failure.value)).map(([name, what]) => [of.called?.[name] ?? name, what]),
    ),
  )
  const wrong = computed(() => ({
    ...refused.value,
    ...Object.fromEntries(Object.entries(tried.value ? seen.value : {}).filter(([, what]) => what)),
  }))
  /** A field that this form does not have can't show anything. */
  const note = computed(() =>
    Object.keys(refused.value).length > 0 && Object.keys(refused.value).every((name) => name in values)
      ? null
      : failure.value,
  )

  watch(
    () => JSON.stringify(values),
    () => (key = intention()),
    { flush: 'sync' },
  )

  whenMended(
    () => failure.value,
    () => (failure.value = null),
  )

  async function submit(): Promise<boolean> {
    if (busy.value) return false
    tried.value = true
    failure.value = null
    if (isWrong(seen.value)) return false
    busy.value = true
    try {
      const sent = JSON.stringify(values)
      const round = opened
      await of.send(values, key)
      if (opened === round) begun.value = sent
      key = intention()
      return true
    } catch (why) {
      failure.value = why
      reveal(why)
      if (!mayHaveBeenDone(why)) key = intention()
      return false
    } finally {
      busy.value = false
      await nextTick()
    }
  }

  function reset(): void {
    Object.assign(values, of.start())
    begun.value = JSON.stringify(values)
    opened++
    tried.value = false
    failure.value = null
    key = intention()
  }

  return proxyRefs({
    values,
    wrong,
    note,
    failure,
    busy,
    changed: computed(() => JSON.stringify(values) !== begun.value),
    submit,
    forgive: () => (failure.value = null),
    reset,
  }) as unknown as Form<V>
}
