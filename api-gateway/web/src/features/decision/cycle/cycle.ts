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

/** Whether figures of a year that has begun would be worked out anew. */
export function movesBegun(before: Cycle | null, from: string | null, to: string | null): boolean {
  return (
    before !== null &&
    hasBegun(before.stage) &&
    (before.implementingFrom !== from || before.implementingTo !== to)
  )
}
