import { expect, settled } from './people.mjs'

/** Both languages, on the page that everybody sees first and on one full of figures. */
export default async function language(people) {
  const page = await people.signIn('hangzhou.staff')
  await settled(page)
  await page.getByRole('button', { name: 'English' }).click()
  await page
    .getByRole('link', { name: 'Joint board' })
    .or(page.getByRole('link', { name: /joint/i }))
    .first()
    .waitFor()
  expect(
    (await page.locator('html').getAttribute('lang')) === 'en',
    'The page does not say that it is English',
  )
  await page.reload()
  await settled(page)
  const heading = await page.locator('main h1').innerText()
  expect(!/\p{Script=Han}/u.test(heading), `The heading is still Chinese: ${heading}`)
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('link', { name: '联动监督看板' }).waitFor()
  expect(
    (await page.locator('html').getAttribute('lang')) === 'zh-CN',
    'The page does not say that it is Chinese',
  )
}
