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
  'read the overview': { roles: READERS },
  'read the register': { roles: READERS },
  'import the list': { roles: STEERING },
  'keep departments': { roles: STEERING },
  'assign a department': { roles: STEERING },
  'complete a project': { roles: STEERING },
  'plan the year': { roles: STEERING },
  'report progress': { roles: ['DEPARTMENT_CLERK'] },
  'confirm reports': { roles: ['GOVERNMENT_OFFICE'] },
  'divide a target': { roles: ['GOVERNMENT_OFFICE'], level: 'CITY' },
  'read our shares': { roles: READERS, level: 'DISTRICT' },
  'assign a share': { roles: STEERING, level: 'DISTRICT' },
  'read the joint board': {
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
  'read the access log': { roles: LINKING },
  'agree on linkage': { roles: LINKING },
  'onboard districts': { roles: ['TENANT_ADMINISTRATOR'], level: 'CITY' },
  'keep members': { roles: ['TENANT_ADMINISTRATOR'] },
  'set the sign-in policy': { roles: ['TENANT_ADMINISTRATOR'] },
  'manage tenants': { roles: ['PLATFORM_OPERATOR'] },
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
