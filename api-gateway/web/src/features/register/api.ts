import { http, type Page, type Tagged } from '@/kit/http'
import type {
  Cycle,
  Department,
  ImportPreview,
  Policy,
  ProjectRow,
  ProjectView,
  ReportView,
  ShareBreakdown,
} from './types'
import type { components } from '@/kit/api/core'

type Core = components['schemas']

const CORE = '/api/core'

export interface ProjectFilter {
  year?: number
  department?: string
  light?: string
  type?: string
  state?: string
  q?: string
  sort?: string
  order?: string
}

export function projects(
  filter: ProjectFilter,
  cursor?: string | null,
  limit = 50,
): Promise<Page<ProjectRow>> {
  return http.get(`${CORE}/projects`, { query: { ...filter, cursor, limit } })
}

export function project(id: string): Promise<Tagged<ProjectView>> {
  return http.getTagged(`${CORE}/projects/${id}`)
}

/** Everything handed in on a project, the latest month first. */
export function reportsOn(project: string): Promise<ReportView[]> {
  return http.get(`${CORE}/projects/${project}/reports`)
}

/** All of a project's indicators that are or were shared out; the others are not among them. */
export function breakdownsOf(project: string): Promise<ShareBreakdown[]> {
  return http.get(`${CORE}/projects/${project}/shares`)
}

export type ProjectPatch = Core['PlanForm']

export function edit(id: string, patch: ProjectPatch, etag: string | null): Promise<ProjectView> {
  return http.patch(`${CORE}/projects/${id}`, patch, { ifMatch: etag })
}

/** The work is done; no report is owed of later months. */
export function complete(id: string, etag: string | null): Promise<ProjectView> {
  return http.post(`${CORE}/projects/${id}/complete`, undefined, { ifMatch: etag })
}

/** It was not complete after all. */
export function reopen(id: string, etag: string | null): Promise<ProjectView> {
  return http.post(`${CORE}/projects/${id}/reopen`, undefined, { ifMatch: etag })
}

export const EXPORT = `${CORE}/projects/export`
export const template = (format: 'xlsx' | 'csv') => `${CORE}/imports/template?format=${format}`

export function upload(file: File, year: number): Promise<ImportPreview> {
  const form = new FormData()
  form.append('file', file)
  form.append('year', String(year))
  return http.post(`${CORE}/imports`, form)
}

/** Confirming twice gives the same answer, so a lost answer may be asked for again. */
export function confirmImport(id: string): Promise<Core['Taken']> {
  return http.post(`${CORE}/imports/${id}/confirm`)
}

export function departments(): Promise<Department[]> {
  return http.get(`${CORE}/departments`)
}

export function addDepartment(name: string): Promise<Department> {
  return http.post(`${CORE}/departments`, { name })
}

export function changeDepartment(of: Department, to: { name: string; active: boolean }): Promise<Department> {
  return http.put(`${CORE}/departments/${of.id}`, to, { ifMatch: of.version })
}

export function cycles(): Promise<Cycle[]> {
  return http.get(`${CORE}/cycles`)
}

export function saveCycle({ year, ...plan }: Omit<Cycle, 'version'>, version: number | null): Promise<Cycle> {
  return http.put(`${CORE}/cycles/${year}`, plan, { ifMatch: version })
}

export function policy(): Promise<Policy> {
  return http.get(`${CORE}/policy`)
}

/** How many projects and shares others are still to be told anew. */
export function republishing(): Promise<Core['RepublishingView']> {
  return http.get(`${CORE}/republishing`)
}

export function savePolicy(next: Core['PolicyForm'], version: number): Promise<Policy> {
  return http.put(`${CORE}/policy`, next, { ifMatch: version })
}
