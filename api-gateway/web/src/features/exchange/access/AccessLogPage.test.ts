import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Ability } from '@/shell/session/abilities'
import { actAs, signedIn } from '@/shell/session/session'
import { Reply, services, type Made } from '../../../../tests/services'
import AccessLogPage from './AccessLogPage.vue'

const look = {
  at: '2020-08-12T01:00:00Z',
  reader: { tenant: 'hangzhou', name: '杭州市' },
  readerNo: 7,
  role: 'CONGRESS_STAFF',
  what: 'BOARD',
  subject: null,
  grantId: 'g1',
  projects: 3,
}

async function page(abilities: Ability[], grants: Made, at = '/access-log') {
  const seen = services({
    'GET /api/admin/me': {
      today: '2020-08-12',
      person: { id: 'p', name: '某' },
      memberships: [{ id: 'm1' }],
      membership: { id: 'm1', tenantName: '临安区' },
      abilities,
    },
    'GET /api/core/me': { abilities: ['READ_ACCESS_LOG'] },
    'GET /api/core/access-log/readers': [{ tenant: 'hangzhou', name: '杭州市' }],
    'GET /api/core/access-log': { items: [look], next: null },
    'GET /api/admin/grants': grants,
  })
  actAs(null)
  await signedIn()
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)', component: AccessLogPage }],
  })
  await router.push(at)
  const shown = mount(AccessLogPage, { global: { plugins: [router] } })
  await flushPromises()
  return { shown, seen: seen.map(({ what }) => what) }
}

const grant = { id: 'g1', kinds: ['FUNDS', 'PROJECTS'] }

test('a look is told by congress, role and number, with the grant it was by', async () => {
  const { shown } = await page(['AGREE_ON_LINKAGE'], [grant])
  expect(shown.get('tbody').text()).toContain('杭州市')
  expect(shown.get('tbody').text()).toContain('全部授权内容')
  expect(shown.get('tbody a').text()).toBe('基本情况、资金')
  expect(shown.get('tbody a').attributes('href')).toBe('/linkage/g1')
})

test('without the grants’ names the record can be read', async () => {
  const { shown } = await page(['AGREE_ON_LINKAGE'], new Reply(500))
  expect(shown.get('tbody').text()).toContain('杭州市')
  expect(shown.find('tbody a').exists()).toBe(false)
  expect(shown.find('[role=alert]').exists()).toBe(false)
})

test('who may not see grants does not ask for them', async () => {
  const { seen } = await page([], [grant])
  expect(seen).not.toContain('GET /api/admin/grants')
})

test('looks are found by who, how and when, as the address says', async () => {
  const { shown, seen } = await page(
    [],
    [grant],
    '/access-log?reader=hangzhou&what=BOARD&from=2020-08-01&until=x',
  )
  const query = new URLSearchParams(seen.find((what) => what.includes('access-log?'))!.split('?')[1])
  expect(Object.fromEntries(query)).toEqual({
    reader: 'hangzhou',
    what: 'BOARD',
    from: '2020-08-01',
    limit: '50',
  })
  expect(shown.findAll<HTMLSelectElement>('select').map(({ element }) => element.value)).toEqual([
    'hangzhou',
    'BOARD',
  ])
})
