const party = (tenant) => ({ tenant, role: 'CONGRESS_STAFF' })
const proposed = { at: '2020-08-10T02:00:00Z', by: party('hangzhou'), what: 'PROPOSED' }
const agreed = { at: '2020-08-11T06:20:00Z', by: party('xihu'), what: 'TRIMMED' }
const grant = (id, more = {}) => ({
  id,
  partner: { slug: 'xihu', name: '西湖区' },
  direction: 'RECEIVE',
  kinds: ['PROJECTS', 'PROGRESS', 'FUNDS'],
  projects: null,
  from: '2020-01-01',
  until: '2020-12-31',
  state: 'ACTIVE',
  proposedBy: 'US',
  enforced: true,
  reason: null,
  history: [proposed, agreed],
  version: 2,
  ...more,
})
const all = [
  grant('g1'),
  grant('g2', {
    partner: { slug: 'yuhang', name: '余杭区' },
    state: 'PROPOSED',
    proposedBy: 'THEM',
    until: null,
    direction: 'GIVE',
    kinds: ['PROJECTS', 'PROGRESS'],
    history: [{ ...proposed, by: party('yuhang') }],
  }),
  grant('g3', { partner: { slug: 'tonglu', name: '桐庐县' }, state: 'PROPOSED', history: [proposed] }),
  grant('g4', {
    partner: { slug: 'binjiang', name: '滨江区' },
    state: 'ENDED',
    projects: ['p1', 'p2'],
    reason: '本年度联动监督已结束',
    history: [proposed, agreed, { at: '2020-08-12T01:00:00Z', by: null, what: 'EXPIRED' }],
  }),
  grant('g5', {
    partner: { slug: 'gongshu', name: '拱墅区' },
    state: 'ENDED',
    enforced: false,
    history: [
      proposed,
      agreed,
      { at: '2020-08-12T01:00:00Z', by: party('hangzhou'), what: 'ENDED', reason: '项目调整' },
    ],
  }),
]
const projects = {
  next: null,
  items: [
    { id: 'p1', no: 1, title: '公共卫生检测与急救能力提升' },
    { id: 'p2', no: 2, title: '老旧小区综合改造提升' },
  ],
}
const api = {
  'GET /api/admin/grants': all,
  'GET /api/admin/grants/partners': [
    { slug: 'xihu', name: '西湖区', level: 'DISTRICT' },
    { slug: 'yuhang', name: '余杭区', level: 'DISTRICT' },
  ],
  'GET /api/admin/grants/g1': all[0],
  'GET /api/admin/grants/g2': all[1],
  'GET /api/admin/grants/g4': all[3],
  'GET /api/core/projects': projects,
  'GET /api/core/access-log': {
    next: 'more',
    items: [
      {
        at: '2020-08-12T03:12:00Z',
        reader: { tenant: 'hangzhou', name: '杭州市' },
        role: 'COMMITTEE_LEAD',
        readerNo: 3,
        what: 'PROJECT',
        subject: '4. 老年食堂和助餐点',
        grantId: 'g1',
      },
      {
        at: '2020-08-12T03:10:00Z',
        reader: { tenant: 'hangzhou', name: '杭州市' },
        role: 'COMMITTEE_LEAD',
        readerNo: 3,
        what: 'BOARD',
        subject: null,
        grantId: 'g1',
      },
    ],
  },
}
const ask = (name) => async (page) => {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('dialog').waitFor()
}

export const scenes = [
  { name: 'linkage', path: '/linkage', as: 'cityStaff', english: true, api },
  { name: 'linkage-none', path: '/linkage', as: 'cityStaff', api: { 'GET /api/admin/grants': [] } },
  { name: 'linkage-propose', path: '/linkage/new', as: 'cityStaff', english: true, api },
  {
    name: 'linkage-propose-wrong',
    path: '/linkage/new',
    as: 'cityStaff',
    api,
    async act(page) {
      await page.getByText('杭州市的内容给').click()
      await page.getByRole('checkbox', { name: /^基本情况/ }).uncheck()
      await page.getByText('只限指定的项目').click()
      await page.getByRole('button', { name: '提出' }).click()
    },
  },
  { name: 'grant', path: '/linkage/g1', as: 'cityStaff', english: true, api },
  { name: 'grant-to-answer', path: '/linkage/g2', as: 'cityStaff', api },
  { name: 'grant-trim', path: '/linkage/g2', as: 'cityStaff', api, act: ask('缩小范围……') },
  { name: 'grant-end', path: '/linkage/g1', as: 'cityStaff', api, act: ask('终止授权') },
  { name: 'grant-over', path: '/linkage/g4', as: 'cityStaff', api },
  { name: 'access-log', path: '/access-log', as: 'districtStaff', english: true, api },
  {
    name: 'account-menu',
    path: '/linkage',
    as: 'cityStaff',
    api,
    async act(page) {
      await page.getByRole('button', { name: /市人大工作人员/ }).click()
    },
  },
  {
    name: 'navigation-open',
    path: '/linkage',
    as: 'cityStaff',
    api,
    async act(page) {
      const menu = page.getByRole('button', { name: '菜单' })
      if (await menu.isVisible()) await menu.click()
    },
  },
]
