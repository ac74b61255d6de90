import { http, type Page, type Query } from '@/kit/http'
import type { Role } from '@/shell/abilities'

export interface Member {
  id: string
  person: { id: string; name: string; loginName: string | null; contact: string | null }
  roles: Role[]
  department: string | null
  state: 'INVITED' | 'ACTIVE' | 'SUSPENDED'
  version: number
}

export interface NewMember {
  name: string
  loginName?: string
  contact?: string
  roles: Role[]
  department?: string | null
  with: 'INVITATION' | 'FIRST_PASSWORD'
}

export interface Added {
  member: Member
  link: string | null
  firstPassword: string | null
}

export interface Department {
  id: string
  name: string
  active: boolean
}

export interface Invitation {
  tenantName: string
  name: string
  roles: Role[]
  expires: string
}

export interface SignInPolicy {
  totpRoles: Role[]
  version: number
}

const one = (id: string) => `/api/admin/members/${encodeURIComponent(id)}`

export const members = {
  page: (query: Query, signal?: AbortSignal) =>
    http.get<Page<Member>>('/api/admin/members', { query, signal }),
  add: (member: NewMember, idempotencyKey: string) =>
    http.post<Added>('/api/admin/members', member, { idempotencyKey }),
  change: (member: Member, roles: Role[], department: string | null) =>
    http.put<Member>(one(member.id), { roles, department }, { ifMatch: member.version }),
  suspend: (id: string) => http.post(`${one(id)}/suspend`),
  resume: (id: string) => http.post(`${one(id)}/resume`),
  firstPassword: (id: string) => http.post<{ firstPassword: string }>(`${one(id)}/first-password`),
}

export const departments = () => http.get<Department[]>('/api/core/departments')

export const invitation = {
  read: (token: string) =>
    http.get<Invitation>(`/api/admin/public/invitations/${encodeURIComponent(token)}`, { stay: true }),
  accept: (token: string, loginName: string, password: string) =>
    http.post<void>(
      `/api/admin/public/invitations/${encodeURIComponent(token)}`,
      { loginName, password },
      { stay: true },
    ),
}

export const policy = {
  read: () => http.getTagged<SignInPolicy>('/api/admin/sign-in-policy'),
  set: (totpRoles: Role[], ifMatch: string | number | null) =>
    http.put<SignInPolicy>('/api/admin/sign-in-policy', { totpRoles }, { ifMatch }),
}
