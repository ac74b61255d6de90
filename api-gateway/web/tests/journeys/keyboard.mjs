import { expect, settled } from './people.mjs'

const focused = (page) =>
  page.evaluate(() => {
    const at = document.activeElement
    return at.getAttribute('name') ?? at.id ?? at.tagName
  })

async function tabTo(page, name) {
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab')
    if ((await focused(page)) === name) return
  }
  throw new Error(`The keyboard does not reach ${name}`)
}

const isFocused = (locator) => locator.evaluate((element) => element === document.activeElement)

async function tabUntil(page, locator) {
  await locator.waitFor()
  for (let i = 0; i < 60; i++) {
    if (await isFocused(locator)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${locator}`)
}

/** Signs in, searches, sorts and opens a project, and answers a dialog, without a mouse; what is focused can be seen. */
export default async function keyboard(people) {
  const page = await people.visitor()
  await page.goto('/')
  await page.getByLabel('登录名').waitFor()
  await tabTo(page, 'username')
  await page.keyboard.type('hangzhou.staff')
  await tabTo(page, 'password')
  await page.keyboard.type(people.password)
  await page.keyboard.press('Enter')
  await page.locator('#navigation').waitFor()
  await settled(page)

  await page.reload()
  await settled(page)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: '跳到正文' })
  expect(
    await skip.evaluate((link) => link === document.activeElement),
    'The first Tab is not the way to the content',
  )
  await page.keyboard.press('Enter')
  expect((await focused(page)) === 'content', `Skipping leads to ${await focused(page)}`)

  await page.reload()
  await settled(page)
  const board = page.getByRole('link', { name: '联动监督看板' })
  for (let i = 0; i < 30 && !(await board.evaluate((link) => link === document.activeElement)); i++)
    await page.keyboard.press('Tab')
  const outline = await board.evaluate((link) => getComputedStyle(link).outlineStyle)
  expect(outline !== 'none', 'One cannot see which link is focused')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /联动监督看板/ }).waitFor()
  await settled(page)
  await searching(page)
  await answering(await people.signIn('hangzhou.admin'))
}

const PROJECT = '居家养老'

async function searching(page) {
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') })
  await tabUntil(page, page.getByLabel('项目名称'))
  await page.keyboard.type(PROJECT)
  await rows.filter({ hasNotText: PROJECT }).first().waitFor({ state: 'detached' })
  const title = page.getByRole('columnheader', { name: /^项目/ })
  await tabUntil(page, title.getByRole('button'))
  await page.keyboard.press('Enter')
  await page.locator('th[aria-sort=ascending]').filter({ hasText: '项目' }).waitFor()
  await page.waitForURL(/sort=title/)
  await tabUntil(page, page.getByRole('link', { name: PROJECT }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: PROJECT }).waitFor()
}

/** A dialog takes the focus, keeps it, lets go at Escape and gives it back. */
async function answering(page) {
  await page.getByRole('link', { name: '成员与角色' }).click()
  const add = page.getByRole('button', { name: '添加成员' })
  await tabUntil(page, add)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  const inside = () => dialog.evaluate((box) => box.contains(document.activeElement))
  await tabUntil(page, dialog.getByLabel('姓名'))
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab')
    expect(await inside(), `After ${i + 1} Tabs the focus is outside of the dialog`)
  }
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.waitForFunction((button) => button === document.activeElement, await add.elementHandle())
}
