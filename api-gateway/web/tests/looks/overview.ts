/** The year at a glance, for one congress and for a city with its districts. */
import { looks } from './stage/scene'
import { refused } from './stage/described'
import { joint } from './told/joint'
import { emptyOverview } from './told/overview'
import { at, year as api } from './told/year'

const away = {
  ...api,
  'GET /api/core/joint/overview': refused(503),
  'GET /api/core/joint/board': refused(503),
}
const AS = { as: 'cityStaff', api } as const

looks([
  { name: 'overview', path: '/overview', english: true, ...AS },
  {
    name: 'overview-none',
    path: '/overview',
    as: 'cityStaff',
    api: {
      ...api,
      'GET /api/core/overview': emptyOverview,
    },
  },
  {
    name: 'overview-away',
    path: '/overview',
    as: 'cityStaff',
    expectFailure: true,
    api: { ...api, 'GET /api/core/overview': refused(503) },
    async act(page) {
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'overview-as-tables',
    path: '/overview',
    ...AS,
    async act(page) {
      const switches = page.getByRole('button', { name: '以表格显示' })
      while ((await switches.count()) > 0) await switches.first().click()
      await page.getByRole('table').first().waitFor()
    },
  },
  {
    name: 'overview-bulletin',
    path: '/overview',
    english: true,
    ...AS,
    async act(page) {
      await page.getByRole('button', { name: /月度通报|Monthly bulletin/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'overview-bulletin-refused',
    path: '/overview',
    as: 'cityStaff',
    expectFailure: true,
    api: { ...api, 'GET /api/core/bulletins/{month}/export': refused(503) },
    async act(page) {
      await page.getByRole('button', { name: '月度通报（Word）' }).click()
      await page.getByRole('button', { name: '生成并下载' }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'joint', path: '/joint', english: true, ...AS },
  {
    name: 'joint-nobody',
    path: '/joint',
    as: 'cityStaff',
    api: { ...api, 'GET /api/core/joint/overview': { ...joint, districts: [] } },
  },
  { name: 'joint-not-ready', path: '/joint', as: 'cityStaff', api: away, expectFailure: true },
  { name: 'board', path: '/joint/board', english: true, ...AS },
  {
    name: 'board-none',
    path: '/joint/board',
    as: 'cityStaff',
    api: { ...api, 'GET /api/core/joint/board': { items: [], next: null } },
  },
  { name: 'board-not-ready', path: '/joint/board', as: 'cityStaff', api: away, expectFailure: true },
  { name: 'mirror', path: at.mirror, english: true, ...AS },
  {
    name: 'mirror-gone',
    path: at.mirror,
    as: 'cityStaff',
    expectFailure: true,
    api: { ...api, 'GET /api/core/joint/projects/{tenant}/{project}': refused(404) },
  },
])
