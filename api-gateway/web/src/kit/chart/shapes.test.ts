import { mount } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import { lightsOption } from './lights'
import LightStack from './LightStack.vue'
import { thatFits, widthOf, type Look } from './look'
import MonthLine from './MonthLine.vue'
import { monthsOption } from './months'
import { rankOption } from './rank'
import RankBars from './RankBars.vue'
import { heightOf } from './rows'

/** Every colour by its own name, so that a test sees which one was taken. */
const look = {
  ...Object.fromEntries(
    [
      'ink',
      'soft',
      'line',
      'edge',
      'paper',
      'figure',
      'plan',
      'issued',
      'green',
      'yellow',
      'red',
      'unknown',
    ].map((c) => [c, c]),
  ),
  font: 'serif',
  size: 14,
} as unknown as Look

interface Drawn {
  type: string
  itemStyle: { color: string; borderType?: string }
  data: { value: number | null; label: { formatter: string; show?: boolean } }[]
}
const drawn = (option: { series?: unknown }) => option.series as Drawn[]

describe('room', () => {
  test('Chinese is as wide as it is high, Latin about half', () => {
    expect(widthOf('西湖区', 14)).toBe(42)
    expect(widthOf('Xihu', 14)).toBeLessThan(42)
    expect(thatFits(['很长的名字', '1'], 30, 14)).toBe('1')
    expect(thatFits(['很长的名字', '1'], 5, 14)).toBe('')
  })
  test('the height goes by the number of rows, and by names that break', () => {
    expect(heightOf(['甲', '乙', '丙']) - heightOf(['甲', '乙'])).toBe(44)
    expect(heightOf(['一个特别长的需要分成好几行才写得下的承办单位名称'])).toBeGreaterThan(heightOf(['甲']))
  })
})

describe('ranked bars', () => {
  const rank = {
    rows: [
      { name: '市建委', rate: 88.5 },
      { name: '市民政局', rate: null },
      { name: '市教育局', rate: 0 },
    ],
    unknown: '暂无数据',
  }
  test('the first is at the top, and what is unknown is said and is not nought', () => {
    const option = rankOption(rank, look)
    expect(option.yAxis).toMatchObject([
      { inverse: true, data: ['市建委', '市民政局', '市教育局'] },
      { inverse: true, data: ['88.50%', '暂无数据', '0.00%'] },
    ])
    expect(drawn(option)[0]!.data).toEqual([88.5, null, 0])
    expect(drawn(option)[0]!.itemStyle.color).toBe('figure')
  })
  test('the plan is a line across all rows, and there is none without a plan', () => {
    expect(drawn(rankOption(rank, look))).toHaveLength(1)
    expect(drawn(rankOption({ ...rank, plan: null }, look))).toHaveLength(1)
    expect(drawn(rankOption({ ...rank, plan: 60 }, look))[1]).toMatchObject({
      type: 'line',
      data: [
        [60, 0],
        [60, 1],
        [60, 2],
      ],
    })
  })
  test('more than all is drawn too', () => {
    expect(rankOption(rank, look).xAxis).toMatchObject({ max: 100 })
    expect(rankOption({ ...rank, rows: [{ name: '甲', rate: 131 }] }, look).xAxis).toMatchObject({ max: 150 })
  })
  test('the table says the same and more', async () => {
    const chart = mount(RankBars, {
      props: {
        title: '进度',
        summary: '三个单位',
        rows: rank.rows.map((row) => ({ ...row, more: ['2'] })),
        columns: ['单位', '进度', '逾期'],
        unknown: '暂无数据',
      },
    })
    await chart.get('button').trigger('click')
    expect(chart.findAll('thead th').map((th) => th.text())).toEqual(['单位', '进度', '逾期'])
    expect(chart.findAll('tbody tr')[1]!.text()).toBe('市民政局暂无数据2')
    expect(chart.find('figcaption button').attributes('aria-pressed')).toBe('true')
  })
})

