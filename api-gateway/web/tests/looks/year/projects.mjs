/** A made-up year: projects of every light, with and without targets and funds. */
export const departments = ['市民政局', '市住房保障和房产管理局', '市教育局'].map((name, i) => ({
  id: `dep-${i + 1}`,
  name,
  active: i !== 2,
  version: 1,
}))
export const funds = {
  plannedFen: 23_793_456_789_00,
  issuedFen: 14_751_943_209_00,
  paidFen: 9_755_317_283_00,
  issueRate: 62,
  paymentRateOfPlan: 41,
  paymentRateOfIssued: 66.13,
}
export const noFunds = Object.fromEntries(Object.keys(funds).map((key) => [key, null]))
const indicator = (id, name, more = {}) => ({
  id,
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
const share = (district, districtName, actual, completion, asOf) => ({
  district,
  districtName,
  target: 60,
  actual,
  completion,
  asOf,
})
export const indicators = [
  indicator('i1', '老旧小区综合改造提升', {
    rolledUp: true,
    formerTargets: [{ until: '2020-05-20', comparator: 'EQ', target: 360, quality: 'EXACT' }],
  }),
  indicator('i2', '既有住宅电梯加装', {
    comparator: 'BEST_EFFORT',
    target: null,
    quality: 'LOST',
    unit: '台',
    actual: null,
    completion: null,
    milestones: [],
  }),
  indicator('i3', '疾控机构实验室核酸检测', {
    comparator: 'FULL_COVERAGE',
    target: 100,
    unit: '%',
    quality: 'EXACT',
    actual: 84,
    completion: 84,
    milestones: [],
  }),
]
export const breakdown = {
  indicatorId: 'i1',
  target: 300,
  unit: '个',
  shares: [share('xihu', '西湖区', 66, 110, '2020-07'), share('linan', '临安区', null, null, null)],
  unassigned: 180,
  version: 2,
  changes: [
    { at: '2020-03-11T08:20:00Z', by: '市政府办', field: 'share', of: '西湖区', from: 50, to: 60 },
    { at: '2020-03-09T01:00:00Z', by: '市政府办', field: 'share', of: '西湖区', from: null, to: 50 },
  ],
}
const row = (no, title, light, progress, more = {}) => ({
  id: `p${no}`,
  no,
  title,
  type: no === 4 ? 'SUBSIDY' : 'CONSTRUCTION',
  state: no === 2 ? 'COMPLETED' : 'IN_PROGRESS',
  department: { id: 'dep-1', name: '市民政局' },
  indicators: 3,
  progress,
  planned: 58.33,
  light,
  late: false,
  asOf: progress === null ? null : '2020-07',
  plannedFen: funds.plannedFen,
  issuedFen: funds.issuedFen,
  paidFen: funds.paidFen,
  sample: true,
  ...more,
})
export const rows = [
  row(1, '老旧小区综合改造', 'RED', 39.32),
  row(2, '城乡居民饮用水提升', 'GREEN', 62.67),
  row(3, '居家养老', 'YELLOW', 48.1, { late: true }),
  row(4, '残疾人服务', 'UNKNOWN', null, { late: true, plannedFen: null, issuedFen: null, paidFen: null }),
  row(5, '生活垃圾分类', 'GREEN', 86, { department: null }),
]
const { plannedFen: _p, issuedFen: _i, paidFen: _d, ...first } = rows[0]
export const project = {
  ...first,
  year: 2020,
  version: 4,
  indicators,
  funds,
  changes: [
    {
      at: '2020-03-12T07:30:00Z',
      by: '市政府办',
      field: 'plannedFen',
      of: null,
      from: 100000000,
      to: 200000000,
    },
    {
      at: '2020-03-10T03:00:00Z',
      by: '市人大工作人员',
      field: 'department',
      of: null,
      from: null,
      to: '市民政局',
    },
  ],
}
export const overview = {
  year: 2020,
  asOf: '2020-07',
  today: '2020-08-12',
  elapsed: 61.48,
  planned: 58.33,
  progress: 59.02,
  overHalfOnTime: true,
  projects: { total: 5, green: 2, yellow: 1, red: 1, unknown: 1, late: 2 },
  funds,
  byDepartment: [
    { department: { id: 'dep-1', name: '市民政局' }, projects: 4, progress: 50.03, light: 'YELLOW', late: 2 },
    { department: null, projects: 1, progress: 86, light: 'GREEN', late: 0 },
  ],
  byMonth: ['05', '06', '07'].map((m, i) => ({ month: `2020-${m}`, progress: [33.1, null, 59.02][i] })),
  attention: [rows[0], rows[2], rows[3]],
  sample: true,
}
