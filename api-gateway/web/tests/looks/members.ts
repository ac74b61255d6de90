/** Members, their invitations and how they sign in. */
import type { Page } from 'playwright-core'
import { looks } from './stage/scene'
import { done, id, refused } from './stage/described'
import { link } from './told/congresses'
import { clerk, invitation, invited, members as api } from './told/members'

const HERE = { path: '/members', as: 'cityAdministrator' } as const
const ask = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name }).click()
  await page.getByRole('dialog').waitFor()
}
const add = (last: string) => async (page: Page) => {
  await ask('添加成员')(page)
  await page.getByLabel('姓名').fill('工作人员03')
  await page.getByRole('checkbox', { name: /人大工作人员/ }).check()
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await page.getByText(last).first().waitFor()
}

looks([
  { name: 'members', ...HERE, english: true, api },
  {
    name: 'members-arrival',
    ...HERE,
    english: true,
    api: {
      ...api,
      'GET /api/admin/arrivals': [
        {
          id: id('inv', 9),
          tenantName: '杭州市',
          name: '人大代表09',
          roles: ['DEPUTY'],
          handedOver: 'FIRST_PASSWORD',
          shownTo: '本级管理员02',
          at: '2020-08-11T02:30:00Z',
        },
      ],
    },
    async act(page) {
      await page.getByText('人大代表09').first().waitFor()
    },
  },
  { name: 'members-found', ...HERE, path: '/members?q=代表&role=DEPUTY', api },
  { name: 'members-none', ...HERE, api: { ...api, 'GET /api/admin/members': { items: [], next: null } } },
  {
    name: 'members-add',
    ...HERE,
    english: true,
    api,
    async act(page) {
      await page.getByRole('button', { name: /添加成员|Add a member/ }).click()
      await page.getByRole('dialog').waitFor()
      await page.getByRole('checkbox', { name: /承办单位经办员|Department clerk/ }).check()
      await page.getByRole('button', { name: /^(添加|Add)$/ }).click()
      await page
        .getByText(/请填写姓名|Enter .*name|name/i)
        .first()
        .waitFor()
    },
  },
  {
    name: 'members-added',
    ...HERE,
    api: {
      ...api,
      'POST /api/admin/members': { member: invited, link: link.link, firstPassword: null },
    },
    act: add('链接7天内有效'),
  },
  {
    name: 'members-add-refused',
    ...HERE,
    expectFailure: true,
    api: {
      ...api,
      'POST /api/admin/members': refused(422, {
        detail: '有1处需要更正。',
        errors: [{ field: 'name', value: '工作人员03', message: '已有同名成员', mend: '请加以区别' }],
      }),
    },
    act: add('已有同名成员'),
  },
  { name: 'members-change', ...HERE, api, act: ask('改角色 经办员02') },
  { name: 'members-suspend', ...HERE, api, act: ask('停用 经办员02') },
  { name: 'members-resume', ...HERE, api, act: ask('恢复 代表04') },
  { name: 'members-reset-ask', ...HERE, api, act: ask('重置密码 经办员02') },
  {
    name: 'members-reset',
    ...HERE,
    api: {
      ...api,
      'POST /api/admin/members/{id}/first-password': { firstPassword: '松-江-8412-柿子' },
    },
    async act(page) {
      await ask('重置密码 经办员02')(page)
      await page.getByRole('button', { name: '重置', exact: true }).click()
      await page.getByText('密码只显示这一次').waitFor()
    },
  },
  {
    name: 'members-suspend-refused',
    ...HERE,
    expectFailure: true,
    api: { ...api, 'POST /api/admin/members/{id}/suspend': refused(503) },
    async act(page) {
      await ask(`停用 ${clerk.person.name}`)(page)
      await page.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
    },
  },
  {
    name: 'members-reissued',
    ...HERE,
    api: { ...api, 'POST /api/admin/invitations/{id}/reissue': link },
    async act(page) {
      await ask('重新邀请 工作人员03')(page)
      await page.getByRole('button', { name: '生成新的邀请链接' }).click()
      await page.getByText('链接7天内有效').waitFor()
    },
  },
  { name: 'sign-in-policy', path: '/sign-in-policy', as: 'cityAdministrator', english: true, api },
  {
    name: 'sign-in-policy-changed-meanwhile',
    path: '/sign-in-policy',
    as: 'cityAdministrator',
    expectFailure: true,
    api: { ...api, 'PUT /api/admin/sign-in-policy': refused(412) },
    async act(page) {
      await page.getByRole('checkbox', { name: /人大工作人员/ }).check()
      await page.getByRole('button', { name: '保存' }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'invitation',
    path: '/invitation/abc',
    english: true,
    // nobody is signed in, and the browser says so
    expectFailure: true,
    api: { 'GET /api/admin/public/invitations/{token}': invitation },
  },
  {
    name: 'invitation-for-somebody-else',
    path: '/invitation/abc',
    as: 'cityAdministrator',
    english: true,
    api: { 'GET /api/admin/public/invitations/{token}': invitation },
  },
  {
    name: 'invitation-accepted',
    path: '/invitation/abc',
    expectFailure: true,
    api: {
      'GET /api/admin/public/invitations/{token}': invitation,
      'POST /api/admin/public/invitations/{token}': done,
    },
    async act(page) {
      await page.getByLabel('登录名').fill('daibiao-04')
      await page.getByLabel('新密码').fill('correct horse battery staple')
      await page.getByLabel('再输入一次').fill('correct horse battery staple')
      await page.getByRole('button', { name: '设置并接受邀请' }).click()
    },
  },
  {
    name: 'invitation-gone',
    path: '/invitation/abc',
    expectFailure: true,
    api: { 'GET /api/admin/public/invitations/{token}': refused(404) },
  },
  {
    name: 'unreachable',
    ...HERE,
    expectFailure: true,
    api: { ...api, 'GET /api/admin/members': refused(503) },
    async act(page) {
      await page.getByRole('alert').waitFor()
    },
  },
])
