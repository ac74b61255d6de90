/** The pages of a year at work, with the answers of a made-up one. */
import { api } from './year/api.mjs'
import { indicators } from './year/projects.mjs'
import { report } from './year/reports.mjs'

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
  {
    name: 'city-tasks',
    path: '/city-tasks',
    as: 'districtOffice',
    api,
    async act(page) {
      await page.getByLabel('承办单位').first().selectOption({ index: 1 })
      await page.getByRole('button', { name: '保存' }).first().waitFor()
    },
  },
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
