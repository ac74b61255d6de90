import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { Look } from './look'
import SumBars from './SumBars.vue'
import { sumsOption } from './sums'

const look = { size: 14, ink: 'ink', plan: 'plan', issued: 'issued', figure: 'figure' } as unknown as Look
const rows = [
  { name: '老旧小区', planned: 2_000_000_00, issued: 1_000_000_00, paid: 0 },
  { name: '居家养老', planned: null, issued: 50_000_00, paid: null },
  { name: '饮用水', planned: null, issued: null, paid: null },
]
type Drawn = {
  itemStyle: { color: string }
  data: { value: number | null; label: { formatter: string } }[]
}[]

test('each sum has one colour, nought is written and what is unknown is neither drawn nor written', () => {
  const series = sumsOption(rows, look).series as Drawn
  expect(series.map((s) => s.itemStyle.color)).toEqual(['plan', 'issued', 'figure'])
  expect(series.map((s) => s.data[0]!.label.formatter)).toEqual(['200万元', '100万元', '0元'])
  expect(series.map((s) => s.data[1]!.value)).toEqual([null, 5_000_000, null])
  expect(series[0]!.data[1]!.label.formatter).toBe('')
})

const shown = (some: typeof rows) =>
  mount(SumBars, {
    props: {
      title: '资金',
      summary: '三个项目',
      rows: some,
      columns: ['项目', '计划', '下达', '支付'],
      unknown: '未填报',
      empty: '没有资金',
    },
    slots: { default: ({ without }: { without: number }) => `另有${without}个` },
  })

test('of whom nothing is known there are no bars, and the table has everybody', async () => {
  const chart = shown(rows)
  expect(chart.text()).toContain('另有1个')
  expect(chart.findAll('.key li').map((li) => li.text())).toEqual(['计划', '下达', '支付'])
  await chart.get('button').trigger('click')
  expect(chart.findAll('tbody tr').map((tr) => tr.text())).toEqual([
    '老旧小区200万元100万元0元',
    '居家养老未填报5万元未填报',
    '饮用水未填报未填报未填报',
  ])
})

test('without any sum there is a sentence', () => {
  expect(shown(rows.slice(2)).text()).toContain('没有资金')
})
