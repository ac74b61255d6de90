import { get } from '@/kit/ask/api'

/** What several pages ask of projects. Written is in the feature whose work it is. */
export const project = (id: string) => get('/api/core/projects/{id}', { path: { id } })

/** A year's projects in their order, part by part: for `useWhole`. */
export const projectsOf = (year: number, part: { cursor: string | null; limit: number }) =>
  get('/api/core/projects', { query: { year, sort: 'no', ...part } })

/** What a district does of the city's targets in a year; reports on it are held against these. */
export const cityTasks = (year: number) => get('/api/core/shares', { query: { year } })

/** A project month by month, and why its light is what it is. */
export const courseOf = (id: string) => get('/api/core/projects/{id}/course', { path: { id } })

/** Everything handed in on a project, the latest month first. */
export const reportsOn = (id: string) => get('/api/core/projects/{id}/reports', { path: { id } })

/** All of a project's indicators that are or were shared out; the others are not among them. */
export const breakdownsOf = (id: string) => get('/api/core/projects/{id}/shares', { path: { id } })

export const departments = () => get('/api/core/departments')

export const cycles = () => get('/api/core/cycles')
