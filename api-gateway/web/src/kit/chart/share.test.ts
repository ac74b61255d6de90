import { mount } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import type { Look } from './look'
import { restOf, shareOption } from './share'
import ShareChart from './ShareChart.vue'

const look = { size: 14, figure: 'figure', paper: 'paper', edge: 'edge', ink: 'ink' } as Look
const parts = [
  { name: '西湖区', value: 60 },
  { name: '临安区', value: 1.1 },
]

interface Drawn {
  name: string
  data: number[]
  label: { formatter: string }
  itemStyle: { color: string; borderType?: string }
}
const drawn = (whole: number | null, width = 600) =>
  shareOption({ parts, whole }, '未分解', look, width).series as unknown as Drawn[]

describe('the parts of a whole', () => {
  test('leave a rest, which is hollow and no part', () => {
    expect(drawn(100).map((s) => [s.name, s.data[0], s.itemStyle.color])).toEqual([
      ['西湖区', 60, 'figure'],
      ['临安区', 1.1, 'figure'],
      ['未分解', 38.9, 'paper'],
    ])
  })
  test('leave none where the whole is unknown or there is more than it', () => {
    expect(drawn(null)).toHaveLength(2)
    expect(drawn(50)).toHaveLength(2)
    expect(restOf({ parts, whole: null })).toBeNull()
    expect(restOf({ parts, whole: 50 })).toBe(-11.1)
  })
  test('are named where there is room, else numbered, and where there is none neither', () => {
    expect(drawn(100).map((s) => s.label.formatter)).toEqual(['西湖区', '', '未分解'])
    expect(drawn(100, 1500).map((s) => s.label.formatter)).toEqual(['西湖区', '2', '未分解'])
  })
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
