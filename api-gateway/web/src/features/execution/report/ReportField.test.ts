import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { DutyIndicator } from './api'
import ReportField from './ReportField.vue'

const shown = (more: Partial<DutyIndicator>, modelValue: string, doubt = '') => {
  const indicator = {
    ...{ id: 'i', name: '核酸检测', unit: '个', comparator: 'GE', target: 100 },
    ...{ baseline: null, previous: 84, value: null, ...more },
  } as DutyIndicator
  return mount(ReportField, { props: { indicator, modelValue, doubt, wrong: undefined, locked: false } })
}
const said = (...of: Parameters<typeof shown>) => shown(...of).get('.said')

test('what has grown is said in its unit, and of percentages in points', () => {
  expect(said({}, '90').text()).toBe('比上次增加6个')
  expect(said({ unit: '%' }, '90').text()).toBe('比上次增加6个百分点')
  expect(said({ unit: '％', comparator: 'LE', target: 50 }, '80.5').text()).toBe('比上次减少3.5个百分点')
})

test('to use up what must not be exceeded is no good news', () => {
  expect(said({}, '90').classes()).toContain('more')
  const used = said({ comparator: 'LE' }, '90')
  expect(used.text()).toBe('比上次增加6个')
  expect(used.classes()).not.toContain('more')
})

test('a doubt takes the place of what has grown, and a screen reader hears all of it at the box', () => {
  const field = shown({}, '1500', '超过目标100个。')
  expect(field.get('.in-full').text()).toBe('超过目标100个。')
  expect(field.text()).not.toContain('比上次增加')
  const ids = field.get('input').attributes('aria-describedby')!.split(' ')
  expect(ids.map((id) => field.find(`#${id}`).text()).join()).toContain('超过目标100个。')
  expect(field.get('.mark').attributes('aria-hidden')).toBe('true')
})
