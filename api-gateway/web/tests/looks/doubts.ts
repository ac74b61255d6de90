/** Figures that are more likely slips: the clerk is asked, and the office sees what was affirmed. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { refused } from './stage/described'
import { looks } from './stage/scene'
import { doubts, report } from './told/reports'
import { at, year as api } from './told/year'

const CLERK = { path: at.share, as: 'clerk' } as const
const OFFICE = { path: '/reports', as: 'cityOffice' } as const

/** Beside the button that answers it every doubt can be read; on a phone that is the only place, and one gets from there to the box. */
async function askedOnce(page: Page): Promise<void> {
  const phone = page.viewportSize()!.width < 600
  const sentence = page.getByText('100倍以上')
  const seen = []
  for (const one of await sentence.all()) seen.push(((await one.boundingBox())?.width ?? 0) > 1)
  expect(seen.filter(Boolean)).toHaveLength(phone ? 1 : 2)
  const wayTo = page.getByRole('alert').getByRole('button', { name: /100倍以上/ })
  await wayTo.click()
  await expect.poll(() => page.locator('input:focus').count()).toBe(1)
  expect(await page.locator('input:focus').inputValue()).toBe('1500')
  await page.getByRole('button', { name: /^(已核对，确认报送|Checked, send)/ }).waitFor()
}

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
      await askedOnce(page)
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
