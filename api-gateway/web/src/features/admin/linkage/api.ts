import { http, type Page, type Query } from '@/kit/ask/http'
import type { components } from '@/kit/api/admin'
import type { components as core } from '@/kit/api/core'

type Admin = components['schemas']

export const KINDS = [
  'PROJECTS',
  'PROGRESS',
  'FUNDS',
  'ISSUES',
  'ACTIVITIES',
  'EVALUATION_RESULTS',
] as const satisfies Kind[]
export type Kind = Grant['kinds'][number]

/** GIVE: we show them ours; RECEIVE: they show us theirs. */
export type Direction = Grant['direction']
export type GrantEvent = Admin['GrantStep']

export interface Terms {
  kinds: Kind[]
  projects: string[] | null
  from: string
  until: string | null
}

export type Grant = Admin['GrantView']
export type Partner = Admin['PartnerView']

export type Access = core['schemas']['AccessView']

export type OwnProject = Pick<core['schemas']['ProjectRow'], 'id' | 'no' | 'title'>

const ALL = '/api/admin/grants'
const one = (id: string) => `${ALL}/${encodeURIComponent(id)}`

export const grants = {
  all: () => http.get<Grant[]>(ALL),
  one: (id: string) => http.get<Grant>(one(id)),
  partners: () => http.get<Partner[]>(`${ALL}/partners`),
  propose: (proposal: Terms & { partner: string; direction: Direction }, idempotencyKey: string) =>
    http.post<Grant>(ALL, proposal, { idempotencyKey }),
  /** With terms only what is narrower than proposed; the services refuse anything wider. */
  agree: (grant: Grant, terms: Partial<Terms> = {}) =>
    http.post<Grant>(`${one(grant.id)}/agree`, terms, { ifMatch: grant.version }),
  refuse: (id: string, reason: string) => http.post<Grant>(`${one(id)}/refuse`, { reason }),
  end: (id: string, reason: string) => http.post<Grant>(`${one(id)}/end`, { reason }),
}

export const accessLog = (query: Query, signal?: AbortSignal) =>
  http.get<Page<Access>>('/api/core/access-log', { query, signal })

/** Our own projects, to name them in a grant. */
export async function ownProjects(year: string): Promise<OwnProject[]> {
  const found: OwnProject[] = []
  let cursor: string | null = null
  do {
    const page: Page<OwnProject> = await http.get('/api/core/projects', {
      query: { year, limit: 100, cursor },
    })
    found.push(...page.items)
    cursor = page.next
  } while (cursor)
  return found
}
