/** What Hangzhou and its districts show each other. */
import type { Core } from '../stage/described'
import { id } from '../stage/described'
import { course } from './course'
import { funds, indicators, noFunds, rows } from './projects'
import { reports } from './reports'

type Place = Core['DistrictFigures']

const place = (tenant: string, name: string, more: Partial<Place> = {}): Place => ({
  tenant,
  name,
  grants: [],
  projects: 5,
  green: 2,
  yellow: 1,
  red: 1,
  unknown: 1,
  late: 2,
  returned: 1,
  onPlan: { green: 2, judged: 4, rate: 50 },
  progress: 59.02,
  planned: 58.33,
  funds,
  reportMonths: { earliest: '2020-07', latest: '2020-07', without: 0 },
  asOf: '2020-08-12T01:12:00Z',
  linked: true,
  sample: true,
  ...more,
})
const granted = (...kinds: Core['GrantView']['kinds']): Core['GrantView'][] => [
  { id: id('grant', 1), kinds, from: '2020-03-01', until: '2020-12-31' },
]
const nothing = {
  projects: null,
  green: 0,
  yellow: 0,
  red: 0,
  unknown: 0,
  late: 0,
  returned: 0,
  onPlan: { green: 0, judged: 0, rate: null },
  progress: null,
  planned: null,
  funds: null,
  reportMonths: null,
  asOf: null,
}
export const joint: Core['JointOverview'] = {
  year: 2020,
  today: '2020-08-12',
  districtsOnPlan: { green: 7, judged: 9, rate: 77.78 },
  own: place('hangzhou', '杭州市', { reportMonths: { earliest: '2020-05', latest: '2020-07', without: 2 } }),
  districts: [
    place('xihu', '西湖区', {
      grants: granted('PROJECTS', 'PROGRESS', 'FUNDS'),
      onPlan: { green: 5, judged: 5, rate: 100 },
    }),
    place('linan', '临安区', { grants: granted('PROJECTS', 'PROGRESS'), funds: null }),
    place('tonglu', '桐庐县', { grants: granted('PROJECTS'), ...nothing, projects: 0 }),
    place('binjiang', '滨江区', { ...nothing, linked: false, sample: false }),
  ],
}

export const boardItem = (
  tenant: string,
  name: string,
  of: Core['ProjectRow'],
  more: Partial<Core['BoardItem']> = {},
): Core['BoardItem'] => ({
  source: { tenant, name },
  grantId: tenant === 'hangzhou' ? null : id('grant', 1),
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
  returned: of.returned,
  funds: of.plannedFen === null ? noFunds : funds,
  progressShown: true,
  reportMonth: of.asOf,
  sample: true,
  ...more,
})
export const board: Core['SliceBoardItem'] = {
  items: [
    boardItem('hangzhou', '杭州市', rows[0]),
    boardItem('xihu', '西湖区', rows[3]),
    boardItem('linan', '临安区', rows[2], { funds: null }),
  ],
  next: null,
}
export const places: Core['TenantView'][] = [
  { tenant: 'hangzhou', name: '杭州市' },
  { tenant: 'linan', name: '临安区' },
]
export const mirror: Core['JointProject'] = {
  project: boardItem('linan', '临安区', rows[2], { funds: null }),
  year: 2020,
  grants: [id('grant', 1)],
  indicators: indicators.map(({ rolledUp: _r, formerTargets: _f, type: _t, ...i }) => i),
  course: { ...course, why: { ...course.why, light: 'YELLOW', reason: 'BEHIND' } },
  months: [
    {
      month: '2020-07',
      progress: 48.1,
      values: reports[0]!.values,
      late: false,
      narrative: '已完成场地移交。',
      confirmedAt: '2020-08-04T06:40:00Z',
    },
  ],
}
