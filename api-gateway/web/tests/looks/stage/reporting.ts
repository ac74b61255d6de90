/** Somebody reports a month's figure of a share. */
import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { report } from '../told/reports'
import { cityTask } from '../told/year'
import type { Stage } from './scene'

export const PUT = 'PUT /api/core/shares/{id}/reports/{month}'
export const sent = report('2020-07', 'SUBMITTED', {
  kind: 'SHARE',
  subjectId: cityTask.id,
  issuedFen: null,
  paidFen: null,
})
export const figure = (page: Page) => page.getByLabel('实施老旧小区综合改造提升', { exact: true })
export const send = (page: Page) => page.getByRole('button', { name: /^(报送|重新报送|现在再试)$/ })
const keys = ({ services }: Stage) =>
  services.seen.filter((s) => s.key === PUT).map((s) => s.asked.headers['idempotency-key'])

export async function fillAndSend(page: Page): Promise<void> {
  await figure(page).fill('150')
  await page.getByLabel('进展说明').fill('外立面已完工。')
  await send(page).click()
}
export async function stillThere(page: Page): Promise<void> {
  expect(await figure(page).inputValue()).toBe('150')
  expect(await page.getByLabel('进展说明').inputValue()).toBe('外立面已完工。')
}
/** Unless the page has tried again by itself. */
export async function second(stage: Stage): Promise<void> {
  if (stage.services.times(PUT) < 2) await send(stage.page).click()
  await stage.page.getByRole('heading', { name: '已报送' }).waitFor()
  const [first, ...others] = keys(stage)
  expect(first).toMatch(/^[0-9a-f-]{36}$/)
  expect(new Set(others)).toEqual(new Set([first]))
}
