/** What the overview tells of a year. */
import type { Core } from '../stage/described'
import { funds, MINZHENG, noFunds, rows } from './projects'

export const overview: Core['OverviewView'] = {
  year: 2020,
  asOf: { earliest: '2020-06', latest: '2020-07', without: 1 },
  today: '2020-08-12',
  elapsed: 61.48,
  planned: 58.33,
  progress: 59.02,
  overHalfOnTime: true,
  projects: { total: 5, green: 2, yellow: 1, red: 1, unknown: 1, late: 2, returned: 1 },
  funds,
  byDepartment: [
    {
      department: { id: MINZHENG!.id, name: MINZHENG!.name },
      projects: 4,
      progress: 50.03,
      light: 'YELLOW',
      late: 2,
      returned: 1,
    },
    { department: null, projects: 1, progress: 86, light: 'GREEN', late: 0, returned: 0 },
  ],
  byMonth: [
    { month: '2020-05', progress: 33.1, planned: 41.53 },
    { month: '2020-06', progress: null, planned: null },
    { month: '2020-07', progress: 59.02, planned: 58.33 },
  ],
  byProject: rows.map(({ id, no, title }, i) => ({
    id,
    no,
    title,
    funds:
      i === 3
        ? noFunds
        : { ...funds, plannedFen: i === 2 ? null : funds.plannedFen, paidFen: i * 1_000_000_00 },
  })),
  attention: [rows[0], rows[2], rows[3]],
  sample: true,
}

/** Of a year of which nothing is known yet. */
export const emptyOverview: typeof overview = {
  ...overview,
  asOf: { earliest: null, latest: null, without: 0 },
  progress: null,
  planned: null,
  projects: { total: 0, green: 0, yellow: 0, red: 0, unknown: 0, late: 0, returned: 0 },
  funds: noFunds,
  byDepartment: [],
  byMonth: [],
  byProject: [],
  attention: [],
  sample: false,
}
