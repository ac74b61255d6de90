import { get, post, type Admin } from '@/kit/ask/api'

/** Whoever has the link need not be signed in. */
export const offerOf = (token: string) =>
  get('/api/admin/public/invitations/{token}', { path: { token }, open: true })

export const accept = (token: string, body: Admin['Acceptance']) =>
  post('/api/admin/public/invitations/{token}', { path: { token }, body, open: true })
