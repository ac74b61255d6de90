import type { Wrong } from '@/kit/form/useForm'
import { t } from '@/kit/words/texts'
import { fault } from '@/shell/roles'
import type { Role } from '@/shell/session/abilities'

/** What is given to a member: roles, and for who reports a department to report for. */
export interface Given {
  roles: Role[]
  department: string | null
}

export const isClerk = (roles: readonly Role[]) => roles.includes('DEPARTMENT_CLERK')

/** A department that was picked and is no longer asked for is not sent. */
export function given({ roles, department }: Given): Given {
  return { roles, department: isClerk(roles) ? department : null }
}

/** What keeps it from being sent, at the field that mends it. */
export function wrongRoles({ roles, department }: Given): Wrong {
  const wrong = fault(roles, department)
  if (!wrong) return {}
  return { [wrong === 'departmentMissing' ? 'department' : 'roles']: t(`admin.members.roles.fault.${wrong}`) }
}
