import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { actAs, type Me } from '@/shell/session/session'
import { late, Reply, services, type Made } from '../../../../tests/services'
import InboxPage from './InboxPage.vue'

const LIST = 'GET /api/core/reports'
const report = (id: string, month: string, more = {}) => ({
  id,
  kind: 'PROJECT',
  subjectId: 'p1',
  title: `养老${id}`,
  month,
  state: 'SUBMITTED',
  values: [{ indicatorId: 'i', name: '床位', unit: '张', value: 20 }],
  issuedFen: 2,
  paidFen: 1,
  narrative: '',
  doubts: [] as unknown[],
  submittedAt: '2020-08-03T02:12:00Z',
  version: 1,
  ...more,
})
const duty = (id: string) => `GET /api/core/reports/${id}/duty`
const held = (target: number | null, previous: number | null, funds: object | null = null) => ({
  indicators: [{ id: 'i', comparator: 'EQ', target, unit: '张', baseline: null, previous }],
  funds,
})
const known = {
  ...Object.fromEntries(['a', 'b', 'z'].map((id) => [duty(id), held(null, null)])),
  [duty('a')]: held(null, null, { plannedFen: 700_000_000, previousIssuedFen: 3, previousPaidFen: 1 }),
  [duty('s')]: held(40, 10),
}

async function shown(answers: Record<string, Made>) {
  const seen = services({ ...known, ...answers })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)*', component: InboxPage }],
  })
  await router.push('/')
  const page = mount(InboxPage, { attachTo: document.body, global: { plugins: [router] } })
  await flushPromises()
  return { page, seen }
}
const times = (seen: { what: string }[], what: string) => seen.filter((s) => s.what === what).length

beforeEach(() =>
  actAs({ membership: { id: 'm', roles: ['GOVERNMENT_OFFICE'] }, today: '2020-08-12' } as unknown as Me),
)
enableAutoUnmount(afterEach)

test('each report is held against its duty, of a project and of a share alike', async () => {
  const items = [
    report('a', '2020-07'),
    report('s', '2020-07', { kind: 'SHARE', subjectId: 's1', issuedFen: null, paidFen: null }),
  ]
  const { page } = await shown({ [LIST]: { items, next: null } })
  const [a, s] = page.findAll('article')
  expect(a!.text()).toContain('700万元')
  expect(a!.text()).toContain('比上次少')
  expect(s!.text()).toContain('50.00%')
})

test('of the months that may wait, those of the year before are offered as well', async () => {
  actAs({ membership: { id: 'm', roles: ['GOVERNMENT_OFFICE'] }, today: '2021-01-12' } as unknown as Me)
  const { page } = await shown({ [LIST]: { items: [], next: null } })
  const offered = page.findAll('select option').map((o) => o.text())
  expect(offered.slice(1, 3)).toEqual(['2021年1月', '2020年12月'])
})

test('what was doubted and affirmed stands with the report, and marks its figures', async () => {
  const doubts = [
    {
      kind: 'ABOVE_TARGET',
      figure: 'VALUE',
      indicatorId: 'i',
      value: 20,
      against: 10,
      message: '超过目标10张。',
    },
    { kind: 'ABOVE_PLAN', figure: 'ISSUED', indicatorId: null, value: 2, against: 1, message: '超过计划。' },
  ]
  const { page } = await shown({ [LIST]: { items: [report('a', '2020-07', { doubts })], next: null } })
  const card = page.get('article')
  expect(
    card
      .get('.notice')
      .findAll('li')
      .map((li) => li.text()),
  ).toEqual(['超过目标10张。', '超过计划。'])
  expect(card.findAll('.tag').filter((tag) => tag.text() === '请核对')).toHaveLength(2)
})

test('a mark stands with what it speaks of: beyond the target with the figure, less than before with the change', async () => {
  const { page } = await shown({
    [LIST]: { items: [report('a', '2020-07')], next: null },
    [duty('a')]: held(10, 30),
  })
  const said = (label: string) => page.get(`td[data-label=${label}]`).text().replace(/\s+/g, ' ')
  expect(said('本次报送')).toBe('20张 超过目标')
  expect(said('增减')).toBe('-10 比上次少')
})

