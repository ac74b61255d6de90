import type { Tenant } from './api'

/** The services answer with all tenants at once; here they are filtered, a city followed by its districts. */
export function matching(
  all: readonly Tenant[],
  { q, level, state }: { q?: string; level?: string; state?: string },
): Tenant[] {
  const names = new Map(all.map(({ slug, name }) => [slug, name]))
  const words = (q ?? '').trim().toLowerCase()
  const known = (one: Tenant) => [
    one.name,
    one.slug,
    one.regionCode,
    names.get(one.parent ?? '') ?? '',
    ...one.names.map(({ name }) => name),
  ]
  return all
    .filter((one) => !level || one.level === level)
    .filter((one) => !state || one.state === state)
    .filter((one) => !words || known(one).some((text) => text.toLowerCase().includes(words)))
    .sort((a, b) => (family(a) === family(b) ? rank(a, b) : family(a).localeCompare(family(b))))
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
