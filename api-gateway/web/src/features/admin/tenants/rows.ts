import type { Page } from '@/kit/ask/http'
import type { Tenant } from './api'

/** The services answer with all tenants at once; here they are filtered and cut into pages. */
export function page(
  all: Tenant[],
  query: { q?: string; level?: string; state?: string; cursor?: string; limit: number },
): Page<Tenant> {
  const names = new Map(all.map((t) => [t.slug, t.name]))
  const words = (query.q ?? '').trim().toLowerCase()
  const matching = all
    .filter((t) => !query.level || t.level === query.level)
    .filter((t) => !query.state || t.state === query.state)
    .filter(
      (t) =>
        !words ||
        [t.name, t.slug, t.regionCode, names.get(t.parent ?? '') ?? '', ...t.names.map((n) => n.name)].some(
          (text) => text.toLowerCase().includes(words),
        ),
    )
    .sort((a, b) => (family(a) === family(b) ? rank(a, b) : family(a).localeCompare(family(b))))
  const start = Number(query.cursor ?? 0)
  const end = start + query.limit
  return { items: matching.slice(start, end), next: end < matching.length ? String(end) : null }
}

/** As officials list them. */
export function byRegion(some: Tenant[]): Tenant[] {
  return [...some].sort((a, b) => a.regionCode.localeCompare(b.regionCode))
}

/** A city and its districts stay together, the city first. */
function family(tenant: Tenant): string {
  return tenant.parent ?? tenant.slug
}

function rank(a: Tenant, b: Tenant): number {
  if (a.level !== b.level) return a.level === 'CITY' ? -1 : 1
  return a.regionCode.localeCompare(b.regionCode)
}
