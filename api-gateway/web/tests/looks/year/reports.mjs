/** What departments of the made-up year owe and have reported. */
import { funds, indicators, rows } from './projects.mjs'

export const report = (month, state, more = {}) => ({
  id: `r-${month}`,
  kind: 'PROJECT',
  subjectId: 'p1',
  title: '老旧小区综合改造',
  month,
  state,
  values: [
    { indicatorId: 'i1', name: '老旧小区综合改造提升', unit: '个', value: month === '2020-07' ? 141 : 113 },
    { indicatorId: 'i2', name: '既有住宅电梯加装', unit: '台', value: 37 },
    { indicatorId: 'i3', name: '疾控机构实验室核酸检测', unit: '%', value: 84 },
  ],
  issuedFen: funds.issuedFen,
  paidFen: funds.paidFen,
  narrative: '已完成场地移交，剩余点位正在施工。',
  sample: true,
  late: month === '2020-06',
  correction: false,
  submittedBy: '填报员',
  submittedAt: '2020-08-03T02:12:00Z',
  decidedBy: state === 'SUBMITTED' ? null : '市政府办',
  decidedAt: state === 'SUBMITTED' ? null : '2020-08-04T06:40:00Z',
  returnReason: null,
  version: 2,
  ...more,
})
export const reports = [report('2020-07', 'SUBMITTED'), report('2020-06', 'CONFIRMED')]
const dutyIndicators = indicators.map(({ id, name, unit, target, actual }) => ({
  id,
  name,
  unit,
  target,
  previous: actual,
  value: null,
}))
const duty = (no, state, more = {}) => ({
  kind: 'PROJECT',
  id: `p${no}`,
  no,
  title: rows[no - 1].title,
  owner: '西湖区',
  state,
  reportId: null,
  reportVersion: null,
  narrative: null,
  returnReason: null,
  indicators: dutyIndicators,
  funds: { plannedFen: funds.plannedFen, issuedFen: null, paidFen: null },
  ...more,
})
export const duties = {
  month: '2020-07',
  due: '2020-08-05',
  overdue: [{ month: '2020-06', count: 1 }],
  items: [
    duty(1, 'LATE'),
    duty(2, 'RETURNED', { reportId: 'r', reportVersion: 2, returnReason: '比六月少了20个，请核对。' }),
    duty(3, 'CONFIRMED', { reportId: 'r3', reportVersion: 3 }),
    duty(4, 'LATE', {
      kind: 'SHARE',
      id: 's1',
      owner: '杭州市',
      funds: null,
      indicators: [dutyIndicators[0]],
    }),
  ],
}
