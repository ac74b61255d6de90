// A clerk signs out on a computer that others use: nothing is left on it, and whoever comes next is somebody else.
import { expect } from './people.mjs'

const TYPED = '只有本人应当看到的一句话'

export default async function leaving(people) {
  const page = await people.signIn('hangzhou.clerk2')
  await page.locator('main a.duty').first().click()
  const amend = page.getByRole('button', { name: '更正这份月报' })
  const text = page.getByLabel('进展说明')
  await text.or(amend).first().waitFor()
  if (await amend.isVisible()) await amend.click()
  await text.fill(TYPED)
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('draft')))
  expect((await kept()).length === 1, 'What is typed is kept while one works')

  const other = await page.context().newPage()
  await other.goto('/projects')
  await other.getByRole('heading', { level: 1 }).waitFor()
  const before = await page.context().cookies()

  // what was typed and never sent is asked about, and one may stay
  await page.locator('.account > button').click()
  await page.getByRole('button', { name: '退出登录' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('1份没有报送的填写内容').waitFor()
  await dialog.getByRole('button', { name: '取消' }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect((await text.inputValue()) === TYPED, 'Who stays goes on where they were')
  await page.locator('.account > button').click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await dialog.getByRole('button', { name: '退出并删除' }).click()
  await page.getByRole('heading', { name: '已退出登录' }).waitFor()
  expect((await kept()).length === 0, 'A draft was left in the browser')

  // the other window has left by itself
  await other.getByRole('heading', { name: '已退出登录' }).waitFor()
  await other.close()

  // the way back shows nothing, and the sign-in asks for a password
  await page.goBack()
  await page.getByLabel('登录名').waitFor()
  expect(!(await page.content()).includes(TYPED), 'The way back shows what was typed')
  await page.goto('/login')
  await page.getByLabel('登录名').waitFor()

  // nor do the cookies of before open anything
  const thief = await people.visitor()
  await thief.context().addCookies(before)
  const answer = await thief.context().request.get('/api/admin/me')
  expect(answer.status() === 401, `A session that was signed out answers ${answer.status()}`)
  await thief.goto('/login')
  await thief.getByLabel('登录名').waitFor()
  await people.leave(thief)

  // somebody else signs in at the same browser, and finds an empty one
  await people.fillSignIn(page, 'hangzhou.staff')
  await page.locator('#navigation').waitFor({ state: 'attached' })
  expect((await kept()).length === 0, 'Another person finds a draft')
}
