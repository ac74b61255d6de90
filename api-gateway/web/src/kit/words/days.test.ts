import { expect, it } from 'vitest'
import { daysBetween } from './days'

it('counts days over the end of a month and back', () => {
  expect(daysBetween('2020-07-30', '2020-08-05')).toBe(6)
  expect(daysBetween('2020-08-12', '2020-08-05')).toBe(-7)
  expect(daysBetween('2020-08-05', '2020-08-05')).toBe(0)
})
