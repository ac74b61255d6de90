import { describe, expect, it } from 'vitest'
import { targetWords } from './target'

describe('the words of a target', () => {
  it('follow the comparator', () => {
    expect(targetWords({ comparator: 'GE', target: 400, quality: 'RESTORED' })).toEqual({
      key: 'GE',
      known: true,
    })
    expect(targetWords({ comparator: 'FULL_COVERAGE', target: 100, quality: 'EXACT' }).key).toBe(
      'FULL_COVERAGE',
    )
  })
  it('say that there is none when the figure is lost or cut off, even if a number is left of it', () => {
    expect(targetWords({ comparator: 'EQ', target: null, quality: 'LOST' })).toEqual({
      key: 'NONE',
      known: false,
    })
    expect(targetWords({ comparator: 'EQ', target: 7, quality: 'TRUNCATED' })).toEqual({
      key: 'NONE',
      known: false,
    })
  })
  it('promise no figure for a best effort without one', () => {
    expect(targetWords({ comparator: 'BEST_EFFORT', target: null, quality: 'LOST' }).key).toBe('BEST_EFFORT')
  })
})
