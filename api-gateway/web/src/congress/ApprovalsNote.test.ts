import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { Reply, services } from '../../tests/services'
import ApprovalsNote from './ApprovalsNote.vue'

const waiting = {
  id: 'a1',
  tenantName: '杭州市',
  deed: 'ADMINISTRATOR_RESET',
  name: '庚',
  roles: ['TENANT_ADMINISTRATOR'],
  askedBy: '管理员乙',
  askedAt: '2020-08-11T02:30:00Z',
  own: false,
  decidable: true,
  separation: null,
  state: 'WAITING',
  decidedBy: null,
  until: '2020-08-18T02:30:00Z',
}

test('what waits for us is agreed to, and no longer waits', async () => {
  let told = [waiting]
  services({
    'GET /api/admin/approvals': () => told,
    'POST /api/admin/approvals/a1/agree': () => {
      told = []
      return new Reply(204)
    },
  })
  const shown = mount(ApprovalsNote)
  await flushPromises()
  expect(shown.text()).toContain('管理员乙')
  expect(shown.text()).toContain('重置庚（本级管理员）的密码')
  await shown.get('button').trigger('click')
  await flushPromises()
  expect(shown.text()).not.toContain('庚')
})

test('what we have asked ourselves is not ours to agree to, and says how it stands', async () => {
  services({
    'GET /api/admin/approvals': [{ ...waiting, own: true, state: 'REFUSED', decidedBy: '管理员丙' }],
  })
  const shown = mount(ApprovalsNote)
  await flushPromises()
  expect(shown.text()).toContain('“管理员丙”没有同意')
  expect(shown.find('button').exists()).toBe(false)
})
