/** Cities and districts on their way in, with the lists they are chosen from. */
import type { Admin, Answers } from '../stage/described'
import { id } from '../stage/described'

type Tenant = Admin['TenantView']
type Step = Admin['StepView']

const AT = '2020-08-12T01:30:00Z'
const step = (name: Step['step'], more: Partial<Step> = {}): Step => ({
  step: name,
  state: 'DONE',
  attempts: 1,
  problem: null,
  at: AT,
  ...more,
})
const STEPS: Step['step'][] = ['REGISTER', 'PREPARE', 'INVITE', 'READY']
export const stuck: Step[] = [
  step('REGISTER'),
  step('PREPARE', {
    state: 'RETRYING',
    attempts: 3,
    problem: '业务服务暂时连接不上，系统会自动重试。',
  }),
  step('INVITE', { state: 'WAITING', attempts: 0 }),
  step('READY', { state: 'WAITING', attempts: 0 }),
]
const invitation = (
  no: number,
  state: Admin['InvitationView']['state'],
  expires = '2020-08-19T02:30:00Z',
): Admin['InvitationView'] => ({ id: id('inv', no), state, link: null, expires })

export const tenant = (
  slug: string,
  name: string,
  regionCode: string,
  parent: string | null,
  more: Partial<Tenant> = {},
): Tenant => ({
  slug,
  name,
  regionCode,
  level: parent ? 'DISTRICT' : 'CITY',
  parent,
  state: 'ACTIVE',
  steps: STEPS.map((s) => step(s)),
  names: [{ name, regionCode, from: '2001-01-01', to: null }],
  invitation: invitation(Number(regionCode.slice(3)), 'ACCEPTED'),
  version: 1,
  ...more,
})
const IN = 'hangzhou'
export const hangzhou = tenant(IN, '杭州市', '330100', null)
export const linan = tenant('linan', '临安区', '330112', IN, {
  state: 'PREPARING',
  steps: stuck,
  invitation: invitation(12, 'OPEN'),
})
export const tenants: Tenant[] = [
  hangzhou,
  tenant('shangcheng', '上城区', '330102', IN),
  tenant('xiacheng', '下城区', '330103', IN, { state: 'SUSPENDED' }),
  tenant('xihu', '西湖区', '330106', IN),
  tenant('fuyang', '富阳区', '330111', IN, {
    names: [
      { name: '富阳市', regionCode: '330183', from: '2001-01-01', to: '2014-12-12' },
      { name: '富阳区', regionCode: '330111', from: '2014-12-13', to: null },
    ],
  }),
  linan,
  tenant('nantong', '南通市', '320600', null),
  tenant('haian', '海安市', '320685', 'nantong', { state: 'FAILED', steps: stuck }),
]

const district = ({
  slug,
  name,
  regionCode,
  state,
  steps,
  invitation: i,
}: Tenant): Admin['DistrictView'] => ({
  slug,
  name,
  regionCode,
  state,
  steps,
  invitation: i,
})
export const progress: Admin['ProgressView'] = {
  items: [
    tenants[1]!,
    tenant('xihu', '西湖区', '330106', IN, { invitation: invitation(1, 'OPEN') }),
    tenant('yuhang', '余杭区', '330110', IN, {
      invitation: invitation(2, 'EXPIRED', '2020-08-09T02:30:00Z'),
    }),
    tenant('tonglu', '桐庐县', '330122', IN, { state: 'PREPARING', steps: stuck, invitation: null }),
  ].map(district),
}

const REGIONS: [string, string, string | null][] = [
  ['330102', '上城区', '2021-04-08'],
  ['330103', '下城区', '2021-04-08'],
  ['330104', '江干区', '2021-04-08'],
  ['330105', '拱墅区', '2021-04-08'],
  ['330106', '西湖区', null],
  ['330108', '滨江区', null],
  ['330109', '萧山区', null],
  ['330110', '余杭区', '2021-04-08'],
  ['330122', '桐庐县', null],
]
export const regions: Admin['CandidateView'][] = REGIONS.map(([regionCode, name, to]) => ({
  regionCode,
  name,
  from: '2001-01-01',
  to,
  tenant: regionCode === '330109' ? { slug: 'xiaoshan', state: 'ACTIVE' } : null,
}))
const cities: Admin['CandidateView'][] = [
  {
    regionCode: '330100',
    name: '杭州市',
    from: '2001-01-01',
    to: null,
    tenant: { slug: IN, state: 'ACTIVE' },
  },
  { regionCode: '320600', name: '南通市', from: '2001-01-01', to: null, tenant: null },
]
export const link: Admin['Link'] = {
  link: 'http://localhost:8080/invitation/q3Jm0yV2mC9xwQm1nW0s7rQkQ5n0mX9d1sVb2c4',
  expires: '2020-08-19T02:30:00Z',
}
export const congresses: Answers = {
  'GET /api/admin/tenants': tenants,
  'GET /api/admin/tenants/candidates': cities,
  'GET /api/admin/onboarding': progress,
  'GET /api/admin/onboarding/candidates': regions,
  'POST /api/admin/invitations/{id}/reissue': link,
}
