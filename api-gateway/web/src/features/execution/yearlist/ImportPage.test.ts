import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { late, Reply, silence, type Seen } from '../../../../tests/services'
import {
  button,
  choose,
  column,
  CONFIRM,
  flaw,
  importing,
  indicator,
  INDICATOR,
  page,
  project,
  ready,
  send,
  sent,
  sheet,
  TARGET,
  UPLOAD,
} from '../../../../tests/importing'

let answers: Record<string, unknown>
let asked: Seen[]
beforeEach(() => {
  ;({ answers, asked } = importing())
})
enableAutoUnmount(afterEach)

function checked(answer: object = ready, file?: File) {
  answers[UPLOAD] = answer
  return sent(file)
}

test('only a list of a year is sent, and what is missing is said at its field', async () => {
  const shown = await page()
  await send(shown)
  expect(shown.get('.drop').text()).toContain('请先选择文件')
  await choose(shown, '清单.pdf')
  expect(shown.get('.drop').text()).toContain('这个文件不是表格')
  await choose(shown, '清单.xls')
  expect(shown.get('.drop').text()).toContain('另存为 .xlsx')
  await choose(shown, '清单.txt')
  await shown.get('input[inputmode=numeric]').setValue('20')
  await send(shown)
  expect(shown.text()).toContain('请填四位数的年份')
  expect(asked).toEqual([])
})

test('a file goes with its year; what was found is compared, and taken over once, however often one taps', async () => {
  const shown = await checked()
  expect(asked[0]!.what).toBe(`${UPLOAD}?year=2020`)
  expect([...(asked[0]!.body as FormData).keys()]).toEqual(['file'])
  expect(document.activeElement?.textContent).toContain('检查通过：1个项目、1个指标')
  expect(shown.text()).toContain('其中1个指标的目标缺失或不完整')
  expect(shown.text()).toContain('导入后还要设置的：1个项目的承办单位、1个项目的计划资金。')

  const taken = late<unknown>()
  answers[CONFIRM] = taken.answer
  const go = button(shown, '确认导入')!.element
  go.click()
  go.click()
  await flushPromises()
  taken.give({ projects: 1, indicators: 1 })
  await flushPromises()
  expect(asked.filter(({ what }) => what === CONFIRM)).toHaveLength(1)
  expect(shown.get('[role=status]').text()).toBe('已导入1个项目、1个指标。')
  expect(shown.get('a.primary').attributes('href')).toBe('/departments?year=2020')
})

test('whoever has set up the whole year with the list goes on to the list', async () => {
  const milestones = [{ month: '2020-12', value: 7 }]
  const whole = { ...indicator, target: 7, quality: 'EXACT', milestones }
  const shown = await checked({
    ...ready,
    projects: [{ ...project, department: '民政局', plannedFen: 1_234_500_000, indicators: [whole] }],
    newDepartments: ['民政局'],
  })
  expect(shown.get('ol:not(.steps)').text()).toMatch(/民政局\s*将新建/)
  expect(shown.text()).toContain('1,234.5万元')
  expect(shown.text()).toContain('节点：2020年12月底7个')
  expect(shown.text()).toContain('导入后不用再设置')
  await button(shown, '确认导入')!.trigger('click')
  await flushPromises()
  expect(shown.get('a.primary').attributes('href')).toBe('/projects?year=2020')
})

test('each indicator says how it is measured, and what confirming does stands below the list', async () => {
  const of = (more: object) => ({ ...indicator, target: 5, quality: 'EXACT', ...more })
  const indicators = [
    of({ comparator: 'GE' }),
    of({ comparator: 'LE' }),
    of({ comparator: 'LE', baseline: 9 }),
    of({ comparator: 'BEST_EFFORT', target: null }),
    indicator,
  ]
  const shown = await checked({
    ...ready,
    projects: [{ ...project, indicators }],
    newDepartments: ['民政局'],
  })
  expect(shown.findAll('ol:not(.steps) li li small:first-of-type').map((s) => s.text())).toEqual([
    '定量，越多越好',
    '定量，只看是否超过目标值',
    '定量，越少越好，按比基数减少多少计算',
    '定性，不计算完成率',
    '没有明确目标，不计算完成率',
  ])
  const bar = shown.get('ol:not(.steps) ~ .bar')
  expect(bar.text()).toContain('将增加1个项目、5个指标，并新建1个承办单位')
  expect(bar.find('button').text()).toContain('确认导入')
})

