/** Signing in, step by step, and out. */
import type { Admin, Answers } from './stage/described'
import { id, refused } from './stage/described'
import { looks } from './stage/scene'

type State = Admin['SignInState']

const csrf = { header: 'X-XSRF-TOKEN', token: 't' }
const person = { name: '代表01' }
const at = (step: State['step'], more: Partial<State> = {}): Answers => ({
  'GET /auth/sign-in': { step, csrf, ...more },
})
const memberships: Admin['SignInChoice'][] = [
  { id: id('member', 1), tenantName: '杭州市', level: 'CITY', roles: ['DEPUTY', 'COMMITTEE_LEAD'] },
  { id: id('member', 2), tenantName: '西湖区', level: 'DISTRICT', roles: ['DEPUTY'] },
]

looks([
  { name: 'sign-in', path: '/sign-in', english: true, api: at('PASSWORD') },
  {
    name: 'sign-in-locked',
    path: '/sign-in',
    expectFailure: true,
    api: {
      ...at('PASSWORD'),
      'POST /auth/sign-in/password': refused(423, {
        detail:
          '输错次数过多，10:45之前不能从这里登录。请在此之后再试，或改用另一台曾经登录过的设备。如忘记密码，请联系本单位管理员。',
      }),
    },
    async act(page) {
      await page.getByLabel('登录名').fill('someone')
      await page.getByLabel('密码', { exact: true }).fill('wrong')
      await page.getByRole('button', { name: '登录', exact: true }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'sign-in-wrong',
    path: '/sign-in',
    expectFailure: true,
    api: { ...at('PASSWORD'), 'POST /auth/sign-in/password': refused(401) },
    async act(page) {
      await page.getByLabel('登录名').fill('someone')
      await page.getByLabel('密码', { exact: true }).fill('wrong')
      await page.getByRole('button', { name: '登录', exact: true }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'sign-in-empty',
    path: '/sign-in',
    api: at('PASSWORD'),
    async act(page) {
      await page.getByRole('button', { name: '登录', exact: true }).click()
      await page.getByText('请输入登录名').waitFor()
    },
  },
  {
    name: 'sign-in-away',
    path: '/sign-in',
    expectFailure: true,
    api: { 'GET /auth/sign-in': refused(503) },
    async act(page) {
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'sign-in-code', path: '/sign-in', api: at('TOTP', { person }) },
  {
    name: 'sign-in-enrol',
    path: '/sign-in',
    english: true,
    api: at('ENROL_TOTP', {
      person,
      totp: {
        secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
        uri: 'otpauth://totp/Minsheng:someone?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Minsheng',
      },
    }),
  },
  { name: 'sign-in-new-password', path: '/sign-in', api: at('NEW_PASSWORD', { person }) },
  { name: 'sign-in-choose', path: '/sign-in', english: true, api: at('CHOOSE', { person, memberships }) },
  { name: 'signed-out', path: '/signed-out', english: true },
  { name: 'signed-out-unfinished', path: '/signed-out?unfinished' },
])
