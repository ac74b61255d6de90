const done = (step) => ({ step, state: 'DONE', attempts: 1, problem: null, at: '2020-08-12T01:30:00Z' })
const STEPS = ['REGISTER', 'PREPARE', 'INVITE', 'READY']
export const tenant = (slug, name, regionCode, parent, more = {}) => ({
  slug,
  name,
  regionCode,
  level: parent ? 'DISTRICT' : 'CITY',
  parent,
  state: 'ACTIVE',
  steps: STEPS.map(done),
  names: [{ name, regionCode, from: '2001-01-01', to: null }],
  invitation: { id: `i-${slug}`, state: 'ACCEPTED', link: null, expires: '2020-08-19T02:30:00Z' },
  version: 1,
  ...more,
})
export const stuck = [
  done('REGISTER'),
  {
    step: 'PREPARE',
    state: 'RETRYING',
    attempts: 3,
    problem: '业务服务暂时连接不上，系统会自动重试。',
    at: '2020-08-12T01:31:00Z',
  },
  { step: 'INVITE', state: 'WAITING', attempts: 0, problem: null, at: null },
  { step: 'READY', state: 'WAITING', attempts: 0, problem: null, at: null },
]

const all = [
  tenant('hangzhou', '杭州市', '330100', null),
  tenant('shangcheng', '上城区', '330102', 'hangzhou'),
  tenant('xiacheng', '下城区', '330103', 'hangzhou', { state: 'SUSPENDED' }),
  tenant('xihu', '西湖区', '330106', 'hangzhou'),
  tenant('fuyang', '富阳区', '330111', 'hangzhou', {
    names: [
      { name: '富阳市', regionCode: '330183', from: '2001-01-01', to: '2014-12-12' },
      { name: '富阳区', regionCode: '330111', from: '2014-12-13', to: null },
    ],
  }),
  tenant('linan', '临安区', '330112', 'hangzhou', {
    state: 'PREPARING',
    steps: stuck,
    invitation: { id: 'i-linan', state: 'OPEN', link: null, expires: '2020-08-19T02:30:00Z' },
  }),
  tenant('nantong', '南通市', '320600', null),
  tenant('haian', '海安市', '320685', 'nantong', { state: 'FAILED', steps: stuck }),
]
const api = {
  'GET /api/admin/tenants': all,
  'GET /api/admin/tenants/candidates': [
    {
      regionCode: '330100',
      name: '杭州市',
      from: '2001-01-01',
      to: null,
      tenant: { slug: 'hangzhou', state: 'ACTIVE' },
    },
    { regionCode: '320600', name: '南通市', from: '2001-01-01', to: null, tenant: null },
  ],
  'POST /api/admin/invitations/*/reissue': {
    link: 'http://localhost:8080/invitation/q3Jm0yV2mC9xwQm1nW0s7rQkQ5n0mX9d1sVb2c4',
    expires: '2020-08-19T02:30:00Z',
  },
}

export const scenes = [
  { name: 'tenants', path: '/tenants', as: 'operator', english: true, api },
  { name: 'tenants-none', path: '/tenants', as: 'operator', api: { 'GET /api/admin/tenants': [] } },
  { name: 'tenant-new', path: '/tenants/new', as: 'operator', english: true, api },
  {
    name: 'tenant-new-by-code',
    path: '/tenants/new',
    as: 'operator',
    expectFailure: true,
    api: {
      'GET /api/admin/tenants/candidates': { status: 404, body: {} },
      'POST /api/admin/tenants': {
        status: 422,
        body: {
          title: '填写的内容有误',
          detail: '有1处需要更正。',
          errors: [
            {
              row: 1,
              field: 'regionCode',
              value: '330199',
              message: '没有这个行政区划代码。',
              mend: '请核对代码。',
            },
          ],
        },
      },
    },
    async act(page) {
      await page.getByLabel('市', { exact: true }).fill('330199')
      await page.getByLabel('姓名').fill('王某')
      await page.getByLabel('手机号或邮箱').fill('13800000000')
      await page.getByRole('button', { name: '开通', exact: true }).click()
      await page.getByText('没有这个行政区划代码').waitFor()
    },
  },
  { name: 'tenant', path: '/tenants/hangzhou', as: 'operator', english: true, api },
  {
    name: 'tenant-preparing',
    path: '/tenants/linan',
    as: 'operator',
    api,
    async act(page) {
      await page.getByRole('button', { name: /生成新的邀请链接/ }).click()
      await page.getByText('/invitation/').waitFor()
    },
  },
  {
    name: 'tenant-succession',
    path: '/tenants/xihu',
    as: 'operator',
    api,
    async act(page) {
      await page.getByRole('button', { name: '区划合并或拆分' }).click()
      await page.getByRole('button', { name: '确认终止并承接' }).click()
      await page.locator('.el-form-item__error').first().waitFor()
    },
  },
  {
    name: 'tenant-rename',
    path: '/tenants/fuyang',
    as: 'operator',
    api,
    async act(page) {
      await page.getByRole('button', { name: '更名或换码' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
]
