import { get, post, type Admin } from '@/kit/ask/api'
import type { Kind } from '@/project/kinds'

export type Grant = Admin['GrantView']
export type GrantEvent = Admin['GrantStep']
/** GIVE: we show them ours; RECEIVE: they show us theirs. */
export type Direction = Grant['direction']
/** What is agreed on. */
export interface Terms {
  kinds: Kind[]
  projects: string[] | null
  from: string
  until: string | null
}

export const oneGrant = (id: string) => get('/api/admin/grants/{id}', { path: { id } })

/** What was proposed anew, and what was there and says the same. */
export type Proposed = Admin['ProposedGrants']

/** The same to each partner; sent again with the same key it is proposed once. */
export const propose = (body: Admin['ProposalForm'], idempotencyKey: string) =>
  post('/api/admin/grants', { body, idempotencyKey })

/** With terms only what is narrower than proposed; the services refuse anything wider. */
export const agree = ({ id, version }: Grant, body: Admin['TrimForm'] = {}) =>
  post('/api/admin/grants/{id}/agree', { path: { id }, body, ifMatch: version })

export const refuse = (id: string, reason: string) =>
  post('/api/admin/grants/{id}/refuse', { path: { id }, body: { reason } })

export const end = (id: string, reason: string) =>
  post('/api/admin/grants/{id}/end', { path: { id }, body: { reason } })
