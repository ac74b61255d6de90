// What the tests of the joint pages have in common: a city with a district, and a page that is open.
import { flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { signedIn } from '@/shell/session/session'
import routes from '@/features/joint/routes'
import { services, type Made } from './services'

export const OVERVIEW = 'GET /api/core/joint/overview'
export const figures = (name: string) => ({
  tenant: name,
  name,
  linked: true,
  asOf: '2020-08-12T01:00:00Z',
  projects: 3,
  green: 1,
  yellow: 1,
  red: 1,
  unknown: 0,
  late: 0,
  returned: 0,
  onPlan: { green: 1, judged: 3, rate: 33.33 },
  reportMonths: { earliest: '2020-07', latest: '2020-07', without: 0 },
  progress: 50,
  planned: 60,
  funds: null,
  sample: true,
  grants: [
    { id: 'g1', kinds: ['PROGRESS', 'PROJECTS'], from: '2020-03-01', until: null },
    { id: 'g2', kinds: ['FUNDS'], from: '2020-05-01', until: '2020-12-31' },
  ],
})
export const overview = (district: string) => ({
  year: 2020,
  today: '2020-08-12',
  own: { ...figures('杭州市'), grants: [] },
  districts: [figures(district)],
  districtsOnPlan: { green: 1, judged: 3, rate: 33.33 },
})
export const row = {
  source: { tenant: 'linan', name: '临安区' },
  grantId: 'g1',
  asOf: '2020-08-12T01:00:00Z',
  projectId: 'p1',
  no: 1,
  title: '养老服务',
  type: 'SUBSIDY',
  state: 'IN_PROGRESS',
  department: null,
  light: 'RED',
  progress: 40,
  planned: 60,
  late: true,
  funds: null,
  progressShown: true,
  reportMonth: null,
  sample: false,
}

export async function opened(path: string, answers: Record<string, Made>) {
  const seen = services({
    'GET /api/admin/me': { today: '2020-08-12', person: {}, membership: null, memberships: [] },
    'GET /api/core/cycles': [],
    'GET /api/core/joint/places': [{ tenant: 'linan', name: '临安区' }],
    ...answers,
  })
  await signedIn()
  const elsewhere = { path: '/elsewhere', component: { template: '<p>别处</p>' } }
  const router = createRouter({ history: createMemoryHistory(), routes: [...routes, elsewhere] })
  await router.push(path)
  const shown = mount({ template: '<RouterView />' }, { global: { plugins: [router] } })
  await flushPromises()
  const looks = () => seen.map(({ what }) => what).filter((what) => /joint\/(?!places)/.test(what))
  return { shown, router, looks }
}
