const members = {
  next: null,
  items: [
    {
      id: '1',
      person: { id: 'p-市管理员', name: '市管理员', loginName: 'hz-admin', contact: '0571-80000000' },
      roles: ['TENANT_ADMINISTRATOR'],
      department: null,
      state: 'ACTIVE',
      invitation: null,
      version: 3,
    },
    {
      id: '2',
      person: { id: 'p2', name: '填报员乙', loginName: 'minzheng', contact: 'minzheng@example.cn' },
      roles: ['DEPARTMENT_CLERK'],
      department: 'dep-1',
      state: 'ACTIVE',
      invitation: null,
      version: 1,
    },
    {
      id: '3',
      person: { id: 'p3', name: '工作人员丙', loginName: null, contact: null },
      roles: ['CONGRESS_STAFF', 'COMMITTEE_LEAD'],
      department: null,
      state: 'INVITED',
      invitation: { id: 'inv-3', state: 'EXPIRED', expires: '2020-08-10T02:30:00Z' },
      version: 1,
    },
    {
      id: '5',
      person: { id: 'p5', name: '观察员戊', loginName: null, contact: 'wu@example.cn' },
      roles: ['AUDIT_OBSERVER'],
      department: null,
      state: 'INVITED',
      invitation: { id: 'inv-5', state: 'OPEN', expires: '2020-08-19T02:30:00Z' },
      version: 1,
    },
    {
      id: '4',
      person: { id: 'p4', name: '代表丁', loginName: 'daibiao-ding', contact: null },
      roles: ['DEPUTY', 'STANDING_COMMITTEE_MEMBER'],
      department: null,
      state: 'SUSPENDED',
      invitation: null,
      version: 1,
    },
  ],
}
const api = {
  'GET /api/admin/members': members,
  'GET /api/core/departments': [
    { id: 'dep-1', name: '市民政局', active: true, version: 1 },
    { id: 'dep-2', name: '市教育局', active: true, version: 1 },
  ],
  'GET /api/admin/sign-in-policy': {
    status: 200,
    headers: { ETag: '"2"' },
    body: { totpRoles: ['TENANT_ADMINISTRATOR'], version: 2 },
  },
}
const invitation = {
  'GET /api/admin/public/invitations/*': {
    tenantName: '西湖区',
    name: '李某',
    roles: ['TENANT_ADMINISTRATOR'],
    expires: '2020-08-19T02:30:00Z',
  },
}

export const scenes = [
  { name: 'members', path: '/members', as: 'cityAdministrator', english: true, api },
  {
    name: 'members-add',
    path: '/members',
    as: 'cityAdministrator',
    english: true,
    api,
    async act(page) {
      await page.getByRole('button', { name: /添加成员|Add a member/ }).click()
      await page.getByRole('dialog').waitFor()
      await page.getByRole('checkbox', { name: /承办单位填报员|Department clerk/ }).check()
      await page.getByRole('button', { name: /^(添加|Add)$/ }).click()
      await page.locator('.el-form-item__error').first().waitFor()
    },
  },
  {
    name: 'members-added',
    path: '/members',
    as: 'cityAdministrator',
    api: {
      ...api,
      'POST /api/admin/members': {
        member: members.items[2],
        link: 'http://localhost:8080/invitation/q3Jm0yV2mC9xwQm1nW0s7rQkQ5n0mX9d1sVb2c4',
        firstPassword: null,
      },
    },
    async act(page) {
      await page.getByRole('button', { name: '添加成员' }).click()
      await page.getByLabel('姓名').fill('工作人员丙')
      await page.getByRole('checkbox', { name: /人大工作人员/ }).check()
      await page.getByRole('button', { name: '添加', exact: true }).click()
      await page.getByText('链接7天内有效').waitFor()
    },
  },
  {
    name: 'members-suspend',
    path: '/members',
    as: 'cityAdministrator',
    api,
    async act(page) {
      await page.getByRole('button', { name: '停用 填报员乙' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'members-reissued',
    path: '/members',
    as: 'cityAdministrator',
    api: {
      ...api,
      'POST /api/admin/invitations/*/reissue': {
        link: 'http://localhost:8080/invitation/q3Jm0yV2mC9xwQm1nW0s7rQkQ5n0mX9d1sVb2c4',
        expires: '2020-08-19T02:30:00Z',
      },
    },
    async act(page) {
      await page.getByRole('button', { name: '重新邀请 工作人员丙' }).click()
      await page.getByRole('button', { name: '生成新的邀请链接' }).click()
      await page.getByText('链接7天内有效').waitFor()
    },
  },
  { name: 'sign-in-policy', path: '/sign-in-policy', as: 'cityAdministrator', english: true, api },
  { name: 'invitation', path: '/invitation/abc', english: true, api: invitation },
  {
    name: 'invitation-gone',
    path: '/invitation/abc',
    expectFailure: true,
    api: { 'GET /api/admin/public/invitations/*': { status: 404, body: {} } },
  },
  { name: 'forbidden', path: '/members', as: 'clerk', api },
  { name: 'missing', path: '/nowhere', as: 'clerk', api },
  { name: 'nothing-here', path: '/', as: 'councillor', api },
  {
    name: 'unreachable',
    path: '/members',
    as: 'cityAdministrator',
    expectFailure: true,
    api: { ...api, 'GET /api/admin/members': { status: 503, body: { requestId: '0198-7c1e-44d0' } } },
    async act(page) {
      await page.getByRole('alert').waitFor()
    },
  },
]
