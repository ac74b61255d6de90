import { get, post, type Core } from '@/kit/ask/api'

export type LateDepartments = Core['LateDepartmentsView']
export type LateDepartment = Core['LateDepartmentView']

/** Who is late with the month that was due last, and how each was reminded last. */
export const lateDepartments = () => get('/api/core/reminders')

export const remind = (month: string, departments: string[], idempotencyKey: string) =>
  post('/api/core/reminders', { body: { month, departments }, idempotencyKey })
