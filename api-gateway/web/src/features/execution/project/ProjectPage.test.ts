import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { client } from '@/kit/ask/client'
import { actAs } from '@/shell/session/session'
import {
  answersOnProject,
  button,
  change,
  COURSE,
  course,
  dialog,
  FILES,
  OFFICE,
  project,
  PROJECT,
  projectPage,
  REPORTS,
  sendDialog,
  SHARES,
  versioned,
  type Shown,
} from '../../../../tests/project'
import { late, Reply, services, type Seen } from '../../../../tests/services'

let answers: Record<string, unknown>
let asked: Seen[]
beforeEach(() => {
  answers = answersOnProject()
  asked = services(answers)
})
afterEach(() => {
  actAs(null)
  document.body.innerHTML = ''
})
const whatWasAsked = () => asked.map(({ what }) => what).sort()
const part = (shown: Shown, name: string) => shown.find(`section[aria-labelledby="${name}"]`)

test('a project, its reports, their files and its shares are asked for once each, however many indicators there are', async () => {
  const shown = await projectPage()
  expect(whatWasAsked()).toEqual([`GET ${PROJECT}`, COURSE, FILES, REPORTS, SHARES])
  expect(part(shown, 'reports').text()).toContain('正在施工')
  const [first, second] = part(shown, 'indicators').findAll('li')
  expect(first!.text()).toContain('西湖区')
  expect(first!.text()).toContain('由各区县已确认的数字汇总')
  expect(second!.text()).not.toContain('西湖区')
  expect(second!.text()).not.toContain('由各区县已确认的数字汇总')
})

test('changes of the project and of its shares stand in one list, latest first, with the indicator’s name', async () => {
  const said = part(await projectPage(), 'changes').findAll('li')
  expect(said.map((li) => li.text().replace(/^.*?(?=把|填写)/s, ''))).toEqual([
    '填写“承办单位”：“市建委”',
    '把“区县任务（改造小区 · 西湖区）”由“50”改为“60”',
    '填写“承办单位”：“市民政局”',
  ])
})

test('what could not be read says so in its own place and can be asked for again', async () => {
  const { [REPORTS]: reports, [SHARES]: shares } = answers
  answers[REPORTS] = answers[SHARES] = new Reply(503)
  const shown = await projectPage()
  expect(shown.find('h1').text()).toBe('老旧小区综合改造')
  expect(part(shown, 'reports').find('[role=alert]').exists()).toBe(true)
  expect(part(shown, 'reports').text()).not.toContain('还没有月报')
  expect(part(shown, 'indicators').find('[role=alert]').exists()).toBe(true)
  expect(part(shown, 'changes').findAll('li')).toHaveLength(2)
  expect(part(shown, 'changes').text()).toContain('区县任务的修改暂时读不到')

  Object.assign(answers, { [REPORTS]: reports, [SHARES]: shares })
  for (const name of ['reports', 'indicators'])
    await part(shown, name).find('[role=alert] button').trigger('click')
  await flushPromises()
  expect(shown.find('[role=alert]').exists()).toBe(false)
  expect(part(shown, 'reports').text()).toContain('正在施工')
  expect(part(shown, 'changes').findAll('li')).toHaveLength(3)
  expect(whatWasAsked().filter((what) => what === `GET ${PROJECT}`)).toHaveLength(1)
})

test('of one project that is read late nothing is shown under another one’s name', async () => {
  const [first, itsReports] = [late<object>(), late<object[]>()]
  answers[`GET ${PROJECT}`] = first.answer
  answers[REPORTS] = itsReports.answer
  answers[`GET /api/core/projects/p2`] = project('p2', '居家养老')
  answers[`GET /api/core/projects/p2/course`] = { ...course, months: [] }
  answers[`GET /api/core/projects/p2/reports`] = []
  answers[`GET /api/core/projects/p2/shares`] = []
  const shown = await projectPage()
  await shown.setProps({ id: 'p2' })
  await flushPromises()
  first.give(project('p1', '老旧小区综合改造'))
  itsReports.give([
    { id: 'r1', month: '2020-07', state: 'SUBMITTED', values: [], doubts: [], narrative: '正在施工' },
  ])
  await flushPromises()
  expect(shown.find('h1').text()).toBe('居家养老')
  expect(shown.text()).not.toContain('正在施工')
})

test('the page says why the light is what it is, and what is missing is not nought', async () => {
  const shown = await projectPage()
  expect(shown.text()).toContain(
    '截至2020年6月底，实际进度40.00%，比计划进度49.73%落后9.73个百分点，超过5个、没有超过15个百分点。',
  )
  const lines = part(shown, 'course').findAll('tbody tr')
  expect(lines.map((tr) => tr.text().replace(/\s/g, ''))).toEqual([
    '2020年5月已确认逾期报送120个暂无数据',
    '2020年6月逾期未报暂无数据暂无数据',
  ])
})

test('without its months the page still says the light', async () => {
  answers[COURSE] = new Reply(503)
  const shown = await projectPage()
  expect(part(shown, 'course').find('[role=alert]').exists()).toBe(true)
  expect(shown.find('dl').text()).toContain('进度正常')
})

const standing = (state: string, changes: unknown[] = []) => {
  actAs(OFFICE, 'PLAN_PROJECTS', 'COMPLETE_PROJECTS', 'DIVIDE_TARGETS')
  answers[`GET ${PROJECT}`] = versioned(4, { state, changes })
}
const link = (shown: Shown) => shown.find('a[href$="/shares"]')

test('a project at rest says since when, and why its targets are not divided', async () => {
  standing('IN_PROGRESS')
  const before = await projectPage()
  expect(link(before).exists()).toBe(true)
  before.unmount()
  client.clear()
  standing('COMPLETED', [change(12, 'state', 'IN_PROGRESS', 'COMPLETED')])
  const shown = await projectPage()
  expect(link(shown).exists()).toBe(false)
  expect(part(shown, 'indicators').text()).toContain('请先在项目页“撤销办结”')
  expect(shown.find('header').text()).toContain('已办结（2020年3月12日办结）')
})

test('completing says what is still open and that it can be taken back, and then shows the state', async () => {
  standing('IN_PROGRESS')
  answers[`POST ${PROJECT}/complete`] = {}
  const shown = await projectPage()
  await button(shown, '办结')!.trigger('click')
  await flushPromises()
  expect(dialog()!.textContent).toContain('2020年7月的月报还在等待审核')
  expect(dialog()!.textContent).toContain('加装电梯（暂无数据）')
  expect(dialog()!.textContent).toContain('撤销办结')
  expect(dialog()!.textContent).not.toContain('已退回')

  standing('COMPLETED', [change(12, 'state', 'IN_PROGRESS', 'COMPLETED')])
  sendDialog()
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('已办结'))
})
