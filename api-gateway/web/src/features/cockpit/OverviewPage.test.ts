import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { signedIn } from '@/shell/session/session'
import { late, Reply, services } from '../../../tests/services'
import OverviewPage from './OverviewPage.vue'

const of = (year: number) => ({
  year,
  asOf: { earliest: null, latest: null, without: 1 },
  today: '2021-03-01',
  attention: [{ id: `p${year}`, title: `${year}年的项目`, light: 'RED', state: 'IN_PROGRESS', asOf: null }],
  byDepartment: [],
  byMonth: [],
  byProject: [],
  funds: {},
  projects: { total: 1, green: 0, yellow: 0, red: 1, unknown: 0, late: 0 },
  planned: null,
  progress: null,
  elapsed: 10,
  sample: true,
})

async function page() {
  const [older, newer] = [late<unknown>(), late<unknown>()]
  const seen = services({
    'GET /api/admin/me': {
      today: '2021-03-01',
      person: { id: 'p', name: '某' },
      membership: null,
      memberships: [],
      operator: false,
    },
    'GET /api/core/cycles': [],
    'GET /api/core/overview?year=2020': older.answer,
    'GET /api/core/overview?year=2021': newer.answer,
  })
  await signedIn()
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)', component: OverviewPage }],
  })
  await router.push('/overview?year=2020')
  const shown = mount(OverviewPage, { global: { plugins: [router] } })
  await flushPromises()
  return { shown, router, older, newer, seen }
}

test('no year’s projects stand under the title of another, however long the answer takes', async () => {
  const { shown, router, older, newer } = await page()
  older.give(of(2020))
  await flushPromises()
  expect(shown.text()).toContain('2020年的项目')

  await router.push('/overview?year=2021')
  await flushPromises()
  expect(shown.find('h1').text()).toContain('2021')
  expect(shown.text()).not.toContain('2020年的项目')
  newer.give(of(2021))
  await flushPromises()
  expect(shown.text()).toContain('2021年的项目')
})

test('an answer that comes after the year was changed is dropped', async () => {
  const { shown, router, older, newer } = await page()
  await router.push('/overview?year=2021')
  await flushPromises()
  newer.give(of(2021))
  older.give(of(2020))
  await flushPromises()
  expect(shown.text()).toContain('2021年的项目')
  expect(shown.text()).not.toContain('2020年的项目')
})

test('a year that cannot be read shows why and nothing else', async () => {
  const { shown, router, older, newer } = await page()
  older.give(of(2020))
  await flushPromises()
  await router.push('/overview?year=2021')
  await flushPromises()
  newer.give(new Reply(500))
  await flushPromises()
  expect(shown.find('[role=alert]').exists()).toBe(true)
  expect(shown.text()).not.toContain('2020年的项目')
})

test('up to when the figures of several projects go is never the newest month alone', async () => {
  const { shown, older } = await page()
  older.give({ ...of(2020), asOf: { earliest: '2020-05', latest: '2020-07', without: 2 } })
  await flushPromises()
  expect(shown.get('header').text().replace(/\s/g, '')).toContain(
    '数据截至2020年5月至2020年7月（各项目不同），只计政府办已确认的月报。另有2个项目无已确认月报。',
  )
})

test('a year without departments and months says so, and sample figures are no warning', async () => {
  const { shown, older } = await page()
  older.give(of(2020))
  await flushPromises()
  expect(shown.text()).toContain('项目还没有分派承办单位')
  expect(shown.text()).toContain('有了已确认的月报')
  const sample = shown.findAll('.tag').find((tag) => tag.text() === '示例数据')!
  expect(sample.classes()).toEqual(['tag'])
})
