import { describe, expect, it } from 'vitest'
import type { ReportView } from '@/project/types'
import { lastConfirmed } from '@/project/reports'
import { compare } from './compare'

const report = (month: string, value: number, state: ReportView['state'] = 'CONFIRMED') =>
  ({ month, state, values: [{ indicatorId: 'i', name: '床位', unit: '张', value }] }) as ReportView
const beds = {
  id: 'i',
  comparator: 'EQ' as const,
  target: 1120,
  unit: '张',
  quality: 'EXACT' as const,
  baseline: null,
}

describe('a report held against what is known', () => {
  it('is compared with the last one that was confirmed before it', () => {
    const all = [
      report('2020-07', 3, 'SUBMITTED'),
      report('2020-05', 1),
      report('2020-06', 2, 'RETURNED'),
      report('2020-08', 9),
    ]
    expect(lastConfirmed(all[0]!, all)?.month).toBe('2020-05')
    expect(lastConfirmed(report('2020-05', 1), all)).toBeNull()
  })
  it('shows over-achievement uncapped and points it out', () => {
    expect(compare(report('2020-07', 1370), report('2020-06', 1000), [beds])[0]).toMatchObject({
      change: 370,
      completion: 122.32,
      wrongWay: null,
      beyond: 'over',
    })
  })
  it('points out a total that shrank', () => {
    expect(compare(report('2020-07', 5), report('2020-06', 6), [beds])[0]).toMatchObject({
      change: -1,
      wrongWay: 'smaller',
      beyond: null,
    })
  })
  it('of which both the change and the figure itself are odd says each of what it is', () => {
    expect(compare(report('2020-07', 1370), report('2020-06', 1400), [beds])[0]).toMatchObject({
      wrongWay: 'smaller',
      beyond: 'over',
    })
  })
  it('of what comes down is the way gone from the baseline, and points out what rose', () => {
    const ponds = { ...beds, comparator: 'LE' as const, target: 0, baseline: 40 }
    expect(compare(report('2020-07', 10), report('2020-06', 20), [ponds])[0]).toMatchObject({
      completion: 75,
      wrongWay: null,
      beyond: null,
    })
    expect(compare(report('2020-07', 50), report('2020-06', 20), [ponds])[0]).toMatchObject({
      completion: -25,
      wrongWay: 'larger',
      beyond: null,
    })
  })
  it('of a ceiling is met or not met, and points out what is above it', () => {
    const air = { ...beds, comparator: 'LE' as const, target: 4.3 }
    expect(compare(report('2020-07', 4.3), report('2020-06', 4.4), [air])[0]).toMatchObject({
      completion: 100,
      wrongWay: null,
      beyond: null,
    })
    expect(compare(report('2020-07', 4.4), report('2020-06', 4.2), [air])[0]).toMatchObject({
      completion: 0,
      wrongWay: null,
      beyond: 'above',
    })
  })
  it('has no completion without a known target', () => {
    const lost = { ...beds, quality: 'LOST' as const }
    expect(compare(report('2020-07', 5), null, [lost])[0]).toMatchObject({
      completion: null,
      previous: null,
      wrongWay: null,
      beyond: null,
    })
  })
})
