import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { signedIn } from '@/shell/session/session'
import OverviewPage from './OverviewPage.vue'

let arrives: Record<string, (answer: Response) => void>

beforeEach(() => {
  arrives = {}
  vi.stubGlobal('fetch', async (address: string) => {
    if (address === '/api/admin/me')
      return Response.json({ today: '2021-03-01', membership: null, operator: false, choices: [] })
    const year = /overview\?year=(\d+)/.exec(address)?.[1]
    return year ? new Promise<Response>((resolve) => (arrives[year] = resolve)) : Response.json([])
  })
})
afterEach(() => vi.unstubAllGlobals())

const of = (year: number) =>
  Response.json({
    year,
    asOf: null,
    today: '2021-03-01',
    attention: [{ id: `p${year}`, title: `${year}年的项目`, light: 'RED', state: 'IN_PROGRESS', asOf: null }],
    byDepartment: [],
    byMonth: [],
    funds: {},
    projects: { total: 1, green: 0, yellow: 0, red: 1, unknown: 0, late: 0 },
    planned: null,
    progress: null,
    elapsed: 10,
  })

async function page() {
  await signedIn()
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)', component: OverviewPage }],
  })
  await router.push('/overview?year=2020')
  const shown = mount(OverviewPage, { global: { plugins: [router] } })
  await flushPromises()
  return { shown, router }
}

test('no year’s projects stand under the title of another, however long the answer takes', async () => {
  const { shown, router } = await page()
  arrives['2020']!(of(2020))
  await flushPromises()
  expect(shown.text()).toContain('2020年的项目')

  await router.push('/overview?year=2021')
  await flushPromises()
  expect(shown.find('h1').text()).toContain('2021')
  expect(shown.text()).not.toContain('2020年的项目')
  arrives['2021']!(of(2021))
  await flushPromises()
  expect(shown.text()).toContain('2021年的项目')
})

test('a year that cannot be read shows why and nothing else', async () => {
  const { shown, router } = await page()
  arrives['2020']!(of(2020))
  await flushPromises()
  await router.push('/overview?year=2021')
  await flushPromises()
  arrives['2021']!(Response.json({}, { status: 500 }))
  await flushPromises()
  expect(shown.find('[role=alert]').exists()).toBe(true)
  expect(shown.text()).not.toContain('2020年的项目')
})
