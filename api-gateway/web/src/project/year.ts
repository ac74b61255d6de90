import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useRead } from '@/kit/ask/useRead'
import { me } from '@/shell/session/session'
import { cycles } from './api'

/** The year of today's business date: what every page shows first. */
export function thisYear(): number {
  return Number(me.value.today.slice(0, 4))
}

/** Years to choose from: those with a cycle, and this one; without the list there is still this year to look at. */
export function useYears() {
  const known = useRead(cycles)
  return computed(() =>
    [...new Set([thisYear(), ...(known.answer ?? []).map((cycle) => cycle.year)])]
      .sort((a, b) => b - a)
      .map((year) => ({ value: String(year), label: String(year) })),
  )
}

/** The year in the page's address, this year without one. */
export function useYearInAddress() {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => (typeof route.query.year === 'string' ? route.query.year : String(thisYear())),
    set: (year: string) => void router.replace({ query: { ...route.query, year } }),
  })
}
