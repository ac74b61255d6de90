import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { restOf, slicesOf } from './share'
import ShareChart from './ShareChart.vue'

const parts = [
  { name: '西湖区', value: 60 },
  { name: '临安区', value: 1.1 },
]

test('the parts of a whole stand one after the other, and what is left last', () => {
  expect(slicesOf({ parts, whole: 100 }, '未分解')).toEqual({
    parts: [
      { name: '西湖区', from: 0, width: 60 },
      { name: '临安区', from: 60, width: 1.1 },
    ],
    rest: { name: '未分解', from: 61.1, width: 38.9 },
  })
})

test('nothing is left where the whole is unknown or there is more than it, and the bar is full', () => {
  for (const whole of [null, 50]) {
    const { parts: drawn, rest } = slicesOf({ parts, whole }, '未分解')
    expect(rest).toBeNull()
    expect(drawn.at(-1)!.from + drawn.at(-1)!.width).toBeCloseTo(100, 3)
  }
  expect(restOf({ parts, whole: null })).toBeNull()
  expect(restOf({ parts, whole: 50 })).toBe(-11.1)
})

const shown = (whole: number | null, some = parts) =>
  mount(ShareChart, {
    props: { title: '分解', summary: '两区分解', parts: some, whole, unit: '个', rest: '未分解' },
  })

test('the same figures are a table, with the rest and the whole', async () => {
  const chart = shown(100)
  expect(chart.get('[role=img]').attributes('aria-label')).toBe('两区分解')
  expect(chart.findAll('li').map((li) => li.text())).toEqual(['西湖区 60个', '临安区 1.1个', '未分解 38.9个'])
  await chart.get('button').trigger('click')
  expect(chart.findAll('tbody tr').map((tr) => tr.text())).toEqual([
    '西湖区60个',
    '临安区1.1个',
    '未分解38.9个',
    '合计100个',
  ])
})

test('more than the whole is said', () => {
  expect(shown(50).findAll('li').at(-1)!.text()).toBe('超出合计 11.1个')
})

test('without parts there is a sentence and nothing to press', () => {
  const chart = shown(100, [])
  expect(chart.text()).toContain('还没有可以画出的数字')
  expect(chart.find('button').exists()).toBe(false)
})
