/** The projects of a year: the list, one of them with its dialogs, and how they come in. */
import type { Page } from 'playwright-core'
import { looks } from './stage/scene'
import { id, refused, tagged, type Core } from './stage/described'
import { indicators, project } from './told/projects'
import { at, year as api } from './told/year'

const OFFICE = { path: at.project, as: 'cityOffice' } as const
const IMPORT = { path: '/projects/import', as: 'cityStaff' } as const

const changed = refused(412, {
  changes: [
    {
      field: 'department',
      of: null,
      from: '市民政局',
      to: '市教育局',
      by: '市人大工作人员01',
      at: '2020-08-12T03:00:00Z',
    },
  ],
})
const preview: Core['ImportView'] = {
  id: id('import'),
  year: 2020,
  fileName: '清单.csv',
  rows: 3,
  projects: [
    {
      no: 1,
      title: '老旧小区综合改造',
      type: 'CONSTRUCTION',
      indicators: indicators.map(({ comparator, name, quality, target, type, unit, verb }) => ({
        comparator,
        name,
        quality,
        target,
        type,
        unit,
        verb,
      })),
    },
  ],
  errors: [],
  state: 'READY',
}
const flawed: Core['ImportView'] = {
  ...preview,
  rows: 9,
  projects: [],
  state: 'REFUSED',
  errors: [
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
  ],
}
const upload = async (page: Page) => {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '清单.csv', mimeType: 'text/csv', buffer: Buffer.from('x') })
  await page.getByRole('button', { name: '上传并检查' }).click()
  await page.getByRole('button', { name: /^(重新选择文件|确认导入)/ }).waitFor()
}
const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('dialog').waitFor()
}
const plan = async (page: Page) => {
  await press('修改')(page)
  await page.getByLabel('计划资金').fill('999')
  await page.getByRole('button', { name: '保存' }).click()
}
const completed = { ...project, state: 'COMPLETED' as const }

looks([
  { name: 'projects', path: '/projects', as: 'cityStaff', english: true, api },
  {
    name: 'projects-none',
    path: '/projects',
    as: 'cityStaff',
    api: { ...api, 'GET /api/core/projects': { items: [], next: null } },
  },
  {
    name: 'projects-none-found',
    path: '/projects?q=nothing',
    as: 'cityStaff',
    api: { ...api, 'GET /api/core/projects': { items: [], next: null } },
  },
  { name: 'project', ...OFFICE, english: true, api },
  {
    name: 'project-of-a-reader',
    path: at.project,
    as: 'deputy',
    api: { ...api, 'GET /api/core/projects/{id}': tagged({ ...project, changes: [], sample: false }) },
  },
  {
    name: 'project-parts-away',
    ...OFFICE,
    expectFailure: true,
    api: {
      ...api,
      'GET /api/core/projects/{id}/reports': refused(503),
      'GET /api/core/projects/{id}/shares': refused(503),
    },
  },
  {
    name: 'project-gone',
    ...OFFICE,
    expectFailure: true,
    api: {
      ...api,
      'GET /api/core/projects/{id}': refused(404),
      'GET /api/core/projects/{id}/reports': refused(404),
      'GET /api/core/projects/{id}/shares': refused(404),
    },
  },
  {
    name: 'project-edit',
    ...OFFICE,
    english: true,
    api,
    act: (page) => pressed(page, /^(修改|Edit|Change)$/),
  },
  {
    name: 'project-edit-refused',
    ...OFFICE,
    expectFailure: true,
    api: {
      ...api,
      'PATCH /api/core/projects/{id}': refused(422, {
        detail: '有1处需要更正。',
        errors: [{ field: 'plannedFen', message: '计划资金比已下达的少', mend: '请核对' }],
      }),
    },
    async act(page) {
      await plan(page)
      await page.getByRole('dialog').getByText('计划资金比已下达的少').first().waitFor()
    },
  },
  {
    name: 'project-faster-colleague',
    ...OFFICE,
    expectFailure: true,
    api: { ...api, 'PATCH /api/core/projects/{id}': changed },
    async act(page) {
      await plan(page)
      await page.getByText('您修改时，别人已经改过').waitFor()
    },
  },
  { name: 'project-complete', ...OFFICE, api, act: press('办结') },
  {
    name: 'project-complete-refused',
    ...OFFICE,
    expectFailure: true,
    api: { ...api, 'POST /api/core/projects/{id}/complete': refused(409) },
    async act(page) {
      await press('办结')(page)
      await page.getByRole('dialog').getByRole('button', { name: '办结', exact: true }).click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
    },
  },
  {
    name: 'project-reopen',
    ...OFFICE,
    api: { ...api, 'GET /api/core/projects/{id}': tagged(completed) },
    act: press('撤销办结'),
  },
  { name: 'import', ...IMPORT, english: true, api },
  { name: 'import-refused', ...IMPORT, api: { ...api, 'POST /api/core/imports': flawed }, act: upload },
  { name: 'import-ready', ...IMPORT, api: { ...api, 'POST /api/core/imports': preview }, act: upload },
  {
    name: 'import-done',
    ...IMPORT,
    api: {
      ...api,
      'POST /api/core/imports': preview,
      'POST /api/core/imports/{id}/confirm': { projects: 1, indicators: 3 },
    },
    async act(page) {
      await upload(page)
      await page.getByRole('button', { name: /^确认导入/ }).click()
      await page.getByText('导入完成').waitFor()
    },
  },
])

async function pressed(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click()
  await page.getByRole('dialog').waitFor()
}
