import { describe, expect, it, test } from 'vitest'
import type { SheetLine } from './api'
import { place, readTable } from './paste'

const line = (id: string, indicator: string, more: Partial<SheetLine> = {}): SheetLine => ({
  projectId: 'p',
  projectNo: 1,
  projectTitle: '养老服务',
  indicatorId: id,
  indicator,
  unit: '张',
  target: 100,
  actual: null,
  rolledUp: false,
  closed: null,
  shares: [],
  version: 0,
  ...more,
})
const rows = [line('a', '新增床位'), line('b', '满意率', { closed: 'PERCENTAGE' }), line('c', '改造老旧小区')]
const districts = [
  { district: 'shangcheng', name: '上城区' },
  { district: 'xihu', name: '西湖区' },
  { district: 'linan', name: '临安区' },
]
const START = { row: 0, column: 0 }
const pasted = (text: string, at = START, of = rows) => place(readTable(text), at, of, districts)

test('what spreadsheets put on the clipboard is read, cells in quotes too', () => {
  expect(readTable('a\tb\r\n1\t\r\n')).toEqual([
    ['a', 'b'],
    ['1', ''],
  ])
  expect(readTable('"two\nlines"\t"say ""it"""\nx\ty')).toEqual([
    ['two\nlines', 'say "it"'],
    ['x', 'y'],
  ])
})

describe('a pasted block', () => {
  it('goes from the cursor on where it names nothing, in the signs of whoever wrote it', () => {
    const { cells, unplaced } = pasted('1,200\t３０', { row: 0, column: 1 })
    expect(cells).toEqual({ 'a xihu': '1,200', 'a linan': '３０' })
    expect(unplaced).toEqual([])
  })

  it('is placed by the names above and beside it, in whatever order and from whatever cell', () => {
    const table = '指标\t临安区\t上城区\n改造老旧小区\t7\t8\n新增床位\t5\t6'
    expect(pasted(table, { row: 2, column: 2 }).cells).toEqual({
      'c linan': '7',
      'c shangcheng': '8',
      'a linan': '5',
      'a shangcheng': '6',
    })
  })

  it('may be the file as it was downloaded, with its title and its notes', () => {
    const file = [
      '杭州市2020年任务分解表\t\t\t\t\t\t\t',
      '序号\t项目\t指标\t单位\t目标\t上城区\t西湖区\t临安区',
      '1\t养老服务\t新增床位\t张\t100\t40\t60\t',
      '没有任务的区县留空。',
    ].join('\n')
    expect(pasted(file)).toEqual({
      cells: { 'a shangcheng': '40', 'a xihu': '60', 'a linan': '' },
      unplaced: [],
    })
  })

  it('with names beside it and none above fills the districts in their order', () => {
    expect(pasted('1\t养老服务\t新增床位\t张\t100\t40\t60\t').cells).toEqual({
      'a shangcheng': '40',
      'a xihu': '60',
      'a linan': '',
    })
  })

  it('takes nought and dashes for no share, and what is no figure as it is, to be marked', () => {
    expect(pasted('0\t—\t四十').cells).toEqual({ 'a shangcheng': '', 'a xihu': '', 'a linan': '四十' })
  })

  it('loses nothing in silence: what has no place is told', () => {
    const table = '指标\t上城区\t富春区\n新增床位\t5\t6\n未列指标\t9\t\n满意率\t90\t'
    expect(pasted(table)).toEqual({
      cells: { 'a shangcheng': '5' },
      unplaced: [
        { why: 'noColumn', at: '富春区', text: '6' },
        { why: 'noRow', at: '未列指标', text: '9' },
        { why: 'closed', at: '满意率', text: '90' },
      ],
    })
    expect(pasted('1\t2', { row: 2, column: 2 }).unplaced).toEqual([{ why: 'beyond', at: '', text: '2' }])
    expect(pasted('1\n2', { row: 2, column: 0 }).unplaced).toEqual([{ why: 'beyond', at: '', text: '2' }])
  })

  it('tells two indicators of one name apart by their projects', () => {
    const two = [line('a', '新增床位'), line('d', '新增床位', { projectNo: 2, projectTitle: '医疗服务' })]
    expect(pasted('项目\t指标\t上城区\n医疗服务\t新增床位\t3', START, two).cells).toEqual({
      'd shangcheng': '3',
    })
  })
})
