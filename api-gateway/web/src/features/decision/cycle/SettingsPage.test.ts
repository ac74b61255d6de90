import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { signedIn } from '@/shell/session/session'
import SettingsPage from './SettingsPage.vue'

const POLICY = {
  greenFrom: -5,
  yellowFrom: -15,
  reportDueDay: 8,
  appliesFrom: '2022-01-01',
  nextToBegin: '2021-01-01',
  earlier: [{ appliesFrom: '2020-06-01', greenFrom: -4, yellowFrom: -12, reportDueDay: 5 }],
  begun: [{ year: 2020, greenFrom: -5, yellowFrom: -15, reportDueDay: 5 }],
  version: 1,
}
let sent: [string, Record<string, unknown>][]
let refusal: unknown
// pickers of days are slow to come up where the machine is busy
vi.setConfig({ testTimeout: 20_000 })

beforeEach(() => {
  sent = []
  refusal = null
  vi.stubGlobal('fetch', async (address: string, request: RequestInit = {}) => {
    if (request.method === 'PUT') {
      sent.push([address, JSON.parse(String(request.body))])
      if (refusal) return Response.json(refusal, { status: 422 })
    }
    if (address === '/api/admin/me')
      return Response.json({ today: '2020-08-01', membership: null, operator: false, choices: [] })
    if (address === '/api/core/policy') return Response.json(POLICY)
    if (address === '/api/core/republishing') return Response.json({ waiting: 0 })
    return Response.json([
      {
        year: 2020,
        stage: 'IMPLEMENTING',
        implementingFrom: '2020-01-01',
        implementingTo: '2020-12-31',
        version: 1,
      },
    ])
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

async function page() {
  await signedIn()
  const shown = mount(SettingsPage, { attachTo: document.body })
  await flushPromises()
  const form = (title: string) => shown.findAll('form.stack').find((one) => one.find('h2').text() === title)!
  return { cycle: form('年度与实施期'), rules: form('亮灯标准与报送期限') }
}

test('a year to come starts at the start; choosing to begin it says that this is for good', async () => {
  const { cycle } = await page()
  const [year, stage] = cycle.findAll('select')
  expect(stage!.element.value).toBe('IMPLEMENTING')
  expect(cycle.text()).toContain('实施期仍可修改，修改后计划进度和亮灯会重新计算')
  await year!.setValue('2021')
  expect(stage!.element.value).toBe('SOLICITING')
  expect(cycle.text()).not.toContain('即开始实施')
  await stage!.setValue('IMPLEMENTING')
  expect(cycle.find('.heed').text()).toContain('2021年即开始实施，此后一直沿用')
})

test('the period of a begun year moves only after a question', async () => {
  const { cycle } = await page()
  await cycle.trigger('submit')
  await flushPromises()
  expect(sent).toHaveLength(1)

  const to = cycle.findAllComponents({ name: 'DayField' })[1]!
  to.vm.$emit('update:modelValue', '2020-11-30')
  await cycle.trigger('submit')
  await flushPromises()
  expect(sent).toHaveLength(1)
  const dialog = document.querySelector('[role=dialog]')!
  expect(dialog.textContent).toContain('2020年1月1日至2020年11月30日')
  dialog.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }))
  await flushPromises()
  expect(sent[1]![1]).toMatchObject({ implementingTo: '2020-11-30' })
})

test('a rule says from which day it applies, before and after it is saved, and all decided ones stand below', async () => {
  const { rules } = await page()
  expect(rules.findAll('tbody th').map((th) => th.text())).toEqual([
    '2022年1月1日起',
    '2020年6月1日起',
    '2020',
  ])
  rules.findComponent({ name: 'DayField' }).vm.$emit('update:modelValue', null)
  await flushPromises()
  expect(rules.text()).toContain('没有填日期：保存后，自2021年1月1日起适用')
  await rules.trigger('submit')
  await flushPromises()
  expect(sent).toEqual([['/api/core/policy', expect.objectContaining({ appliesFrom: '2021-01-01' })]])
  expect(rules.find('.actions').text()).toContain('新标准自2021年1月1日起')
})

test('what is wrong with a rule stands at its field, whoever found it', async () => {
  const { rules } = await page()
  const [green, yellow] = rules.findAll('input')
  const beside = (input: typeof green) =>
    document.getElementById(input!.attributes('aria-describedby')!)!.textContent
  expect(beside(green)).toContain('请填-100到100之间的数，最多两位小数')
  await green!.setValue('abc')
  await rules.trigger('submit')
  await flushPromises()
  expect(beside(green)).toBe('“abc”不是数字。')
  expect(document.activeElement).toBe(green!.element)
  expect(sent).toEqual([])

  refusal = {
    title: '填写有误',
    detail: '请更正。',
    errors: [{ field: 'yellowFrom', message: '必须大于或等于-100' }],
  }
  await green!.setValue('-5')
  await rules.trigger('submit')
  await flushPromises()
  expect(beside(yellow)).toContain('必须大于或等于-100')
  expect(rules.find('.error').exists()).toBe(false)
})
