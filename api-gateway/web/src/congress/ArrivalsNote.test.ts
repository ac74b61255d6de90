import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { Reply, services } from '../../tests/services'
import ArrivalsNote from './ArrivalsNote.vue'

const arrival = {
  id: 'i9',
  tenantName: '杭州市',
  name: '庚',
  roles: ['DEPUTY'],
  handedOver: 'LINK',
  shownTo: '管理员乙',
  at: '2020-08-11T02:30:00Z',
}

test('who came in by a link that a colleague had seen is told until somebody says that it was them', async () => {
  let told = [arrival]
  services({
    'GET /api/admin/arrivals': () => told,
    'POST /api/admin/arrivals/i9/noted': () => {
      told = []
      return new Reply(204)
    },
  })
  const shown = mount(ArrivalsNote)
  await flushPromises()
  expect(shown.text()).toContain('用“管理员乙”转交的邀请链接')
  await shown.get('button').trigger('click')
  await flushPromises()
  expect(shown.text()).not.toContain('庚')
})
