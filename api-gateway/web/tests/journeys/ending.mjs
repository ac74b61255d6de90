import { expect, settled } from './people.mjs'

/** 西湖区 has been given one project of this name and shows it to the city. */
export default async function ending(people) {
  const project = process.env.PROJECT
  const city = await people.signIn('hangzhou.office')
  await city.getByRole('link', { name: '联动监督看板' }).click()
  await city.getByLabel('项目名称').fill(project)
  const row = city.getByRole('row').filter({ hasText: project })
  await row.waitFor()

  const district = await people.signIn('xihu.admin')
  await district.getByRole('link', { name: '联动授权' }).click()
  await district.getByRole('link', { name: '我方向杭州市共享' }).click()
  await district.getByRole('button', { name: '终止授权' }).click()
  const dialog = district.getByRole('dialog')
  await dialog.getByLabel('说明').fill('试行结束')
  await dialog.getByRole('button', { name: '终止授权' }).click()
  await district.getByText('已终止。').waitFor()

  await city.reload()
  await settled(city)
  await city.getByText('没有符合条件的项目').waitFor()
  expect((await row.count()) === 0, 'The row outlived its grant')
}
