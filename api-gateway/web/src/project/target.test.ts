import { describe, expect, it } from 'vitest'
import { canBeShared, targetWords, whyNotShared } from './target'

describe('the words of a target', () => {
  it('follow the comparator', () => {
    expect(targetWords({ comparator: 'GE', target: 400, quality: 'RESTORED' })).toEqual({
      key: 'project.comparator.GE',
      known: true,
    })
    expect(targetWords({ comparator: 'FULL_COVERAGE', target: 100, quality: 'EXACT' }).key).toBe(
      'project.comparator.FULL_COVERAGE',
    )
  })
  it('name the baseline of what is not to be exceeded, where one is known', () => {
    const ponds = { comparator: 'LE', target: 0, quality: 'EXACT' } as const
    expect(targetWords({ ...ponds, baseline: 40 })).toEqual({
      key: 'project.comparator.LE_FROM',
      known: true,
    })
    expect(targetWords(ponds)).toEqual({ key: 'project.comparator.LE', known: true })
    expect(targetWords({ ...ponds, target: null, quality: 'LOST', baseline: 40 }).key).toBe(
      'project.noTarget',
    )
  })
  it('say that there is none when the figure is lost or cut off, even if a number is left of it', () => {
    expect(targetWords({ comparator: 'EQ', target: null, quality: 'LOST' })).toEqual({
      key: 'project.noTarget',
      known: false,
    })
    expect(targetWords({ comparator: 'EQ', target: 7, quality: 'TRUNCATED' })).toEqual({
      key: 'project.noTarget',
      known: false,
    })
  })
  it('promise no figure for a best effort without one', () => {
    expect(targetWords({ comparator: 'BEST_EFFORT', target: null, quality: 'LOST' }).key).toBe(
      'project.comparator.BEST_EFFORT',
    )
  })
})

describe('a target among districts', () => {
  it('is not divided where figures do not add up', () => {
    expect(whyNotShared({ unit: '%', comparator: 'EQ' })).toBe('percent')
    expect(whyNotShared({ unit: '个百分点', comparator: 'GE' })).toBe('percent')
    expect(whyNotShared({ unit: '处', comparator: 'LE' })).toBe('less')
  })
  it('is divided where they do', () => {
    expect(canBeShared({ unit: '处', comparator: 'GE' })).toBe(true)
  })
})
