import { describe, expect, it } from 'vitest'
import { check, paidOverIssued, sinceLast } from './check'
import type { Duty } from './api'

const indicator = (id: string) => ({
  id,
  name: id,
  unit: '个',
  comparator: 'EQ' as const,
  target: 10,
  baseline: null,
  previous: 4,
  value: null,
})
const ponds = { ...indicator('a'), comparator: 'LE' as const, target: 0, baseline: 40 }
const air = { ...indicator('a'), comparator: 'LE' as const }
const project: Pick<Duty, 'kind' | 'indicators'> = {
  kind: 'PROJECT',
  indicators: [indicator('a'), indicator('b')],
}
const share: Pick<Duty, 'kind' | 'indicators'> = { kind: 'SHARE', indicators: [indicator('a')] }
const draft = (values: Record<string, string>, issued = '', paid = '') => ({
  values,
  issued,
  paid,
  narrative: ' 已开工 ',
})

describe('a report', () => {
  it('takes nought for a figure and nothing for a gap', () => {
    expect(check(project, draft({ a: '0', b: '' }, '1', '1')).wrong).toEqual({ b: 'missing' })
  })
  it('is sent in whole fen', () => {
    expect(check(project, draft({ a: '5', b: '0' }, '0.29', '0.1'))).toEqual({
      wrong: {},
      body: {
        kind: 'PROJECT',
        report: {
          values: [
            { indicatorId: 'a', value: 5 },
            { indicatorId: 'b', value: 0 },
          ],
          issuedFen: 290_000,
          paidFen: 100_000,
          narrative: '已开工',
        },
      },
    })
  })
  it('wants to know how more can be paid than issued', () => {
    const more = draft({ a: '5', b: '4' }, '1', '1.2')
    expect(check(project, { ...more, narrative: ' ' }).wrong).toEqual({ narrative: 'unexplained' })
    expect(check(project, more).wrong).toEqual({})
  })
  it('wants both sums of money', () => {
    expect(check(project, draft({ a: '5', b: '4' }, '', '十万'))).toEqual({
      wrong: { issued: 'missing', paid: 'notANumber' },
      body: null,
    })
  })
  it('explains a total that fell', () => {
    const fallen = { ...draft({ a: '3' }), narrative: '  ' }
    expect(check(share, fallen).wrong).toEqual({ narrative: 'unexplained' })
    expect(check(share, { ...fallen, narrative: '核减重复统计' }).wrong).toEqual({})
  })
  it('explains what was to come down and rose, but neither its fall nor a ceiling', () => {
    const said = (of: typeof ponds | typeof air, value: string) =>
      check({ kind: 'SHARE', indicators: [of] }, { ...draft({ a: value }), narrative: '' }).wrong
    expect(said(ponds, '5')).toEqual({ narrative: 'unexplained' })
    expect(said(ponds, '3')).toEqual({})
    expect(said(air, '5')).toEqual({})
  })
  it('of a share is one figure', () => {
    expect(check(share, draft({ a: '7.5' })).body).toEqual({
      kind: 'SHARE',
      report: { value: 7.5, narrative: '已开工' },
    })
  })
})

describe('a figure held against the last one', () => {
  it('is more by an exact difference', () => {
    expect(sinceLast({ ...indicator('a'), previous: 0.1 }, '0.3')).toEqual({ gained: 0.2 })
  })
  it('is less, the same, or without a last one', () => {
    expect(sinceLast(indicator('a'), '3')).toEqual({ back: 'less' })
    expect(sinceLast(indicator('a'), '4')).toBeNull()
    expect(sinceLast({ ...indicator('a'), previous: null }, '4')).toBeNull()
  })
})

describe('a figure that is not to be exceeded', () => {
  it('has come down, or rises against what was promised', () => {
    expect(sinceLast(ponds, '1.5')).toEqual({ fell: 2.5 })
    expect(sinceLast(ponds, '5')).toEqual({ back: 'more' })
  })
  it('may rise under a ceiling that it need not come down to', () => {
    expect(sinceLast(air, '5')).toEqual({ gained: 1 })
    expect(sinceLast({ ...air, baseline: 10 }, '5')).toEqual({ gained: 1 })
  })
})

describe('sums of money', () => {
  it('are pointed out while typing where more is paid than issued, and only where both are known', () => {
    expect(paidOverIssued({ issued: '2', paid: '2.000001' })).toBe(true)
    expect(paidOverIssued({ issued: '2', paid: '2' })).toBe(false)
    expect(paidOverIssued({ issued: '', paid: '2' })).toBe(false)
  })
})
