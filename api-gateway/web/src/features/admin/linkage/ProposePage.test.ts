import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import type { Partner } from '@/congress/api'
import { actAs } from '@/shell/session/session'
import { Reply, services, type Made, type Seen } from '../../../../tests/services'
import type { Grant } from './api'
// there already when a route asks for them
import './GrantPage.vue'
import './LinkagePage.vue'
import './ProposePage.vue'
import routes from './routes'

const PROPOSE = 'POST /api/admin/grants'
let shown: VueWrapper
let asked: Seen[]
let router: Router

afterEach(() => {
  shown.unmount()
  actAs(null)
  document.body.innerHTML = ''
})

const DISTRICTS = Array.from({ length: 11 }, (_, i) => ({ slug: `d${i + 1}`, name: `区县${i + 1}` }))
const districts: Partner[] = DISTRICTS.map((one) => ({
  ...one,
  level: 'DISTRICT',
  give: ['PROJECTS'],
  receive: ['PROJECTS', 'PROGRESS', 'FUNDS'],
}))
const city: Partner = {
  slug: 'hangzhou',
  name: '杭州市',
  level: 'CITY',
  give: ['PROJECTS', 'PROGRESS', 'FUNDS'],
  receive: ['PROJECTS'],
}
const grant = (partner: Grant['partner'], more: Partial<Grant> = {}): Grant => ({
  id: `g-${partner.slug}`,
  partner,
  direction: 'RECEIVE',
  kinds: ['PROJECTS', 'PROGRESS', 'FUNDS'],
  projects: null,
  from: '2020-08-12',
  until: null,
  state: 'PROPOSED',
  proposedBy: 'US',
  enforced: true,
  reason: null,
  history: [],
  version: 0,
  ...more,
})

async function at(address: string, level: 'CITY' | 'DISTRICT', answers: Record<string, Made> = {}) {
  actAs({
    person: { id: 'me', name: '工作人员' },
    operator: false,
    membership: {
      id: 'm',
      tenant: level === 'CITY' ? 'hangzhou' : 'xihu',
      tenantName: level === 'CITY' ? '杭州市' : '西湖区',
      level,
      roles: ['CONGRESS_STAFF'],
      department: null,
      parent: null,
    },
    memberships: [],
    abilities: [],
    sample: false,
    today: '2020-08-12',
  })
  asked = services({
    'GET /api/admin/grants': [],
    'GET /api/admin/grants/partners': level === 'CITY' ? districts : [city],
    'GET /api/core/projects': { next: null, items: [] },
    [PROPOSE]: { proposed: DISTRICTS.map((one) => grant(one)), existing: [] },
    ...answers,
  })
  router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(address)
  shown = mount(RouterView, { global: { plugins: [router] }, attachTo: document.body })
  await settled()
}

/** Vue hears no click in the millisecond in which something is mounted. */
async function settled() {
  await flushPromises()
  await new Promise((resolve) => setTimeout(resolve, 5))
  await flushPromises()
}
const sent = () =>
  asked.filter(({ what }) => what === PROPOSE).map(({ body }) => body as Record<string, unknown>)
const has = (words: string) => expect(shown.text()).toContain(words)
const checked = () => shown.findAll<HTMLInputElement>('input:checked').map(({ element }) => element.value)

/** As often as somebody presses something. */
let clicks = 0
async function click(words: string) {
  const { element } = shown.findAll('a, button, label').find((one) => one.text() === words)!
  ;(element.querySelector('input') ?? (element as HTMLElement)).click()
  clicks++
  await settled()
}

test('one grant is proposed to all of eleven districts in no more than six clicks', async () => {
  clicks = 0
  await at('/linkage', 'CITY')
  await click('发起授权申请')
  await click('全部区县（11个）')
  has('所选11个区县向杭州市共享')
  await click('发起申请')
  expect(sent()).toEqual([
    {
      partners: DISTRICTS.map(({ slug }) => slug),
      direction: 'RECEIVE',
      kinds: ['PROJECTS', 'PROGRESS', 'FUNDS'],
      projects: null,
      from: '2020-08-12',
      until: null,
    },
  ])
  has('已发起11项授权申请')
  expect(clicks).toBeLessThanOrEqual(6)
})

