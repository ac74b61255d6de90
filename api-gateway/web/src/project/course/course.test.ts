import { afterEach, describe, expect, test } from 'vitest'
import { speak } from '@/kit/words/texts'
import type { Course, CourseMonth } from '../types'
import { comparable, monthsToTell, wayOf, whySaid, type Shown } from './course'

afterEach(() => speak('zh'))

const why = (change: Partial<Course['why']>): Course['why'] => ({
  light: 'GREEN',
  reason: 'NOT_BEHIND',
  comparedAt: '2020-07',
  progress: 57.14,
  planned: 58.2,
  behind: 1.05,
  greenWithin: 5,
  yellowWithin: 15,
  ...change,
})
const lifts: Shown = {
  id: 'i1',
  name: '电梯',
  verb: '加装',
  unit: '台',
  milestones: [
    { month: '2020-03', value: 100, overdue: false },
    { month: '2020-06', value: 200, overdue: true },
  ],
}
const beds: Shown = { id: 'i2', name: '床位', verb: '新增', unit: '张', milestones: [] }
const month = (at: string, state: CourseMonth['state'], value: number | null): CourseMonth => ({
  month: at,
  state,
  late: false,
  progress: value,
  planned: 50,
  values: [
    { indicatorId: 'i1', value, completion: value, planned: 60 },
    { indicatorId: 'i2', value: null, completion: null, planned: null },
  ],
})

describe('why the light is what it is', () => {
  test('is said with the difference that the server worked out, and with the thresholds', () => {
    expect(whySaid(why({}), [])).toBe(
      '截至2020年7月底，实际进度57.14%，比计划进度58.20%落后1.05个百分点，没有超过5个百分点。',
    )
    expect(
      whySaid(why({ light: 'RED', reason: 'FAR_BEHIND', behind: 20, yellowWithin: 12.5 }), []),
    ).toContain('落后20.00个百分点，超过12.5个百分点')
  })
  test('is that the plan is kept where nothing is behind', () => {
    expect(whySaid(why({ progress: 60, behind: -1.8 }), [])).toContain('达到计划进度58.20%')
    expect(whySaid(why({ progress: 58.2, behind: 0 }), [])).not.toContain('落后')
  })
  test('names the milestones that are overdue, and no others', async () => {
    const red = why({ light: 'RED', reason: 'MILESTONE_OVERDUE', behind: -10 })
    expect(whySaid(red, [lifts, beds])).toBe('截至2020年7月底，有节点任务逾期：加装电梯（2020年6月）。')
    await speak('en')
    expect(whySaid(red, [lifts])).toContain('(June 2020)')
  })
  test('is that nothing can be compared', () => {
    const unknown = { light: 'UNKNOWN', progress: null, behind: null } as const
    expect(whySaid(why({ ...unknown, reason: 'NOTHING_CONFIRMED' }), [])).toContain('还没有已确认的数字')
    expect(whySaid(why({ ...unknown, reason: 'NO_TARGET', planned: null }), [])).toContain('没有明确目标')
  })
})

test('months that nobody waits for are told only where there is a figure', () => {
  const told = monthsToTell([
    month('2020-01', 'NOT_OWED', null),
    month('2020-02', 'NOT_OWED', 3),
    month('2020-03', 'MISSING', null),
    month('2020-04', 'NOT_DUE', null),
  ])
  expect(told.map((m) => m.month)).toEqual(['2020-02', '2020-03'])
})

test('the way of an indicator is its own, and without a plan there is nothing to compare', () => {
  const months = [month('2020-05', 'CONFIRMED', 30), month('2020-06', 'MISSING', null)]
  expect(wayOf(months, '').map(({ rate, plan }) => [rate, plan])).toEqual([
    [30, 50],
    [null, 50],
  ])
  expect(wayOf(months, 'i1').map(({ rate, plan }) => [rate, plan])).toEqual([
    [30, 60],
    [null, 60],
  ])
  expect(comparable(months, [lifts, beds])).toEqual([lifts])
})
