import { http } from '@/kit/ask/http'
import type { Region } from '@/features/admin/tenants/api'
import type { components } from '@/kit/api/admin'

type Admin = components['schemas']

export type District = Admin['DistrictView']

/** The service takes half a row, to say what is missing in it; the page sends whole ones. */
export interface Choice {
  regionCode: string
  slug?: string
  administrator: { name: string; contact: string }
}

export interface Plan {
  on: string
  districts: Choice[]
}

export type Fault = Admin['Flaw']
export type Preview = Admin['PreviewView']

const HERE = '/api/admin/onboarding'

export const onboarding = {
  candidates: (on: string, signal?: AbortSignal) =>
    http.get<Region[]>(`${HERE}/candidates`, { query: { on }, signal }),
  preview: (plan: Plan) => http.post<Preview>(`${HERE}/previews`, plan),
  start: (plan: Plan, idempotencyKey: string) => http.post<{ id: string }>(HERE, plan, { idempotencyKey }),
  progress: () => http.get<{ items: District[] }>(HERE),
}
