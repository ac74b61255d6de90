import { describe, expect, it } from 'vitest'
import { completionOf, completionWords, metOrNot } from './completion'
import type { TargetFigure } from './types'
import { called } from './words'

const less = (target: number, baseline: number | null = null) =>
  ({ comparator: 'LE', target, baseline, quality: 'EXACT' }) as const
const exactly = (target: number): TargetFigure => ({
  comparator: 'EQ',
  target,
  unit: '张',
  quality: 'EXACT',
})

// the same cases as the services': what is shown before a report is confirmed must not change by confirming it
describe('the completion of a figure', () => {
  it.each([
    [40, 0],
    [10, 75],
    [0, 100],
    [50, -25],
  ])('that comes down from 40 to nothing is at %d the way that has been gone: %d', (actual, rate) => {
    expect(completionOf(less(0, 40), actual)).toBe(rate)
  })
  it('that comes down further than promised is not capped', () => {
    expect(completionOf(less(60, 100), 50)).toBe(125)
  })
  it.each([
    [4.2, 100],
    [4.3, 100],
    [4.4, 0],
  ])('below a ceiling of 4.3 without a baseline is at %d met or not: %d', (actual, rate) => {
    expect(completionOf(less(4.3), actual)).toBe(rate)
    expect(completionOf(less(4.3, 4), actual)).toBe(rate)
  })
  it('of a total is uncapped and rounded half up', () => {
    expect(completionOf(exactly(1120), 1370)).toBe(122.32)
    expect(completionOf(exactly(80_000), 4)).toBe(0.01)
    expect(completionOf(less(0, 80_000), 80_004)).toBe(-0.01)
  })
  it('is unknown without a known target', () => {
    expect(completionOf({ ...less(0, 40), quality: 'LOST', target: null }, 3)).toBeNull()
  })
})

describe('what is said of a completion', () => {
  it('is met or not met where nothing lies between', () => {
    expect(completionWords(less(4.3), 100)).toBe('已达到')
    expect(completionWords(less(4.3), 0)).toBe('未达到')
    expect(metOrNot(less(4.3, 5))).toBe(false)
  })
  it('is a rate otherwise, also below nothing', () => {
    expect(completionWords(less(0, 40), -25)).toBe('-25.00%')
  })
  it('tells no figure from no target', () => {
    expect(completionWords(less(0, 40), null)).toBe('暂无数据')
    expect(completionWords({ ...exactly(7), quality: 'TRUNCATED' }, null)).toBe('未明确目标')
  })
})

describe('an indicator', () => {
  it('is called by verb and object, and says a verb once', () => {
    expect(called({ verb: '新建', name: '农村公厕' })).toBe('新建农村公厕')
    expect(called({ verb: '新建', name: '新建农村公厕' })).toBe('新建农村公厕')
    expect(called({ verb: '提升改造', name: '老旧垃圾房提升改造' })).toBe('老旧垃圾房提升改造')
  })
})
