import { expect, reloadUntil, settled } from './people.mjs'

const PROJECT = '居民用水最后一公里'

/** The clerk's eighth project is the one whose July no other journey touches. */
export default async function reporting(people) {
  const clerk = await people.signIn('shangcheng.clerk3', { phone: true })
  await clerk.getByRole('heading', { level: 1, name: '本月报送' }).waitFor()
  await clerk.getByRole('link', { name: `8. ${PROJECT}` }).click()
  await clerk.getByLabel('完成老旧高层住宅二次供水设施改造', { exact: true }).fill('１２３４')
  await clerk.getByRole('button', { name: '报送', exact: true }).click()
  await clerk.getByText('处需要填写或修改').waitFor()
  await clerk.getByLabel('累计已下达', { exact: true }).fill('56.78')
  await clerk.getByLabel('累计已支付', { exact: true }).fill('43.21')
  await clerk.getByLabel('进展说明').fill('七个小区完成改造。')
  const sideways = await clerk.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(sideways <= 0, `The form scrolls sideways by ${sideways} px on a phone`)
  await clerk.getByRole('button', { name: '报送', exact: true }).click()
  await clerk.getByRole('heading', { name: '已报送' }).waitFor()

  const city = await people.signIn('hangzhou.office')
  await city.getByRole('link', { name: '联动监督看板' }).click()
  await city.getByLabel('项目名称').fill(PROJECT)
  const row = city.getByRole('row').filter({ hasText: PROJECT })
  await row.waitFor()
  await settled(city)
  expect(!(await row.innerText()).includes('56.78'), 'The board shows what nobody has confirmed')

  const office = await people.signIn('shangcheng.office')
  await office.getByRole('link', { name: '月报审核' }).click()
  await office.getByRole('button', { name: new RegExp(`^确认.*${PROJECT}.*7月`) }).click()
  await office.getByText(`已确认：${PROJECT}`).waitFor()

  await reloadUntil(city, row.filter({ hasText: '56.78万元' }).filter({ hasText: '43.21万元' }), {
    seconds: 60,
  })
  await row.getByText('数据截至2020年7月').waitFor()
  await row.getByRole('link', { name: PROJECT }).click()
  await city.getByText('由上城区授权查看').waitFor()
  await city.getByText('1,234').first().waitFor()
}
