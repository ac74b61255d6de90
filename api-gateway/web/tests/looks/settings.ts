/** Departments, the year's course and what its lights mean. */
import type { Page } from 'playwright-core'
import { looks } from './stage/scene'
import { refused } from './stage/described'
import { rows } from './told/projects'
import { year as api } from './told/year'

const DEPARTMENTS = { path: '/departments', as: 'cityStaff' } as const
const YEAR = { path: '/year', as: 'cityStaff' } as const
const section = (page: Page, title: string) =>
  page
    .locator('form, section')
    .filter({ has: page.getByRole('heading', { name: title }) })
    .last()

looks([
  { name: 'departments', ...DEPARTMENTS, english: true, api },
  {
    name: 'departments-none',
    ...DEPARTMENTS,
    api: {
      ...api,
      'GET /api/core/departments': [],
      'GET /api/core/projects': { items: [], next: null },
    },
  },
  {
    name: 'departments-all-assigned',
    ...DEPARTMENTS,
    api: { ...api, 'GET /api/core/projects': { items: rows.slice(0, 1), next: null } },
  },
  {
    name: 'departments-rename',
    ...DEPARTMENTS,
    api,
    async act(page) {
      await page.getByRole('button', { name: '改名：市民政局' }).click()
      await page.getByRole('dialog').getByRole('textbox').waitFor()
    },
  },
  {
    name: 'departments-retire',
    ...DEPARTMENTS,
    api,
    async act(page) {
      await page.getByRole('button', { name: '停用：市民政局' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'departments-add-refused',
    ...DEPARTMENTS,
    expectFailure: true,
    api: {
      ...api,
      'POST /api/core/departments': refused(422, {
        detail: '有1处需要更正。',
        errors: [{ field: 'name', value: '市民政局', message: '已有同名单位', mend: '请换一个名称' }],
      }),
    },
    async act(page) {
      await page.getByLabel('增加单位').fill('市民政局')
      await page.getByRole('button', { name: '增加', exact: true }).click()
      await page.getByText('已有同名单位').first().waitFor()
    },
  },
  { name: 'year', ...YEAR, english: true, api },
  {
    name: 'year-at-rest',
    ...YEAR,
    api: { ...api, 'GET /api/core/republishing': { waiting: 0 }, 'GET /api/core/cycles': [] },
  },
  {
    name: 'year-move',
    ...YEAR,
    api: { ...api, 'GET /api/core/republishing': { waiting: 0 } },
    async act(page) {
      const end = page.getByLabel('实施结束')
      await end.fill('2020-11-30')
      await page.keyboard.press('Tab')
      const cycle = section(page, '年度与实施期')
      await cycle.getByRole('button', { name: '保存年度与实施期' }).click()
      await page.getByRole('dialog').filter({ hasText: '实施期' }).waitFor()
    },
  },
  {
    name: 'year-policy-wrong',
    ...YEAR,
    api: { ...api, 'GET /api/core/republishing': { waiting: 0 } },
    async act(page) {
      await page.getByLabel('黄灯：落后计划不超过').fill('5')
      const policy = section(page, '亮灯标准与报送期限')
      await policy.getByRole('button', { name: '保存亮灯标准与报送期限' }).click()
      await page.getByText('黄灯标准应大于绿灯标准').first().waitFor()
    },
  },
])