describe('stacked lights', () => {
  const rows = [
    { name: '杭州市', green: 8, yellow: 3, red: 0, unknown: 1 },
    { name: '西湖区', green: 1, yellow: 0, red: 1, unknown: 0 },
  ]
  test('each light has one colour and one shape, and nought is not drawn', () => {
    const series = drawn(lightsOption(rows, look, 900))
    expect(series.map((s) => s.itemStyle.color)).toEqual(['green', 'yellow', 'red', 'paper'])
    expect(series[3]!.itemStyle.borderType).toBe('dashed')
    expect(series.map((s) => s.data[0]!.label.formatter)).toEqual(['● 8', '▲ 3', '', '○ 1'])
    expect(series.map((s) => s.data[0]!.value)).toEqual([8, 3, null, 1])
  })
  test('where there is little room the shape goes first, and then the number', () => {
    const said = (width: number) =>
      drawn(lightsOption(rows, look, width)).map((s) => s.data[0]!.label.formatter)
    expect(said(330)[3]).toBe('1')
    expect(said(120)[3]).toBe('')
  })
  test('what the shapes mean is written beside it', () => {
    const chart = mount(LightStack, { props: { title: '亮灯', summary: '两地', rows, column: '地区' } })
    expect(chart.get('.lights').text()).toContain('进度正常')
    expect(chart.findAll('.lights svg')).toHaveLength(4)
  })
})

describe('a line over months', () => {
  const months = [
    { month: '2020-05', rate: 31.2 },
    { month: '2020-06', rate: null },
    { month: '2020-07', rate: 48.1 },
  ]
  test('a month without a figure is a gap', () => {
    const [line] = drawn(monthsOption(months, look, 900))
    expect(line).toMatchObject({ connectNulls: false, itemStyle: { color: 'figure' } })
    expect(line!.data.map((d) => d.value)).toEqual([31.2, null, 48.1])
    expect(line!.data.map((d) => d.label.show)).toEqual([true, false, true])
  })
  test('where figures would run into each other the latest is always written', () => {
    const year = Array.from({ length: 12 }, (_, i) => ({ month: `${i + 1}月`, rate: i * 8 }))
    const written = drawn(monthsOption(year, look, 330))[0]!.data.map((d) => d.label.show)
    expect(written.at(-1)).toBe(true)
    expect(written.filter(Boolean).length).toBeLessThan(8)
  })
  test('the plan runs beside it, dashed, in its own colour, and is a column of the table', async () => {
    const planned = months.map((one, i) => ({ ...one, plan: i === 2 ? 130 : 40 }))
    const [plan, line] = drawn(monthsOption(planned, look, 900))
    expect(plan).toMatchObject({ lineStyle: { type: 'dashed', color: 'plan' } })
    expect(plan!.data).toEqual([40, 40, 130].map((value) => ({ value, symbol: 'none' })))
    const apart = months.map((one) => ({ ...one, plan: one.rate }))
    expect(drawn(monthsOption(apart, look, 900))[0]!.data[2]).toEqual({ value: 48.1, symbol: 'rect' })
    expect(line!.itemStyle.color).toBe('figure')
    expect(monthsOption(planned, look, 900).yAxis).toMatchObject({ max: 140 })
    const chart = mount(MonthLine, {
      props: {
        title: '逐月',
        summary: '',
        columns: ['月份', '进度', '应有'],
        unknown: '暂无',
        months: planned,
      },
    })
    expect(chart.findAll('.key li').map((li) => li.text())).toEqual(['实际', '计划'])
    await chart.get('button').trigger('click')
    expect(chart.findAll('thead th').map((th) => th.text())).toEqual(['月份', '进度', '应有'])
    expect(chart.findAll('tbody tr')[1]!.text()).toBe('2020年6月暂无40.00%')
  })
  test('months and figures are a table; without any figure there is a sentence', async () => {
    const props = {
      title: '逐月',
      summary: '最近48.1%',
      columns: ['月份', '进度'] as [string, string],
      unknown: '暂无',
    }
    const chart = mount(MonthLine, { props: { ...props, months } })
    await chart.get('button').trigger('click')
    expect(chart.findAll('tbody tr').map((tr) => tr.text())).toEqual([
      '2020年5月31.20%',
      '2020年6月暂无',
      '2020年7月48.10%',
    ])
    const none = mount(MonthLine, {
      props: { ...props, months: [{ month: '2020-05', rate: null }], empty: '还没有月报' },
    })
    expect(none.text()).toContain('还没有月报')
    expect(none.find('[role=img]').exists()).toBe(false)
  })
})
