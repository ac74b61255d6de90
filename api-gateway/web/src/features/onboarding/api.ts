import { http } from '@/kit/http'
import type { InvitationReport, Region, StepReport, TenantState } from '@/features/tenants/api'

export interface District {
  slug: string
  name: string
  regionCode: string
  state: TenantState
  steps: StepReport[]
  invitation: InvitationReport | null
}

export interface Choice {
  regionCode: string
  slug?: string
  administrator: { name: string; contact: string }
}

export interface Plan {
  on: string
  districts: Choice[]
}

export interface Fault {
  /** Counted from 1, in the order the districts were sent. */
  row: number | null
  field: string | null
  value: string | null
  message: string
  mend: string
}

export interface Preview {
  willCreate: {
    regionCode: string
    name: string
    slug: string
    administrator: { name: string; contact: string }
  }[]
  errors: Fault[]
}

const HERE = '/api/admin/onboarding'

export const onboarding = {
  candidates: (on: string, signal?: AbortSignal) =>
    http.get<Region[]>(`${HERE}/candidates`, { query: { on }, signal }),
  preview: (plan: Plan) => http.post<Preview>(`${HERE}/previews`, plan),
  start: (plan: Plan, idempotencyKey: string) => http.post<{ id: string }>(HERE, plan, { idempotencyKey }),
  progress: () => http.get<{ items: District[] }>(HERE),
}
