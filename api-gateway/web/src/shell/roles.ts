import type { Role } from './session/abilities'

/** The roles an administrator can give; the platform's operator is none of them. */
export const GIVEN: Role[] = [
  'TENANT_ADMINISTRATOR',
  'SECURITY_ADMINISTRATOR',
  'CONGRESS_STAFF',
  'COMMITTEE_LEAD',
  'DEPUTY',
  'STANDING_COMMITTEE_MEMBER',
  'GOVERNMENT_OFFICE',
  'DEPARTMENT_CLERK',
  'STREET_STAFF',
  'STREET_COUNCILLOR',
  'AUDIT_OBSERVER',
]

/** Who works with a phone in the hand: they have a document of their own for it. */
export const ON_PHONES: Role[] = ['DEPUTY', 'STANDING_COMMITTEE_MEMBER', 'DEPARTMENT_CLERK']

const IN_GOVERNMENT: Role[] = ['DEPARTMENT_CLERK', 'GOVERNMENT_OFFICE']

export type Fault = 'none' | 'lawForbids' | 'ownReports' | 'departmentMissing'

/** What keeps these roles from being given together; the services check the same. */
export function fault(roles: Role[], department: string | null): Fault | null {
  if (roles.length === 0) return 'none'
  // national law: a member of the standing committee holds no post in government
  if (roles.includes('STANDING_COMMITTEE_MEMBER') && roles.some((r) => IN_GOVERNMENT.includes(r)))
    return 'lawForbids'
  // who reports is not who confirms
  if (IN_GOVERNMENT.every((r) => roles.includes(r))) return 'ownReports'
  if (roles.includes('DEPARTMENT_CLERK') && !department) return 'departmentMissing'
  return null
}
