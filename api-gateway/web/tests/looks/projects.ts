/** The projects of a year: the list, and one of them with its dialogs. */
import type { Page } from 'playwright-core'
import { looks } from './stage/scene'
import { refused, tagged } from './stage/described'
import { project } from './told/projects'
import { at, year as api } from './told/year'

const OFFICE = { path: at.project, as: 'cityOffice' } as const

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
const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('dialog').waitFor()
}
const plan = async (page: Page) => {
  await press('修改')(page)
  await page.getByLabel('计划资金').fill('2000000')
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
      'GET /api/core/projects/{id}/course': refused(503),
    },
  },
  {
    name: 'project-indicator-chosen',
    ...OFFICE,
    api,
    async act(page) {
      await page.getByLabel('查看').selectOption({ label: '实施老旧小区综合改造提升' })
      await page.getByRole('heading', { name: '实施老旧小区综合改造提升：逐月实际与计划' }).waitFor()
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
  {
    name: 'project-plan-doubted',
    ...OFFICE,
    english: true,
    api,
    async act(page) {
      await pressed(page, /^(修改|Edit)$/)
      await page.getByLabel(/^(计划资金|Planned funds)/).fill('200')
      await page.getByRole('button', { name: /^(保存|Save)$/ }).click()
      await page.getByText(/请核对后确认|Confirm the planned funds/).waitFor()
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
])

async function pressed(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click()
  await page.getByRole('dialog').waitFor()
}
