/** A city's targets among its districts, and what a district has of them. */
import type { Page } from 'playwright-core'
import { refused, tagged } from './stage/described'
import { looks } from './stage/scene'
import { breakdown, indicators, project } from './told/projects'
import { at, cityTask, year as api } from './told/year'

const EDIT = { path: at.breakdown, as: 'cityOffice' } as const
const TASKS = { path: '/city-tasks', as: 'districtOffice' } as const

const own = tagged({ ...project, indicators: indicators.map((i) => ({ ...i, rolledUp: false })) })
const fresh = tagged({ ...breakdown, shares: [], unassigned: 300, changes: [] })
const divide = async (page: Page) => {
  await page.getByLabel('西湖区的任务数').first().fill('100')
  await page.getByRole('button', { name: '保存', exact: true }).click()
}

looks([
  {
    name: 'shares-of-the-year',
    path: '/shares',
    as: 'cityOffice',
    english: true,
    api,
    async act(page) {
      await page.locator('summary').first().click()
      await page
        .getByText(/已分解|divided|assigned/i)
        .first()
        .waitFor()
    },
  },
  {
    name: 'shares-of-no-year',
    path: '/shares',
    as: 'cityOffice',
    api: { ...api, 'GET /api/core/projects': { items: [], next: null } },
  },
  { name: 'shares', ...EDIT, english: true, api },
  {
    name: 'shares-nobody',
    ...EDIT,
    api: {
      ...api,
      'GET /api/admin/grants/partners': [],
      'GET /api/core/indicators/{id}/shares': fresh,
    },
  },
  {
    name: 'shares-at-rest',
    ...EDIT,
    api: { ...api, 'GET /api/core/projects/{id}': tagged({ ...project, state: 'COMPLETED' as const }) },
  },
  {
    name: 'shares-not-divided',
    path: `/projects/${project.id}/indicators/${indicators[3]!.id}/shares`,
    as: 'cityOffice',
    api: { ...api, 'GET /api/core/indicators/{id}/shares': fresh },
  },
  {
    name: 'shares-replace',
    ...EDIT,
    api: {
      ...api,
      'GET /api/core/projects/{id}': own,
      'GET /api/core/indicators/{id}/shares': fresh,
    },
    async act(page) {
      await divide(page)
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'shares-changed-meanwhile',
    ...EDIT,
    expectFailure: true,
    api: {
      ...api,
      'PUT /api/core/indicators/{id}/shares': refused(412, { changes: breakdown.changes.slice(0, 1) }),
    },
    async act(page) {
      await divide(page)
      await page.getByText('您修改时，别人已经改过').waitFor()
    },
  },
  {
    name: 'city-tasks',
    ...TASKS,
    english: true,
    api,
    async act(page) {
      await page
        .getByLabel(/承办单位|[Dd]epartment/)
        .first()
        .selectOption({ index: 1 })
      await page
        .getByRole('button', { name: /^(保存|Save)/ })
        .first()
        .waitFor()
    },
  },
  { name: 'city-tasks-read', path: '/city-tasks', as: 'deputy', api },
  { name: 'city-tasks-none', ...TASKS, api: { ...api, 'GET /api/core/shares': [] } },
  {
    name: 'city-tasks-refused',
    ...TASKS,
    expectFailure: true,
    api: { ...api, 'PATCH /api/core/shares/{id}': refused(412), 'GET /api/core/shares': [cityTask] },
    async act(page) {
      await page.getByLabel('承办单位').first().selectOption({ index: 1 })
      await page.getByRole('button', { name: /^保存/ }).first().click()
      await page.getByRole('alert').first().waitFor()
    },
  },
])
