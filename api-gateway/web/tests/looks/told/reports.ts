/** What departments owe and have reported in 2020. */
import type { Core } from '../stage/described'
import { id } from '../stage/described'
import { funds, indicators, project, rows } from './projects'

type Report = Core['ReportView']

const VALUES: Record<string, number[]> = {
  '2020-07': [141, 37, 84, 12, 36.5],
  '2020-06': [113, 37, 84, 10, 33],
}

export const report = (month: string, state: Report['state'], more: Partial<Report> = {}): Report => ({
  id: id('report', Number(month.slice(-2))),
  kind: 'PROJECT',
  subjectId: project.id,
  title: project.title,
  month,
  state,
  revision: 1,
  counting: state === 'CONFIRMED' ? 1 : null,
  values: indicators.map(({ id: indicatorId, verb, name, unit }, i) => ({
    indicatorId,
    name: verb + name,
    unit,
    value: VALUES[month]?.[i] ?? 0,
  })),
  issuedFen: funds.issuedFen,
  paidFen: funds.paidFen,
  narrative: '已完成场地移交，剩余点位正在施工。',
  sample: true,
  late: month === '2020-06',
  correction: false,
  submittedBy: '经办员01',
  submittedAt: '2020-08-03T02:12:00Z',
  decidedBy: state === 'SUBMITTED' ? null : '市政府办01',
  decidedAt: state === 'SUBMITTED' ? null : '2020-08-04T06:40:00Z',
  returnReason: null,
  doubts: [],
  version: 2,
  ...more,
})
/** What the report of July shows. */
export const files: Core['ReportFile'][] = [
  {
    id: id('file', 1),
    month: '2020-07',
    revision: 1,
    type: 'JPEG',
    name: 'IMG_0712.jpg',
    caption: '三号楼加装电梯已完工',
    bytes: 412_000,
    width: 2048,
    height: 1536,
  },
  {
    id: id('file', 2),
    month: '2020-07',
    revision: 1,
    type: 'JPEG',
    name: 'IMG_0713.jpg',
    caption: null,
    bytes: 388_000,
    width: 1536,
    height: 2048,
  },
  {
    id: id('file', 3),
    month: '2020-07',
    revision: 1,
    type: 'PDF',
    name: '老旧小区综合改造第三标段竣工验收意见书.pdf',
    caption: null,
    bytes: 1_204_224,
    width: null,
    height: null,
  },
]
/** What a slip looks like: a share above its target, and yuan in the box of ten thousands. */
export const doubts: Core['DoubtView'][] = [
  {
    kind: 'ABOVE_TARGET',
    figure: 'VALUE',
    indicatorId: indicators[0]!.id,
    value: 1500,
    against: 300,
    message: '“实施老旧小区综合改造提升”填了1500个，超过目标300个。',
  },
  {
    kind: 'MANIFOLD_OF_PLAN',
    figure: 'ISSUED',
    indicatorId: null,
    value: 5_600_000_000_000,
    against: 700_000_000,
    message: '已下达资金5600000万元，是计划资金700万元的100倍以上，请核对单位是元还是万元。',
  },
]
export const reports = [report('2020-07', 'SUBMITTED'), report('2020-06', 'CONFIRMED')]

const dutyIndicators: Core['DutyIndicator'][] = indicators.map(
  ({ id: which, verb, name, unit, comparator, target, baseline, actual }) => ({
    id: which,
    name: verb + name,
    unit,
    comparator,
    target,
    baseline,
    previous: actual,
    value: null,
  }),
)
const duty = (no: number, state: Core['Duty']['state'], more: Partial<Core['Duty']> = {}): Core['Duty'] => ({
  kind: 'PROJECT',
  id: id('project', no),
  no,
  title: rows[(no - 1) as 0].title,
  owner: '西湖区',
  state,
  reportId: null,
  reportVersion: null,
  reportRevision: null,
  narrative: null,
  returnReason: null,
  indicators: dutyIndicators,
  funds: {
    plannedFen: funds.plannedFen,
    previousIssuedFen: funds.issuedFen,
    previousPaidFen: funds.paidFen,
    issuedFen: null,
    paidFen: null,
  },
  ...more,
})
export const duties: Core['Month'] = {
  month: '2020-07',
  due: '2020-08-05',
  overdue: [
    { month: '2020-05', count: 0, returned: 1 },
    { month: '2020-06', count: 1, returned: 2 },
  ],
  items: [
    duty(1, 'LATE'),
    duty(2, 'RETURNED', {
      reportId: id('report', 2),
      reportVersion: 2,
      reportRevision: 1,
      returnReason: '比六月少了20个，请核对。',
    }),
    duty(3, 'CONFIRMED', { reportId: id('report', 3), reportVersion: 3, reportRevision: 1 }),
    duty(4, 'LATE', {
      kind: 'SHARE',
      id: id('share'),
      owner: '杭州市',
      funds: null,
      indicators: dutyIndicators.slice(0, 1),
    }),
  ],
}
