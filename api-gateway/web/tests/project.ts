import { flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import ProjectPage from '@/features/execution/project/ProjectPage.vue'
import type { Me } from '@/shell/session/session'
import { Reply } from './services'

export const PROJECT = '/api/core/projects/p1'
export const REPORTS = `GET ${PROJECT}/reports`
export const COURSE = `GET ${PROJECT}/course`
export const FILES = `GET ${PROJECT}/report-files`
export const SHARES = `GET ${PROJECT}/shares`
/** As a change log has it. */
export const change = (
  day: number,
  field: string,
  from: string | number | null,
  to: string | number,
  of: string | null = null,
) => ({ at: `2020-03-${day}T01:00:00Z`, by: '市政府办', field, of, from, to })
const indicator = (id: string, name: string, rolledUp: boolean) => ({
  id,
  name,
  verb: '',
  comparator: 'EQ',
  target: 300,
  unit: '个',
  quality: 'EXACT',
  baseline: null,
  actual: 1,
  completion: null,
  milestones: [],
  formerTargets: [],
  rolledUp,
})
export const project = (id: string, title: string) => ({
  id,
  year: 2020,
  no: 1,
  title,
  type: 'CONSTRUCTION',
  state: 'IN_PROGRESS',
  light: 'GREEN',
  department: { id: 'd1', name: '市建委' },
  coDepartments: [],
  indicators: [indicator('i1', '改造小区', true), indicator('i2', '加装电梯', false)],
  funds: { plannedFen: 100_000_000 },
  changes: [change(12, 'department', null, '市建委'), change(10, 'department', null, '市民政局')],
})
const xihu = {
  district: 'xihu',
  districtName: '西湖区',
  target: 60,
  actual: null,
  completion: null,
  asOf: null,
}
/** A project as it is read, with its version. */
export const versioned = (version: number, more: object = {}) =>
  new Reply(200, { ...project('p1', '老旧小区综合改造'), ...more }, { ETag: `"${version}"` })

/** One month that was confirmed, of two indicators, and one that is missing. */
export const course = {
  why: {
    light: 'YELLOW',
    reason: 'BEHIND',
    comparedAt: '2020-06',
    progress: 40,
    planned: 49.73,
    behind: 9.73,
    greenWithin: 5,
    yellowWithin: 15,
  },
  months: ['2020-05', '2020-06'].map((month, i) => ({
    month,
    state: i ? 'MISSING' : 'CONFIRMED',
    late: !i,
    progress: i ? null : 40,
    planned: 49.73,
    values: [
      { indicatorId: 'i1', value: i ? null : 120, completion: i ? null : 40, planned: 49.73 },
      { indicatorId: 'i2', value: null, completion: null, planned: null },
    ],
  })),
}

/** What the services answer on the project's page. */
export const answersOnProject = (): Record<string, unknown> => ({
  [`GET ${PROJECT}`]: versioned(4),
  [COURSE]: course,
  [FILES]: [],
  [REPORTS]: [
    {
      id: 'r1',
      kind: 'PROJECT',
      subjectId: 'p1',
      month: '2020-07',
      state: 'SUBMITTED',
      revision: 1,
      values: [],
      doubts: [],
      narrative: '正在施工',
    },
  ],
  [SHARES]: [{ indicatorId: 'i1', shares: [xihu], changes: [change(11, 'share', 50, 60, '西湖区')] }],
  'GET /api/core/departments': [
    { id: 'd1', name: '市建委', active: true, version: 1 },
    { id: 'd2', name: '市民政局', active: true, version: 1 },
  ],
})

export const OFFICE = {
  today: '2020-08-01',
  operator: false,
  membership: { id: 'm1', tenant: 'hangzhou', level: 'CITY', roles: ['GOVERNMENT_OFFICE'] },
} as unknown as Me
export async function projectPage(id = 'p1') {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)', component: ProjectPage }],
  })
  const shown = mount(ProjectPage, {
    props: { id },
    attachTo: document.body,
    global: { plugins: [router], stubs: { transition: false } },
  })
  await flushPromises()
  return shown
}
export type Shown = Awaited<ReturnType<typeof projectPage>>
export const button = (shown: Shown, words: string) => shown.findAll('button').find((b) => b.text() === words)

/** The dialog that is open; one that has closed leaves an empty frame. */
export const dialog = () =>
  [...document.querySelectorAll('[role=dialog]')].find((one) => one.querySelector('form, section')) ?? null
export const sendDialog = () =>
  dialog()!
    .querySelector('form')!
    .dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }))
export const pressInDialog = (words: string) =>
  [...dialog()!.querySelectorAll('button')].find((b) => b.textContent?.trim() === words)!.click()
