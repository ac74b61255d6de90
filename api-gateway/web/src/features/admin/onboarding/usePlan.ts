import { computed, shallowRef, watch } from 'vue'
import type { Region } from '@/congress/api'
import { hasStatus } from '@/kit/ask/problem'
import { useRead } from '@/kit/ask/useRead'
import { useForm } from '@/kit/form/useForm'
import { me } from '@/shell/session/session'
import { begin, candidates, preview, type Plan, type Preview } from './api'

interface Person {
  name: string
  contact: string
}

interface Typed {
  on: string | null
  /** Region codes. */
  chosen: string[]
  people: Record<string, Person>
}

/**
 * The plan to bring in districts: the regions of a day, those chosen of them with their first administrators, what the
 * services say about it, and its start, which is only there for a plan that they have looked at and found well.
 */
export function usePlan() {
  /** What has been found, of the plan as it stands. */
  const found = shallowRef<Preview | null>(null)

  const form = useForm<Typed>({
    start: () => ({ on: me.value.today, chosen: [], people: {} }),
    async send() {
      const looked = plan.value
      const answer = await preview(looked)
      if (looked === plan.value) found.value = answer // it may have been changed meanwhile
    },
  })

  const read = useRead(() => (form.values.on ? candidates(form.values.on) : null))
  const free = computed(() => read.answer?.filter(({ tenant }) => !tenant) ?? [])
  const rows = computed(() => free.value.filter((r) => form.values.chosen.includes(r.regionCode)))
  const plan = computed<Plan>(() => ({
    on: form.values.on,
    districts: rows.value.map((region) => ({
      regionCode: region.regionCode,
      administrator: trimmed(form.values.people[region.regionCode]),
    })),
  }))
  const ready = computed(() => found.value !== null && found.value.errors.length === 0)

  /** With a key for each plan: after silence the same plan is begun once. */
  const starting = useForm({
    start: () => ({ plan: null as Plan | null }),
    async send({ plan: one }, key) {
      try {
        await begin(one!, key)
      } catch (why) {
        // the rows are shown with what is wrong, as in a preview
        if (hasStatus(why, 422) && why.errors.some(({ row }) => row !== undefined))
          found.value = { willCreate: [], errors: why.errors }
        throw why
      }
    },
  })

  // what another day does not have is not chosen there
  watch(
    () => read.answer,
    (regions) => {
      if (!regions) return
      const codes = free.value.map(({ regionCode }) => regionCode)
      form.values.chosen = form.values.chosen.filter((code) => codes.includes(code))
    },
  )
  // whatever is changed has to be looked at again before it can be started
  watch(plan, () => (found.value = null), { flush: 'sync' })
  watch(found, () => {
    starting.reset()
    if (ready.value) starting.values.plan = plan.value
  })

  // who was typed for a region is kept, and there again when it is chosen again
  watch(rows, (some) => {
    for (const { regionCode } of some) form.values.people[regionCode] ??= { name: '', contact: '' }
  })
  const person = ({ regionCode }: Region): Person => form.values.people[regionCode]!

  return { form, starting, read, rows, found, ready, person }
}

function trimmed(person: Person | undefined): Person {
  return { name: person?.name.trim() ?? '', contact: person?.contact.trim() ?? '' }
}
