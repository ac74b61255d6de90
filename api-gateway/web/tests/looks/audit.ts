/** Who did what: every outcome, somebody whom nobody knows, and nothing at all. */
import { looks } from './stage/scene'
import { id, type Answers, type Core } from './stage/described'

type Deed = Core['AuditView']

const deed = (no: number, what: string, more: Partial<Deed> = {}): Deed => ({
  id: id('deed', no),
  at: `2020-08-12T0${9 - no}:15:00Z`,
  person: id('person', no),
  name: '市政府办01',
  roles: ['GOVERNMENT_OFFICE'],
  what,
  act: 'POST /api/core/departments',
  subject: null,
  outcome: 'DONE',
  status: 200,
  address: '10.20.0.8',
  request: `request-${no}`,
  ...more,
})

const OPERATORS: Partial<Deed> = { name: '运营01', roles: ['PLATFORM_OPERATOR'] }

const api: Answers = {
  'GET /api/core/audit': {
    next: 'more',
    items: [
      deed(1, '确认报送，此后计入统计', { subject: id('report', 1) }),
      deed(2, '添加承办单位', { outcome: 'REFUSED', status: 422 }),
      deed(3, '以 Excel 导出项目清单', { name: '代表01', roles: ['DEPUTY', 'STANDING_COMMITTEE_MEMBER'] }),
      deed(4, '修改规则', { outcome: 'FAILED', status: 500 }),
      deed(5, '按预览导入清单', { outcome: 'BEGUN', status: null }),
    ],
  },
  'GET /api/admin/audit': {
    next: null,
    items: [
      deed(1, '输入登录名和密码', { name: null, person: null, roles: [], outcome: 'REFUSED', status: 401 }),
    ],
  },
}

looks([
  { name: 'audit', path: '/audit', as: 'cityAdministrator', english: true, api },
  { name: 'audit-sign-in', path: '/audit?trail=admin', as: 'cityAdministrator', api },
  {
    name: 'audit-operators',
    path: '/audit',
    as: 'operator',
    english: true,
    api: {
      'GET /api/admin/audit': {
        next: null,
        items: [
          deed(1, '停用单位', { ...OPERATORS, subject: 'hangzhou' }),
          deed(2, '同意他人提请的事项', {
            ...OPERATORS,
            subject: id('approval', 1),
            outcome: 'REFUSED',
            status: 409,
          }),
          deed(3, '输入登录名和密码', {
            name: null,
            person: null,
            roles: [],
            outcome: 'REFUSED',
            status: 401,
          }),
        ],
      },
    },
  },
  { name: 'audit-days', path: '/audit?from=2020-08-01&until=2020-08-12', as: 'cityAdministrator', api },
  {
    name: 'audit-none',
    path: '/audit?outcome=FAILED',
    as: 'cityAdministrator',
    api: { ...api, 'GET /api/core/audit': { next: null, items: [] } },
  },
])
