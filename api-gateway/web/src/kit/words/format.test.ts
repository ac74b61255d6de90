import { afterEach, expect, test } from 'vitest'
import { speak } from './texts'
import { count, date, instant, money, moneyExact, month, percent, period, quantity, time } from './format'

afterEach(() => speak('zh'))

test('dates and months are written the Chinese way first', () => {
  expect(date('2026-11-22')).toBe('2026年11月22日')
  expect(month('2020-07')).toBe('2020年7月')
  expect(period('2020-08-12', null)).toBe('2020年8月12日起，长期有效')
})

test('an instant is shown in the time of the congress, not of the browser', () => {
  expect(instant('2020-08-12T16:30:00Z')).toBe('2020年8月13日 00:30')
  expect(time('2020-08-12T06:05:00Z')).toBe('14:05')
})

test('money is read in 元, 万元 and 亿元', () => {
  expect(money(0)).toBe('0元')
  expect(money(999_999)).toBe('9,999.99元')
  expect(money(1_000_000)).toBe('1万元')
  expect(money(123_456_789_00)).toBe('1.23亿元')
  expect(moneyExact(123_456_789)).toBe('123.456789万元')
  expect(money(null)).toBe('不详')
})

test('an unknown rate is said in words and never as a number', () => {
  expect(percent(null)).toBe('未明确目标')
  expect(percent(57.14)).toBe('57.14%')
  expect(percent(122.3)).toBe('122.30%')
  expect(percent(0)).toBe('0.00%')
})

test('counts carry their unit', () => {
  expect(count(1370)).toBe('1,370')
  expect(quantity(1370, '张')).toBe('1,370张')
})

test('in English the same figures read naturally', async () => {
  await speak('en')
  expect(date('2026-11-22')).toBe('22 November 2026')
  expect(instant('2020-08-12T16:30:00Z')).toBe('13 Aug 2020 00:30')
  expect(month('2020-07')).toBe('July 2020')
  expect(money(123_456_789_00)).toBe('CNY 123.46 million')
  expect(percent(null)).toBe('No target known')
})
