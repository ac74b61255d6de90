import ExportButton from '@/kit/table/ExportButton.vue'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { actAs, type Me } from '@/shell/session/session'
import { late, services, type Seen } from '../../../../tests/services'
import ListPage from './ListPage.vue'

const nothing = { department: null, planned: null, plannedFen: null, issuedFen: null, paidFen: null }
const row = (title: string) => ({
  ...nothing,
  id: title,
  no: 1,
  title,
  type: 'SUBSIDY',
  state: 'LISTED',
  light: 'GREEN',
  progress: null,
  asOf: null,
})
const list = (...titles: string[]) => ({ items: titles.map(row), next: null })
let answers: Record<string, unknown>
let asked: Seen[]
beforeEach(() => {
  actAs({ today: '2020-08-01', operator: false, membership: null } as unknown as Me)
  answers = {
    'GET /api/core/cycles': [{ year: 2020 }, { year: 2019 }],
    'GET /api/core/departments': [{ id: 'd1', name: '市建委', active: true, version: 1 }],
    'GET /api/core/projects': list('老旧小区综合改造'),
  }
  asked = services(answers)
})
enableAutoUnmount(afterEach)

async function page(address = '/projects') {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)', component: ListPage }],
  })
  await router.push(address)
  const shown = mount(ListPage, { global: { plugins: [router] } })
  await flushPromises()
  const choose = async (label: string, value: string) => {
    const name = shown.findAll('label').find((one) => one.text() === label)!
    await shown.get(`#${name.attributes('for')}`).setValue(value)
    await flushPromises()
  }
  return { shown, choose }
}
const questions = () =>
  asked
    .map(({ what }) => what)
    .filter((what) => what.startsWith('GET /api/core/projects?'))
    .map((what) => Object.fromEntries(new URLSearchParams(what.split('?')[1])))

test('each filter is asked for as it is described, and the file is that of the same list', async () => {
  const { shown, choose } = await page()
  expect(questions()).toEqual([{ year: '2020', sort: 'no', order: 'asc', limit: '50' }])
  await choose('亮灯', 'RED')
  await choose('月报', 'late')
  await choose('承办单位', 'd1')
  expect(questions().at(-1)).toEqual({
    year: '2020',
    department: 'd1',
    light: 'RED',
    late: 'true',
    sort: 'no',
    order: 'asc',
    limit: '50',
  })
  const [path, query] = shown.findComponent(ExportButton).props('address').split('?')
  expect(path).toBe('/api/core/projects/export')
  expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
    year: '2020',
    department: 'd1',
    light: 'RED',
    late: 'true',
    sort: 'no',
    order: 'asc',
  })
})

test('what was given back is sought apart from what never came', async () => {
  const { choose } = await page()
  await choose('月报', 'returned')
  expect(questions().at(-1)).toEqual({
    year: '2020',
    returned: 'true',
    sort: 'no',
    order: 'asc',
    limit: '50',
  })
})

test('what an address has that no filter knows is not asked for', async () => {
  await page('/projects?light=PINK&state=LISTED&sort=colour')
  expect(questions()).toEqual([{ year: '2020', state: 'LISTED', order: 'asc', limit: '50' }])
})

test('a year that is read late is not shown under the name of another', async () => {
  const slow = late<unknown>()
  answers['GET /api/core/projects'] = ({ what }: Seen) =>
    what.includes('year=2020') ? slow.answer() : list('居家养老')
  const { shown, choose } = await page()
  await choose('年度', '2019')
  slow.give(list('老旧小区综合改造'))
  await vi.waitFor(() => expect(shown.get('tbody').text()).toContain('居家养老'))
  expect(shown.get('h1').text()).toContain('2019')
  expect(shown.text()).not.toContain('老旧小区综合改造')
})
