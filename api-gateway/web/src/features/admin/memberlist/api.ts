import { post, type Admin } from '@/kit/ask/api'

export type Invitee = Admin['MemberRow']
export type Line = Admin['MemberLine']
export type Preview = Admin['ListPreview']

/** As many as the services take at once. */
export const MOST = 500

export const preview = (members: Invitee[]) =>
  post('/api/admin/members/lists/previews', { body: { members } })

/** All of them or nobody; sent again with the same key nobody is invited twice. */
export const invite = (members: Invitee[], idempotencyKey: string) =>
  post('/api/admin/members/lists', { body: { members }, idempotencyKey })
