import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nextTick } from 'vue'
import type { Department } from '@/project/types'
import type { CityTask } from './api'
import AssignTask from './AssignTask.vue'

const offices = ['教育局', '民政局', '住建局'].map((name) => ({
  id: name,
  name,
  active: true,
})) as Department[]
const task = { id: 's1', version: 1, indicator: '养老床位', department: { id: '教育局', name: '教育局' } }
let sent: string[]
let answer: () => Response

beforeEach(() => {
  sent = []
  vi.stubGlobal('fetch', async (_: string, request: RequestInit) => {
    sent.push(String(request.body))
    return answer()
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

function form() {
  const shown = mount(AssignTask, {
    attachTo: document.body,
    props: {
      task: task as CityTask,
      offices,
      reload: async () =>
        void (await shown.setProps({
          task: { ...task, version: 2, department: { id: '民政局', name: '民政局' } } as CityTask,
        })),
    },
  })
  return shown
}

test('choosing sends nothing; saving does, and leaves the focus where the choice was made', async () => {
  answer = () => Response.json({})
  const shown = form()
  expect(shown.find('button').exists()).toBe(false)
  await shown.find('select').setValue('民政局')
  expect(sent).toEqual([])
  await shown.find('form').trigger('submit')
  await flushPromises()
  expect(sent).toEqual(['{"departmentId":"民政局"}'])
  expect(shown.find('button').exists()).toBe(false)
  expect(shown.find('[role=status]').text()).toContain('民政局')
  expect(document.activeElement).toBe(shown.find('select').element)
})

test('what was refused stays chosen', async () => {
  answer = () => Response.json({ title: '内容已被他人修改', detail: '请查看变更。' }, { status: 412 })
  const shown = form()
  await shown.find('select').setValue('住建局')
  await shown.find('form').trigger('submit')
  await flushPromises()
  await nextTick()
  expect(shown.find('[role=alert]').text()).toContain('内容已被他人修改')
  expect(shown.find('select').element.value).toBe('住建局')
  expect(document.activeElement).toBe(shown.find('button').element)
})
