/** Who may do what, as sentences. The services decide; the pages only hide what would be refused. */
export type Role =
  | 'CONGRESS_STAFF'
  | 'COMMITTEE_LEAD'
  | 'DEPUTY'
  | 'STANDING_COMMITTEE_MEMBER'
  | 'DEPARTMENT_CLERK'
  | 'GOVERNMENT_OFFICE'
  | 'STREET_STAFF'
  | 'STREET_COUNCILLOR'
  | 'AUDIT_OBSERVER'
  | 'TENANT_ADMINISTRATOR'
  | 'PLATFORM_OPERATOR'

export type Level = 'CITY' | 'DISTRICT'

interface Rule {
  roles: Role[]
  level?: Level
}

const READERS: Role[] = [
  'CONGRESS_STAFF',
  'COMMITTEE_LEAD',
  'DEPUTY',
  'STANDING_COMMITTEE_MEMBER',
  'DEPARTMENT_CLERK',
  'GOVERNMENT_OFFICE',
  'STREET_STAFF',
  'AUDIT_OBSERVER',
  'TENANT_ADMINISTRATOR',
]
const STEERING: Role[] = ['CONGRESS_STAFF', 'GOVERNMENT_OFFICE']
const LINKING: Role[] = ['CONGRESS_STAFF', 'TENANT_ADMINISTRATOR']

const rules = {
  READ_OVERVIEW: { roles: READERS },
  READ_REGISTER: { roles: READERS },
  IMPORT_LIST: { roles: STEERING },
  KEEP_DEPARTMENTS: { roles: STEERING },
  PLAN_PROJECTS: { roles: STEERING },
  COMPLETE_PROJECTS: { roles: STEERING },
  PLAN_YEAR: { roles: STEERING },
  REPORT_PROGRESS: { roles: ['DEPARTMENT_CLERK'] },
  CONFIRM_REPORTS: { roles: ['GOVERNMENT_OFFICE'] },
  DIVIDE_TARGETS: { roles: ['GOVERNMENT_OFFICE'], level: 'CITY' },
  READ_CITY_TASKS: { roles: READERS, level: 'DISTRICT' },
  ASSIGN_CITY_TASKS: { roles: STEERING, level: 'DISTRICT' },
  READ_JOINT_BOARD: {
    roles: [
      'CONGRESS_STAFF',
      'COMMITTEE_LEAD',
      'STANDING_COMMITTEE_MEMBER',
      'GOVERNMENT_OFFICE',
      'AUDIT_OBSERVER',
      'TENANT_ADMINISTRATOR',
    ],
    level: 'CITY',
  },
  READ_ACCESS_LOG: { roles: LINKING },
  AGREE_ON_LINKAGE: { roles: LINKING },
  ONBOARD_DISTRICTS: { roles: ['TENANT_ADMINISTRATOR'], level: 'CITY' },
  KEEP_MEMBERS: { roles: ['TENANT_ADMINISTRATOR'] },
  SET_SIGN_IN_POLICY: { roles: ['TENANT_ADMINISTRATOR'] },
  MANAGE_TENANTS: { roles: ['PLATFORM_OPERATOR'] },
} satisfies Record<string, Rule>

export type Ability = keyof typeof rules

export interface Holder {
  roles: readonly Role[]
  level: Level | null
}

export function may(holder: Holder, ability: Ability): boolean {
  const rule: Rule = rules[ability]
  if (rule.level && rule.level !== holder.level) return false
  return rule.roles.some((role) => holder.roles.includes(role))
}
