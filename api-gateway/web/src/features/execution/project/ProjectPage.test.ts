import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { signedIn } from '@/shell/session/session'
import ProjectPage from './ProjectPage.vue'

const PROJECT = '/api/core/projects/p1'
const change = (
  day: number,
  field: string,
  from: string | number | null,
  to: string | number,
  of: string | null = null,
) => ({
  at: `2020-03-${day}T01:00:00Z`,
  by: '市政府办',
  field,
  of,
  from,
  to,
})
let answers: Record<string, unknown>
let asked: string[]

beforeEach(() => {
  asked = []
  answers = {
    [PROJECT]: {
      id: 'p1',
      year: 2020,
      no: 1,
      title: '老旧小区综合改造',
      type: 'CONSTRUCTION',
      state: 'IN_PROGRESS',
      light: 'GREEN',
      indicators: [indicator('i1', '改造小区', true), indicator('i2', '加装电梯', false)],
      funds: {},
      changes: [change(12, 'department', null, '市建委'), change(10, 'department', null, '市民政局')],
    },
    [`${PROJECT}/reports`]: [
      { id: 'r1', month: '2020-07', state: 'SUBMITTED', values: [], narrative: '正在施工' },
    ],
    [`${PROJECT}/shares`]: [
      {
        indicatorId: 'i1',
        shares: [
          {
            district: 'xihu',
            districtName: '西湖区',
            target: 60,
            actual: null,
            completion: null,
            asOf: null,
          },
        ],
        changes: [change(11, 'share', 50, 60, '西湖区')],
      },
    ],
  }
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    const answer = answers[address]
    return answer ? Response.json(answer) : Response.json({}, { status: 503 })
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

function indicator(id: string, name: string, rolledUp: boolean) {
  const target = { comparator: 'EQ', target: 300, unit: '个', quality: 'EXACT' }
  return {
    id,
    name,
    verb: '',
    ...target,
    baseline: null,
    actual: 1,
    completion: null,
    milestones: [],
    rolledUp,
  }
}

async function page() {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)', component: ProjectPage }],
  })
  const shown = mount(ProjectPage, {
    props: { id: 'p1' },
    attachTo: document.body,
    global: { plugins: [router], stubs: { transition: false } },
  })
  await flushPromises()
  return shown
}
type Shown = Awaited<ReturnType<typeof page>>
const part = (shown: Shown, name: string) => shown.find(`section[aria-labelledby="${name}"]`)

test('a project, its reports and its shares are asked for once each, however many indicators there are', async () => {
  const shown = await page()
  expect(asked.sort()).toEqual([PROJECT, `${PROJECT}/reports`, `${PROJECT}/shares`])
  expect(part(shown, 'reports').text()).toContain('正在施工')
  const [first, second] = part(shown, 'indicators').findAll('li')
  expect(first!.text()).toContain('西湖区')
  expect(first!.text()).toContain('由各区县已确认的数字汇总')
  expect(second!.text()).not.toContain('西湖区')
  expect(second!.text()).not.toContain('由各区县已确认的数字汇总')
})

test('changes of the project and of its shares stand in one list, latest first, with the indicator’s name', async () => {
  const said = part(await page(), 'changes').findAll('li')
  expect(said.map((li) => li.text().replace(/^.*?(?=把|填写)/s, ''))).toEqual([
    '填写“承办单位”：“市建委”',
    '把“区县任务（改造小区 · 西湖区）”由“50”改为“60”',
    '填写“承办单位”：“市民政局”',
  ])
})

test('what could not be read says so in its own place and can be asked for again', async () => {
  const { [`${PROJECT}/reports`]: reports, [`${PROJECT}/shares`]: shares, ...project } = answers
  answers = project
  const shown = await page()
  expect(shown.find('h1').text()).toBe('老旧小区综合改造')
  expect(part(shown, 'reports').find('[role=alert]').exists()).toBe(true)
  expect(part(shown, 'reports').text()).not.toContain('还没有月报')
  expect(part(shown, 'indicators').find('[role=alert]').exists()).toBe(true)
  expect(part(shown, 'changes').findAll('li')).toHaveLength(2)
  expect(part(shown, 'changes').text()).toContain('区县任务的修改暂时读不到')

  answers = { ...project, [`${PROJECT}/reports`]: reports, [`${PROJECT}/shares`]: shares }
  for (const name of ['reports', 'indicators'])
    await part(shown, name).find('[role=alert] button').trigger('click')
  await flushPromises()
  expect(shown.find('[role=alert]').exists()).toBe(false)
  expect(part(shown, 'reports').text()).toContain('正在施工')
  expect(part(shown, 'changes').findAll('li')).toHaveLength(3)
  expect(asked.filter((address) => address === PROJECT)).toHaveLength(1)
})

const OFFICE = {
  today: '2020-08-01',
  person: { id: 'me', name: '督查' },
  operator: false,
  choices: [],
  membership: { tenant: 'hangzhou', tenantName: '杭州市', level: 'CITY', roles: ['GOVERNMENT_OFFICE'] },
}
const standing = (state: string, changes: unknown[] = []) => {
  answers['/api/admin/me'] = OFFICE
  answers[PROJECT] = { ...(answers[PROJECT] as object), state, changes }
}
const link = (shown: Shown) => shown.find('a[href$="/shares"]')
const button = (shown: Shown, words: string) => shown.findAll('button').find((b) => b.text() === words)

test('a project at rest says since when, and why its targets are not divided', async () => {
  standing('IN_PROGRESS')
  await signedIn()
  expect(link(await page()).exists()).toBe(true)
  standing('COMPLETED', [change(12, 'state', 'IN_PROGRESS', 'COMPLETED')])
  const shown = await page()
  expect(link(shown).exists()).toBe(false)
  expect(part(shown, 'indicators').text()).toContain('请先在项目页“撤销办结”')
  expect(shown.find('header').text()).toContain('已办结（2020年3月12日办结）')
})

test('completing says what is still open and that it can be taken back, and then shows the state', async () => {
  standing('IN_PROGRESS')
  answers[`${PROJECT}/complete`] = {}
  await signedIn()
  const shown = await page()
  await button(shown, '办结')!.trigger('click')
  await flushPromises()
  const dialog = document.querySelector('[role=dialog]')!
  expect(dialog.textContent).toContain('2020年7月的月报还在等待审核')
  expect(dialog.textContent).toContain('加装电梯（暂无数据）')
  expect(dialog.textContent).toContain('撤销办结')
  expect(dialog.textContent).not.toContain('已退回')

  standing('COMPLETED', [change(12, 'state', 'IN_PROGRESS', 'COMPLETED')])
  dialog.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }))
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('已办结'))
})
