import type { Cycle } from '@/project/types'

type Stage = Cycle['stage']

export const STAGES: Stage[] = [
  'SOLICITING',
  'SCREENING',
  'CANDIDATES',
  'BALLOTING',
  'IMPLEMENTING',
  'EVALUATING',
  'CLOSED',
]

/** Begun, a year keeps its rules for good. */
export function hasBegun(stage: Stage): boolean {
  return STAGES.indexOf(stage) >= STAGES.indexOf('IMPLEMENTING')
}

/** What to propose for a year that nobody has set up: one to come starts at the start. */
export function firstStage(year: number, now: number): Stage {
  return year <= now ? 'IMPLEMENTING' : 'SOLICITING'
}

/** How long projects of a year may be carried out, and about which year: figures are worked out for each of the months. */
export type PeriodFlaw = 'order' | 'tooLong' | 'farOff'

const MOST_MONTHS = 24

export function periodFlaw(year: number, from: string, to: string): PeriodFlaw | null {
  if (from >= to) return 'order'
  if (to >= monthsLater(from, MOST_MONTHS)) return 'tooLong'
  return Number(from.slice(0, 4)) < year - 1 || Number(to.slice(0, 4)) > year + 1 ? 'farOff' : null
}

/** The same day so many whole years of months later; the last of February stays in February, as the services have it. */
function monthsLater(day: string, months: number): string {
  const year = Number(day.slice(0, 4)) + months / 12
  return `${year}${day.slice(4) === '-02-29' && !isLeap(year) ? '-02-28' : day.slice(4)}`
}
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Whether figures of a year that has begun would be worked out anew. */
export function movesBegun(before: Cycle | null, from: string | null, to: string | null): boolean {
  return (
    before !== null &&
    hasBegun(before.stage) &&
    (before.implementingFrom !== from || before.implementingTo !== to)
  )
}