test('who has the same already is named, with the way to it', async () => {
  const [first, second, ...others] = DISTRICTS
  await at('/linkage/new', 'CITY', {
    [PROPOSE]: { proposed: others.map((one) => grant(one)), existing: [grant(first!), grant(second!)] },
  })
  await click('全部区县（11个）')
  await click('发起申请')
  has('已发起9项授权申请')
  const links = shown.findAll('[role=status] a').map((one) => [one.text(), one.attributes('href')])
  expect(links).toEqual([
    ['区县1', '/linkage/g-d1'],
    ['区县2', '/linkage/g-d2'],
  ])
})

test('what nothing moves of in a direction is not offered there', async () => {
  await at('/linkage/new', 'CITY')
  const kinds = () =>
    shown
      .findAll<HTMLInputElement>('input[type=checkbox]')
      .map(({ element }) => element.value)
      .filter((value) => /^[A-Z]+$/.test(value))
  expect(kinds()).toEqual(['PROJECTS', 'PROGRESS', 'FUNDS'])
  await shown.get('input[value=GIVE]').setValue()
  expect(kinds()).toEqual(['PROJECTS'])
  has('目前市只能向区县共享基本情况')
  await shown.get('input[value=d3]').setValue(true)
  await click('发起申请')
  expect(sent()[0]).toMatchObject({ partners: ['d3'], direction: 'GIVE', kinds: ['PROJECTS'] })
})

test('an empty place of the matrix asks with its district and what it is about', async () => {
  await at('/linkage', 'CITY', {
    'GET /api/admin/grants': [
      grant(DISTRICTS[0]!, { state: 'ACTIVE', until: '2020-12-31', kinds: ['PROJECTS'] }),
    ],
  })
  const row = shown.findAll('tbody tr')[0]!
  expect(row.text()).toContain('生效中，至2020年12月31日')
  expect(row.get('a[href="/linkage/g-d1"]').attributes('aria-label')).toBe(
    '生效中，至2020年12月31日：区县1，区县向市：基本情况',
  )
  expect(row.findAll('a').filter((one) => one.text() === '发起授权申请')).toHaveLength(3)
  await router.push(row.get('a[aria-label="发起授权申请：区县1，区县向市：资金"]').attributes('href')!)
  await settled()
  expect(checked()).toEqual(['d1', 'RECEIVE', 'PROJECTS', 'FUNDS'])
})

test('an address that names nobody of ours chooses nobody', async () => {
  await at('/linkage/new?partner=elsewhere&direction=SIDEWAYS&kind=BALLOTS', 'CITY')
  expect(checked()).toEqual(['RECEIVE', 'PROJECTS', 'PROGRESS', 'FUNDS'])
  await click('发起申请')
  has('请选择对方')
  expect(sent()).toEqual([])
})

test('a district has its city alone: no matrix, nobody to choose, and it sees the one grant it made', async () => {
  await at('/linkage', 'DISTRICT', {
    [PROPOSE]: { proposed: [grant(city)], existing: [] },
    'GET /api/admin/grants/g-hangzhou': grant(city),
  })
  expect(shown.find('table').exists()).toBe(false)
  expect(asked.map(({ what }) => what)).not.toContain('GET /api/admin/grants/partners')
  await click('发起授权申请')
  expect(checked()).toEqual(['GIVE', 'PROJECTS', 'PROGRESS', 'FUNDS', 'ALL'])
  await click('发起申请')
  expect(sent()[0]!.partners).toEqual(['hangzhou'])
  expect(router.currentRoute.value.path).toBe('/linkage/g-hangzhou')
})

test('of all projects or of some, and of theirs none can be named', async () => {
  await at('/linkage/new', 'DISTRICT', { [PROPOSE]: new Reply(409, { title: '相同的共享已经存在' }) })
  await shown.get('input[value=SOME]').setValue()
  await click('发起申请')
  has('请选择项目')
  expect(sent()).toEqual([])
  await shown.get('input[value=RECEIVE]').setValue()
  await click('发起申请')
  expect(sent()[0]).toMatchObject({ direction: 'RECEIVE', kinds: ['PROJECTS'], projects: null })
  has('相同的共享已经存在')
})