test('what cannot be compared can be decided all the same', async () => {
  const { page } = await shown({
    [LIST]: { items: [report('a', '2020-07')], next: null },
    [duty('a')]: new Reply(503),
  })
  expect(page.text()).toContain('暂时取不到上月数字和目标')
  expect(page.find('article button').attributes('disabled')).toBeUndefined()
})

test('tapped twice a report is confirmed once, its card alone is busy, and then it is gone', async () => {
  const answer = late()
  const { page, seen } = await shown({
    [LIST]: { items: [report('a', '2020-07'), report('b', '2020-06')], next: null },
    'POST /api/core/reports/a/confirm': answer.answer,
  })
  const [a, b] = page.findAll('article')
  void a!.find('button').trigger('click')
  await a!.find('button').trigger('click')
  expect(a!.attributes('aria-busy')).toBe('true')
  expect(b!.attributes('aria-busy')).toBe('false')
  answer.give({})
  await flushPromises()
  expect(times(seen, 'POST /api/core/reports/a/confirm')).toBe(1)
  expect(page.findAll('article')).toHaveLength(1)
  expect(document.activeElement?.textContent).toContain('已确认：养老a')
})

test('a report that has changed meanwhile is shown anew', async () => {
  let refused = false
  const { page } = await shown({
    [LIST]: () => ({
      items: [report('a', '2020-07', refused ? { version: 2, narrative: '更正' } : {})],
      next: null,
    }),
    'POST /api/core/reports/a/confirm': () => ((refused = true), new Reply(412)),
  })
  await page.find('article button').trigger('click')
  await flushPromises()
  expect(page.find('article').text()).toContain('更正')
  expect(page.find('p[role=status]').text()).toContain('已显示最新内容')
})

test('what is refused stays with its card', async () => {
  const { page } = await shown({
    [LIST]: { items: [report('a', '2020-07')], next: null },
    'POST /api/core/reports/a/confirm': new Reply(503),
  })
  await page.find('article button').trigger('click')
  await flushPromises()
  expect(page.find('article [role=alert]').exists()).toBe(true)
})

test('a reason stays when the report has changed meanwhile, and goes with its new version the next time', async () => {
  let refused = false
  const { page, seen } = await shown({
    [LIST]: () => ({ items: [report('a', '2020-07', refused ? { version: 2 } : {})], next: null }),
    'POST /api/core/reports/a/return': () => (refused ? {} : ((refused = true), new Reply(412))),
  })
  await page.findAll('article button')[1]!.trigger('click')
  await flushPromises()
  const dialog = () => document.querySelector('[role=dialog]')!
  const press = async () => {
    dialog()
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
  }
  await press()
  expect(dialog().textContent).toContain('请写明退回原因')
  const box = dialog().querySelector('textarea')!
  box.value = '少了20个'
  box.dispatchEvent(new Event('input'))
  await press()
  expect(dialog().querySelector('textarea')!.value).toBe('少了20个')
  expect(dialog().querySelector('[role=alert]')).not.toBeNull()
  await press()
  expect(seen.at(-1)).toMatchObject({ body: { reason: '少了20个' }, headers: { 'If-Match': '"2"' } })
  expect(page.findAll('article')).toHaveLength(0)
})

test('there is more where all on the screen is decided', async () => {
  const { page } = await shown({
    [LIST]: (seen: { what: string }) =>
      seen.what.includes('cursor=c')
        ? { items: [report('z', '2020-05')], next: null }
        : { items: [report('a', '2020-07')], next: 'c' },
    'POST /api/core/reports/a/confirm': {},
  })
  await page.find('article button').trigger('click')
  await flushPromises()
  expect(page.find('article').text()).toContain('养老z')
})

test('reports of all months that come late never stand under the month that was chosen', async () => {
  const slow = late()
  const { page } = await shown({
    [LIST]: slow.answer,
    [`${LIST}?state=SUBMITTED&month=2020-07`]: { items: [report('a', '2020-07')], next: null },
  })
  await page.get('select').setValue('2020-07')
  await flushPromises()
  slow.give({ items: [report('b', '2020-06')], next: null })
  await flushPromises()
  expect(page.findAll('article h2').map((h2) => h2.text())).toEqual(['养老a · 2020年7月'])
})
