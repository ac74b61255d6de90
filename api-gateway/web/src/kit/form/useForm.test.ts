import { flushPromises } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { sessionMended } from '@/kit/ask/mended'
import { Problem } from '@/kit/ask/problem'
import { useForm } from './useForm'

const form = (send: (values: { name: string }, key: string) => Promise<unknown>) =>
  useForm({
    start: () => ({ name: '' }),
    check: ({ name }) => ({ name: name.trim() ? undefined : '请填写姓名' }),
    called: { 'administrator.name': 'name' },
    send,
  })

test('nothing is said before somebody tries, and nothing is sent that is wrong', async () => {
  const send = vi.fn(async () => undefined)
  const shown = form(send)
  expect(shown.wrong).toEqual({})
  expect(await shown.submit()).toBe(false)
  expect(shown.wrong).toEqual({ name: '请填写姓名' })
  expect(send).not.toHaveBeenCalled()
  shown.values.name = '甲'
  expect(shown.wrong).toEqual({})
  expect(await shown.submit()).toBe(true)
})

test('what the services find wrong stands at its field, anything else above the button', async () => {
  let why = new Problem(422, '有误', null, null, null, [{ field: 'administrator.name', message: '重名' }])
  const shown = form(() => Promise.reject(why))
  shown.values.name = '甲'
  expect(await shown.submit()).toBe(false)
  expect(shown.wrong).toEqual({ name: '重名' })
  expect(shown.note).toBeNull()
  why = new Problem(422, '有误', null, null, null, [{ field: 'unknown', message: '未知' }])
  await shown.submit()
  expect(shown.note).toBe(why)
})

test('what may have been done is sent again with its key, anything else with a new one', async () => {
  const keys: string[] = []
  let why: Problem = Problem.silence('tooLong')
  const shown = form((_, key) => {
    keys.push(key)
    return Promise.reject(why)
  })
  shown.values.name = '甲'
  await shown.submit()
  await shown.submit()
  expect(keys[1]).toBe(keys[0])
  why = new Problem(409, '已有')
  await shown.submit()
  await shown.submit()
  expect(keys[2]).toBe(keys[0])
  expect(keys[3]).not.toBe(keys[0])
  shown.values.name = '乙'
  await shown.submit()
  expect(keys[4]).not.toBe(keys[3])
})

test('pressed twice it is sent once', async () => {
  let done!: () => void
  const send = vi.fn(() => new Promise<void>((resolve) => (done = resolve)))
  const shown = form(send)
  shown.values.name = '甲'
  const both = Promise.all([shown.submit(), shown.submit()])
  await flushPromises()
  done()
  expect(await both).toEqual([true, false])
  expect(send).toHaveBeenCalledOnce()
})

test('opened anew it is as it began', async () => {
  const shown = form(() => Promise.reject(new Problem(409, '已有')))
  shown.values.name = '甲'
  expect(shown.changed).toBe(true)
  await shown.submit()
  shown.reset()
  expect(shown).toMatchObject({ values: { name: '' }, failure: null, changed: false, wrong: {} })
})

test('a refusal because of the session is forgotten when that is mended, with everything typed; no other is', async () => {
  let why = new Problem(401, '尚未登录')
  const shown = form(() => Promise.reject(why))
  shown.values.name = '甲'
  await shown.submit()
  expect(shown.note).toBe(why)
  sessionMended()
  await flushPromises()
  expect(shown).toMatchObject({ note: null, values: { name: '甲' } })
  why = new Problem(409, '已有')
  await shown.submit()
  sessionMended()
  await flushPromises()
  expect(shown.note).toBe(why)
})

test('what has been sent is not something that would be lost', async () => {
  let end!: () => void
  const shown = form(() => new Promise<void>((resolve) => (end = resolve)))
  shown.values.name = '甲'
  const sending = shown.submit()
  await flushPromises()
  shown.values.name = '乙'
  end()
  await sending
  expect(shown.changed).toBe(true)
  shown.values.name = '甲'
  expect(shown.changed).toBe(false)
})
