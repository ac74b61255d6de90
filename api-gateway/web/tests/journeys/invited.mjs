// An invitation is opened in a browser in which somebody else is signed in: they are asked, and the invited one comes in.
import { expect } from './people.mjs'

export default async function invited(people) {
  const page = await people.signIn('hangzhou.admin')
  await page.getByRole('link', { name: '成员与角色' }).click()
  await page.getByRole('button', { name: '添加成员' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('姓名').fill('李受邀')
  await dialog.getByLabel('人大代表').check()
  await dialog.getByRole('button', { name: '添加', exact: true }).click()
  const link = (await dialog.getByText(/\/invitation\//).innerText()).trim()
  await dialog.getByRole('button', { name: '我已记下' }).click()

  const opened = await page.context().newPage()
  await opened.goto(link)
  const asked = opened.getByRole('alert')
  await asked.getByText('这个邀请是给李受邀的').waitFor()
  expect(
    (await opened.getByLabel('登录名').count()) === 0,
    'Nothing is set up while somebody else is signed in',
  )
  await asked.getByRole('button', { name: '退出登录，继续接受邀请' }).click()
  // the administrator's own window has left
  await page.getByRole('heading', { name: '已退出登录' }).waitFor()

  await opened.getByLabel('登录名').fill('hangzhou.invited')
  await opened.getByLabel('新密码').fill(people.password)
  await opened.getByLabel('再输入一次').fill(people.password)
  await opened.getByRole('button', { name: '设置并接受邀请' }).click()
  await opened.getByRole('button', { name: '去登录' }).click()
  await people.fillSignIn(opened, 'hangzhou.invited')
  await opened.locator('.account > button', { hasText: '李受邀' }).waitFor()
}
