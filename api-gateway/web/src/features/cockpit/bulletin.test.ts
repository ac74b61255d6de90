import { expect, test } from 'vitest'
import { bulletinMonths, usualMonth } from './bulletin'

const values = (...of: Parameters<typeof bulletinMonths>) => bulletinMonths(...of).map((each) => each.value)

test('there is a bulletin on each month of the year up to this one', () => {
  expect(values('2020', '2020-03-12')).toEqual(['2020-03', '2020-02', '2020-01'])
  expect(values('2020', '2021-03-12')).toHaveLength(12)
  expect(values('2021', '2020-08-12')).toEqual([])
})

test('a window that goes over the end of the year has its own months', () => {
  const window = { implementingFrom: '2019-11-20', implementingTo: '2020-02-10' }
  expect(values('2020', '2020-08-12', window)).toEqual(['2020-02', '2020-01', '2019-12', '2019-11'])
})

test('one begins with the last month that is over', () => {
  const months = bulletinMonths('2020', '2020-08-12')
  expect(usualMonth(months, '2020-08-12')).toBe('2020-07')
  expect(usualMonth(bulletinMonths('2020', '2020-01-12'), '2020-01-12')).toBe('2020-01')
  expect(usualMonth(bulletinMonths('2020', '2021-03-12'), '2021-03-12')).toBe('2020-12')
  expect(usualMonth([], '2020-01-12')).toBe('')
})
