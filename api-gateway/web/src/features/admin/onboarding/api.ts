import { get, post, type Admin } from '@/kit/ask/api'

export type District = Admin['DistrictView']
export type Plan = Admin['OnboardingForm']
export type Preview = Admin['PreviewView']
export type Fault = Admin['Flaw']

/** Districts of the region list that are valid on a day. */
export const candidates = (on: string) => get('/api/admin/onboarding/candidates', { query: { on } })

/** How far the districts are that have been brought in. */
export const progress = () => get('/api/admin/onboarding')

/** Says what would be done, and does nothing. */
export const preview = (body: Plan) => post('/api/admin/onboarding/previews', { body })

/** Sent again with the same key it is begun once. */
export const begin = (body: Plan, idempotencyKey: string) =>
  post('/api/admin/onboarding', { body, idempotencyKey })
