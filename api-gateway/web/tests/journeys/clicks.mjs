// How often somebody presses for what they do again and again: from the page where their work begins until it is done.
import { filledIn, upload } from './importing.mjs'
import { ask, expect, joins } from './people.mjs'
import { copied, within } from './pressing.mjs'

/** A congress that nobody has begun to work in, and that shows nothing to anybody. */
const PLACE = 'tonglu'
const DEPARTMENT = '民政局'
const TITLES = Array.from({ length: 10 }, (_, i) => `民生项目${String(i + 1).padStart(2, '0')}`)
const NEXT_YEAR = 2021
const TARGETS = Array.from({ length: 31 }, (_, i) => ({
  title: `市级项目${String(Math.floor(i / 4) + 1).padStart(2, '0')}`,
  no: Math.floor(i / 4) + 1,
  indicator: `任务${String(i + 1).padStart(2, '0')}`,
  each: i + 1,
}))
const DISTRICTS =
  '上城区 下城区 江干区 拱墅区 西湖区 滨江区 萧山区 余杭区 富阳区 临安区 桐庐县 淳安县 建德市'.split(' ')

export default async function clicks(people) {
  const administrator = await people.signIn(`${PLACE}.admin`)
  const staff = await joins(people, administrator, {
    name: '工作人员01',
    login: `${PLACE}.staff`,
    role: 'CONGRESS_STAFF',
  })
  await aYearFromOneFile(staff)

  const departments = await ask(staff, 'GET', '/api/core/departments')
  const { id: department } = departments.find(({ name }) => name === DEPARTMENT)
  const clerk = await joins(people, administrator, {
    name: '经办员01',
    login: `${PLACE}.clerk1`,
    role: 'DEPARTMENT_CLERK',
    department,
  })
  const office = await joins(people, administrator, {
    name: '办公室01',
    login: `${PLACE}.office`,
    role: 'GOVERNMENT_OFFICE',
  })
  await handsInJune(clerk)
  await tenUndisputedReports(office)
  await anUnchangedMonth(clerk)

  await oneGrantForElevenDistricts(await people.signIn('hangzhou.staff'))
  await anotherYearOfTheCity(await people.signIn('hangzhou.staff'))
  await targetsForThirteenDistricts(await people.signIn('hangzhou.office'))
}

async function aYearFromOneFile(page) {
  const year = (await ask(page, 'GET', '/api/admin/me')).today.slice(0, 4)
  const template = await page.evaluate(
    async (address) => (await fetch(address)).text(),
    `/api/core/imports/template?format=csv&year=${year}`,
  )
  const file = {
    name: '清单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(filledIn(template, TITLES)),
  }
  await within(10, 'Setting up a year from one file', page, async () => {
    await page.getByRole('link', { name: '导入项目清单', exact: true }).click()
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.locator('label', { hasText: '选择文件' }).click(),
    ])
    await chooser.setFiles(file)
    await page.getByRole('button', { name: '上传并检查' }).click()
    await page.getByText('导入后不用再设置').waitFor()
    await page.getByRole('button', { name: `确认导入${TITLES.length}个项目` }).click()
    await page.getByText(`已导入${TITLES.length}个项目、${TITLES.length * 3}个指标。`).waitFor()
  })
}

async function handsInJune(page) {
  const { items } = await ask(page, 'GET', '/api/core/duties?month=2020-06')
  expect(items.length === TITLES.length, `${items.length} reports are asked for`)
  for (const { id, indicators } of items)
    await ask(page, 'PUT', `/api/core/projects/${id}/reports/2020-06`, {
      values: indicators.map((one) => ({
        indicatorId: one.id,
        value: one.target === 0 ? 20 : one.target / 2,
      })),
      issuedFen: 600_000_000,
      paidFen: 300_000_000,
      narrative: '按计划推进。',
    })
}

async function tenUndisputedReports(page) {
  await within(4, 'Confirming ten undisputed reports', page, async () => {
    await page.getByRole('link', { name: '月报审核' }).click()
    await page.getByRole('button', { name: '选中全部无疑点的（10份）' }).click()
    await page.getByRole('button', { name: '确认所选（10份）' }).click()
    await page.getByRole('button', { name: '全部确认' }).click()
    await page.getByText('已确认10份月报。').waitFor()
  })
}

async function anUnchangedMonth(page) {
  await within(3, 'An unchanged month of a clerk', page, async () => {
    await page.getByRole('link', { name: TITLES[0] }).click()
    await page.getByRole('button', { name: '全部与上次相同' }).click()
    await page.getByRole('button', { name: '报送', exact: true }).click()
    await page.getByRole('heading', { name: '已报送' }).waitFor()
  })
}

/** Of what the city gives: what it is given other journeys look at. 上城区 and 下城区 have it already, and are left as they are. */
async function oneGrantForElevenDistricts(page) {
  await within(6, 'Proposing one grant to eleven districts', page, async () => {
    await page.getByRole('link', { name: '联动授权' }).click()
    await page.getByRole('link', { name: '发起授权申请' }).first().click()
    await page.getByText(/^全部区县（/).click()
    await page.getByText(/^杭州市向.*共享$/).click()
    await page.getByRole('button', { name: '发起申请' }).click()
    const said = await page.getByText(/^已发起\d+项授权申请$/).innerText()
    expect(Number(/\d+/.exec(said)[0]) >= 11, `Eleven districts were to be asked: ${said}`)
  })
}

async function targetsForThirteenDistricts(page) {
  const rows = TARGETS.map(({ indicator, each }) => [indicator, ...DISTRICTS.map(() => each)])
  const table = [['指标', ...DISTRICTS], ...rows].map((row) => row.join('\t')).join('\n')
  await within(15, 'Breaking 31 indicators down to 13 districts', page, async ({ choose }) => {
    await page.getByRole('link', { name: '任务分解' }).click()
    await page.getByRole('link', { name: '用表格分解' }).click()
    await page.getByRole('heading', { level: 1, name: /任务分解表/ }).waitFor()
    await choose(page.getByLabel('年度', { exact: true }), String(NEXT_YEAR))
    const first = page.getByLabel(`${TARGETS[0].indicator}，上城区的任务数（家）`)
    await first.waitFor()
    await copied(page, table)
    await first.click()
    await page.keyboard.press('Control+V')
    await page.getByText(`已粘贴${TARGETS.length * DISTRICTS.length}格`).waitFor()
    await page.getByRole('button', { name: '全部保存' }).click()
    await page.getByText(`已保存${TARGETS.length}个指标`).waitFor()
  })
  const exact = await page.getByText('与目标一致', { exact: true }).count()
  expect(exact === TARGETS.length, `${exact} of the targets are broken down to the end`)
}

/** A year that no other journey looks at: what is broken down no longer counts what the city reports itself. */
async function anotherYearOfTheCity(page) {
  const head = 'congress,year,no,title,type,indicator,verb,comparator,target,unit,quality'
  const lines = TARGETS.map(
    ({ no, title, indicator, each }) =>
      `杭州市,${NEXT_YEAR},${no},${title},CONSTRUCTION,${indicator},建设,EQ,${each * DISTRICTS.length},家,EXACT`,
  )
  await upload(page, NEXT_YEAR, {
    name: '杭州市.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([head, ...lines, ''].join('\n')),
  })
  await page.getByRole('button', { name: /^确认导入/ }).click()
  await page.getByText(/^已导入8个项目、31个指标/).waitFor()
}
