import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { useForm } from '@/kit/form/useForm'
import FormDialog from './FormDialog.vue'

afterEach(() => (document.body.innerHTML = ''))

/** A dialog whose sending ends when it is told to, and then has something to note where `noting` says so. */
async function opened(noting = false) {
  let end!: () => void
  const open = ref(false)
  const noted = ref(false)
  const page = defineComponent(() => {
    const form = useForm({
      start: () => ({}),
      send: () =>
        new Promise<void>((resolve) => {
          end = () => {
            noted.value = noting
            resolve()
          }
        }),
    })
    return () =>
      h(
        FormDialog,
        {
          modelValue: open.value,
          'onUpdate:modelValue': (now) => (open.value = now),
          title: '题',
          go: '做',
          form,
          instead: noted.value,
        },
        noted.value ? { instead: () => '请记下' } : { default: () => '内容' },
      )
  })
  const shown = mount(page, { attachTo: document.body, global: { stubs: { transition: false } } })
  open.value = true
  await flushPromises()
  const button = (name: string) =>
    [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)!
  return { shown, open, button, end: () => end() }
}

test('a dialog stays while it is being sent, by whatever key or button, and closes when it is done', async () => {
  const { open, button, end } = await opened()
  button('做').click()
  await flushPromises()
  expect(button('取消').disabled).toBe(true)
  expect(document.querySelector('.el-dialog__headerbtn')).toBeNull()
  end()
  await flushPromises()
  expect(open.value).toBe(false)
})

test('what has to be noted takes the form’s place, and the dialog stays', async () => {
  const { open, button, end } = await opened(true)
  button('做').click()
  await flushPromises()
  end()
  await flushPromises()
  expect(open.value).toBe(true)
  expect(document.body.textContent).toContain('请记下')
})

/** A dialog with something to fill in. */
async function withText() {
  const open = ref(true)
  const page = defineComponent(() => {
    const form = useForm({ start: () => ({ reason: '' }), send: () => Promise.resolve() })
    return () =>
      h(
        FormDialog,
        {
          modelValue: open.value,
          'onUpdate:modelValue': (now) => (open.value = now),
          title: '题',
          go: '做',
          form,
        },
        () =>
          h('textarea', {
            value: form.values.reason,
            onInput: (e: Event) => (form.values.reason = (e.target as HTMLTextAreaElement).value),
          }),
      )
  })
  const shown = mount(page, { attachTo: document.body, global: { stubs: { transition: false } } })
  await flushPromises()
  const box = () => document.querySelector('textarea')!
  async function type(text: string): Promise<void> {
    box().value = text
    box().dispatchEvent(new Event('input'))
    await flushPromises()
  }
  async function press(what: string): Promise<void> {
    const found = () =>
      [...document.querySelectorAll<HTMLElement>('button')].find((one) =>
        what.startsWith('.') ? one.matches(what) : one.textContent?.trim() === what,
      )
    await vi.waitFor(() => expect(found()).toBeDefined())
    // Vue takes no click in the very millisecond in which the button came to be
    await new Promise((later) => setTimeout(later, 5))
    found()!.click()
    await flushPromises()
  }
  const asked = () => document.querySelector('[role=alertdialog]') !== null
  return { shown, open, box, type, press, asked }
}

test('what was typed is thrown away by whoever was asked, and by nobody else', async () => {
  for (const way of ['取消', '.el-dialog__headerbtn']) {
    const { shown, open, box, type, press, asked } = await withText()
    await type('数字与上月不符')
    await press(way)
    expect([open.value, asked()]).toEqual([true, true])
    await press('继续填写')
    expect([open.value, asked(), box().value]).toEqual([true, false, '数字与上月不符'])
    await press(way)
    await press('放弃并关闭')
    await vi.waitFor(() => expect(open.value).toBe(false))
    shown.unmount()
  }
})

test('a dialog in which nothing was typed, or nothing that is not sent, closes without a question', async () => {
  const { open, type, press, asked } = await withText()
  await type('一')
  await type('')
  await press('取消')
  expect([open.value, asked()]).toEqual([false, false])
})
