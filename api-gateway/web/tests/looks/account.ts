/** One's own account: who came by it before, where one is signed in, and the password. */
import type { Page } from 'playwright-core'
import { done, refused } from './stage/described'
import { looks } from './stage/scene'
import { account as api, before, session } from './told/account'

const HERE = { path: '/account', as: 'cityStaff' } as const

const change = (last: string) => async (page: Page) => {
  await page.getByLabel('现用密码').fill('the present one')
  await page.getByLabel('新密码').fill('a new one, and long')
  await page.getByLabel('再输入一次').fill('a new one, and long')
  await page.getByRole('button', { name: '修改密码' }).click()
  await page.getByText(last).first().waitFor()
}

looks([
  { name: 'account', ...HERE, english: true, api },
  {
    name: 'account-failed',
    ...HERE,
    english: true,
    api: { ...api, 'GET /api/admin/me/account': { ...before, failed: 3 } },
  },
  {
    name: 'account-first-time',
    path: '/account',
    as: 'operator',
    api: {
      'GET /api/admin/me/account': { loginName: 'operator', before: null, failed: 100 },
      'GET /api/admin/me/sessions': [session(1, { tenantName: null })],
    },
  },
  { name: 'account-of-a-deputy', path: '/account', as: 'deputy', api },
  {
    name: 'account-end',
    ...HERE,
    api,
    async act(page) {
      await page.getByRole('button', { name: /^退出 微信/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'account-others-ended',
    ...HERE,
    api: { ...api, 'POST /api/admin/me/sessions/end-others': done },
    async act(page) {
      await page.getByRole('button', { name: '退出其他所有设备' }).click()
      await page.getByRole('button', { name: '全部退出' }).click()
      await page.getByText('其他设备均已退出').waitFor()
    },
  },
  {
    name: 'account-password-wrong',
    ...HERE,
    expectFailure: true,
    api: {
      ...api,
      'PUT /api/admin/me/password': refused(422, {
        errors: [
          {
            field: 'present',
            message: '现用密码不正确',
            mend: '请重新输入；连续输错多次后，将在一段时间内不能修改密码。',
          },
        ],
      }),
    },
    act: change('现用密码不正确'),
  },
  {
    name: 'account-password-locked',
    ...HERE,
    expectFailure: true,
    api: {
      ...api,
      'PUT /api/admin/me/password': refused(423, { detail: '输错次数过多，请在10:45之后再试。' }),
    },
    act: change('请在10:45之后再试'),
  },
  {
    name: 'account-password-changed',
    ...HERE,
    api: { ...api, 'PUT /api/admin/me/password': done },
    act: change('密码已修改'),
  },
])
