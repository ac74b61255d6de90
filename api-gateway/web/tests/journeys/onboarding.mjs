import { expect } from './people.mjs'

/** 临平区 exists since April 2021, so it is not among the districts of the sample year. */
export default async function onboarding(people) {
  const city = await people.signIn('hangzhou.admin')
  await city.getByRole('link', { name: '开通区县' }).click()
  await city.getByRole('link', { name: '选择区县' }).click()
  const day = city.getByLabel('以哪一天的行政区划为准')
  await day.fill('2021年4月9日')
  await day.press('Enter')
  await city.getByText('临平区').click()
  await city.getByLabel('姓名').fill('管理员01')
  await city.getByRole('button', { name: '检查' }).click()
  await city.getByRole('heading', { name: '有1处需要改正' }).waitFor()
  await city.getByLabel('手机号或邮箱').fill('0571-22222222')
  await city.getByRole('button', { name: '检查' }).click()
  await city.getByRole('heading', { name: '检查通过，将开通1个区县' }).waitFor()

  const begun = Date.now()
  await city.getByRole('button', { name: '开通1个区县' }).click()
  const card = city.getByRole('listitem').filter({ has: city.getByRole('heading', { name: /临平区/ }) })
  await card.getByText('使用中').waitFor({ timeout: 60_000 })
  await card.getByRole('button', { name: '生成新的邀请链接' }).click()
  const link = await card.getByText(/\/invitation\//).innerText()

  const administrator = await people.visitor()
  await administrator.goto(link.trim())
  await administrator.getByText('临平区邀请您使用民生联督').waitFor()
  await administrator.getByLabel('登录名').fill('linping.admin')
  await administrator.getByLabel('新密码').fill(people.password)
  await administrator.getByLabel('再输入一次').fill(people.password)
  await administrator.getByRole('button', { name: '设置并接受邀请' }).click()
  await administrator.getByRole('button', { name: '去登录' }).click()
  await people.fillSignIn(administrator, 'linping.admin')
  await administrator.getByText('临平区').first().waitFor()
  await administrator.getByRole('link', { name: '成员与角色' }).click()
  await administrator
    .getByRole('cell', { name: 'linping.admin' })
    .or(administrator.getByText('linping.admin'))
    .first()
    .waitFor()
  const seconds = (Date.now() - begun) / 1000
  expect(seconds < 60, `From the click to a working administrator it took ${seconds} s`)
}
