import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { actAs, type Me } from '@/shell/session/session'
import { late, Reply, services } from '../../../../tests/services'
import BreakdownListPage from './BreakdownListPage.vue'
import CityTasksPage from './CityTasksPage.vue'

const project = (id: string, title: string) => ({ id, no: 1, title, indicators: 1, state: 'IN_PROGRESS' })
const indicator = {
  id: 'i1',
  verb: '新增',
  name: '床位',
  unit: '张',
  target: 100,
  comparator: 'EQ',
  quality: 'EXACT',
}
const task = (indicator: string) => ({
  id: indicator,
  cityName: '杭州市',
  projectNo: 1,
  projectTitle: '养老',
  indicator,
  verb: '',
  unit: '张',
  target: 60,
  cityVersion: 1,
  asOf: '2020-03-12T03:00:00Z',
  department: null,
  actual: null,
  actualAsOf: null,
  completion: null,
  light: 'UNKNOWN',
  late: false,
  owedUntil: null,
  version: 1,
})

async function shown(page: typeof BreakdownListPage | typeof CityTasksPage) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)*', component: page }],
  })
  await router.push('/')
  const wrapper = mount(page, { attachTo: document.body, global: { plugins: [router] } })
  await flushPromises()
  return { wrapper, router }
}
async function open(details: Element, now = true) {
  ;(details as HTMLDetailsElement).open = now
  details.dispatchEvent(new Event('toggle'))
  await flushPromises()
}

beforeEach(() => actAs({ membership: { id: 'm' }, today: '2020-08-12' } as Me, 'ASSIGN_CITY_TASKS'))
enableAutoUnmount(afterEach)
afterEach(() => {
  document.body.innerHTML = ''
})

test('projects of another year never stand under this one, however late they come', async () => {
  const [now, before] = [late(), late()]
  services({
    'GET /api/core/cycles': [],
    'GET /api/core/projects?year=2020&sort=no&limit=100': now.answer,
    'GET /api/core/projects?year=2019&sort=no&limit=100': before.answer,
  })
  const { wrapper, router } = await shown(BreakdownListPage)
  await router.push('/?year=2019')
  before.give({ items: [project('p9', '去年的')], next: null })
  now.give({ items: [project('p0', '今年的')], next: null })
  await flushPromises()
  expect(wrapper.text()).toContain('去年的')
  expect(wrapper.text()).not.toContain('今年的')
})

test('a year of more than a page is there as a whole', async () => {
  services({
    'GET /api/core/cycles': [],
    'GET /api/core/projects?year=2020&sort=no&limit=100': { items: [project('p1', '甲')], next: 'c' },
    'GET /api/core/projects?year=2020&sort=no&cursor=c&limit=100': {
      items: [project('p2', '乙')],
      next: null,
    },
  })
  const { wrapper } = await shown(BreakdownListPage)
  expect(wrapper.findAll('details')).toHaveLength(2)
})

test('a project is asked for when it is opened, and one that cannot be read disturbs no other', async () => {
  let away = true
  const seen = services({
    'GET /api/core/cycles': [],
    'GET /api/core/projects': { items: [project('p1', '甲'), project('p2', '乙')], next: null },
    'GET /api/core/projects/p1': { indicators: [indicator] },
    'GET /api/core/projects/p1/shares': [{ indicatorId: 'i1', shares: [{ target: 60 }] }],
    'GET /api/core/projects/p2': () => (away ? new Reply(503) : { indicators: [indicator] }),
    'GET /api/core/projects/p2/shares': [],
  })
  const { wrapper } = await shown(BreakdownListPage)
  expect(seen.filter((s) => s.what.includes('/projects/'))).toEqual([])
  const [one, two] = wrapper.findAll('details')
  await open(one!.element)
  await open(two!.element)
  expect(one!.text()).toContain('60张')
  expect(two!.find('[role=alert]').exists()).toBe(true)
  away = false
  await two!.find('[role=alert] button').trigger('click')
  await flushPromises()
  expect(two!.text()).toContain('未分解')
  await open(one!.element, false)
  await open(one!.element)
  expect(seen.filter((s) => s.what === 'GET /api/core/projects/p1')).toHaveLength(1)
})

test('two verbs of one object are told apart, and what is not to be exceeded is not divided', async () => {
  const toilets = (id: string, verb: string) => ({ ...indicator, id, verb, name: '农村公厕' })
  const ponds = {
    ...indicator,
    id: 'i3',
    verb: '消除',
    name: '黑臭水体',
    comparator: 'LE',
    target: 0,
    baseline: 40,
  }
  services({
    'GET /api/core/cycles': [],
    'GET /api/core/projects': { items: [project('p1', '人居环境')], next: null },
    'GET /api/core/projects/p1': { indicators: [toilets('i1', '新建'), toilets('i2', '改造'), ponds] },
    'GET /api/core/projects/p1/shares': [],
  })
  const { wrapper } = await shown(BreakdownListPage)
  await open(wrapper.find('details').element)
  const [built, renewed, cleared] = wrapper.findAll('li').map((li) => li.text())
  expect(built).toContain('新建农村公厕')
  expect(renewed).toContain('改造农村公厕')
  expect(cleared).toContain('不超过0张（基数40张）')
  expect(cleared).toContain('“不超过”的指标不分解')
  expect(wrapper.findAll('li a')).toHaveLength(2)
})

test('tasks of another year never stand under this one, and offices that cannot be read are no empty list', async () => {
  const [now, before] = [late(), late()]
  services({
    'GET /api/core/cycles': [],
    'GET /api/core/departments': new Reply(503),
    'GET /api/core/shares?year=2020': now.answer,
    'GET /api/core/shares?year=2019': before.answer,
  })
  const { wrapper, router } = await shown(CityTasksPage)
  await router.push('/?year=2019')
  await flushPromises()
  now.give([task('今年的')])
  await flushPromises()
  expect(wrapper.text()).not.toContain('今年的')
  before.give([task('去年的')])
  await flushPromises()
  expect(wrapper.find('h2').text()).toBe('去年的')
  expect(wrapper.find('[role=alert]').exists()).toBe(true)
})
