import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { ReportView } from '@/project/types'
import { actAs, type Me } from '@/shell/session/session'
import { Reply, services, type Made, type Seen } from '../../../../tests/services'
import type { Duty } from './api'
import InboxPage from './InboxPage.vue'
import { isDisputed } from './weigh'

const LIST = 'GET /api/core/reports'
const MANY = 'POST /api/core/reports/confirm'
const report = (id: string, value = 20, more = {}) => ({
  id,
  kind: 'PROJECT',
  subjectId: 'p1',
  title: `养老${id}`,
  month: '2020-07',
  state: 'SUBMITTED',
  values: [{ indicatorId: 'i', name: '床位', unit: '张', value }],
  issuedFen: 2,
  paidFen: 1,
  narrative: '',
  doubts: [] as unknown[],
  submittedBy: '经办员01',
  submittedAt: '2020-08-03T02:12:00Z',
  version: 1,
  ...more,
})
const held = {
  indicators: [{ id: 'i', comparator: 'EQ', target: 40, unit: '张', baseline: null, previous: 10 }],
  funds: { plannedFen: 10, previousIssuedFen: 1, previousPaidFen: 1 },
}
const dutiesOf = (...ids: string[]) =>
  Object.fromEntries(ids.map((id) => [`GET /api/core/reports/${id}/duty`, held]))

async function shown(answers: Record<string, Made>) {
  const seen = services(answers)
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)*', component: InboxPage }],
  })
  await router.push('/')
  const page = mount(InboxPage, { attachTo: document.body, global: { plugins: [router] } })
  await flushPromises()
  let clicks = 0
  const press = async (words: string) => {
    clicks += 1
    // Vue ignores a click in the millisecond in which a button is mounted
    await new Promise((done) => setTimeout(done, 5))
    const button = [...document.querySelectorAll('button')].find((b) => b.textContent?.includes(words))!
    if (button.type === 'submit') button.form!.dispatchEvent(new Event('submit', { cancelable: true }))
    else button.click()
    await flushPromises()
  }
  return { page, seen, press, clicks: () => clicks }
}
const sent = (seen: Seen[]) => seen.filter((s) => s.what === MANY)

beforeEach(() =>
  actAs({ membership: { id: 'm', roles: ['GOVERNMENT_OFFICE'] }, today: '2020-08-12' } as unknown as Me),
)
enableAutoUnmount(afterEach)
afterEach(() => {
  document.body.innerHTML = ''
})

test('ten reports of which nothing is doubted are confirmed with three clicks, and the eleventh waits', async () => {
  const ids = Array.from({ length: 10 }, (_, i) => `r${i}`)
  const { page, seen, press, clicks } = await shown({
    [LIST]: { items: [report('odd', 50), ...ids.map((id) => report(id))], next: null },
    ...dutiesOf('odd', ...ids),
    [MANY]: { confirmed: ids, left: [] },
  })
  await press('选中全部无疑点的（10份）')
  await press('确认所选（10份）')
  expect(document.querySelector('[role=dialog]')!.textContent).toContain('养老r9')
  await press('全部确认')
  expect(clicks()).toBe(3)
  expect(sent(seen)).toHaveLength(1)
  expect(sent(seen)[0]!.body).toEqual({ reports: ids.map((id) => ({ id, version: 1 })) })
  expect(sent(seen)[0]!.headers['Idempotency-Key']).toBeTruthy()
  expect(page.findAll('article')).toHaveLength(1)
  expect(page.text()).toContain('已确认10份月报')
})

test('what was left is told with its reason, and shown as it is now', async () => {
  let asked = false
  const { page, press } = await shown({
    [LIST]: () => ({ items: [report('a'), report('b', 20, asked ? { version: 2 } : {})], next: null }),
    ...dutiesOf('a', 'b'),
    [MANY]: () => {
      asked = true
      return { confirmed: ['a'], left: [{ id: 'b', title: '刚刚有人改过', detail: '请重新核对' }] }
    },
  })
  await press('选中全部无疑点的')
  await press('确认所选（2份）')
  await press('全部确认')
  expect(page.get('[role=alert]').text()).toContain('养老b · 2020年7月：刚刚有人改过。请重新核对')
  expect(page.findAll('article')).toHaveLength(1)
  expect(page.text()).toContain('确认所选（0份）')
})

test('one that is doubted can be chosen by hand, and is marked where it is asked', async () => {
  const { page, press } = await shown({
    [LIST]: { items: [report('odd', 50)], next: null },
    ...dutiesOf('odd'),
  })
  expect(page.text()).toContain('选中全部无疑点的（0份）')
  await page.get('article input[type=checkbox]').setValue(true)
  await press('确认所选（1份）')
  expect(document.querySelector('[role=dialog]')!.textContent).toContain('请核对')
})

test('without an answer it is sent again under the same key', async () => {
  let turn = 0
  const { seen, press } = await shown({
    [LIST]: { items: [report('a')], next: null },
    ...dutiesOf('a'),
    [MANY]: () => (turn++ ? { confirmed: ['a'], left: [] } : new Reply(503)),
  })
  await press('选中全部无疑点的')
  await press('确认所选（1份）')
  await press('全部确认')
  await press('全部确认')
  const keys = sent(seen).map((s) => s.headers['Idempotency-Key'])
  expect(keys).toHaveLength(2)
  expect(keys[1]).toBe(keys[0])
})

test('what wants a look is not among the undisputed', () => {
  const weighed = (value: number, more = {}, duty: unknown = held) =>
    isDisputed(report('a', value, more) as unknown as ReportView, duty as Duty | null)
  expect(weighed(20)).toBe(false)
  expect(weighed(20, { correction: true })).toBe(true)
  expect(weighed(20, { doubts: [{ kind: 'JUMP' }] })).toBe(true)
  expect(weighed(50)).toBe(true)
  expect(weighed(5)).toBe(true)
  expect(weighed(20, { paidFen: 3 })).toBe(true)
  expect(weighed(20, { issuedFen: 0, paidFen: 0 })).toBe(true)
  expect(weighed(20, {}, null)).toBe(true)
  expect(weighed(20, { kind: 'SHARE', issuedFen: null, paidFen: null }, { ...held, funds: null })).toBe(false)
})
