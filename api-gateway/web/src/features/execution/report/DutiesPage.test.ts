import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { actAs, type Me } from '@/shell/session/session'
import { late, services } from '../../../../tests/services'
import DutiesPage from './DutiesPage.vue'

const owed = (month: string, due: string) => ({ month, due, items: [], overdue: [] })

beforeEach(() => actAs({ membership: null, today: '2020-08-02' } as unknown as Me))
enableAutoUnmount(afterEach)

test('what never came and what was given back are counted apart', async () => {
  services({
    'GET /api/core/duties': {
      ...owed('2020-07', '2020-08-08'),
      overdue: [
        { month: '2020-05', count: 2, returned: 1 },
        { month: '2020-06', count: 0, returned: 1 },
      ],
    },
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)*', component: DutiesPage }],
  })
  await router.push('/duties')
  const page = mount(DutiesPage, { global: { plugins: [router] } })
  await flushPromises()
  expect(page.findAll('.earlier a').map((a) => a.text().replace(/\s*›$/, ''))).toEqual([
    '2020年5月：逾期未报2项、已退回，待重报1项',
    '2020年6月：已退回，待重报1项',
  ])
})

test('where all that is left was given back, nothing is overdue', async () => {
  const item = {
    kind: 'PROJECT',
    id: 'p',
    no: 1,
    title: '养老',
    owner: '',
    state: 'RETURNED',
    indicators: [],
  }
  services({ 'GET /api/core/duties': { ...owed('2020-06', '2020-07-08'), items: [item] } })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)*', component: DutiesPage }],
  })
  await router.push('/duties')
  const page = mount(DutiesPage, { global: { plugins: [router] } })
  await flushPromises()
  expect(page.text()).toContain('已退回，待重报1项')
  expect(page.text()).not.toContain('已逾期')
})

test('what is owed for one month never stands under another, however late it comes', async () => {
  const slow = late()
  services({
    'GET /api/core/duties?month=2020-06': slow.answer,
    'GET /api/core/duties?month=2020-07': owed('2020-07', '2020-08-08'),
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)*', component: DutiesPage }],
  })
  await router.push('/duties?month=2020-06')
  const page = mount(DutiesPage, { global: { plugins: [router] } })
  await flushPromises()
  await router.push('/duties?month=2020-07')
  await flushPromises()
  expect(page.text()).toContain('2020年7月')
  slow.give(owed('2020-06', '2020-07-08'))
  await flushPromises()
  expect(page.text()).toContain('2020年7月')
  expect(page.text()).not.toContain('2020年6月')
})
