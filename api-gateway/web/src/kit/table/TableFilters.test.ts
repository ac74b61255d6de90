import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent, h, reactive } from 'vue'
import DayField from '@/kit/element/DayField.vue'
import SelectField from '@/kit/form/SelectField.vue'
import TextField from '@/kit/form/TextField.vue'
import TableFilters from './TableFilters.vue'

const LIGHTS = [
  { value: '', label: '全部' },
  { value: 'RED', label: '进度滞后' },
]
const YEARS = [{ value: '2020', label: '2020年' }]

/** A window of this width, as far as anybody asks. */
function width(narrow: boolean): void {
  vi.stubGlobal('matchMedia', () => ({
    matches: narrow,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
}

function filters(set: { q?: string; light?: string; from?: string | null }) {
  const state = reactive({ q: '', light: '', year: '2020', from: null as string | null, ...set })
  const fields = defineComponent(() => () => [
    h(TextField, { label: '名称', modelValue: state.q, 'onUpdate:modelValue': (v: string) => (state.q = v) }),
    h(SelectField, {
      label: '亮灯',
      options: LIGHTS,
      modelValue: state.light,
      'onUpdate:modelValue': (v: string) => (state.light = v),
    }),
    h(SelectField, { label: '年度', options: YEARS, modelValue: state.year }),
    h(DayField, {
      label: '从',
      clearable: true,
      modelValue: state.from,
      'onUpdate:modelValue': (v: string | null) => (state.from = v),
    }),
  ])
  const page = mount(TableFilters, {
    props: { caption: '项目', columns: [] },
    slots: { default: () => h(fields) },
    attachTo: document.body,
  })
  const chips = () => page.findAll('.set li button').map((one) => one.text())
  return { page, state, chips }
}

afterEach(() => {
  document.body.innerHTML = ''
})

test('on a phone each filter that is set is a chip, and what is always set is none', async () => {
  width(true)
  const { chips } = filters({ q: '小区', light: 'RED', from: '2020-06-01' })
  await flushPromises()
  expect(chips()).toEqual(['“小区” ✕', '进度滞后 ✕', '从 2020年6月1日 ✕'])
})

test('pressing a chip sets its filter free, says so and leads the focus on', async () => {
  width(true)
  const { page, state, chips } = filters({ light: 'RED', from: '2020-06-01' })
  await flushPromises()
  await page.get('button[aria-label="移除“亮灯：进度滞后”"]').trigger('click')
  await flushPromises()
  expect(state.light).toBe('')
  expect(chips()).toEqual(['从 2020年6月1日 ✕'])
  expect(page.get('[role="status"]').text()).toBe('已移除“亮灯”')
  expect(document.activeElement?.textContent?.trim()).toBe('筛选和排序')
})

test('a link with filters in it leaves the list to be seen: they stand on a sheet that is closed', async () => {
  width(true)
  const { page } = filters({ light: 'RED' })
  const sheet = page.get('dialog').element as HTMLDialogElement
  expect(sheet.open).toBe(false)
  await page.get('.unfold').trigger('click')
  expect(sheet.open).toBe(true)
  await page.get('form').trigger('submit')
  expect(sheet.open).toBe(false)
})

test('where there is room the filters stand there, and no chips', async () => {
  width(false)
  const { page, chips } = filters({ light: 'RED' })
  await flushPromises()
  expect(chips()).toEqual([])
  expect(page.find('dialog').exists()).toBe(false)
})

test('on a phone a day is the device’s own; emptied it is no day, or stays where there has to be one', async () => {
  width(true)
  const must = mount(DayField, { props: { label: '从', modelValue: '2020-06-01' } })
  const may = mount(DayField, { props: { label: '从', modelValue: '2020-06-01', clearable: true } })
  for (const field of [must, may]) await field.get('input[type="date"]').setValue('2020-07-15')
  expect([must, may].map((field) => field.emitted('update:modelValue'))).toEqual([
    [['2020-07-15']],
    [['2020-07-15']],
  ])
  for (const field of [must, may]) await field.get('input[type="date"]').setValue('')
  expect(must.emitted('update:modelValue')).toHaveLength(1)
  expect(may.emitted('update:modelValue')!.at(-1)).toEqual([null])
})
