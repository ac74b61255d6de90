import { computed, proxyRefs, ref, shallowRef, watch } from 'vue'
import { isStale, type Problem } from '@/kit/ask/problem'
import { useRead } from '@/kit/ask/useRead'
import { readQuantity } from '@/kit/form/figures'
import { merged } from '@/kit/form/merged'
import { useForm, type Wrong } from '@/kit/form/useForm'
import { t } from '@/kit/words/texts'
import { partners } from '@/congress/api'
import { project as projectOf } from '@/project/api'
import { breakDown, breakdown } from './api'
import { entriesOf, shareRows, enteredShares, type Entries } from './districts'
import { sumOfShares } from '@/project/shareSums'

/** What cannot be read as a figure, by district. */
function check({ entries }: { entries: Entries }): Wrong {
  return Object.fromEntries(
    Object.entries(entries).map(([district, text]) => {
      const read = readQuantity(text)
      return [district, read.kind === 'wrong' ? t(`execution.share.edit.wrong.${read.why}`) : undefined]
    }),
  )
}

/** One target divided among the districts: what is so at the services, what is typed, and a colleague who was faster. */
export function useBreakdown(of: () => { project: string; indicator: string }) {
  const project = useRead(() => projectOf(of().project))
  const districts = useRead(partners)
  const now = useRead(() => breakdown(of().indicator))
  const reads = [project, districts, now]

  const indicator = computed(() => project.answer?.indicators.find((i) => i.id === of().indicator) ?? null)
  const rows = computed(() =>
    districts.answer && now.answer
      ? shareRows(
          districts.answer.filter((d) => d.level === 'DISTRICT'),
          now.answer,
        )
      : null,
  )
  const conflict = shallowRef<Problem | null>(null)
  const said = ref('')
  /** To be asked before what the city has reported itself does not count any more. */
  const asking = ref(false)
  const dropped = ref<number | null>(null)
  /** What was there when somebody began to type. */
  let begun: Entries = {}

  const form = useForm({
    start: () => ({ entries: entriesOf(rows.value ?? []) }),
    check,
    send: async () => {
      said.value = ''
      dropped.value = replaced.value
      if (dropped.value === null) await save()
      else asking.value = true
    },
  })
  const sum = computed(() => sumOfShares(indicator.value?.target ?? null, Object.values(form.values.entries)))
  /** Once there is a share the districts' figures count, and what the city itself has reported does not any more. */
  const replaced = computed(() =>
    indicator.value && !indicator.value.rolledUp && sum.value.assigned > 0 ? indicator.value.actual : null,
  )

  watch(rows, follow, { immediate: true, flush: 'sync' })

  /** Boxes follow the answers, except those that somebody has typed into. */
  function follow(): void {
    const fresh = entriesOf(rows.value ?? [])
    const typed = merged(begun, form.values.entries, fresh)
    begun = fresh
    form.values.entries = typed
  }

  async function save(): Promise<void> {
    try {
      await breakDown(of().indicator, enteredShares(form.values.entries), now.etag)
    } catch (why) {
      if (!isStale(why)) throw why
      await load()
      conflict.value = why
      return
    }
    await load()
    if (!now.failure) form.reset()
    said.value = t('execution.share.edit.saved')
  }

  async function load(): Promise<void> {
    await Promise.all([project.load(), now.load()])
  }

  /** Mine once more, upon what others have saved. */
  async function again(): Promise<void> {
    conflict.value = null
    await form.submit()
  }
  function edit(): void {
    conflict.value = null
  }
  function drop(): void {
    conflict.value = null
    form.reset()
  }

  /** What is typed, for the picture of it. */
  const parts = computed(() =>
    enteredShares(form.values.entries).map(({ district, target }) => ({
      name: rows.value?.find((row) => row.district === district)?.name ?? district,
      value: target,
    })),
  )

  return proxyRefs({
    project,
    indicator,
    rows,
    parts,
    form,
    sum,
    dropped,
    asking,
    conflict,
    said,
    missing: computed(() => reads.find((read) => read.failure) ?? reads.find((read) => !read.answer) ?? now),
    save,
    again,
    edit,
    drop,
  })
}
