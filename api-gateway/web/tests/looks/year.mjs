/** A made-up year: projects of every light, with and without targets, funds and reports. */
const departments = ['市民政局', '市住房保障和房产管理局', '市教育局'].map((name, i) => ({
  id: `dep-${i + 1}`,
  name,
  active: i !== 2,
  version: 1,
}))
const funds = {
  plannedFen: 23_793_456_789_00,
  issuedFen: 14_751_943_209_00,
  paidFen: 9_755_317_283_00,
  issueRate: 62,
  paymentRateOfPlan: 41,
  paymentRateOfIssued: 66.13,
}
const noFunds = Object.fromEntries(Object.keys(funds).map((key) => [key, null]))
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
const indicators = [
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
const breakdown = {
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
const rows = [
  row(1, '老旧小区综合改造', 'RED', 39.32),
  row(2, '城乡居民饮用水提升', 'GREEN', 62.67),
  row(3, '居家养老', 'YELLOW', 48.1, { late: true }),
  row(4, '残疾人服务', 'UNKNOWN', null, { late: true, plannedFen: null, issuedFen: null, paidFen: null }),
  row(5, '生活垃圾分类', 'GREEN', 86, { department: null }),
]
const report = (month, state, more = {}) => ({
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
const { plannedFen: _p, issuedFen: _i, paidFen: _d, ...first } = rows[0]
const reports = [report('2020-07', 'SUBMITTED'), report('2020-06', 'CONFIRMED')]
const project = {
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
const overview = {
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
const duties = {
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
const place = (tenant, name, more = {}) => ({
  tenant,
  name,
  grants: [],
  projects: 5,
  green: 2,
  yellow: 1,
  red: 1,
  unknown: 1,
  late: 2,
  progress: 59.02,
  planned: 58.33,
  funds,
  asOf: '2020-08-12T01:12:00Z',
  linked: true,
  sample: true,
  ...more,
})
const granted = (...kinds) => [{ id: 'g1', kinds, from: '2020-03-01', until: '2020-12-31' }]
const nothing = {
  projects: null,
  green: 0,
  yellow: 0,
  red: 0,
  unknown: 0,
  late: 0,
  progress: null,
  funds: null,
}
const joint = {
  year: 2020,
  today: '2020-08-12',
  own: place('hangzhou', '杭州市'),
  districts: [
    place('xihu', '西湖区', { grants: granted('PROJECTS', 'PROGRESS', 'FUNDS') }),
    place('linan', '临安区', { grants: granted('PROJECTS', 'PROGRESS'), funds: null }),
    place('tonglu', '桐庐县', { grants: granted('PROJECTS'), ...nothing, projects: 0, asOf: null }),
    place('binjiang', '滨江区', { ...nothing, asOf: null, linked: false, sample: false }),
  ],
}
const boardItem = (tenant, name, of, more = {}) => ({
  source: { tenant, name },
  grantId: tenant === 'hangzhou' ? null : 'g1',
  asOf: '2020-08-12T01:12:00Z',
  projectId: of.id,
  no: of.no,
  title: of.title,
  type: of.type,
  state: of.state,
  department: of.department?.name ?? null,
  light: of.light,
  progress: of.progress,
  planned: of.planned,
  late: of.late,
  funds: of.plannedFen === null ? noFunds : funds,
  reportMonth: of.asOf,
  sample: true,
  ...more,
})
const api = {
  'GET /api/core/overview': overview,
  'GET /api/core/cycles': [
    {
      year: 2020,
      stage: 'IMPLEMENTING',
      implementingFrom: '2020-01-01',
      implementingTo: '2020-12-31',
      version: 1,
    },
  ],
  'GET /api/core/republishing': { waiting: 4 },
  'GET /api/core/policy': {
    greenFrom: -5,
    yellowFrom: -15,
    reportDueDay: 8,
    appliesFrom: '2021-01-01',
    nextToBegin: '2021-01-01',
    earlier: [],
    begun: [{ year: 2020, greenFrom: -5, yellowFrom: -15, reportDueDay: 5 }],
    version: 1,
  },
  'GET /api/core/departments': departments,
  'GET /api/core/projects': { items: rows, next: null },
  'GET /api/core/projects/*': { status: 200, headers: { ETag: '"4"' }, body: project },
  'GET /api/core/projects/*/reports': reports,
  'GET /api/core/projects/*/shares': [breakdown],
  'GET /api/core/duties': duties,
  'GET /api/core/reports': { items: [report('2020-07', 'SUBMITTED')], next: null },
  'GET /api/core/shares': [
    {
      id: 's1',
      city: 'hangzhou',
      cityName: '杭州市',
      projectNo: 1,
      projectTitle: '老旧小区综合改造',
      indicator: '老旧小区综合改造提升',
      unit: '个',
      target: 60,
      cityVersion: 3,
      asOf: '2020-03-12T03:00:00Z',
      department: null,
      actual: 66,
      actualAsOf: '2020-07',
      completion: 110,
      light: 'GREEN',
      late: false,
      sample: true,
      version: 1,
    },
  ],
  'GET /api/core/indicators/i1/shares': {
    status: 200,
    headers: { ETag: '"2"' },
    body: breakdown,
  },
  'GET /api/admin/grants/partners': joint.districts.map((d) => ({
    slug: d.tenant,
    name: d.name,
    level: 'DISTRICT',
  })),
  'GET /api/core/joint/overview': joint,
  'GET /api/core/joint/places': [
    { tenant: 'hangzhou', name: '杭州市' },
    { tenant: 'linan', name: '临安区' },
  ],
  'GET /api/core/joint/board': {
    items: [
      boardItem('hangzhou', '杭州市', rows[0]),
      boardItem('xihu', '西湖区', rows[3]),
      boardItem('linan', '临安区', rows[2], { funds: null }),
    ],
    next: null,
  },
  'GET /api/core/joint/projects/linan/*': {
    project: boardItem('linan', '临安区', rows[2], { funds: null }),
    year: 2020,
    grants: ['g1'],
    indicators: indicators.map(({ rolledUp: _, ...i }) => i),
    months: [
      {
        month: '2020-07',
        progress: 48.1,
        values: reports[0].values,
        late: false,
        narrative: '已完成场地移交。',
        confirmedAt: '2020-08-04T06:40:00Z',
      },
    ],
  },
}
const stale = {
  status: 412,
  body: {
    status: 412,
    title: '已有变动',
    changes: [
      {
        field: 'department',
        of: null,
        from: '市民政局',
        to: '市教育局',
        by: '市人大工作人员',
        at: '2020-08-12T03:00:00Z',
      },
    ],
  },
}
const errors = [
  {
    row: 3,
    column: 'target',
    value: '五十',
    message: '目标不是数字。',
    mend: '只填数字，单位填在 unit 列。',
  },
  {
    row: 7,
    column: 'comparator',
    value: '',
    message: '没有填比较方式。',
    mend: '填 EQ、GE、FULL_COVERAGE 或 BEST_EFFORT。',
  },
]
const upload = async (page) => {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '清单.csv', mimeType: 'text/csv', buffer: Buffer.from('x') })
  await page.getByRole('button', { name: '上传并检查' }).click()
  await page.getByRole('heading', { level: 2 }).first().waitFor()
}

export const scenes = [
  { name: 'overview', path: '/overview', as: 'cityStaff', english: true, api },
  { name: 'projects', path: '/projects', as: 'cityStaff', english: true, api },
  { name: 'project', path: '/projects/p1', as: 'cityOffice', english: true, api },
  {
    name: 'project-parts-away',
    path: '/projects/p1',
    as: 'cityOffice',
    api: {
      ...api,
      'GET /api/core/projects/*/reports': { status: 503, body: { status: 503 } },
      'GET /api/core/projects/*/shares': { status: 503, body: { status: 503 } },
    },
    expectFailure: true,
  },
  {
    name: 'project-faster-colleague',
    path: '/projects/p1',
    as: 'cityOffice',
    api: { ...api, 'PATCH /api/core/projects/p1': stale },
    expectFailure: true,
    async act(page) {
      await page.getByRole('button', { name: '修改' }).click()
      await page.getByLabel('计划资金').fill('999')
      await page.getByRole('button', { name: '保存' }).click()
      await page.getByText('您修改时，别人已经改过').waitFor()
    },
  },
  {
    name: 'import-refused',
    path: '/projects/import',
    as: 'cityStaff',
    api: {
      ...api,
      'POST /api/core/imports': {
        id: 'x',
        year: 2020,
        fileName: '清单.csv',
        rows: 9,
        projects: [],
        errors,
        state: 'REFUSED',
      },
    },
    act: upload,
  },
  {
    name: 'import-ready',
    path: '/projects/import',
    as: 'cityStaff',
    api: {
      ...api,
      'POST /api/core/imports': {
        id: 'x',
        year: 2020,
        fileName: '清单.csv',
        rows: 3,
        projects: [{ no: 1, title: '老旧小区综合改造', type: 'CONSTRUCTION', indicators }],
        errors: [],
        state: 'READY',
      },
    },
    act: upload,
  },
  { name: 'departments', path: '/departments', as: 'cityStaff', api },
  { name: 'year', path: '/year', as: 'cityStaff', api },
  { name: 'duties', path: '/duties', as: 'clerk', english: true, api },
  {
    name: 'duty-sent',
    path: '/duties/share/s1/2020-07',
    as: 'clerk',
    api: {
      ...api,
      'PUT /api/core/shares/s1/reports/2020-07': report('2020-07', 'SUBMITTED', { kind: 'SHARE' }),
    },
    async act(page) {
      await page.getByLabel('老旧小区综合改造提升', { exact: true }).fill('１５０')
      await page.getByRole('button', { name: '报送', exact: true }).click()
      await page.getByRole('heading', { name: '已报送' }).waitFor()
    },
  },
  { name: 'duty', path: '/duties/project/p1/2020-07', as: 'clerk', english: true, api },
  { name: 'reports', path: '/reports', as: 'cityOffice', english: true, api },
  {
    name: 'shares-of-the-year',
    path: '/shares',
    as: 'cityOffice',
    api,
    async act(page) {
      await page.locator('summary').first().click()
      await page.getByText('已分解').first().waitFor()
    },
  },
  { name: 'shares', path: '/projects/p1/indicators/i1/shares', as: 'cityOffice', api },
  { name: 'city-tasks', path: '/city-tasks', as: 'districtOffice', api },
  { name: 'joint', path: '/joint', as: 'cityStaff', english: true, api },
  {
    name: 'joint-not-ready',
    path: '/joint/board',
    as: 'cityStaff',
    api: {
      ...api,
      'GET /api/core/joint/overview': { status: 503, body: { status: 503 } },
      'GET /api/core/joint/board': { status: 503, body: { status: 503 } },
    },
    expectFailure: true,
  },
  { name: 'board', path: '/joint/board', as: 'cityStaff', english: true, api },
  { name: 'mirror', path: '/joint/projects/linan/p3', as: 'cityStaff', api },
]
