import { describe, expect, it } from 'vitest'
import { reasons } from './reasons'

describe('why a project needs attention', () => {
  it('is how far it is behind, to two decimals', () => {
    expect(reasons({ light: 'RED', late: false, returned: false, planned: 58.33, progress: 41 })).toEqual([
      { key: 'behind', values: { points: '17.33' } },
    ])
  })
  it('is a milestone when it is red without being behind', () => {
    expect(reasons({ light: 'RED', late: false, returned: false, planned: 50, progress: 60 })[0]!.key).toBe('milestone')
  })
  it('can be two things at once', () => {
    expect(reasons({ light: 'YELLOW', late: true, returned: true, planned: 50, progress: 40 }).map((r) => r.key)).toEqual([
      'behind',
      'late',
      'returned',
    ])
  })
  it('is never left unsaid', () => {
    expect(reasons({ light: 'UNKNOWN', late: false, returned: false, planned: null, progress: null })).toEqual([
      { key: 'unknown', values: {} },
    ])
  })
})
