// A session that ends while something is being filled in: nothing of it is lost, and who signs in again goes on.
import { expect } from './people.mjs'

export default async function unbroken(people) {
  const page = await people.signIn('hangzhou.admin')
  const dialog = page.getByRole('dialog')
  const ended = dialog.filter({ hasText: '登录已失效' })

  /** Fills in, loses the session, is told at sending, signs in beside with a password, and goes on. */
  async function loses({ fill, typed, send }) {
    await fill()
    await page.context().clearCookies()
    await send.click()
    await ended.waitFor()
    await page.keyboard.press('Escape')
    expect(await ended.isVisible(), 'Without a decision nothing goes on')
    const [beside] = await Promise.all([
      page.waitForEvent('popup'),
      ended.getByRole('button', { name: '在新窗口登录' }).click(),
    ])
    await people.fillSignIn(beside, 'hangzhou.admin')
    await beside.getByRole('heading', { name: '已登录' }).waitFor()
    await beside.close()
    await ended.waitFor({ state: 'hidden' })
    await typed()
  }

  /** Closes it by Esc: is asked, goes on, and at last throws it away. */
  async function throwsAway(still) {
    await page.keyboard.press('Escape')
    await page.getByRole('alertdialog').waitFor()
    await page.getByRole('button', { name: '继续填写' }).click()
    await still()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '放弃并关闭' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  // a new member
  await page.getByRole('link', { name: '成员与角色' }).click()
  await page.getByRole('button', { name: '添加成员' }).click()
  const name = dialog.getByLabel('姓名')
  const keptName = async () => expect((await name.inputValue()) === '王小明', 'The name was lost')
  await loses({
    async fill() {
      await name.fill('王小明')
      await dialog.getByLabel('人大代表').check()
    },
    send: dialog.getByRole('button', { name: '添加', exact: true }),
    typed: keptName,
  })
  await name.focus()
  await throwsAway(keptName)

  // why a grant ends
  await page.getByRole('link', { name: '联动授权' }).click()
  await page
    .getByRole('main')
    .getByRole('link', { name: /上城区/ })
    .first()
    .click()
  await page.getByRole('button', { name: '终止授权' }).click()
  const reason = dialog.getByLabel('说明')
  const keptReason = async () => expect((await reason.inputValue()) === '试行期满', 'The reason was lost')
  await loses({
    fill: () => reason.fill('试行期满'),
    send: dialog.getByRole('button', { name: '终止授权' }),
    typed: keptReason,
  })
  await reason.focus()
  await throwsAway(keptReason)
}
