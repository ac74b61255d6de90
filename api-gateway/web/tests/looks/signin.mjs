const csrf = { header: 'X-XSRF-TOKEN', token: 't' }
const state = (step, more = {}) => ({ 'GET /auth/sign-in': { step, csrf, ...more } })
const memberships = [
  { id: 'm1', tenantName: '杭州市', level: 'CITY', roles: ['DEPUTY', 'COMMITTEE_LEAD'] },
  { id: 'm2', tenantName: '西湖区', level: 'DISTRICT', roles: ['DEPUTY'] },
]

export const scenes = [
  { name: 'sign-in', path: '/sign-in', english: true, api: state('PASSWORD') },
  {
    name: 'sign-in-wrong',
    path: '/sign-in',
    expectFailure: true,
    api: {
      ...state('PASSWORD'),
      'POST /auth/sign-in/password': {
        status: 423,
        body: {
          title: '账号已锁定',
          detail: '连续输错5次，账号已锁定，2020年8月12日 10:45 后可再试。',
          requestId: '0198-7c1e',
        },
      },
    },
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
    api: state('PASSWORD'),
    async act(page) {
      await page.getByRole('button', { name: '登录', exact: true }).click()
      await page.getByText('请输入登录名').waitFor()
    },
  },
  { name: 'sign-in-code', path: '/sign-in', api: state('TOTP', { person: { id: 'p' } }) },
  {
    name: 'sign-in-enrol',
    path: '/sign-in',
    english: true,
    api: state('ENROL_TOTP', {
      person: { id: 'p' },
      totp: {
        secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
        uri: 'otpauth://totp/Minsheng:someone?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Minsheng',
      },
    }),
  },
  { name: 'sign-in-new-password', path: '/sign-in', api: state('NEW_PASSWORD', { person: { id: 'p' } }) },
  {
    name: 'sign-in-choose',
    path: '/sign-in',
    english: true,
    api: state('CHOOSE', { person: { id: 'p' }, memberships }),
  },
  { name: 'signed-out', path: '/signed-out', api: {} },
]
