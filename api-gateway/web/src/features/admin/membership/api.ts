import { get, put, type Admin } from '@/kit/ask/api'

export const policy = () => get('/api/admin/sign-in-policy')

/** Refused when somebody else has changed it since that version. */
export const setPolicy = (body: Admin['Wanted'], ifMatch: string | number | null) =>
  put('/api/admin/sign-in-policy', { body, ifMatch })
