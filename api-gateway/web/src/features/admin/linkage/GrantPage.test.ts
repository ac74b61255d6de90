import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { actAs } from '@/shell/session/session'
import { Reply, services, type Made, type Seen } from '../../../../tests/services'
import type { Grant } from './api'
import GrantPage from './GrantPage.vue'

const HERE = '/api/admin/grants/g'
const UUID = '0198f000-0000-7000-8000-000000000001'
let shown: VueWrapper
let asked: Seen[]
let version: number

const grant = (more: Partial<Grant> = {}): Grant => ({
  id: 'g',
  partner: { slug: 'hangzhou', name: '杭州市' },
  direction: 'GIVE',
  kinds: ['PROJECTS', 'PROGRESS', 'FUNDS'],
  projects: null,
  from: '2020-01-01',
  until: '2020-12-31',
  state: 'PROPOSED',
  proposedBy: 'THEM',
  enforced: true,
  reason: null,
  history: [],
  version,
  ...more,
})
const projects = { next: null, items: [{ id: 'p1', no: 1, title: '新增养老床位' }] }
const taken = { title: '已被他人修改', detail: '请看一看有什么变化。' }

beforeEach(() => {
  version = 1
  actAs({
    person: { id: 'me', name: '工作人员' },
    operator: false,
    membership: {
      id: 'm',
      tenant: 'xihu',
      tenantName: '西湖区',
      level: 'DISTRICT',
      roles: ['CONGRESS_STAFF'],
      department: null,
      parent: null,
    },
    memberships: [],
    abilities: [],
    sample: false,
    today: '2020-08-12',
  })
})
afterEach(() => {
  shown.unmount()
  actAs(null)
  document.body.innerHTML = ''
})

async function page(answers: Record<string, Made>) {
  asked = services({ 'GET /api/core/projects': projects, ...answers })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)*', component: { template: '<p />' } }],
  })
  await router.push('/linkage/g')
  shown = mount(GrantPage, { props: { id: 'g' }, global: { plugins: [router] }, attachTo: document.body })
  await flushPromises()
  return router
}

const dialog = () =>
  [...document.querySelectorAll<HTMLElement>('[role=dialog]')].find(
    (each) => each.parentElement?.style.display !== 'none',
  )!

async function press(words: string, within: ParentNode = document) {
  const found = [...within.querySelectorAll('button')].find((each) => each.textContent?.trim() === words)!
  found.click()
  await flushPromises()
}

const sent = (what: string) => asked.filter((one) => one.what === what)

test('a project that we have no name for is not shown by its key', async () => {
  await page({ [`GET ${HERE}`]: () => grant({ projects: ['p1', UUID] }) })
  expect(shown.text()).toContain('1. 新增养老床位')
  expect(shown.text()).toContain('…')
  expect(document.body.textContent).not.toContain(UUID)
})

test('less is agreed to with only what is less, and what was ticked survives that somebody was faster', async () => {
  await page({
    [`GET ${HERE}`]: () => grant(),
    [`POST ${HERE}/agree`]: ({ headers }: Seen) => {
      if (headers['If-Match'] === '"2"') return grant({ state: 'ACTIVE' })
      version = 2
      return new Reply(412, taken)
    },
  })
  await press('缩小范围……')
  const funds = dialog().querySelector<HTMLInputElement>('input[value=FUNDS]')!
  funds.click()
  await press('按此范围同意', dialog())
  expect(dialog().textContent).toContain('请看一看有什么变化')
  expect(dialog().querySelector<HTMLInputElement>('input[value=FUNDS]')!.checked).toBe(false)
  await press('按此范围同意', dialog())
  expect(sent(`POST ${HERE}/agree`).map(({ body }) => body)).toEqual([
    { kinds: ['PROJECTS', 'PROGRESS'] },
    { kinds: ['PROJECTS', 'PROGRESS'] },
  ])
  expect(shown.text()).toContain('已按缩小后的范围同意')
})

test('a refusal keeps the reason that was typed and the dialog', async () => {
  await page({
    [`GET ${HERE}`]: () => grant(),
    [`POST ${HERE}/refuse`]: new Reply(409, { title: '已撤回', detail: '对方已撤回这项提议。' }),
  })
  await press('拒绝')
  const box = dialog().querySelector('textarea')!
  box.value = ' 尚未商定 '
  box.dispatchEvent(new Event('input'))
  await press('拒绝', dialog())
  expect(sent(`POST ${HERE}/refuse`)[0]!.body).toEqual({ reason: '尚未商定' })
  expect(dialog().textContent).toContain('对方已撤回这项提议')
  expect(dialog().querySelector('textarea')!.value).toBe(' 尚未商定 ')
  expect(sent(`GET ${HERE}`)).toHaveLength(2)
})
