import { get } from '@/kit/ask/api'

/** What several pages ask of projects. Written is in the feature whose work it is. */
export const project = (id: string) => get('/api/core/projects/{id}', { path: { id } })

/** Everything handed in on a project, the latest month first. */
export const reportsOn = (id: string) => get('/api/core/projects/{id}/reports', { path: { id } })

/** All of a project's indicators that are or were shared out; the others are not among them. */
export const breakdownsOf = (id: string) => get('/api/core/projects/{id}/shares', { path: { id } })

export const departments = () => get('/api/core/departments')

export const cycles = () => get('/api/core/cycles')
