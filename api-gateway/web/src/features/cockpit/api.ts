import { get, type Core } from '@/kit/ask/api'

export type Overview = Core['OverviewView']

export const overview = (year: number) => get('/api/core/overview', { query: { year } })
