import { get } from '@/kit/ask/api'

/** The sign-in before this one, and how often somebody has failed since. */
export const account = get('/api/admin/me/account')

/** The services count no further. */
export const MANY = 100
