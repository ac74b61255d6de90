/** Figures that are more likely slips: the clerk is asked, and the office sees what was affirmed. */
import { refused } from './stage/described'
import { looks } from './stage/scene'
import { doubts, report } from './told/reports'
import { at, year as api } from './told/year'

const CLERK = { path: at.share, as: 'clerk' } as const
const OFFICE = { path: '/reports', as: 'cityOffice' } as const

looks([
  {
    name: 'duty-doubted',
    ...CLERK,
    expectFailure: true,
    api: {
      ...api,
      'PUT /api/core/shares/{id}/reports/{month}': refused(422, {
        type: '/problems/figures-doubted',
        title: '请核对后确认',
        doubts: doubts.slice(0, 1),
      }),
    },
    async act(page) {
      await page.getByLabel('实施老旧小区综合改造提升', { exact: true }).fill('１５０')
      await page.getByRole('button', { name: '报送', exact: true }).click()
      await page.getByRole('button', { name: '已核对，确认报送' }).waitFor()
    },
  },
  {
    name: 'duty-doubted-sums',
    path: at.report,
    as: 'clerk',
    expectFailure: true,
    english: true,
    api: {
      ...api,
      'PUT /api/core/projects/{id}/reports/{month}': refused(422, {
        type: '/problems/figures-doubted',
        title: '请核对后确认',
        doubts,
      }),
    },
    async act(page) {
      for (const box of await page.locator('input[inputmode=decimal]').all()) await box.fill('1500')
      await page.getByLabel(/进展说明|Account of progress/).fill('垫付')
      await page.locator('button.send').click()
      await page.getByText('100倍以上').first().waitFor()
    },
  },
  {
    name: 'reports-doubted',
    ...OFFICE,
    english: true,
    api: {
      ...api,
      'GET /api/core/reports': { items: [report('2020-07', 'SUBMITTED', { doubts })], next: null },
    },
  },
])
