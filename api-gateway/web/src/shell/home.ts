import type { Ability } from './abilities'
import { can } from './session'

/** The first page of each kind of person, most particular first. */
const FIRST: [Ability, string][] = [
  ['manage tenants', '/tenants'],
  ['report progress', '/duties'],
  ['read the overview', '/overview'],
]

export function home(): string {
  return FIRST.find(([ability]) => can(ability))?.[1] ?? '/'
}
