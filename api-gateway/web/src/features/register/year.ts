import { computed, onMounted, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { me } from '@/shell/session'
import { cycles } from './api'

/** The year of today's business date: what every page shows first. */
export function thisYear(): number {
  return Number(me.value.today.slice(0, 4))
}

/** Years to choose from: those with a cycle, and this one. */
export function useYears() {
  const known = ref<number[]>([])
  const years = computed(() =>
    [...new Set([thisYear(), ...known.value])]
      .sort((a, b) => b - a)
      .map((year) => ({ value: String(year), label: String(year) })),
  )
  onMounted(async () => {
    // without the list there is still this year to look at
    known.value = await cycles().then(
      (all) => all.map((c) => c.year),
      () => [],
    )
  })
  return years
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
