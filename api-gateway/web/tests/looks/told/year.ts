/** All answers about the year at work. */
import type { Answers, Core } from '../stage/described'
import { drawn, id, tagged } from '../stage/described'
import { board, joint, mirror, places } from './joint'
import { course } from './course'
import { overview } from './overview'
import { breakdown, departments, project, rows } from './projects'
import { duties, files, report, reports } from './reports'

export const cycle: Core['CycleView'] = {
  year: 2020,
  stage: 'IMPLEMENTING',
  implementingFrom: '2020-01-01',
  implementingTo: '2020-12-31',
  version: 1,
}
export const policy: Core['PolicyView'] = {
  greenFrom: -5,
  yellowFrom: -15,
  reportDueDay: 8,
  appliesFrom: '2021-01-01',
  nextToBegin: '2021-01-01',
  earlier: [],
  begun: [{ year: 2020, greenFrom: -5, yellowFrom: -15, reportDueDay: 5 }],
  version: 1,
}
export const cityTask: Core['MirrorView'] = {
  id: id('share'),
  year: 2020,
  city: 'hangzhou',
  cityName: '杭州市',
  projectNo: 1,
  projectTitle: '老旧小区综合改造',
  indicator: '老旧小区综合改造提升',
  verb: '实施',
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
  returned: true,
  owedUntil: null,
  sample: true,
  version: 1,
}
export const year: Answers = {
  'GET /api/core/overview': overview,
  'GET /api/core/cycles': [cycle],
  'GET /api/core/republishing': { waiting: 4 },
  'GET /api/core/policy': policy,
  'GET /api/core/departments': departments,
  'GET /api/core/projects': { items: rows, next: null },
  'GET /api/core/projects/{id}': tagged(project),
  'GET /api/core/projects/{id}/course': course,
  'GET /api/core/projects/{id}/reports': reports,
  'GET /api/core/projects/{id}/report-files': files,
  'GET /api/core/projects/{id}/report-files/{file}': drawn('steelblue'),
  'GET /api/core/projects/{id}/report-files/{file}/thumbnail': drawn('steelblue'),
  'GET /api/core/shares/{id}/report-files': [],
  'GET /api/core/projects/{id}/shares': [breakdown],
  'GET /api/core/duties': duties,
  'GET /api/core/reports/{id}/duty': duties.items[0]!,
  'GET /api/core/reports': { items: [report('2020-07', 'SUBMITTED')], next: null },
  'GET /api/core/shares': [cityTask],
  'GET /api/core/indicators/{id}/shares': tagged(breakdown),
  'GET /api/admin/grants/partners': joint.districts.map((d) => ({
    slug: d.tenant,
    name: d.name,
    level: 'DISTRICT' as const,
    give: ['PROJECTS' as const],
    receive: ['PROJECTS' as const, 'PROGRESS' as const, 'FUNDS' as const],
  })),
  'GET /api/core/joint/overview': joint,
  'GET /api/core/joint/places': places,
  'GET /api/core/joint/board': board,
  'GET /api/core/joint/projects/{tenant}/{project}': mirror,
}

/** Where the pages about the first project are. */
export const at = {
  project: `/projects/${project.id}`,
  breakdown: `/projects/${project.id}/indicators/${breakdown.indicatorId}/shares`,
  report: `/duties/project/${project.id}/2020-07`,
  share: `/duties/share/${cityTask.id}/2020-07`,
  mirror: `/joint/projects/linan/${rows[2].id}`,
}
