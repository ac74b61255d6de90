/** What the city of the made-up year and its districts show each other. */
import { funds, noFunds } from './projects.mjs'

const place = (tenant, name, more = {}) => ({
  tenant,
  name,
  grants: [],
  projects: 5,
  green: 2,
  yellow: 1,
  red: 1,
  unknown: 1,
  late: 2,
  progress: 59.02,
  planned: 58.33,
  funds,
  asOf: '2020-08-12T01:12:00Z',
  linked: true,
  sample: true,
  ...more,
})
const granted = (...kinds) => [{ id: 'g1', kinds, from: '2020-03-01', until: '2020-12-31' }]
const nothing = {
  projects: null,
  green: 0,
  yellow: 0,
  red: 0,
  unknown: 0,
  late: 0,
  progress: null,
  funds: null,
}
export const joint = {
  year: 2020,
  today: '2020-08-12',
  own: place('hangzhou', '杭州市'),
  districts: [
    place('xihu', '西湖区', { grants: granted('PROJECTS', 'PROGRESS', 'FUNDS') }),
    place('linan', '临安区', { grants: granted('PROJECTS', 'PROGRESS'), funds: null }),
    place('tonglu', '桐庐县', { grants: granted('PROJECTS'), ...nothing, projects: 0, asOf: null }),
    place('binjiang', '滨江区', { ...nothing, asOf: null, linked: false, sample: false }),
  ],
}
export const boardItem = (tenant, name, of, more = {}) => ({
  source: { tenant, name },
  grantId: tenant === 'hangzhou' ? null : 'g1',
  asOf: '2020-08-12T01:12:00Z',
  projectId: of.id,
  no: of.no,
  title: of.title,
  type: of.type,
  state: of.state,
  department: of.department?.name ?? null,
  light: of.light,
  progress: of.progress,
  planned: of.planned,
  late: of.late,
  funds: of.plannedFen === null ? noFunds : funds,
  reportMonth: of.asOf,
  sample: true,
  ...more,
})
