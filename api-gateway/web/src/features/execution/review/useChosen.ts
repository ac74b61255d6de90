import { computed, proxyRefs, ref, shallowRef } from 'vue'
import { intention } from '@/kit/ask/send'
import { mayHaveBeenDone } from '@/kit/ask/problem'
import type { ReportView } from '@/project/types'
import { confirmMany, type Left } from './api'
import { MOST_AT_ONCE } from './weigh'

/** A report as it was looked at: changed since, it is another one to choose. */
export const versionOf = ({ id, version }: ReportView) => `${id} ${version}`

/** Reports that are ticked, to be confirmed together. */
export function useChosen(items: () => ReportView[]) {
  const ticked = ref(new Set<string>())
  /** Of each that could be compared, whether anything about it wants a look. */
  const disputed = ref(new Map<string, boolean>())
  const left = shallowRef<(Left & { report: ReportView })[]>([])
  let attempt = { key: intention(), of: '' }

  const chosen = computed(() => items().filter((report) => ticked.value.has(versionOf(report))))
  const undisputed = computed(() =>
    items().filter((report) => disputed.value.get(versionOf(report)) === false),
  )

  function tick(report: ReportView, on: boolean): void {
    if (on) ticked.value.add(versionOf(report))
    else ticked.value.delete(versionOf(report))
  }

  function tickUndisputed(): void {
    ticked.value = new Set(undisputed.value.slice(0, MOST_AT_ONCE).map(versionOf))
  }

  const isDisputed = (report: ReportView) => disputed.value.get(versionOf(report)) !== false

  /** Sent again, because nobody knows whether it was done, it carries the same key. */
  async function confirm(): Promise<ReportView[]> {
    const reports = chosen.value.slice(0, MOST_AT_ONCE)
    const of = reports.map(versionOf).join()
    if (attempt.of !== of) attempt = { key: intention(), of }
    const answer = await confirmMany(reports, attempt.key).catch((why: unknown) => {
      if (!mayHaveBeenDone(why)) attempt.of = ''
      throw why
    })
    attempt.of = ''
    left.value = answer.left.flatMap((each) => {
      const report = reports.find(({ id }) => id === each.id)
      return report ? [{ ...each, report }] : []
    })
    ticked.value = new Set()
    return reports.filter(({ id }) => answer.confirmed.includes(id))
  }

  return proxyRefs({
    some: computed(() => items().length > 0),
    chosen,
    undisputed,
    left,
    has: (report: ReportView) => ticked.value.has(versionOf(report)),
    weighed: (report: ReportView, isOdd: boolean) => disputed.value.set(versionOf(report), isOdd),
    isDisputed,
    tick,
    tickUndisputed,
    confirm,
  })
}
