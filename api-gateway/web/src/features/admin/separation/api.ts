import { get, put, type Admin } from '@/kit/ask/api'

export type Separation = Admin['Rule']['separation']
/** From the least to the most. */
export const STEPS: Separation[] = ['NONE', 'SECOND_PERSON', 'DUTIES_APART']

export const separation = () => get('/api/admin/separation')

/** Refused when somebody else has changed it since that version. */
export const separate = (wanted: Separation, ifMatch: string | number | null) =>
  put('/api/admin/separation', { body: { separation: wanted }, ifMatch })
