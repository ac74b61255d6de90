import { ref, watch, type Ref } from 'vue'
import { useRead, type Read } from '@/kit/ask/useRead'
import { useForm, type Form } from './useForm'

type Version = string | number | null

export interface SettingOf<T, V extends object> {
  question: Parameters<typeof useRead<T>>[0]
  /** What stands in the fields, once it has been read. */
  start: (answer: T | null | undefined) => V
  /** Saves a change of that version; refused when somebody else has changed it since. */
  send: (values: V, version: Version) => Promise<{ version: number }>
  /** What is said when it has been saved. */
  saved: () => string
}

/** Something that there is once, to be read, changed and saved again and again: each time a change of the last version. */
export interface Setting<T, V extends object> {
  read: Read<T>
  form: Form<V>
  said: Ref<string>
}

export function useSetting<T extends { version: number }, V extends object>(
  of: SettingOf<T, V>,
): Setting<T, V> {
  const read = useRead<T>(of.question)
  /** What we change is this version of it: as it was read, then as we saved it. */
  const version = ref<Version>(null)
  const said = ref('')

  const form = useForm<V>({
    start: () => of.start(read.answer),
    async send(values) {
      said.value = ''
      version.value = (await of.send(values, version.value)).version
      said.value = of.saved()
    },
  })

  watch(
    () => read.answer,
    (answer) => {
      if (!answer) return
      version.value = read.etag ?? answer.version
      said.value = ''
      form.reset()
    },
    { immediate: true },
  )
  return { read, form, said }
}
