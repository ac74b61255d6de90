import { describe, expect, it } from 'vitest'
import { targetWords } from './target'

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
