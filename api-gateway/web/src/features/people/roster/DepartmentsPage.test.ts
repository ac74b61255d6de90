import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { actAs, type Me } from '@/shell/session/session'
import { late, Reply, services, type Seen } from '../../../../tests/services'
import { createMemoryHistory, createRouter } from 'vue-router'
import DepartmentsPage from './DepartmentsPage.vue'

const department = (id: string, name: string, active = true, version = 1) => ({ id, name, active, version })
const row = (id: string, no: number, title: string, of: object | null = null) => ({
  id,
  no,
  title,
  department: of,
})
const PROJECTS = 'GET /api/core/projects'
const PROJECT = '/api/core/projects/p2'
const CHANGE = 'PUT /api/core/departments/d1'
let answers: Record<string, unknown>
let asked: Seen[]
beforeEach(() => {
  actAs({ today: '2020-08-01', operator: false, membership: null } as unknown as Me)
  answers = {
    'GET /api/core/departments': [department('d1', '市民政局'), department('d2', '市教育局', false)],
    [`${PROJECTS}?year=2020&sort=no&limit=100`]: { items: [row('p1', 1, '居家养老', {})], next: 'b' },
    [`${PROJECTS}?year=2020&sort=no&cursor=b&limit=100`]: { items: [row('p2', 2, '校园安全')], next: null },
    [`GET ${PROJECT}`]: new Reply(200, { department: null }, { ETag: '"7"' }),
    [`PATCH ${PROJECT}`]: {},
    [CHANGE]: {},
    'PUT /api/core/departments/d2': {},
    'POST /api/core/departments': new Reply(201, {}),
  }
  asked = services(answers)
})
enableAutoUnmount(afterEach)
afterEach(() => (document.body.innerHTML = ''))

async function page() {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)', component: DepartmentsPage }],
  })
  await router.push('/departments')
  const shown = mount(DepartmentsPage, {
    attachTo: document.body,
    global: { plugins: [router], stubs: { transition: false, RouterLink: true } },
  })
  await flushPromises()
  return shown
}
type Shown = Awaited<ReturnType<typeof page>>
const writes = () => asked.filter(({ what }) => !what.startsWith('GET'))
const press = async (shown: Shown, name: string) => {
  await shown.get(`[aria-label="${name}"]`).trigger('click')
  await flushPromises()
}
const dialog = () =>
  [...document.querySelectorAll('[role=dialog]')].find((one) => one.querySelector('form')) ?? null
const send = async () => {
  dialog()!
    .querySelector('form')!
    .dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }))
  await flushPromises()
}
const closed = () => vi.waitFor(() => expect(dialog()).toBeNull())
const status = (shown: Shown) => shown.get('[role=status]').text()

test('a new department has a name, and is in the list once it is there', async () => {
  const shown = await page()
  const add = async () => {
    await shown.get('form').trigger('submit')
    await flushPromises()
  }
  await add()
  expect(shown.get('p.wrong').text()).toBe('请填单位名称。')
  answers['GET /api/core/departments'] = [department('d3', '市建委')]
  await shown.get('form input').setValue(' 市建委 ')
  await add()
  expect(writes()).toMatchObject([{ body: { name: '市建委' } }])
  expect(shown.get('section ul').text()).toContain('市建委')
  expect(shown.get('form input').element).toMatchObject({ value: '' })
  expect(shown.find('p.wrong').exists()).toBe(false)
  expect(status(shown)).toBe('已保存。')
})

test('a refused name closes no dialog and stays as it was typed; a free one is taken', async () => {
  const shown = await page()
  await press(shown, '改名：市民政局')
  const box = () => dialog()!.querySelector('input')!
  expect(box().value).toBe('市民政局')
  box().value = '市教育局'
  box().dispatchEvent(new Event('input'))
  answers[CHANGE] = new Reply(422, { title: '有误', errors: [{ field: 'name', message: '已有这个单位' }] })
  await send()
  expect(dialog()!.textContent).toContain('已有这个单位')
  expect(box().value).toBe('市教育局')
  answers[CHANGE] = {}
  box().value = '市民政和养老局'
  box().dispatchEvent(new Event('input'))
  await send()
  await closed()
  expect(writes().at(-1)!.body).toEqual({ name: '市民政和养老局', active: true })
})

test('who retires a department that another has just renamed reads so, and then retires that one', async () => {
  const shown = await page()
  await press(shown, '停用：市民政局')
  answers[CHANGE] = new Reply(412, {
    title: '已有变动',
    changes: [
      { field: 'name', of: null, from: '市民政局', to: '市养老局', by: '乙', at: '2020-08-01T01:00:00Z' },
    ],
  })
  answers['GET /api/core/departments'] = [department('d1', '市养老局', true, 2)]
  await send()
  expect(dialog()!.textContent).toContain('把“名称”由“市民政局”改为“市养老局”')
  answers[CHANGE] = {}
  await send()
  await closed()
  expect(writes().map(({ body, headers }) => [body, headers['If-Match']])).toEqual([
    [{ name: '市民政局', active: false }, '"1"'],
    [{ name: '市养老局', active: false }, '"2"'],
  ])
})

test('a department is used again without a question, and a refusal is told', async () => {
  const shown = await page()
  answers['PUT /api/core/departments/d2'] = new Reply(409, { title: '现在不行' })
  await press(shown, '恢复使用：市教育局')
  expect(shown.get('[role=alert]').text()).toContain('现在不行')
  answers['PUT /api/core/departments/d2'] = {}
  await press(shown, '恢复使用：市教育局')
  expect(status(shown)).toBe('已保存。')
  expect(writes().at(-1)!.body).toEqual({ name: '市教育局', active: true })
})

const assign = (shown: Shown) => shown.get('section[aria-labelledby=assign]')
async function choosing() {
  const shown = await page()
  expect(assign(shown).findAll('li')).toHaveLength(1)
  await assign(shown).get('li select').setValue('d1')
  return { shown, go: assign(shown).get('li button').element as HTMLButtonElement }
}

test('projects of all pages wait; tapped twice one is assigned once, with the version read just before', async () => {
  const { shown, go } = await choosing()
  const done = late<unknown>()
  answers[`PATCH ${PROJECT}`] = done.answer
  go.click()
  go.click()
  await flushPromises()
  go.click()
  done.give({})
  await flushPromises()
  expect(writes()).toMatchObject([{ body: { departmentId: 'd1' }, headers: { 'If-Match': '"7"' } }])
  expect(assign(shown).text()).toContain('已把“校园安全”分派给市民政局。')
  expect(assign(shown).text()).toContain('2020年的项目都已分派。')
  expect(document.activeElement?.id).toBe('assign')
})

test('what somebody else has assigned meanwhile stays theirs, and what is refused still waits', async () => {
  const { shown, go } = await choosing()
  answers[`PATCH ${PROJECT}`] = new Reply(409, { title: '项目已中止' })
  go.click()
  await flushPromises()
  expect(assign(shown).get('[role=alert]').text()).toContain('项目已中止')
  expect(assign(shown).get<HTMLSelectElement>('li select').element.value).toBe('d1')
  answers[`GET ${PROJECT}`] = { department: { id: 'd9', name: '市建委' } }
  go.click()
  await flushPromises()
  expect(writes()).toHaveLength(1)
  expect(assign(shown).text()).toContain('已由别人分派给市建委')
})
