import { describe, expect, it } from 'vitest'
import { pace } from './pace'

describe('over half on time', () => {
  it('counts exactly one half as half', () => {
    expect(pace(50, 50)).toBe('halfBoth')
    expect(pace(50, 49.99)).toBe('halfTimeOnly')
    expect(pace(49.99, 50)).toBe('halfWorkOnly')
    expect(pace(49.99, 49.99)).toBe('halfNeither')
  })
  it('is not judged by a figure that is not known', () => {
    expect(pace(80, null)).toBe('halfUnknown')
    expect(pace(null, 80)).toBe('halfUnknown')
  })
})
