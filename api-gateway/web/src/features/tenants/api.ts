import { http } from '@/kit/http'
import type { Level } from '@/shell/abilities'

export type TenantState = 'PREPARING' | 'ACTIVE' | 'SUSPENDED' | 'ENDED' | 'FAILED'

export interface StepReport {
  step: 'REGISTER' | 'PREPARE' | 'INVITE' | 'READY' | 'ANNOUNCE'
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'RETRYING'
  attempts: number
  problem: string | null
  at: string | null
}

export interface InvitationReport {
  id: string
  state: 'OPEN' | 'ACCEPTED' | 'EXPIRED'
  link: string | null
  expires: string
}

export interface TenantName {
  name: string
  regionCode: string
  from: string
  to: string | null
}

export interface Tenant {
  slug: string
  name: string
  regionCode: string
  level: Level
  parent: string | null
  state: TenantState
  steps: StepReport[]
  names: TenantName[]
  invitation?: InvitationReport | null
  version: number
}

export interface Region {
  regionCode: string
  name: string
  from: string
  to: string | null
  tenant: { slug: string; state: TenantState } | null
}

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

export const reissue = (invitation: string) =>
  http.post<{ link: string; expires: string }>(
    `/api/admin/invitations/${encodeURIComponent(invitation)}/reissue`,
  )

/** How a state looks beside its word. */
export const TONES: Record<TenantState, string> = {
  PREPARING: 'warn',
  ACTIVE: 'good',
  SUSPENDED: 'bad',
  ENDED: '',
  FAILED: 'bad',
}
