/** The first project month by month: late, missing, returned, waiting, and months that are still to come. */
import type { Core } from '../stage/described'
import { indicators } from './projects'

type State = Core['CourseMonth']['state']
const STATES: State[] = [
  'NOT_OWED',
  'CONFIRMED',
  'CONFIRMED',
  'MISSING',
  'CORRECTION_RETURNED',
  'RETURNED',
  'WAITING',
  'NOT_DUE',
  'NOT_DUE',
  'NOT_DUE',
  'NOT_DUE',
  'NOT_DUE',
]
const DONE = [null, 12, 45, null, 141, null, null, null, null, null, null, null]

const values = (i: number): Core['CourseValue'][] =>
  indicators.map((indicator, n) => {
    const done = DONE[i] ?? null
    return {
      indicatorId: indicator.id,
      value: done === null || n === 1 ? null : n === 0 ? done : done / 10,
      completion: done === null || n === 1 ? null : Math.round((done / 3) * 100) / 100,
      planned: n === 1 ? null : n === 0 ? (i < 5 ? 0 : i < 11 ? 50 : 100) : Math.round((i + 1) * 833) / 100,
    }
  })
export const course: Core['CourseView'] = {
  why: {
    light: 'RED',
    reason: 'MILESTONE_OVERDUE',
    comparedAt: '2020-07',
    progress: 48.1,
    planned: 58.33,
    behind: 10.23,
    greenWithin: 5,
    yellowWithin: 15,
  },
  months: STATES.map((state, i) => ({
    month: `2020-${String(i + 1).padStart(2, '0')}`,
    state,
    late: i === 2,
    progress: DONE[i] === null ? null : Math.round((DONE[i] ?? 0) * 30) / 100,
    planned: Math.round((i + 1) * 833) / 100,
    values: values(i),
  })),
}
