import { describe, expect, it } from 'vitest'
import type { ShareBreakdown } from '@/project/types'
import { shareRows } from './districts'

const breakdown: ShareBreakdown = {
  indicatorId: 'i',
  target: 100,
  unit: '个',
  unassigned: 40,
  version: 1,
  changes: [],
  shares: [
    { district: 'gone', districtName: '旧区', target: 10, actual: 1, completion: 10, asOf: '2020-07' },
    { district: 'xihu', districtName: '西湖区', target: 50, actual: null, completion: null, asOf: null },
  ],
}

describe('the rows to break a target down in', () => {
  it('are all districts in use, with or without a share', () => {
    const rows = shareRows(
      [
        { slug: 'xihu', name: '西湖区', level: 'DISTRICT', give: [], receive: [] },
        { slug: 'linan', name: '临安区', level: 'DISTRICT', give: [], receive: [] },
      ],
      breakdown,
    )
    expect(rows.slice(0, 2).map((r) => [r.district, r.target])).toEqual([
      ['xihu', 50],
      ['linan', null],
    ])
  })
  it('lose no share of a district that is not in use any more', () => {
    expect(shareRows([], breakdown).map((r) => [r.name, r.target])).toEqual([
      ['旧区', 10],
      ['西湖区', 50],
    ])
  })
})
