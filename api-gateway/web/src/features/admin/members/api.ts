import { get, post, put, type Admin } from '@/kit/ask/api'
import type { RowsQuery } from '@/kit/table/rows'
import { oneOf } from '@/project/words'
import { GIVEN } from '@/shell/roles'

export { reissue } from '@/congress/api'

export type Member = Admin['MemberView']
export type Added = Admin['Added']

export const STATES = ['INVITED', 'ACTIVE', 'SUSPENDED'] as const
export type MemberFilters = Record<'q' | 'role' | 'state', string>

export const membersPage = ({ q, role, state, cursor, limit }: RowsQuery & MemberFilters) =>
  get('/api/admin/members', {
    query: { q: q.trim(), role: oneOf(GIVEN, role), state: oneOf(STATES, state), cursor, limit },
  })

/** Sent again with the same key nobody is added twice. */
export const addMember = (body: Admin['NewMember'], idempotencyKey: string) =>
  post('/api/admin/members', { body, idempotencyKey })

export const assign = ({ id, version }: Member, body: Admin['Assignment']) =>
  put('/api/admin/members/{id}', { path: { id }, body, ifMatch: version })

export const suspend = (id: string) => post('/api/admin/members/{id}/suspend', { path: { id } })
export const resume = (id: string) => post('/api/admin/members/{id}/resume', { path: { id } })
export const firstPassword = (id: string) => post('/api/admin/members/{id}/first-password', { path: { id } })
