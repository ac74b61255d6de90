import { describe, expect, it } from 'vitest'
import type { Duty } from './api'
import { compare } from './compare'

const report = (value: number) => ({ values: [{ indicatorId: 'i', name: '床位', unit: '张', value }] })
const held = (of: object, previous: number | null) =>
  ({ indicators: [{ ...of, previous }] }) as unknown as Pick<Duty, 'indicators'>
const beds = {
  id: 'i',
  comparator: 'EQ' as const,
  target: 1120,
  unit: '张',
  baseline: null,
}

describe('a report held against what is known', () => {
  it('shows over-achievement uncapped and points it out', () => {
    expect(compare(report(1370), held(beds, 1000))[0]).toMatchObject({
      change: 370,
      completion: 122.32,
      wrongWay: null,
      beyond: 'over',
    })
  })
  it('points out a total that shrank', () => {
    expect(compare(report(5), held(beds, 6))[0]).toMatchObject({
      change: -1,
      wrongWay: 'smaller',
      beyond: null,
    })
  })
  it('of which both the change and the figure itself are odd says each of what it is', () => {
    expect(compare(report(1370), held(beds, 1400))[0]).toMatchObject({
      wrongWay: 'smaller',
      beyond: 'over',
    })
  })
  it('of what comes down is the way gone from the baseline, and points out what rose', () => {
    const ponds = { ...beds, comparator: 'LE' as const, target: 0, baseline: 40 }
    expect(compare(report(10), held(ponds, 20))[0]).toMatchObject({
      completion: 75,
      wrongWay: null,
      beyond: null,
    })
    expect(compare(report(50), held(ponds, 20))[0]).toMatchObject({
      completion: -25,
      wrongWay: 'larger',
      beyond: null,
    })
  })
  it('of a ceiling is met or not met, and points out what is above it', () => {
    const air = { ...beds, comparator: 'LE' as const, target: 4.3 }
    expect(compare(report(4.3), held(air, 4.4))[0]).toMatchObject({
      completion: 100,
      wrongWay: null,
      beyond: null,
    })
    expect(compare(report(4.4), held(air, 4.2))[0]).toMatchObject({
      completion: 0,
      wrongWay: null,
      beyond: 'above',
    })
  })
  it('has no completion without a known target', () => {
    const lost = { ...beds, target: null }
    expect(compare(report(5), held(lost, null))[0]).toMatchObject({
      completion: null,
      previous: null,
      wrongWay: null,
      beyond: null,
    })
  })
})
