/** All targets of a year on one sheet. */
import { refused, type Core } from './stage/described'
import { looks } from './stage/scene'
import { joint } from './told/joint'
import { indicators, project } from './told/projects'
import { year as api } from './told/year'

const SHEET = { path: '/shares/sheet', as: 'cityOffice' } as const
const districts = joint.districts.map((d) => ({ district: d.tenant, name: d.name }))
const CLOSED = ['PERCENTAGE', 'LESS_IS_BETTER', 'AT_REST'] as const
const sheet: Core['ShareSheetView'] = {
  year: 2020,
  districts,
  rows: indicators.map((i, n) => ({
    projectId: project.id,
    projectNo: project.no,
    projectTitle: project.title,
    indicatorId: i.id,
    indicator: i.verb + i.name,
    unit: i.unit,
    target: i.target,
    actual: 30,
    rolledUp: n === 0,
    closed: n < 2 ? null : CLOSED[n % CLOSED.length]!,
    shares: n === 0 ? [{ district: districts[0]!.district, target: 120 }] : [],
    version: n === 0 ? 1 : 0,
  })),
}
const told = { ...api, 'GET /api/core/share-sheets/{year}': sheet }
const cell = /的任务数|share of/

looks([
  { name: 'sheet', ...SHEET, english: true, api: told },
  {
    name: 'sheet-wrong',
    ...SHEET,
    api: told,
    async act(page) {
      await page.getByRole('textbox', { name: cell }).first().fill('四十')
      await page.getByText('请填数字').first().waitFor()
    },
  },
  {
    name: 'sheet-replace',
    ...SHEET,
    english: true,
    api: told,
    async act(page) {
      await page.getByRole('textbox', { name: cell }).nth(districts.length).fill('40')
      await page.getByRole('button', { name: /^(全部保存|Save all)$/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'sheet-changed-meanwhile',
    ...SHEET,
    expectFailure: true,
    api: { ...told, 'PUT /api/core/share-sheets/{year}': refused(412, { changes: [] }) },
    async act(page) {
      await page.getByRole('textbox', { name: cell }).first().fill('40')
      await page.getByRole('button', { name: '全部保存' }).click()
      await page.getByText('您修改时，别人已经改过').waitFor()
    },
  },
  {
    name: 'sheet-nobody',
    ...SHEET,
    api: { ...told, 'GET /api/core/share-sheets/{year}': { ...sheet, districts: [] } },
  },
  {
    name: 'sheet-none',
    ...SHEET,
    api: { ...told, 'GET /api/core/share-sheets/{year}': { ...sheet, rows: [] } },
  },
])
