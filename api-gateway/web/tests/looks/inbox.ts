/** Reports that wait for the office: checked, confirmed one by one or together, and sent back. */
import type { Page } from 'playwright-core'
import { refused } from './stage/described'
import { looks } from './stage/scene'
import { report } from './told/reports'
import { year as api } from './told/year'

const OFFICE = { path: '/reports', as: 'cityOffice' } as const
/** What waits in the inbox. */
const inbox = report('2020-07', 'SUBMITTED')

const returning = async (page: Page) => {
  await page
    .getByRole('button', { name: /^退回：/ })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
}

looks([
  { name: 'reports', ...OFFICE, english: true, api },
  { name: 'reports-none', ...OFFICE, api: { ...api, 'GET /api/core/reports': { items: [], next: null } } },
  { name: 'reports-return', ...OFFICE, api, act: returning },
  {
    name: 'reports-return-empty',
    ...OFFICE,
    api,
    async act(page) {
      await returning(page)
      await page.getByRole('button', { name: '退回给承办单位' }).click()
      await page.getByText('请写明退回原因').waitFor()
    },
  },
  {
    name: 'reports-return-unsaved',
    ...OFFICE,
    english: true,
    api,
    async act(page) {
      await page
        .getByRole('button', { name: /^(退回|Return)/ })
        .first()
        .click()
      await page.getByRole('dialog').getByRole('textbox').fill('比六月少了20个，请核对。')
      await page.keyboard.press('Escape')
      await page.getByRole('alertdialog').waitFor()
    },
  },
  {
    name: 'reports-return-refused',
    ...OFFICE,
    expectFailure: true,
    api: { ...api, 'POST /api/core/reports/{id}/return': refused(503) },
    async act(page) {
      await returning(page)
      await page.getByLabel('退回原因').fill('比六月少了20个，请核对。')
      await page.getByRole('button', { name: '退回给承办单位' }).click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
    },
  },
  {
    name: 'reports-together',
    ...OFFICE,
    english: true,
    api,
    async act(page) {
      await page.getByRole('checkbox').first().check()
      await page.getByRole('button', { name: /^(确认所选|Confirm what)/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'reports-left',
    ...OFFICE,
    api: {
      ...api,
      'POST /api/core/reports/confirm': {
        confirmed: [],
        left: [{ id: inbox.id, title: '别人刚刚改过', detail: '请重新核对后再确认。' }],
      },
    },
    async act(page) {
      await page.getByRole('checkbox').first().check()
      await page.getByRole('button', { name: '确认所选' }).click()
      await page.getByRole('button', { name: '全部确认' }).click()
      await page.getByText('以下月报没有确认').waitFor()
    },
  },
  {
    name: 'reports-changed-meanwhile',
    ...OFFICE,
    expectFailure: true,
    api: { ...api, 'POST /api/core/reports/{id}/confirm': refused(412) },
    async act(page) {
      await page
        .getByRole('button', { name: /^确认：/ })
        .first()
        .click()
      await page.getByText('这份月报刚刚有变动').waitFor()
    },
  },
])
