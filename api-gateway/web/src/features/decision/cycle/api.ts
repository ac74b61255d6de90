import { get, put, type Core } from '@/kit/ask/api'

/** A year that nobody has set up has no version. */
export const saveCycle = (year: number, plan: Core['CycleForm'], version: number | null) =>
  put('/api/core/cycles/{year}', { path: { year }, body: plan, ifMatch: version })

export const policy = () => get('/api/core/policy')

export const savePolicy = (next: Core['PolicyForm'], version: number) =>
  put('/api/core/policy', { body: next, ifMatch: version })

/** How many projects and shares others are still to be told anew. */
export const republishing = () => get('/api/core/republishing')