test('only what repeats is folded away', async () => {
  const remarks = Array.from({ length: 9 }, (_, i) => ({
    sheet: '附件1',
    column: '',
    places: [String(i + 5)],
    count: 1,
    message: `说明${Math.min(i, 7)}`,
  }))
  const shown = await checked({ ...ready, remarks })
  expect(shown.findAll('.understood > ul li').map((line) => line.text())).toContain('第12行：说明7。')
  expect(shown.findAll('.understood details li').map((line) => line.text())).toEqual(['第13行：说明7。'])
})

test('a confirmation that got lost is told, and can be sent again', async () => {
  const shown = await checked()
  answers[CONFIRM] = silence
  await button(shown, '确认导入')!.trigger('click')
  await flushPromises()
  expect(shown.get('[role=alert]').text()).toContain('连接不上服务器')
  answers[CONFIRM] = { projects: 1, indicators: 1 }
  await button(shown, '确认导入')!.trigger('click')
  await flushPromises()
  expect(shown.text()).toContain('导入完成')
})

test('each cause is a row with its places, and another file can be chosen without a word of blame', async () => {
  const rows = {
    ...flaw,
    column: '',
    value: '',
    places: ['6', '7', '8', '12'],
    count: 70,
    message: '没有填写',
  }
  const whole = {
    ...flaw,
    row: 0,
    sheet: '',
    column: '',
    value: '',
    places: [],
    count: 0,
    message: '设有密码',
  }
  const shown = await checked({ ...ready, projects: [], errors: [flaw, rows, whole] })
  expect(shown.text()).toContain('有3个问题需要修改')
  const cells = shown.findAll('.table-box tbody tr').map((row) => row.find('th .value').text())
  expect(cells).toEqual(['B5、B7', '第6—8、12行等70处', '整个文件'])
  await button(shown, '重新选择文件')!.trigger('click')
  await flushPromises()
  expect(shown.get('.drop').text()).toContain('也可以把文件拖到这里')
  expect(shown.find('.wrong').exists()).toBe(false)
})

test('of several sheets each is named, and those that were left out too', async () => {
  const shown = await checked({
    ...ready,
    sheets: [sheet('建设类', [INDICATOR, TARGET], 1), sheet('说明', [column('A', '联系人', [])], 0)],
    remarks: [
      { sheet: '', column: '', places: [], count: 0, message: '工作表“说明”中没有找到表头，没有读取' },
      { sheet: '建设类', column: '', places: ['9'], count: 1, message: '合计行没有读取' },
    ],
  })
  expect(shown.findAll('.understood li').map((line) => line.text())).toEqual([
    '工作表“建设类”：表头在第1行，读取了1行。',
    '工作表“说明”中没有找到表头，没有读取。',
    '工作表“建设类”，第9行：合计行没有读取。',
  ])
  expect(shown.get('details').element.open).toBe(false)
})

test('a list that is all of another year is checked for that one at a press, without being chosen again', async () => {
  const wrong = { ...flaw, column: '年度', value: '2033', message: '不是2020年的项目' }
  const shown = await checked({ ...ready, errors: [wrong], projects: [], otherYear: 2033 })
  expect(shown.text()).toContain('清单每一行写的都是2033年，不是2020年')

  answers[UPLOAD] = new Reply(409, { title: '2033年还不能导入' })
  await button(shown, '改为导入2033年')!.trigger('click')
  await flushPromises()
  expect(shown.get('[role=alert]').text()).toContain('2033年还不能导入')

  answers[UPLOAD] = { ...ready, year: 2033 }
  await button(shown, '改为导入2033年')!.trigger('click')
  await flushPromises()
  expect(asked.map(({ what }) => what)).toEqual([2020, 2033, 2033].map((year) => `${UPLOAD}?year=${year}`))
  const files = asked.map(({ body }) => (body as FormData).get('file'))
  expect(files[2]).toBe(files[0])
  expect(shown.find('[role=alert]').exists()).toBe(false)
  expect(document.activeElement?.textContent).toContain('检查通过')
  expect(shown.text()).toContain('将导入的2033年项目和指标')
})

test('rows that name no other year, or several, offer none', async () => {
  const shown = await checked({ ...ready, errors: [flaw], projects: [] })
  expect(button(shown, '改为导入')).toBeUndefined()
})

test('a refused year stands at its field', async () => {
  const shown = await checked(new Reply(422, { title: '有误', errors: [{ field: 'year', message: '太早' }] }))
  expect(shown.get('p.wrong').text()).toBe('太早')
})
