import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { actAs, type Me } from '@/shell/session/session'
import { late, Reply, services } from '../../../tests/services'
import { countsOf } from './places'
import { forgetWhatWaits, learnWhatWaits, lookWhatWaits } from './waiting'
import WaitingPanel from './WaitingPanel.vue'

const someone = { person: { id: 'p', name: '某' }, membership: { id: 'm' } } as unknown as Me
const operator = { ...someone, membership: null } as unknown as Me

const nothing = { items: [], firstSteps: [] }
const late2 = { kind: 'REPORTS_LATE', count: 2, month: '2020-06', until: null } as const
const toConfirm = { kind: 'REPORTS_TO_CONFIRM', count: 3, month: '2020-07', until: null } as const

afterEach(() => {
  forgetWhatWaits()
  actAs(null)
})

async function shown() {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)', component: WaitingPanel }],
  })
  await router.push('/')
  return mount(WaitingPanel, { global: { plugins: [router] } })
}

const asked = (seen: { what: string }[], what: string) => seen.filter((one) => one.what === what).length

test('what waits is said in a sentence that leads there, the most urgent of both services first', async () => {
  actAs(someone, 'KEEP_MEMBERS')
  services({
    'GET /api/core/waiting': { items: [late2, toConfirm], firstSteps: [] },
    'GET /api/admin/waiting': {
      items: [
        { kind: 'APPROVALS_TO_DECIDE', count: 1 },
        { kind: 'INVITATIONS_EXPIRED', count: 4 },
      ],
    },
  })
  await learnWhatWaits()
  const links = (await shown()).findAll('a')
  expect(links.map((link) => link.text().replace('›', ''))).toEqual([
    '1件事项等待您作为第二人同意',
    '2份月报逾期未报（最早为2020年6月）',
    '3份月报等待确认（最早为2020年7月）',
    '4份成员邀请已经过期',
  ])
  expect(links.map((link) => link.attributes('href'))).toEqual([
    '/members',
    '/duties?month=2020-06',
    '/reports',
    '/members',
  ])
})

test('of first steps the done ones are ticked and the others lead on, the next one marked', async () => {
  actAs(someone)
  services({
    'GET /api/core/waiting': {
      items: [],
      firstSteps: [
        { step: 'ENTER_DEPARTMENTS', done: true, left: 0 },
        { step: 'IMPORT_LIST', done: true, left: 0 },
        { step: 'ASSIGN_PROJECTS', done: false, left: 10 },
        { step: 'CARRY_OUT', done: false, left: 0 },
      ],
    },
    'GET /api/admin/waiting': { items: [] },
  })
  await learnWhatWaits()
  const panel = await shown()
  expect(panel.findAll('ol a').map((link) => link.attributes('href'))).toEqual(['/projects', '/year'])
  expect(panel.findAll('.done')).toHaveLength(2)
  expect(panel.get('[aria-current=step]').text()).toContain('还有10个')
})

test('that nothing waits is said, but not before it is known', async () => {
  actAs(someone)
  const answer = late<unknown>()
  services({ 'GET /api/core/waiting': answer.answer, 'GET /api/admin/waiting': { items: [] } })
  const learning = learnWhatWaits()
  const panel = await shown()
  expect(panel.text()).toBe('')
  answer.give(nothing)
  await learning
  await flushPromises()
  expect(panel.text()).toBe('目前没有待办事项。')
})

test('where one service is away the other says what waits, and nobody is told that nothing does', async () => {
  actAs(someone)
  services({
    'GET /api/core/waiting': new Reply(503, { title: '暂时不可用' }),
    'GET /api/admin/waiting': { items: [] },
  })
  await learnWhatWaits()
  const panel = await shown()
  expect(panel.text()).toContain('没有全部读取到')
  expect(panel.text()).not.toContain('没有待办')
})

test('an operator is none of core’s business', async () => {
  actAs(operator, 'MANAGE_TENANTS')
  const seen = services({ 'GET /api/admin/waiting': { items: [{ kind: 'OPENINGS_FAILED', count: 1 }] } })
  await learnWhatWaits()
  expect((await shown()).get('a').attributes('href')).toBe('/tenants?state=FAILED')
  expect(seen.map(({ what }) => what)).toEqual(['GET /api/admin/waiting'])
})

test('pages that are opened one after the other ask once, and what is done in between asks once more', async () => {
  actAs(someone)
  const seen = services({ 'GET /api/core/waiting': nothing, 'GET /api/admin/waiting': { items: [] } })
  await lookWhatWaits()
  await lookWhatWaits()
  expect(asked(seen, 'GET /api/core/waiting')).toBe(1)
  void learnWhatWaits()
  void learnWhatWaits()
  void learnWhatWaits()
  await flushPromises()
  await flushPromises()
  expect(asked(seen, 'GET /api/core/waiting')).toBe(3)
})

test('the navigation counts what is done on a page, and nothing twice that one was reminded of', () => {
  actAs(someone, 'KEEP_MEMBERS')
  const counts = countsOf([
    late2,
    { kind: 'REPORTS_DUE', count: 1 },
    { kind: 'REMINDED', count: 2 },
    { kind: 'DEPARTMENTS_LATE', count: 7 },
    { kind: 'PROJECTS_TO_ASSIGN', count: 9 },
  ])
  expect([...counts]).toEqual([
    ['/duties', 3],
    ['/reminders', 7],
    ['/projects', 9],
  ])
})
