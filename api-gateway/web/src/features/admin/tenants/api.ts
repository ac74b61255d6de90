import { get, post, type Admin } from '@/kit/ask/api'

export type Tenant = Admin['TenantView']

/** All of them at once; there is no page of one. */
export const tenants = () => get('/api/admin/tenants')

/** Cities of the region list that are valid on a day. */
export const candidates = (on: string) => get('/api/admin/tenants/candidates', { query: { on } })

/** Sent again with the same key it is opened once. */
export const openCity = (body: Admin['CityForm'], idempotencyKey: string) =>
  post('/api/admin/tenants', { body, idempotencyKey })

export const suspend = (slug: string) => post('/api/admin/tenants/{slug}/suspend', { path: { slug } })
export const resume = (slug: string) => post('/api/admin/tenants/{slug}/resume', { path: { slug } })

export const rename = (slug: string, body: Admin['NameForm']) =>
  post('/api/admin/tenants/{slug}/names', { path: { slug }, body })

export const succeed = (slug: string, body: Admin['SuccessionForm']) =>
  post('/api/admin/tenants/{slug}/successions', { path: { slug }, body })
