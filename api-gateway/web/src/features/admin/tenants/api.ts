import { http } from '@/kit/ask/http'
import type { components } from '@/kit/api/admin'

type Admin = components['schemas']

export type TenantState = Tenant['state']
export type StepReport = Admin['StepView']
export type InvitationReport = Admin['InvitationView']
export type TenantName = Admin['NameView']
export type Tenant = Admin['TenantView']
export type Region = Admin['CandidateView']

/** The service names what is missing; the page asks for all of it. */
export interface NewCity {
  regionCode: string
  slug?: string
  on?: string
  administrator: { name: string; contact: string }
}

const ALL = '/api/admin/tenants'
const one = (slug: string) => `${ALL}/${encodeURIComponent(slug)}`

export const tenants = {
  all: () => http.get<Tenant[]>(ALL),
  /** Cities of the region list that are valid on a day. */
  candidates: (on: string) => http.get<Region[]>(`${ALL}/candidates`, { query: { on } }),
  create: (city: NewCity, idempotencyKey: string) => http.post<Tenant>(ALL, city, { idempotencyKey }),
  suspend: (slug: string) => http.post<Tenant>(`${one(slug)}/suspend`),
  resume: (slug: string) => http.post<Tenant>(`${one(slug)}/resume`),
  rename: (slug: string, name: { name: string; regionCode: string; from: string }) =>
    http.post<Tenant>(`${one(slug)}/names`, name),
  succeed: (slug: string, how: { on: string; kind: 'MERGED' | 'SPLIT'; successors: string[] }) =>
    http.post<Tenant>(`${one(slug)}/successions`, how),
}

/** The link is null if it was mailed. */
export const reissue = (invitation: string) =>
  http.post<Admin['Link']>(`/api/admin/invitations/${encodeURIComponent(invitation)}/reissue`)

/** How a state looks beside its word. */
export const TONES: Record<TenantState, string> = {
  PREPARING: 'warn',
  ACTIVE: 'good',
  SUSPENDED: 'bad',
  ENDED: '',
  FAILED: 'bad',
}
