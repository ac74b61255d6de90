import { get, href, type Core } from '@/kit/ask/api'

export type Overview = Core['OverviewView']

export const overview = (year: number) => get('/api/core/overview', { query: { year } })

/** The draft of a month's bulletin, as a file. */
export const bulletin = (month: string, year: number) =>
  href('/api/core/bulletins/{month}/export', { path: { month }, query: { year } })
