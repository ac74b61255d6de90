import { expect, it } from 'vitest'
import { asOfWords, withoutWords } from './asOf'

const months = (earliest: string | null, latest: string | null, without = 0) => ({
  earliest,
  latest,
  without,
})

it('says the month that all projects have, or from which to which they go', () => {
  expect(asOfWords(months('2020-07', '2020-07'))).toBe('2020年7月')
  expect(asOfWords(months('2020-05', '2020-07'))).toBe('2020年5月至2020年7月（各项目不同）')
  expect(asOfWords(months(null, null, 3))).toBe('无已确认月报')
})

it('counts those without a confirmed month beside the others, and not where nobody has one', () => {
  expect(withoutWords(months('2020-05', '2020-07', 2))).toBe('另有2个项目无已确认月报')
  expect(withoutWords(months('2020-05', '2020-07'))).toBe('')
  expect(withoutWords(months(null, null, 3))).toBe('')
})
