import { get, post, put, type Admin } from '@/kit/ask/api'

export type Session = Admin['SessionView']

export const sessions = get('/api/admin/me/sessions')
export const endSession = (id: string) => post('/api/admin/me/sessions/{id}/end', { path: { id } })
export const endOthers = () => post('/api/admin/me/sessions/end-others')
export const changePassword = (body: Admin['PasswordChange']) => put('/api/admin/me/password', { body })
