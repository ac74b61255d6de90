// A deputy of two congresses has a window open in each: what is done in one never happens in the other.
import { expect } from './people.mjs'

export default async function memberships(people) {
  const page = await people.signIn('deputy01', { at: /上城区/ })
  await page.goto('/projects')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const district = await page.locator('.congress').textContent()

  // another tab of the same browser signs in for the city
  const other = await page.context().newPage()
  await other.goto('/login?switch')
  await other.getByRole('button', { name: /杭州市/ }).click()
  await other.locator('#navigation').waitFor({ state: 'attached' })
  expect((await other.locator('.congress').textContent()) !== district, 'The other tab acts for the city')

  // the first one asks for something, and is refused instead of being shown the city's
  await page.getByLabel('项目名称或承办单位').fill('用水')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('登录身份已切换').waitFor()
  expect((await page.locator('main').innerText()).includes('上城'), 'The page is still the district’s')
  await page.keyboard.press('Escape')
  expect(await dialog.isVisible(), 'Without a decision nothing goes on')

  // switched back by one press, with what was typed
  await dialog.getByRole('button', { name: /切换回/ }).click()
  await dialog.waitFor({ state: 'hidden' })
  const search = page.getByLabel('项目名称或承办单位')
  expect((await search.inputValue()) === '用水', 'What was typed is still there')
  await search.fill('居民用水')
  await page.getByRole('table').waitFor()

  // a file too is that of the page's own congress
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ])
  // named by the place, as the list itself is
  const place = district.replace(/人大$/, '')
  expect(file.suggestedFilename().startsWith(place), `${file.suggestedFilename()} is of ${place}`)

  // and now the other tab is the one that is told
  await other.getByRole('link', { name: '项目清单' }).click()
  await other.getByRole('dialog').getByText('登录身份已切换').waitFor()
  await other.close()

  await page.locator('.account > button').click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByRole('heading', { name: '已退出登录' }).waitFor()
}
