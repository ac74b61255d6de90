import { expect, test } from 'vitest'
import { firstStage, movesBegun, periodFlaw } from './cycle'
import { checkRules, decidedRules, readDueDay, readPoints } from './rules'
import type { Cycle, Policy } from '@/project/types'

test('points behind the plan are numbers from 0 to below 100 with two decimals at most', () => {
  expect(['5', '0', '99.99', '12.25', '3.500', ' １５ '].map(readPoints)).toEqual([5, 0, 99.99, 12.25, 3.5, 15])
  expect(['', 'abc', '1e1', '１２abc', '5%', '--5'].map(readPoints)).toEqual(Array(6).fill('notANumber'))
  expect(['-5', '100', '0.125', '－５'].map(readPoints)).toEqual(Array(4).fill('points'))
  expect(['1', '28', '0', '29', '1.5', '', 'x'].map(readDueDay)).toEqual([
    1,
    28,
    'day',
    'day',
    'day',
    'notANumber',
    'notANumber',
  ])
})

test('each field has what is wrong with it; only then are both compared', () => {
  expect(checkRules({ greenFrom: 'abc', yellowFrom: '300', reportDueDay: '8' })).toEqual({
    wrong: { greenFrom: 'notANumber', yellowFrom: 'points' },
    rules: null,
  })
  expect(checkRules({ greenFrom: '15', yellowFrom: '15', reportDueDay: '8' }).wrong).toEqual({
    yellowFrom: 'order',
  })
  expect(checkRules({ greenFrom: '5', yellowFrom: '15', reportDueDay: '8' })).toEqual({
    wrong: {},
    rules: { greenFrom: -5, yellowFrom: -15, reportDueDay: 8 },
  })
})

test('a year is carried out in 24 months at most that lie about it', () => {
  const flaw = (from: string, to: string) => periodFlaw(2020, from, to)
  expect(flaw('2019-01-01', '2020-12-31')).toBeNull()
  expect(flaw('2019-01-01', '2021-01-01')).toBe('tooLong')
  expect(flaw('2020-02-29', '2022-02-27')).toBe('farOff')
  expect(flaw('2020-02-29', '2022-02-28')).toBe('tooLong')
  expect(flaw('2018-12-31', '2020-12-30')).toBe('farOff')
  expect(flaw('2020-06-01', '2020-06-01')).toBe('order')
  expect(flaw('0020-01-01', '8020-12-31')).toBe('tooLong')
})

test('no point behind is no point behind', () => {
  expect(checkRules({ greenFrom: '0', yellowFrom: '0.5', reportDueDay: '1' }).rules).toStrictEqual({
    greenFrom: 0,
    yellowFrom: -0.5,
    reportDueDay: 1,
  })
})

test('the latest rule stands before the earlier ones; what the system came with was not decided', () => {
  const rule = { greenFrom: -5, yellowFrom: -15, reportDueDay: 8 }
  const of = (appliesFrom: string | null, earlier: string[]) =>
    decidedRules({
      ...rule,
      appliesFrom,
      earlier: earlier.map((day) => ({ ...rule, appliesFrom: day })),
    } as Policy).map((r) => r.appliesFrom)
  expect(of('2022-01-01', ['2021-01-01'])).toEqual(['2022-01-01', '2021-01-01'])
  expect(of(null, [])).toEqual([])
})

test('a year to come starts at the start, and only a begun year’s figures move with its period', () => {
  expect([2019, 2020, 2021].map((year) => firstStage(year, 2020))).toEqual([
    'IMPLEMENTING',
    'IMPLEMENTING',
    'SOLICITING',
  ])
  const year = (stage: Cycle['stage']) =>
    ({ year: 2020, stage, implementingFrom: '2020-01-01', implementingTo: '2020-12-31', version: 1 }) as Cycle
  expect(movesBegun(year('IMPLEMENTING'), '2020-01-01', '2020-11-30')).toBe(true)
  expect(movesBegun(year('IMPLEMENTING'), '2020-01-01', '2020-12-31')).toBe(false)
  expect(movesBegun(year('BALLOTING'), '2020-02-01', '2020-12-31')).toBe(false)
  expect(movesBegun(null, '2020-02-01', '2020-12-31')).toBe(false)
})
