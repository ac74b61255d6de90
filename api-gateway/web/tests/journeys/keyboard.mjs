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

/** Signs in and opens a page without a mouse; what is focused can be seen. */
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
}
