import { month } from '@/kit/words/format'

/** The days in which a year's projects are carried out; without them it is the year itself. */
export interface Window {
  implementingFrom: string
  implementingTo: string
}

const after = (value: string) => {
  const [y, m] = value.split('-').map(Number) as [number, number]
  return m === 12 ? `${y + 1}-01` : `${y}-${String(m + 1).padStart(2, '0')}`
}

/** The months on which there is something to tell, the latest first. */
export function bulletinMonths(year: string, today: string, window?: Window) {
  const last = [window?.implementingTo ?? `${year}-12`, today].sort()[0]!.slice(0, 7)
  const found = []
  for (let one = (window?.implementingFrom ?? `${year}-01`).slice(0, 7); one <= last; one = after(one))
    found.unshift({ value: one, label: month(one) })
  return found
}

/** What one writes a bulletin on: the last month that is over, where there is one. */
export function usualMonth(months: { value: string }[], today: string): string {
  return (months.find((each) => each.value < today.slice(0, 7)) ?? months[0])?.value ?? ''
}
