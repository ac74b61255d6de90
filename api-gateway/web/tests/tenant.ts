import type { Admin } from '@/kit/ask/api'

/** A congress in use, as the platform's operator sees it. */
export function tenant(
  slug: string,
  name: string,
  regionCode: string,
  parent: string | null,
): Admin['TenantView'] {
  return {
    slug,
    name,
    regionCode,
    parent,
    level: parent ? 'DISTRICT' : 'CITY',
    state: 'ACTIVE',
    steps: [],
    invitation: null,
    names: [{ name, regionCode, from: '2001-01-01', to: null }],
    version: 1,
  }
}
