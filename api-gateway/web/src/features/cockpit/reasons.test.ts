import { describe, expect, it } from 'vitest'
import { reasons } from './reasons'

const judged = { reason: 'NOT_BEHIND', behind: null, late: false, returned: false } as const

describe('why a project needs attention', () => {
  it('is how far it is behind, to two decimals', () => {
    expect(reasons({ ...judged, reason: 'FAR_BEHIND', behind: 17.3 })).toEqual([
      { key: 'behind', values: { points: '17.30' } },
    ])
  })
  it('is a milestone where that is what the light comes from, also when it is a little behind', () => {
    expect(reasons({ ...judged, reason: 'MILESTONE_OVERDUE', behind: 1.2 })).toEqual([
      { key: 'milestone', values: {} },
    ])
  })
  it('can be several things at once', () => {
    const all = reasons({ reason: 'BEHIND', behind: 10, late: true, returned: true })
    expect(all.map((r) => r.key)).toEqual(['behind', 'late', 'returned'])
  })
  it('is never left unsaid', () => {
    expect(reasons({ ...judged, reason: 'NO_TARGET' })).toEqual([{ key: 'unknown', values: {} }])
  })
})
