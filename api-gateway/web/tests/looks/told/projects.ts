/** Hangzhou's projects of 2020: of every light, with and without targets and funds. */
import type { Core } from '../stage/described'
import { id } from '../stage/described'

export const departments: Core['DepartmentView'][] = ['市民政局', '市住房保障和房产管理局', '市教育局'].map(
  (name, i) => ({ id: id('dep', i + 1), name, active: i !== 2, version: 1 }),
)

export const funds: Core['FundsView'] = {
  plannedFen: 23_793_456_789_00,
  issuedFen: 14_751_943_209_00,
  paidFen: 9_755_317_283_00,
  issueRate: 62,
  paymentRateOfPlan: 41,
  paymentRateOfIssued: 66.13,
}
export const noFunds: Core['FundsView'] = {
  plannedFen: null,
  issuedFen: null,
  paidFen: null,
  issueRate: null,
  paymentRateOfPlan: null,
  paymentRateOfIssued: null,
}

const indicator = (
  no: number,
  name: string,
  more: Partial<Core['IndicatorView']> = {},
): Core['IndicatorView'] => ({
  id: id('ind', no),
  type: 'CONSTRUCTION',
  name,
  verb: '实施',
  comparator: 'EQ',
  target: 300,
  unit: '个',
  quality: 'RESTORED',
  baseline: null,
  actual: 141,
  completion: 47,
  milestones: [
    { month: '2020-06', value: 150, overdue: true },
    { month: '2020-12', value: 300, overdue: false },
  ],
  rolledUp: false,
  formerTargets: [],
  ...more,
})
const RENEWAL = indicator(1, '老旧小区综合改造提升', {
  rolledUp: true,
  formerTargets: [{ until: '2020-05-20', comparator: 'EQ', target: 360, quality: 'EXACT' }],
})
const LIFTS = indicator(2, '既有住宅电梯加装', {
  comparator: 'BEST_EFFORT',
  target: null,
  quality: 'LOST',
  unit: '台',
  actual: null,
  completion: null,
  milestones: [],
})
const TESTS = indicator(3, '疾控机构实验室核酸检测', {
  comparator: 'FULL_COVERAGE',
  target: 100,
  unit: '%',
  quality: 'EXACT',
  actual: 84,
  completion: 84,
  milestones: [],
})
const PONDS = indicator(4, '黑臭水体', {
  verb: '消除',
  comparator: 'LE',
  target: 0,
  baseline: 40,
  unit: '处',
  quality: 'EXACT',
  actual: 10,
  completion: 75,
  milestones: [
    { month: '2020-06', value: 8, overdue: true },
    { month: '2020-12', value: 0, overdue: false },
  ],
})
const AIR = indicator(5, '细颗粒物年均浓度', {
  verb: '控制',
  comparator: 'LE',
  target: 35,
  unit: '微克/立方米',
  quality: 'EXACT',
  actual: 36.5,
  completion: 0,
  milestones: [],
})
export const indicators = [RENEWAL, LIFTS, TESTS, PONDS, AIR]

const share = (
  district: string,
  districtName: string,
  more: Partial<Core['ShareView']> = {},
): Core['ShareView'] => ({
  district,
  districtName,
  target: 60,
  actual: 66,
  completion: 110,
  asOf: '2020-07',
  ...more,
})
export const breakdown: Core['BreakdownView'] = {
  indicatorId: RENEWAL.id,
  target: 300,
  unit: '个',
  shares: [share('xihu', '西湖区'), share('linan', '临安区', { actual: null, completion: null, asOf: null })],
  unassigned: 180,
  version: 2,
  changes: [
    { at: '2020-03-11T08:20:00Z', by: '市政府办01', field: 'share', of: '西湖区', from: 50, to: 60 },
    { at: '2020-03-09T01:00:00Z', by: '市政府办01', field: 'share', of: '西湖区', from: null, to: 50 },
  ],
}

export const [MINZHENG] = departments
const REASONS = {
  GREEN: 'NOT_BEHIND',
  YELLOW: 'BEHIND',
  RED: 'MILESTONE_OVERDUE',
  UNKNOWN: 'NOTHING_CONFIRMED',
} as const
const row = (
  no: number,
  title: string,
  light: Core['ProjectRow']['light'],
  progress: number | null,
  more: Partial<Core['ProjectRow']> = {},
): Core['ProjectRow'] => ({
  id: id('project', no),
  no,
  title,
  type: no === 4 ? 'SUBSIDY' : 'CONSTRUCTION',
  state: no === 2 ? 'COMPLETED' : 'IN_PROGRESS',
  department: { id: MINZHENG!.id, name: MINZHENG!.name },
  indicators: indicators.length,
  progress,
  planned: 58.33,
  light,
  reason: REASONS[light],
  behind: progress === null ? null : Math.round((58.33 - progress) * 100) / 100,
  late: false,
  returned: false,
  asOf: progress === null ? null : '2020-07',
  plannedFen: funds.plannedFen,
  issuedFen: funds.issuedFen,
  paidFen: funds.paidFen,
  sample: true,
  ...more,
})
const nothingSpent = { plannedFen: null, issuedFen: null, paidFen: null }
export const rows: [
  Core['ProjectRow'],
  Core['ProjectRow'],
  Core['ProjectRow'],
  Core['ProjectRow'],
  Core['ProjectRow'],
] = [
  row(1, '老旧小区综合改造', 'RED', 39.32),
  row(2, '城乡居民饮用水提升', 'GREEN', 62.67),
  row(3, '居家养老', 'YELLOW', 48.1, { late: true, returned: true }),
  row(4, '残疾人服务', 'UNKNOWN', null, { late: true, ...nothingSpent }),
  row(5, '生活垃圾分类', 'GREEN', 86, { department: null }),
]

const {
  plannedFen: _p,
  issuedFen: _i,
  paidFen: _d,
  indicators: _n,
  reason: _r,
  behind: _b,
  ...first
} = rows[0]
export const project: Core['ProjectView'] = {
  ...first,
  year: 2020,
  version: 4,
  coDepartments: [{ id: departments[2]!.id, name: departments[2]!.name }],
  indicators,
  funds,
  changes: [
    {
      at: '2020-03-12T07:30:00Z',
      by: '市政府办01',
      field: 'plannedFen',
      of: null,
      from: 100000000,
      to: 200000000,
    },
    {
      at: '2020-03-10T03:00:00Z',
      by: '市人大工作人员01',
      field: 'department',
      ...{ of: null, from: null, to: '市民政局' },
    },
  ],
}
