import { expect, test } from 'vitest'
import { cellsOf } from './cells'
import { found, read } from './reading'

const departments = [
  { id: 'd1', name: '市民政局', active: true },
  { id: 'd2', name: '原卫计委', active: false },
]
const list = (text: string) => read(cellsOf(text), departments)

test('columns are known by their headings, in whatever order', () => {
  const { rows, wrong } = list('联系方式,姓名,角色,承办单位\n\n13800000001,经办员01,承办单位经办员,市民政局')
  expect(wrong).toEqual([])
  expect(rows).toHaveLength(1)
  expect(rows[0]!.at).toBe(3)
  expect(rows[0]!.invitee).toEqual({
    name: '经办员01',
    roles: ['DEPARTMENT_CLERK'],
    department: 'd1',
    contact: '13800000001',
  })
})

test('without headings they are in the order of the template, and several roles are in one cell', () => {
  const { rows } = list('代表01\t人大代表、委室负责人\t\t')
  expect(rows[0]!.at).toBe(1)
  expect(rows[0]!.invitee).toEqual({
    name: '代表01',
    roles: ['DEPUTY', 'COMMITTEE_LEAD'],
    department: null,
    contact: null,
  })
})

test('a role and a department that nobody knows are named in their cells', () => {
  const { wrong } = list('姓名,角色,承办单位\n甲,国王,原卫计委')
  expect(wrong.map(({ at, column, value }) => [at, column, value])).toEqual([
    [2, 'roles', '国王'],
    [2, 'department', '原卫计委'],
  ])
})

test('a list without names, without lines or with too many is refused as a whole', () => {
  expect(list('角色\n人大代表').wrong[0]!.message).toContain('姓名')
  expect(list('姓名,角色').wrong).toHaveLength(1)
  expect(list('').wrong).toHaveLength(1)
  expect(list('代表,人大代表\n'.repeat(501)).wrong[0]!.message).toContain('500')
  expect(list('代表,人大代表\n'.repeat(500)).wrong).toEqual([])
})

test('what the services find stands at the line of the list', () => {
  const { rows } = list('姓名,角色\n\n甲,人大代表\n乙,人大代表')
  const said = found([{ row: 2, field: 'name', message: '重复', mend: '保留一行' }], rows)
  expect(said).toEqual([{ at: 4, column: 'name', value: '乙', message: '重复', mend: '保留一行' }])
})
