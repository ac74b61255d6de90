// Somebody at a congress gets three years in: a published list as it is, an office's own table, and the template filled in.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, faults, settled } from './people.mjs'

const FIELD = join(import.meta.dirname, '../../../../platform-core/src/test/resources/field')
/** Years that no other journey knows of. */
const PUBLISHED = 2031
const REPORTED = 2032
const SET_UP = 2033

export default async function importing(people) {
  const page = await people.signIn('shangcheng.staff')
  await aPublishedList(page)
  await anOfficesTable(page)
  await theTemplate(page)
}

export async function upload(page, year, file) {
  await page.goto('/projects/import')
  await page.getByLabel('年度', { exact: true }).fill(String(year))
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: '上传并检查' }).click()
  await page.getByRole('heading', { level: 2, name: /^检查通过|需要修改/ }).waitFor()
}

/** What was taken over is in the list of its year. */
async function confirm(page, year, { projects, indicators }) {
  await page.getByRole('button', { name: `确认导入${projects}个项目` }).click()
  await page.getByText(`已导入${projects}个项目、${indicators}个指标。`).waitFor()
  await page.getByRole('link', { name: '查看项目清单' }).click()
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${year}年`) }).waitFor()
  await settled(page)
}

async function isUsable(page, what) {
  const found = await faults(page)
  expect(found.length === 0, `${what}: ${found.join('; ')}`)
}

const rowOf = (page, title) => page.getByRole('row').filter({ hasText: title })

async function aPublishedList(page) {
  await upload(page, PUBLISHED, join(FIELD, '22-jiaxing-2023.xlsx'))
  await page.getByRole('heading', { name: '检查通过：6个项目、16个指标' }).waitFor()
  await page.getByText('表头在第1行，读取了16行。').waitFor()
  await page.getByText('不少于20,000户').waitFor()
  await page.getByText(/导入后还要设置的：6个项目的承办单位、6个项目的计划资金/).waitFor()
  await isUsable(page, 'What is read of a published list')
  await confirm(page, PUBLISHED, { projects: 6, indicators: 16 })
  for (const title of ['普惠托育项目', '优学提质项目', '幸福颐养项目', '除险保安项目']) {
    const row = rowOf(page, title)
    await row.waitFor()
    expect(
      (await row.innerText()).includes('未分派'),
      `“${title}” has a department that the list does not name`,
    )
  }
}

/** A table in which an office reports: titles, two rows of header, and who is responsible among the notes. */
async function anOfficesTable(page) {
  await upload(page, REPORTED, join(FIELD, '20-yueyang-office-shape.xlsx'))
  await page.getByRole('heading', { name: '检查通过：4个项目、5个指标' }).waitFor()
  await page.getByText('表头在第3—4行，读取了5行。').waitFor()
  await page.getByText(/^没有使用的列：.*备注。$/).waitFor()

  await page.getByText(/^各列的含义（/).click()
  await page.getByLabel('“备注”列的含义').selectOption({ label: '承办单位' })
  await page.getByText('列的含义有改动，请先').waitFor()
  expect(
    (await page.getByRole('button', { name: /^确认导入/ }).count()) === 0,
    'One can import what was checked with other columns',
  )
  await page.getByRole('button', { name: '按新的对应关系重新检查' }).click()
  await page.getByText(/导入后还要设置的：4个项目的计划资金/).waitFor()
  await page.getByText(/^各列的含义（/).click()
  await page.getByText('手工指定', { exact: true }).waitFor()
  await isUsable(page, 'The columns of an office’s table')

  await page.getByRole('button', { name: '确认导入4个项目' }).click()
  await page.getByText('每个项目都已有承办单位').waitFor()
  await page.getByRole('link', { name: '查看项目清单' }).click()
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${REPORTED}年`) }).waitFor()
  for (const [title, department] of [
    ['城镇新增就业', '人社局'],
    ['自然村通水泥（沥青）路', '交通局'],
    ['困难残疾人生活补贴标准', '民政局'],
    ['二级甲等医院全覆盖', '卫健委'],
  ])
    await rowOf(page, title).filter({ hasText: department }).waitFor()

  // for the next year it is known what the notes are
  await upload(page, REPORTED + 2, join(FIELD, '20-yueyang-office-shape.xlsx'))
  await page.getByText(/^各列的含义（/).click()
  await page.getByText('上次指定', { exact: true }).waitFor()
  await page.getByText(/导入后还要设置的：4个项目的计划资金/).waitFor()
}

/** The year is set up by its file: nobody assigns, plans money or sets a milestone afterwards. */
async function theTemplate(page) {
  await page.goto('/projects/import')
  await page.getByLabel('年度', { exact: true }).fill(String(SET_UP))
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 CSV 模板' }).click(),
  ])
  const titles = ['居家养老服务', '社区嵌入式服务', '老年助餐服务']
  const filled = filledIn(await readFile(await file.path(), 'utf8'), titles)
  await upload(page, SET_UP, { name: '清单.csv', mimeType: 'text/csv', buffer: Buffer.from(filled) })
  await page.getByRole('heading', { name: '检查通过：3个项目、9个指标' }).waitFor()
  await page.getByText('导入后不用再设置').waitFor()
  await confirm(page, SET_UP, { projects: 3, indicators: 9 })
  for (const title of titles)
    await rowOf(page, title).filter({ hasText: '民政局' }).filter({ hasText: '1,200万元' }).waitFor()

  await page.getByRole('link', { name: titles[1] }).click()
  await page.getByRole('heading', { level: 1, name: titles[1] }).waitFor()
  await settled(page)
  await page.locator('summary', { hasText: '节点任务' }).first().click()
  await page
    .getByRole('rowheader', { name: `${SET_UP}年12月` })
    .first()
    .waitFor()
}

/** The example of the template as three projects of this congress. */
export function filledIn(template, titles) {
  const [heading, ...examples] = template.split('\r\n').filter((line) => line)
  expect(examples.length > 0, 'The template has no example')
  const at = heading.replace('\uFEFF', '').split(',')
  const [no, title] = [at.indexOf('序号'), at.indexOf('项目')]
  expect(no >= 0 && title >= 0, `The template begins with other columns: ${heading}`)
  const rows = titles.flatMap((name, i) =>
    examples.map((line) => {
      const cells = line.split(',')
      cells[no] = String(i + 1)
      cells[title] = name
      return cells.join(',')
    }),
  )
  return [heading, ...rows, ''].join('\r\n')
}
