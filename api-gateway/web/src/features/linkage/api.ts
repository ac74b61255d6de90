import { http, type Page, type Query } from '@/kit/http'
import type { Level, Role } from '@/shell/abilities'

export const KINDS = ['PROJECTS', 'PROGRESS', 'FUNDS', 'ISSUES', 'ACTIVITIES', 'EVALUATION_RESULTS'] as const
export type Kind = (typeof KINDS)[number]

/** GIVE: we show them ours; RECEIVE: they show us theirs. */
export type Direction = 'GIVE' | 'RECEIVE'

export interface GrantEvent {
  at: string
  by: { tenant: string; role: Role } | null
  what: 'PROPOSED' | 'AGREED' | 'TRIMMED' | 'REFUSED' | 'ENDED' | 'EXPIRED' | 'PARTED'
  reason?: string | null
}

export interface Terms {
  kinds: Kind[]
  projects: string[] | null
  from: string
  until: string | null
}

export interface Grant extends Terms {
  id: string
  partner: { slug: string; name: string }
  direction: Direction
  state: 'PROPOSED' | 'ACTIVE' | 'REFUSED' | 'ENDED'
  proposedBy: 'US' | 'THEM'
  enforced: boolean
  reason: string | null
  history: GrantEvent[]
  version: number
}

export interface Partner {
  slug: string
  name: string
  level: Level
}

export interface Disclosure {
  at: string
  reader: { tenant: string; name: string }
  role: Role
  readerNo: number | string
  what: 'BOARD' | 'OVERVIEW' | 'PROJECT' | 'EXPORT'
  subject: string | null
  grantId: string | null
}

export interface OwnProject {
  id: string
  no: number | string
  title: string
}

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

export const disclosures = (query: Query, signal?: AbortSignal) =>
  http.get<Page<Disclosure>>('/api/core/disclosures', { query, signal })

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
