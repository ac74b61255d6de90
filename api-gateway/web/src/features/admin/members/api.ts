import { http, type Page, type Query } from '@/kit/ask/http'
import type { Role } from '@/shell/session/abilities'
import type { components } from '@/kit/api/admin'
import type { components as core } from '@/kit/api/core'

type Admin = components['schemas']

export type Member = Admin['MemberView']
export type NewMember = Admin['NewMember']
export type Added = Admin['Added']

export type Department = Pick<core['schemas']['DepartmentView'], 'id' | 'name' | 'active'>

export type Invitation = Admin['Welcome']
export type SignInPolicy = Admin['Policy']

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
  /** The link is null if it was mailed. */
  reissue: (id: string) =>
    http.post<Admin['Link']>(`/api/admin/invitations/${encodeURIComponent(id)}/reissue`),
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
