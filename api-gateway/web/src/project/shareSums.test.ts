import { describe, expect, it } from 'vitest'
import { sumOfShares } from './shareSums'

describe('the sum of the districts’ shares', () => {
  it('leaves the rest of the target unassigned', () => {
    expect(sumOfShares(300, ['120', '', '80'])).toEqual({ assigned: 200, unassigned: 100, wrong: 0 })
  })
  it('adds decimals as on paper', () => {
    expect(sumOfShares(0.3, ['0.1', '0.2'])).toEqual({ assigned: 0.3, unassigned: 0, wrong: 0 })
  })
  it('goes below zero when more was given out than there is', () => {
    expect(sumOfShares(50, ['30', '25']).unassigned).toBe(-5)
  })
  it('knows no rest of a target that is not known', () => {
    expect(sumOfShares(null, ['30'])).toEqual({ assigned: 30, unassigned: null, wrong: 0 })
  })
  it('counts what is no number instead of taking it for zero', () => {
    expect(sumOfShares(10, ['x', '4'])).toEqual({ assigned: 4, unassigned: 6, wrong: 1 })
  })
})
