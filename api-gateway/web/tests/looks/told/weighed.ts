/** The pages that are weighed, and what they are told meanwhile: by `scripts/weigh.mjs`. */
import { answersOf, nobody, people, type Who } from '../people'
import { id, refused, Told, type Answer, type Answers, type Asked } from '../stage/described'
import { described } from '../stage/schemas'
import { congresses } from './congresses'
import { grants, inForce } from './grants'
import { invitation, members } from './members'
import { at, year } from './year'

export interface Weighed {
  name: string
  path: string
  as?: Who
}
export const pages: Weighed[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'signed-out', path: '/signed-out' },
  { name: 'invitation', path: '/invitation/abc' },
  { name: 'overview', path: '/overview', as: 'cityStaff' },
  { name: 'projects', path: '/projects', as: 'cityStaff' },
  { name: 'project', path: at.project, as: 'cityOffice' },
  { name: 'import', path: '/projects/import', as: 'cityStaff' },
  { name: 'departments', path: '/departments', as: 'cityStaff' },
  { name: 'year', path: '/year', as: 'cityStaff' },
  { name: 'duties', path: '/duties', as: 'clerk' },
  { name: 'a report', path: at.report, as: 'clerk' },
  { name: 'reports inbox', path: '/reports', as: 'cityOffice' },
  { name: 'shares list', path: '/shares', as: 'cityOffice' },
  { name: 'breakdown', path: at.breakdown, as: 'cityOffice' },
  { name: 'city tasks', path: '/city-tasks', as: 'districtOffice' },
  { name: 'joint overview', path: '/joint', as: 'cityStaff' },
  { name: 'joint board', path: '/joint/board', as: 'cityStaff' },
  { name: 'joint project', path: at.mirror, as: 'cityStaff' },
  { name: 'linkage', path: '/linkage', as: 'cityStaff' },
  { name: 'propose', path: '/linkage/new', as: 'cityStaff' },
  { name: 'grant', path: `/linkage/${inForce.id}`, as: 'cityStaff' },
  { name: 'access log', path: '/access-log', as: 'districtStaff' },
  { name: 'members', path: '/members', as: 'cityAdministrator' },
  { name: 'sign-in policy', path: '/sign-in-policy', as: 'cityAdministrator' },
  { name: 'onboarding', path: '/onboarding', as: 'cityAdministrator' },
  { name: 'choose districts', path: '/onboarding/new', as: 'cityAdministrator' },
  { name: 'tenants', path: '/tenants', as: 'operator' },
  { name: 'new city', path: '/tenants/new', as: 'operator' },
  { name: 'tenant', path: '/tenants/hangzhou', as: 'operator' },
]

const everything: Answers = {
  ...grants,
  ...members,
  ...congresses,
  ...year,
  'GET /auth/sign-in': { step: 'PASSWORD', csrf: { header: 'X-XSRF-TOKEN', token: id('csrf') } },
  'GET /api/admin/public/invitations/{token}': invitation,
}

export function answer(as: Who | undefined, method: string, path: string): Told<unknown> {
  const what = described(method, path)
  const all = { ...everything, ...(as ? answersOf(people[as]()) : nobody) }
  const plan = what && (all as Record<string, Answer<unknown> | undefined>)[what.key]
  const asked = { of: what?.of ?? {}, query: new URLSearchParams(), headers: {}, body: null } as Asked
  const said: unknown = typeof plan === 'function' ? plan(asked) : plan
  if (said === undefined) return refused(404)
  return said instanceof Told ? said : new Told<unknown>(200, said)
}
