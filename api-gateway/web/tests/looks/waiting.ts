/** What waits, at the head of first pages and in the navigation. */
import type { Page } from 'playwright-core'
import { id, refused, type Answers, type Core } from './stage/described'
import { looks } from './stage/scene'
import { congresses } from './told/congresses'
import { emptyOverview } from './told/overview'
import { duties } from './told/reports'
import { year } from './told/year'

type Items = Core['OwnWaiting']['items']
const core = (items: Items, firstSteps: Core['OwnWaiting']['firstSteps'] = []): Answers => ({
  'GET /api/core/waiting': { items, firstSteps },
})
const one = (kind: Items[number]['kind'], count: number, month: string | null = null): Items[number] => ({
  kind,
  count,
  month,
  until: kind === 'REPORTS_DUE' ? '2020-09-05' : null,
  said: kind === 'REMINDED' ? { by: '区政府办01', at: '2020-08-11T02:30:00Z' } : null,
})

/** On a phone the counts are in the menu, which is opened for the picture. */
async function counted(page: Page, entry: string): Promise<void> {
  await page.getByRole('heading', { name: '待办' }).waitFor()
  const menu = page.getByRole('button', { name: '菜单' })
  if (await menu.isVisible()) await menu.click()
  await page.getByRole('link', { name: entry, exact: true }).waitFor()
}

const department = (no: number, name: string, remindedToday: boolean): Core['LateDepartmentView'] => ({
  id: id('dep', no),
  name,
  reports: no,
  remindedToday,
  last: remindedToday ? { month: '2020-07', at: '2020-08-12T01:30:00Z', by: '市人大工作人员01' } : null,
})
const late = {
  month: '2020-07',
  departments: [department(1, '市民政局', false), department(2, '市教育局', true)],
}
const REMIND = {
  path: '/reminders',
  as: 'cityOffice',
  api: { 'GET /api/core/reminders': late, 'POST /api/core/reminders': late },
} as const

looks([
  {
    name: 'waiting-office',
    path: '/overview',
    as: 'cityOffice',
    english: true,
    api: {
      ...year,
      ...core([
        one('REPORTS_TO_CONFIRM', 12, '2020-06'),
        one('DEPARTMENTS_LATE', 3, '2020-07'),
        one('PROJECTS_TO_ASSIGN', 1),
      ]),
    },
  },
  {
    name: 'waiting-office-menu',
    path: '/overview',
    as: 'cityOffice',
    api: { ...year, ...core([one('REPORTS_TO_CONFIRM', 12, '2020-06'), one('PROJECTS_TO_ASSIGN', 1)]) },
    act: (page) => counted(page, '月报审核 12项待办'),
  },
  {
    name: 'waiting-clerk',
    path: '/duties',
    as: 'clerk',
    english: true,
    api: {
      ...year,
      'GET /api/core/duties': duties,
      ...core([
        one('REPORTS_RETURNED', 1, '2020-07'),
        one('REMINDED', 1, '2020-07'),
        one('REPORTS_LATE', 2, '2020-05'),
        one('REPORTS_DUE', 4, '2020-08'),
      ]),
    },
  },
  {
    name: 'waiting-new-congress',
    path: '/overview',
    as: 'districtStaff',
    english: true,
    api: {
      ...year,
      'GET /api/core/overview': emptyOverview,
      ...core(
        [one('CITY_TASKS_TO_ASSIGN', 5)],
        [
          { step: 'ENTER_DEPARTMENTS', done: true, left: 0 },
          { step: 'IMPORT_LIST', done: false, left: 0 },
          { step: 'ASSIGN_PROJECTS', done: false, left: 0 },
          { step: 'CARRY_OUT', done: true, left: 0 },
        ],
      ),
      'GET /api/admin/waiting': {
        items: [
          { kind: 'STAFF_MISSING', count: 1 },
          { kind: 'GRANTS_TO_ANSWER', count: 2 },
        ],
      },
    },
  },
  {
    name: 'waiting-operator',
    path: '/tenants',
    as: 'operator',
    english: true,
    api: {
      ...congresses,
      'GET /api/admin/waiting': {
        items: [
          { kind: 'APPROVALS_TO_DECIDE', count: 1 },
          { kind: 'ARRIVALS_TO_NOTE', count: 2 },
          { kind: 'OPENINGS_FAILED', count: 1 },
          { kind: 'FIRST_INVITATIONS_EXPIRED', count: 3 },
        ],
      },
    },
  },
  { name: 'reminders', ...REMIND, english: true },
  {
    name: 'reminders-sent',
    ...REMIND,
    async act(page) {
      await page.getByRole('button', { name: '催报所选单位' }).click()
      await page.getByText('已向1个单位催报').waitFor()
    },
  },
  {
    name: 'reminders-none',
    ...REMIND,
    api: { 'GET /api/core/reminders': { month: '2020-07', departments: [] } },
  },
  {
    name: 'waiting-unknown',
    path: '/duties',
    as: 'clerk',
    expectFailure: true,
    api: { ...year, 'GET /api/core/duties': duties, 'GET /api/core/waiting': refused(503) },
    async act(page) {
      await page.getByText('待办事项没有全部读取到').waitFor()
    },
  },
])
