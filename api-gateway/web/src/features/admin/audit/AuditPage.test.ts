import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { actAs, type Me } from '@/shell/session/session'
import { services } from '../../../../tests/services'
import AuditPage from './AuditPage.vue'

const deed = {
  id: 'd1',
  at: '2020-08-12T01:00:00Z',
  person: 'p1',
  name: '王小明',
  roles: ['GOVERNMENT_OFFICE'],
  what: '添加承办单位',
  act: 'POST /api/core/departments',
  subject: null,
  outcome: 'REFUSED',
  status: 422,
  address: '10.0.0.1',
  request: 'r1',
}

const someone = (membership: object | null) => actAs({ membership, memberships: [] } as unknown as Me)
beforeEach(() => someone({ id: 'm1', tenant: 'hangzhou' }))
afterEach(() => actAs(null))

async function page(at: string) {
  const seen = services({
    'GET /api/core/audit': { items: [deed], next: null },
    'GET /api/admin/audit': {
      items: [{ ...deed, id: 'd2', name: null, what: '输入登录名和密码' }],
      next: null,
    },
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/audit', component: AuditPage }],
  })
  await router.push(at)
  const shown = mount(AuditPage, { global: { plugins: [router] } })
  await flushPromises()
  return { shown, seen: seen.map(({ what }) => what) }
}

test('a deed is told with who, what, from where and how it ended', async () => {
  const { shown, seen } = await page('/audit')
  expect(seen).toEqual(['GET /api/core/audit?limit=50'])
  for (const told of ['王小明', '添加承办单位', '被拒绝', '10.0.0.1'])
    expect(shown.get('tbody').text()).toContain(told)
})

test('signing in is read from the service that sees to it', async () => {
  const { shown, seen } = await page('/audit?trail=admin')
  expect(seen).toEqual(['GET /api/admin/audit?limit=50'])
  expect(shown.get('tbody').text()).toContain('未识别的人')
})

test('days of the address are asked for and shown, and what is no day asks for nothing', async () => {
  const { shown, seen } = await page('/audit?from=2020-08-01&until=soon')
  expect(seen).toEqual(['GET /api/core/audit?from=2020-08-01&limit=50'])
  const days = shown.findAll<HTMLInputElement>('.el-date-editor input').map(({ element }) => element.value)
  expect(days[0]).toBe('2020年8月1日')
})

test('an operator reads what operators did, and is offered no trail of a congress', async () => {
  someone(null)
  const { shown, seen } = await page('/audit?trail=core')
  expect(seen).toEqual(['GET /api/admin/audit?limit=50'])
  expect(shown.text()).not.toContain('年度工作')
  expect(shown.text()).toContain('平台运营人员')
})

test('that a file is cut is said beside the button', async () => {
  const { shown } = await page('/audit')
  expect(shown.text()).toContain('5万条')
})
