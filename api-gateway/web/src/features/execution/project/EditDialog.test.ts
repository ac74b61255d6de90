import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { actAs } from '@/shell/session/session'
import {
  answersOnProject,
  button,
  change,
  dialog,
  OFFICE,
  pressInDialog,
  PROJECT,
  projectPage,
  sendDialog,
  versioned,
} from '../../../../tests/project'
import { Reply, services, type Seen } from '../../../../tests/services'

let answers: Record<string, unknown>
let asked: Seen[]
beforeEach(() => {
  answers = answersOnProject()
  asked = services(answers)
  actAs(OFFICE, 'PLAN_PROJECTS', 'COMPLETE_PROJECTS')
})
afterEach(() => {
  actAs(null)
  document.body.innerHTML = ''
})
const writes = () => asked.filter(({ what }) => !what.startsWith('GET'))
const type = (box: HTMLInputElement, text: string) => {
  box.value = text
  box.dispatchEvent(new Event('input'))
}
const tick = (words: string) =>
  [...dialog()!.querySelectorAll('label')].find((l) => l.textContent!.includes(words))!.click()
async function editing() {
  const shown = await projectPage()
  await button(shown, '修改')!.trigger('click')
  await flushPromises()
  return { shown, planned: () => dialog()!.querySelector<HTMLInputElement>('input[inputmode=decimal]')! }
}

test('only what was touched is sent, with the version that was read; nothing touched is nothing sent', async () => {
  const { shown, planned } = await editing()
  answers[`PATCH ${PROJECT}`] = {}
  sendDialog()
  await flushPromises()
  expect(dialog()!.textContent).toContain('没有改动')
  expect(writes()).toEqual([])

  type(planned(), '999')
  sendDialog()
  await vi.waitFor(() => expect(shown.find('[role=status]').text()).toBe('已保存。'))
  expect(writes()).toMatchObject([{ body: { plannedFen: 999_000_000 }, headers: { 'If-Match': '"4"' } }])
  await vi.waitFor(() => expect(dialog()).toBeNull())
})

test('a plan a hundred times the old one is asked about before it is sent, and sent once it is ticked', async () => {
  const { shown, planned } = await editing()
  answers[`PATCH ${PROJECT}`] = {}
  type(planned(), String(Number(planned().value) * 10_000))
  sendDialog()
  await flushPromises()
  expect(dialog()!.textContent).toContain('10,000倍')
  expect(dialog()!.textContent).toContain('请核对后确认，或改正计划资金。')
  expect(writes()).toEqual([])
  tick('已核对')
  sendDialog()
  await vi.waitFor(() => expect(shown.find('[role=status]').text()).toBe('已保存。'))
  expect(writes()).toHaveLength(1)
})

test('whoever takes part is ticked among the departments in force, and the one that answers is not among them', async () => {
  const { shown } = await editing()
  answers[`PATCH ${PROJECT}`] = {}
  const offered = [...dialog()!.querySelectorAll('.choices label')].map((l) => l.textContent!.trim())
  expect(offered).toEqual(['市民政局'])
  tick('市民政局')
  sendDialog()
  await vi.waitFor(() => expect(shown.find('[role=status]').text()).toBe('已保存。'))
  expect(writes()).toMatchObject([{ body: { coDepartmentIds: ['d2'] }, headers: { 'If-Match': '"4"' } }])
})

const faster = new Reply(412, {
  title: '已有变动',
  changes: [change(13, 'department', '市建委', '市民政局')],
})

test('who was slower reads what the other has changed, keeps what was typed and goes on from the newer version', async () => {
  const { planned } = await editing()
  type(planned(), '999')
  answers[`PATCH ${PROJECT}`] = faster
  answers[`GET ${PROJECT}`] = versioned(5, { department: { id: 'd2', name: '市民政局' } })
  sendDialog()
  await flushPromises()
  expect(document.activeElement?.textContent).toBe('您修改时，别人已经改过')
  expect(dialog()!.textContent).toContain('把“承办单位”由“市建委”改为“市民政局”')

  pressInDialog('返回继续修改')
  await flushPromises()
  expect(planned().value).toBe('999')
  expect(dialog()!.querySelector('[role=alert]')).toBeNull()
  sendDialog()
  await flushPromises()
  answers[`PATCH ${PROJECT}`] = {}
  pressInDialog('用我的内容再保存一次')
  await flushPromises()
  expect(writes().map(({ body, headers }) => [body, headers['If-Match']])).toEqual([
    [{ plannedFen: 999_000_000 }, '"4"'],
    [{ plannedFen: 999_000_000 }, '"5"'],
    [{ plannedFen: 999_000_000 }, '"5"'],
  ])
})

test('who lets go of what was typed sees what the other has made of it, and not that it was saved', async () => {
  const { shown, planned } = await editing()
  type(planned(), '999')
  answers[`PATCH ${PROJECT}`] = faster
  answers[`GET ${PROJECT}`] = versioned(5, { department: { id: 'd2', name: '市民政局' } })
  sendDialog()
  await flushPromises()
  pressInDialog('放弃我的修改')
  await vi.waitFor(() => expect(dialog()).toBeNull())
  expect(shown.find('.facts').text()).toContain('市民政局')
  expect(shown.text()).not.toContain('已保存')
  await button(shown, '修改')!.trigger('click')
  await flushPromises()
  expect(planned().value).toBe('100')
})

test('a refusal closes nothing, and stands at its field', async () => {
  const { planned } = await editing()
  type(planned(), '999')
  answers[`PATCH ${PROJECT}`] = new Reply(422, {
    title: '填写有误',
    errors: [{ field: 'plannedFen', message: '太多' }],
  })
  sendDialog()
  await flushPromises()
  const note = document.getElementById(planned().getAttribute('aria-describedby')!)!
  expect(note.textContent).toBe('太多')
  expect(planned().value).toBe('999')
})

test('what is typed outlives a session that acts for another congress now', async () => {
  const { planned } = await editing()
  type(planned(), '999')
  answers[`PATCH ${PROJECT}`] = new Reply(409, { type: '/problems/another-membership', title: '身份已切换' })
  sendDialog()
  await flushPromises()
  expect(planned().value).toBe('999')
  answers[`PATCH ${PROJECT}`] = {}
  sendDialog()
  await flushPromises()
  expect(writes().map(({ body, headers }) => [body, headers['If-Match']])).toEqual([
    [{ plannedFen: 999_000_000 }, '"4"'],
    [{ plannedFen: 999_000_000 }, '"4"'],
  ])
})
