/** Made-up people, one for each way the pages can look. What they may do stands here and nowhere else. */
import type { Admin, Answers, Core, Problem, Told } from './stage/described'
import { id, refused } from './stage/described'

type Me = Admin['Me']
type Current = Admin['Current']
type Role = Current['roles'][number]

type OfCore = Core['OwnAbilities']['abilities']
type OfAdmin = Me['abilities']

const READ: OfCore = ['READ_OVERVIEW', 'READ_REGISTER']
const STEER: OfCore = [
  'IMPORT_LIST',
  'KEEP_DEPARTMENTS',
  'PLAN_PROJECTS',
  'COMPLETE_PROJECTS',
  'PLAN_YEAR',
  'REMIND_DEPARTMENTS',
]
const LINK: OfAdmin = ['AGREE_ON_LINKAGE', 'LIST_PARTNERS']
const KEEP: OfAdmin = ['KEEP_MEMBERS', 'SET_SIGN_IN_POLICY', 'AGREE_AS_SECOND']

/** What the services say of who is signed in; an operator is none of core's business. */
export const answersOf = ({ me, core }: Person): Answers => ({
  'GET /api/admin/me': me,
  'GET /api/admin/waiting': { items: [] },
  ...(me.membership
    ? {
        'GET /api/core/me': { abilities: core },
        'GET /api/core/waiting': { items: [], firstSteps: [] },
      }
    : {}),
  ...(me.abilities.some((may) => may === 'KEEP_MEMBERS' || may === 'MANAGE_TENANTS')
    ? { 'GET /api/admin/arrivals': [], 'GET /api/admin/approvals': [] }
    : {}),
})

export interface Person {
  me: Me
  core: OfCore
}

/** The same refusal wherever a page asks who it is for. */
export const everyMe = (told: Told<Problem>): Answers => ({
  'GET /api/admin/me': told,
  'GET /api/core/me': told,
})
export const nobody = everyMe(refused(401))

const choice = ({ parent: _p, department: _d, ...rest }: Current): Admin['Choice'] => rest

interface May {
  core?: OfCore
  admin?: OfAdmin
}

function person(name: string, membership: Current | null, may: May, more: Partial<Me> = {}): Person {
  const me: Me = {
    person: { id: id('person'), name },
    membership,
    operator: false,
    abilities: may.admin ?? [],
    memberships: membership ? [choice(membership)] : [],
    today: '2020-08-12',
    sample: true,
    ...more,
  }
  return { me, core: may.core ?? [] }
}

const hangzhou = (...roles: Role[]): Current => ({
  id: id('member', 1),
  tenant: 'hangzhou',
  tenantName: '杭州市',
  level: 'CITY',
  parent: null,
  roles,
  department: null,
})
const xihu = (...roles: Role[]): Current => ({
  ...hangzhou(...roles),
  id: id('member', 2),
  tenant: 'xihu',
  tenantName: '西湖区',
  level: 'DISTRICT',
  parent: { slug: 'hangzhou', name: '杭州市' },
})

export const people = {
  operator: () =>
    person(
      '运营01',
      null,
      { admin: ['MANAGE_TENANTS', 'AGREE_AS_SECOND', 'READ_AUDIT'] },
      { operator: true },
    ),
  cityAdministrator: () =>
    person('市管理员01', hangzhou('TENANT_ADMINISTRATOR'), {
      core: [...READ, 'READ_JOINT_BOARD', 'READ_ACCESS_LOG', 'READ_AUDIT'],
      admin: [...LINK, ...KEEP, 'ONBOARD_DISTRICTS', 'READ_AUDIT'],
    }),
  cityStaff: () =>
    person(
      '市人大工作人员01',
      hangzhou('CONGRESS_STAFF', 'TENANT_ADMINISTRATOR'),
      {
        core: [...READ, ...STEER, 'READ_JOINT_BOARD', 'READ_ACCESS_LOG'],
        admin: [...LINK, ...KEEP, 'ONBOARD_DISTRICTS'],
      },
      { memberships: [hangzhou('CONGRESS_STAFF', 'TENANT_ADMINISTRATOR'), xihu('DEPUTY')].map(choice) },
    ),
  cityOffice: () =>
    person('市政府办01', hangzhou('GOVERNMENT_OFFICE'), {
      core: [...READ, ...STEER, 'CONFIRM_REPORTS', 'DIVIDE_TARGETS', 'READ_JOINT_BOARD'],
      admin: ['LIST_PARTNERS'],
    }),
  districtStaff: () =>
    person('区人大工作人员01', xihu('CONGRESS_STAFF', 'TENANT_ADMINISTRATOR'), {
      core: [...READ, ...STEER, 'READ_CITY_TASKS', 'ASSIGN_CITY_TASKS', 'READ_ACCESS_LOG'],
      admin: [...LINK, ...KEEP],
    }),
  districtOffice: () =>
    person('区政府办01', xihu('GOVERNMENT_OFFICE'), {
      core: [...READ, ...STEER, 'CONFIRM_REPORTS', 'READ_CITY_TASKS', 'ASSIGN_CITY_TASKS'],
      admin: ['LIST_PARTNERS'],
    }),
  clerk: () =>
    person(
      '经办员01',
      { ...xihu('DEPARTMENT_CLERK'), department: id('dep', 1) },
      { core: [...READ, 'READ_CITY_TASKS', 'REPORT_PROGRESS'] },
    ),
  deputy: () => person('代表01', xihu('DEPUTY'), { core: [...READ, 'READ_CITY_TASKS'] }),
  security: () =>
    person('安全管理员01', hangzhou('SECURITY_ADMINISTRATOR'), {
      core: ['READ_AUDIT'],
      admin: ['SET_SIGN_IN_POLICY', 'AGREE_AS_SECOND', 'READ_AUDIT'],
    }),
  councillor: () => person('议事代表01', xihu('STREET_COUNCILLOR'), {}),
}

export type Who = keyof typeof people
