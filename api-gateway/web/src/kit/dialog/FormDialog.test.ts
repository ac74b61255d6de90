import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
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
