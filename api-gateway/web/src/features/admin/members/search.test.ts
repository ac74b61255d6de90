import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { actAs } from '@/shell/session/session'
import { services } from '../../../../tests/services'
import MembersPage from './MembersPage.vue'

afterEach(() => actAs(null))

async function page(at: string) {
  actAs({
    person: { id: 'me', name: '管理员' },
    operator: false,
    membership: null,
    memberships: [],
    abilities: [],
    sample: false,
    today: '2020-08-12',
  })
  const asked = services({
    'GET /api/admin/arrivals': [],
    'GET /api/admin/approvals': [],
    'GET /api/core/departments': [],
    'GET /api/admin/members': { next: null, items: [] },
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/members', component: MembersPage }],
  })
  await router.push(at)
  const shown = mount(MembersPage, { global: { plugins: [router] } })
  await flushPromises()
  const last = () => {
    const what = asked.findLast((one) => one.what.includes('/admin/members?'))!.what
    return Object.fromEntries(new URLSearchParams(what.split('?')[1]))
  }
  return { shown, router, last }
}

test('who is looked for stands in the address, and is asked of the services', async () => {
  const { shown, last } = await page('/members?q=代表&role=DEPUTY&state=KING')
  expect(shown.get<HTMLInputElement>('input[type=search]').element.value).toBe('代表')
  expect(last()).toEqual({ q: '代表', role: 'DEPUTY', limit: '50' })
})

test('what is chosen and typed goes into the address', async () => {
  const { shown, router, last } = await page('/members')
  await shown.findAll('select')[1]!.setValue('SUSPENDED')
  await shown.get('input[type=search]').setValue('02')
  await vi.waitFor(() => expect(last()).toEqual({ q: '02', state: 'SUSPENDED', limit: '50' }))
  expect(router.currentRoute.value.query).toEqual({ q: '02', state: 'SUSPENDED' })
})
