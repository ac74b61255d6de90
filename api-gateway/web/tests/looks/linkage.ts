/** What congresses show each other: agreeing on it, ending it, and who looked. */
import type { Page } from 'playwright-core'
import { looks } from './stage/scene'
import { refused } from './stage/described'
import { arriving, ending, grants, inForce, ours, over, theirs } from './told/grants'
import { rows } from './told/projects'

const api = { ...grants, 'GET /api/core/projects': { items: rows, next: null } } as const
const AS = { as: 'cityStaff', api } as const
const to = ({ id }: { id: string }) => `/linkage/${id}`
const ask = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('dialog').waitFor()
}

looks([
  { name: 'linkage', path: '/linkage', english: true, ...AS },
  {
    name: 'linkage-none',
    path: '/linkage',
    as: 'cityStaff',
    api: { ...api, 'GET /api/admin/grants': [] },
  },
  {
    name: 'linkage-unreachable',
    path: '/linkage',
    as: 'cityStaff',
    expectFailure: true,
    api: { ...api, 'GET /api/admin/grants': refused(503) },
    async act(page) {
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'linkage-propose', path: '/linkage/new', english: true, ...AS },
  {
    name: 'linkage-propose-wrong',
    path: '/linkage/new',
    ...AS,
    async act(page) {
      await page.getByText('杭州市向对方共享').click()
      await page.getByRole('checkbox', { name: /^基本情况/ }).uncheck()
      await page.getByText('只限指定的项目').click()
      await page.getByRole('button', { name: '发起申请' }).click()
      await page.getByText('请选择对方').first().waitFor()
    },
  },
  {
    name: 'linkage-propose-to-all',
    path: '/linkage/new?partner=xiaoshan&direction=RECEIVE&kind=FUNDS',
    as: 'cityStaff',
    english: true,
    api: {
      ...api,
      'POST /api/admin/grants': {
        proposed: [theirs, { ...theirs, id: over.id, partner: over.partner }],
        existing: [inForce, arriving],
      },
    },
    async act(page) {
      await page.getByRole('checkbox', { name: /（7个）|\(7\)/ }).check()
      await page.locator('form button[type=submit]').click()
      await page.getByRole('status').getByRole('link').first().waitFor()
    },
  },
  { name: 'linkage-propose-to-districts', path: '/linkage/new?partner=xihu&direction=GIVE', ...AS },
  {
    name: 'linkage-propose-nobody',
    path: '/linkage/new',
    as: 'cityStaff',
    api: { ...api, 'GET /api/admin/grants/partners': [] },
  },
  { name: 'grant', path: to(inForce), english: true, ...AS },
  { name: 'grant-to-answer', path: to(ours), ...AS },
  { name: 'grant-agree', path: to(ours), ...AS, act: ask('同意') },
  { name: 'grant-trim', path: to(ours), ...AS, act: ask('缩小范围……') },
  { name: 'grant-refuse', path: to(ours), ...AS, act: ask('拒绝') },
  { name: 'grant-end', path: to(inForce), ...AS, act: ask('终止授权') },
  { name: 'grant-withdraw', path: to(theirs), ...AS, act: ask('撤回') },
  { name: 'grant-over', path: to(over), ...AS },
  {
    name: 'grant-ended-meanwhile',
    path: to(ours),
    as: 'cityStaff',
    expectFailure: true,
    api: {
      ...api,
      'POST /api/admin/grants/{id}/agree': refused(412, {
        changes: [
          {
            field: 'state',
            of: null,
            from: 'PROPOSED',
            to: 'ENDED',
            by: '余杭区',
            at: '2020-08-12T03:00:00Z',
          },
        ],
      }),
    },
    async act(page) {
      await ask('同意')(page)
      await page.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
    },
  },
  {
    name: 'grant-gone',
    path: '/linkage/nothing',
    as: 'cityStaff',
    expectFailure: true,
    api,
    async act(page) {
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'grant-arriving',
    path: to(arriving),
    ...AS,
    async act(page) {
      await page.getByText('正在生效').first().waitFor()
    },
  },
  {
    name: 'grant-ending',
    path: to(ending),
    ...AS,
    async act(page) {
      await page.getByText('正在撤下').first().waitFor()
    },
  },
  { name: 'access-log', path: '/access-log', as: 'districtStaff', english: true, api },
  {
    name: 'access-log-none',
    path: '/access-log',
    as: 'districtStaff',
    api: { ...api, 'GET /api/core/access-log': { items: [], next: null } },
  },
])
