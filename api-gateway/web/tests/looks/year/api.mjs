/** The answers about the made-up year. */
import { boardItem, joint } from './joint.mjs'
import { breakdown, departments, indicators, overview, project, rows } from './projects.mjs'
import { duties, report, reports } from './reports.mjs'

export const api = {
  'GET /api/core/overview': overview,
  'GET /api/core/cycles': [
    {
      year: 2020,
      stage: 'IMPLEMENTING',
      implementingFrom: '2020-01-01',
      implementingTo: '2020-12-31',
      version: 1,
    },
  ],
  'GET /api/core/republishing': { waiting: 4 },
  'GET /api/core/policy': {
    greenFrom: -5,
    yellowFrom: -15,
    reportDueDay: 8,
    appliesFrom: '2021-01-01',
    nextToBegin: '2021-01-01',
    earlier: [],
    begun: [{ year: 2020, greenFrom: -5, yellowFrom: -15, reportDueDay: 5 }],
    version: 1,
  },
  'GET /api/core/departments': departments,
  'GET /api/core/projects': { items: rows, next: null },
  'GET /api/core/projects/*': { status: 200, headers: { ETag: '"4"' }, body: project },
  'GET /api/core/projects/*/reports': reports,
  'GET /api/core/projects/*/shares': [breakdown],
  'GET /api/core/duties': duties,
  'GET /api/core/reports': { items: [report('2020-07', 'SUBMITTED')], next: null },
  'GET /api/core/shares': [
    {
      id: 's1',
      city: 'hangzhou',
      cityName: '杭州市',
      projectNo: 1,
      projectTitle: '老旧小区综合改造',
      indicator: '老旧小区综合改造提升',
      unit: '个',
      target: 60,
      cityVersion: 3,
      asOf: '2020-03-12T03:00:00Z',
      department: null,
      actual: 66,
      actualAsOf: '2020-07',
      completion: 110,
      light: 'GREEN',
      late: false,
      sample: true,
      version: 1,
    },
  ],
  'GET /api/core/indicators/i1/shares': {
    status: 200,
    headers: { ETag: '"2"' },
    body: breakdown,
  },
  'GET /api/admin/grants/partners': joint.districts.map((d) => ({
    slug: d.tenant,
    name: d.name,
    level: 'DISTRICT',
  })),
  'GET /api/core/joint/overview': joint,
  'GET /api/core/joint/places': [
    { tenant: 'hangzhou', name: '杭州市' },
    { tenant: 'linan', name: '临安区' },
  ],
  'GET /api/core/joint/board': {
    items: [
      boardItem('hangzhou', '杭州市', rows[0]),
      boardItem('xihu', '西湖区', rows[3]),
      boardItem('linan', '临安区', rows[2], { funds: null }),
    ],
    next: null,
  },
  'GET /api/core/joint/projects/linan/*': {
    project: boardItem('linan', '临安区', rows[2], { funds: null }),
    year: 2020,
    grants: ['g1'],
    indicators: indicators.map(({ rolledUp: _, ...i }) => i),
    months: [
      {
        month: '2020-07',
        progress: 48.1,
        values: reports[0].values,
        late: false,
        narrative: '已完成场地移交。',
        confirmedAt: '2020-08-04T06:40:00Z',
      },
    ],
  },
}
