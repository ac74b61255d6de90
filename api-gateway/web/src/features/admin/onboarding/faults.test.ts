import { expect, test } from 'vitest'
import { ofPlan, ofRow } from './faults'

const faults = [
  { row: 2, field: 'administrator.contact', value: '123', message: '联系方式不对', mend: '填手机号。' },
  { field: 'districts', message: '没有选择区县', mend: '请至少选一个。' },
]

test('what is wrong stands at its own row and field', () => {
  expect(ofRow(faults, 1)).toEqual({})
  expect(ofRow(faults, 2)).toEqual({ 'administrator.contact': '联系方式不对，填手机号。' })
})

test('what is wrong with the whole is told once', () => {
  expect(ofPlan(faults)).toEqual(['没有选择区县，请至少选一个。'])
})
