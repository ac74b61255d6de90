import type { RouteLocationRaw } from 'vue-router'
import { can } from '@/shell/session/session'
import type { FirstStep, Kind, Waiting } from './waiting'

/** The page of the navigation that a kind belongs to, and whose entry counts it; some are decided on in several. */
function pageOf(kind: Kind): string {
  switch (kind) {
    case 'REPORTS_RETURNED':
    case 'REPORTS_LATE':
    case 'REMINDED':
    case 'REPORTS_DUE':
      return '/duties'
    case 'REPORTS_TO_CONFIRM':
      return '/reports'
    case 'DEPARTMENTS_LATE':
      return '/reminders'
    case 'PROJECTS_TO_ASSIGN':
      return '/projects'
    case 'CITY_TASKS_TO_ASSIGN':
      return '/city-tasks'
    case 'GRANTS_TO_ANSWER':
      return '/linkage'
    case 'APPROVALS_TO_DECIDE':
      return can('MANAGE_TENANTS') ? '/tenants' : can('KEEP_MEMBERS') ? '/members' : '/separation'
    case 'ARRIVALS_TO_NOTE':
      return can('MANAGE_TENANTS') ? '/tenants' : '/members'
    case 'OPENINGS_FAILED':
    case 'FIRST_INVITATIONS_EXPIRED':
      return can('MANAGE_TENANTS') ? '/tenants' : '/onboarding'
    case 'STAFF_MISSING':
    case 'INVITATIONS_EXPIRED':
      return '/members'
  }
}

/** One click leads to the very things. */
export function placeOf({ kind, month }: Waiting): RouteLocationRaw {
  const path = pageOf(kind)
  if (path === '/duties' && kind !== 'REPORTS_DUE' && month) return { path, query: { month } }
  if (kind === 'OPENINGS_FAILED' && path === '/tenants') return { path, query: { state: 'FAILED' } }
  return { path }
}

const STEPS: Record<FirstStep['step'], string> = {
  ENTER_DEPARTMENTS: '/departments',
  IMPORT_LIST: '/projects/import',
  ASSIGN_PROJECTS: '/projects',
  CARRY_OUT: '/year',
}
export const placeOfStep = ({ step }: FirstStep): string => STEPS[step]

/** How much waits at each entry of the navigation; what somebody was reminded of is late or was given back, and counted so. */
export function countsOf(all: Waiting[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { kind, count } of all) {
    if (kind === 'REMINDED') continue
    counts.set(pageOf(kind), (counts.get(pageOf(kind)) ?? 0) + count)
  }
  return counts
}
