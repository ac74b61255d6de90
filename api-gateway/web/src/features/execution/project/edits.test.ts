import { describe, expect, it } from 'vitest'
import { checkEdits, plannedDoubt, type Edits } from './edits'

const before: Edits = {
  departmentId: 'd1',
  coDepartmentIds: ['d3', 'd4'],
  planned: '120.5',
  affirmed: [],
  milestones: [{ indicatorId: 'i1', month: '2020-06', value: '50' }],
}
const edited = (change: Partial<Edits>): Edits => ({ ...structuredClone(before), ...change })

describe('an edited project', () => {
  it('sends only what was touched', () => {
    expect(checkEdits(before, edited({}))).toEqual({ wrong: {}, patch: {} })
    expect(checkEdits(before, edited({ planned: '121' })).patch).toEqual({ plannedFen: 121_000_000 })
    expect(checkEdits(before, edited({ departmentId: 'd2' })).patch).toEqual({ departmentId: 'd2' })
  })
  it('replaces those that take part, and never counts the lead among them', () => {
    const taking = (departmentId: string, ...coDepartmentIds: string[]) =>
      checkEdits(before, edited({ departmentId, coDepartmentIds }))
    expect(taking('d1', 'd4', 'd3').patch).toEqual({})
    expect(taking('d1').patch).toEqual({ coDepartmentIds: [] })
    expect(taking('d3', 'd3', 'd4').patch).toEqual({ departmentId: 'd3' })
    expect(taking('d5', 'd5', 'd4').patch).toEqual({ departmentId: 'd5', coDepartmentIds: ['d4'] })
    const many = Array.from({ length: 21 }, (_, n) => `n${n}`)
    expect(taking('d1', ...many).wrong).toEqual({ coDepartmentIds: 'tooMany' })
    expect(taking('d1', ...many.slice(1)).wrong).toEqual({})
  })
  it('can change a plan but not make it unknown again', () => {
    expect(checkEdits(before, edited({ planned: '' }))).toEqual({ wrong: { planned: 'missing' }, patch: {} })
    expect(checkEdits({ ...before, planned: '' }, edited({ planned: '' }))).toEqual({ wrong: {}, patch: {} })
  })
  it('is asked about when its plan is a hundred times what it was, or a ten-thousandth, as reported sums are', () => {
    const doubt = (was: string, is: string) =>
      plannedDoubt({ ...before, planned: was }, edited({ planned: is }))
    expect(doubt('700', '7000000')).toEqual({ times: 10_000, more: true })
    expect(doubt('700', '0.07')).toEqual({ times: 10_000, more: false })
    expect(doubt('700', '70000')).toEqual({ times: 100, more: true })
    expect(doubt('700', '69999.999999')).toBeNull()
    expect(doubt('700', '0.070001')).toBeNull()
    expect(doubt('700', '7')).toBeNull()
    for (const [was, is] of [
      ['', '7000000'],
      ['700', ''],
      ['700', 'abc'],
      ['0', '700'],
      ['700', '0'],
    ] as const)
      expect(doubt(was, is)).toBeNull()
  })
  it('can have its last milestone removed', () => {
    expect(checkEdits(before, edited({ milestones: [] })).patch).toEqual({ milestones: [] })
  })
  it('takes no month twice for one indicator', () => {
    const twice = [...before.milestones, { indicatorId: 'i1', month: '2020-06', value: '60' }]
    expect(checkEdits(before, edited({ milestones: twice })).wrong).toEqual({ 'milestone-1': 'monthTwice' })
    const other = [...before.milestones, { indicatorId: 'i2', month: '2020-06', value: '60' }]
    expect(checkEdits(before, edited({ milestones: other })).wrong).toEqual({})
  })
  it('says which box is wrong', () => {
    const milestones = [{ indicatorId: 'i1', month: '2020-13', value: '1' }]
    expect(checkEdits(before, edited({ planned: '多', milestones })).wrong).toEqual({
      planned: 'notANumber',
      'milestone-0': 'month',
    })
  })
})
