import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { actAs, type Me } from '@/shell/session/session'
import { Reply, services, type Seen } from '../../../../tests/services'
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
const YEAR = {
  year: 2020,
  stage: 'IMPLEMENTING',
  implementingFrom: '2020-01-01',
  implementingTo: '2020-12-31',
  version: 1,
}
const CYCLES = 'GET /api/core/cycles'
const SAVE_CYCLE = 'PUT /api/core/cycles/2020'
const SAVE_POLICY = 'PUT /api/core/policy'
let answers: Record<string, unknown>
let asked: Seen[]
// pickers of days are slow to come up where the machine is busy
vi.setConfig({ testTimeout: 20_000 })

beforeEach(() => {
  actAs({ today: '2020-08-01', membership: null, operator: false } as unknown as Me)
  answers = {
    [CYCLES]: [YEAR],
    'GET /api/core/policy': POLICY,
    'GET /api/core/republishing': { waiting: 0 },
    [SAVE_CYCLE]: {},
    [SAVE_POLICY]: {},
  }
  asked = services(answers)
})
enableAutoUnmount(afterEach)
afterEach(() => {
  document.body.innerHTML = ''
})
const sent = () => asked.filter(({ what }) => what.startsWith('PUT'))

async function page() {
  const shown = mount(SettingsPage, { attachTo: document.body, global: { stubs: { RouterLink: true } } })
  await flushPromises()
  const section = (name: string) => shown.get(`section[aria-labelledby=${name}]`)
  return { shown, cycle: section('cycle'), rules: section('policy') }
}
type Section = Awaited<ReturnType<typeof page>>['cycle']
const submit = async (section: Section) => {
  await section.get('form').trigger('submit')
  await flushPromises()
}
const pickDay = (section: Section, which: number, day: string | null) =>
  section.findAllComponents({ name: 'DayField' })[which]!.vm.$emit('update:modelValue', day)

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
  await submit(cycle)
  expect(sent()).toHaveLength(1)

  pickDay(cycle, 1, '2020-11-30')
  await submit(cycle)
  expect(sent()).toHaveLength(1)
  const dialog = document.querySelector('[role=dialog]')!
  expect(dialog.textContent).toContain('2020年1月1日至2020年11月30日')
  dialog.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }))
  await flushPromises()
  expect(sent()[1]!.body).toMatchObject({ implementingTo: '2020-11-30' })
})

test('a day that is missing is told at its field, and what was typed for a year waits while another is looked at', async () => {
  const { cycle } = await page()
  pickDay(cycle, 0, null)
  await submit(cycle)
  const [from, to] = cycle.findAllComponents({ name: 'DayField' })
  expect([from!.text(), to!.text()].map((text) => text.includes('请填日期'))).toEqual([true, false])
  expect(sent()).toEqual([])

  const day = (which: number) => cycle.findAllComponents({ name: 'DayField' })[which]!.props('modelValue')
  const values = () => [day(0), day(1)]
  await cycle.get('select').setValue('2021')
  expect(values()).toEqual(['2021-01-01', '2021-12-31'])
  await cycle.get('select').setValue('2020')
  expect(values()).toEqual([null, '2020-12-31'])
})

test('a rule says from which day it applies, before and after it is saved, and all decided ones stand below', async () => {
  const { rules } = await page()
  expect(rules.findAll('tbody th').map((th) => th.text())).toEqual([
    '2022年1月1日起',
    '2020年6月1日起',
    '2020',
  ])
  pickDay(rules, 0, null)
  await flushPromises()
  expect(rules.text()).toContain('没有填日期：保存后，自2021年1月1日起适用')
  await submit(rules)
  expect(sent()).toMatchObject([{ what: SAVE_POLICY, body: { appliesFrom: '2021-01-01' } }])
  expect(rules.find('.actions').text()).toContain('新标准自2021年1月1日起')
})

test('what is wrong with a rule stands at its field, whoever found it', async () => {
  const { rules } = await page()
  const [green, yellow] = rules.findAll('input')
  const beside = (input: typeof green) =>
    document.getElementById(input!.attributes('aria-describedby')!)!.textContent
  expect(beside(green)).toContain('请填0以上、100以下的数，最多两位小数')
  await green!.setValue('abc')
  await submit(rules)
  expect(beside(green)).toBe('“abc”不是数字。')
  expect(document.activeElement).toBe(green!.element)
  expect(sent()).toEqual([])

  answers[SAVE_POLICY] = new Reply(422, {
    title: '填写有误',
    detail: '请更正。',
    errors: [{ field: 'yellowFrom', message: '亮灯标准应是0或大于-100的负数' }],
  })
  await green!.setValue('5')
  await submit(rules)
  expect(beside(yellow)).toContain('亮灯标准应是0或大于-100的负数')
  expect(rules.find('.notice').exists()).toBe(false)
})

const faster = new Reply(412, {
  title: '已有变动',
  changes: [
    { field: 'reportDueDay', of: null, from: 8, to: 9, by: '乙', at: '2020-08-01T01:00:00Z' },
    {
      field: 'implementingTo',
      of: null,
      from: '2020-12-31',
      to: '2020-12-30',
      by: '乙',
      at: '2020-08-01T01:00:00Z',
    },
  ],
})

test('who was slower reads what the other has changed, and goes on with what was typed', async () => {
  const { cycle, rules } = await page()
  await rules.findAll('input')[2]!.setValue('10')
  answers[SAVE_POLICY] = faster
  answers['GET /api/core/policy'] = { ...POLICY, reportDueDay: 9, version: 2 }
  await submit(rules)
  expect(rules.get('[role=alert]').text()).toContain('把“月报期限”由“8”改为“9”')
  answers[SAVE_POLICY] = {}
  await submit(rules)
  expect(sent().map(({ body, headers }) => [body, headers['If-Match']])).toMatchObject([
    [{ reportDueDay: 10 }, '"1"'],
    [{ reportDueDay: 10 }, '"2"'],
  ])

  pickDay(cycle, 1, '2020-11-30')
  await submit(cycle)
  answers[SAVE_CYCLE] = faster
  answers[CYCLES] = [{ ...YEAR, implementingTo: '2020-12-30', version: 2 }]
  const dialog = document.querySelector('[role=dialog]')!
  const go = async () => {
    dialog.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
  }
  await go()
  expect(dialog.textContent).toContain('改为“2020年12月30日”')
  answers[SAVE_CYCLE] = {}
  await go()
  expect(sent().at(-1)).toMatchObject({
    body: { implementingTo: '2020-11-30' },
    headers: { 'If-Match': '"2"' },
  })
})

test('rules that are being typed outlive the saving of a year', async () => {
  const { cycle, rules } = await page()
  const due = rules.findAll('input')[2]!
  await due.setValue('10')
  answers['GET /api/core/policy'] = {
    ...POLICY,
    begun: [...POLICY.begun, { ...POLICY.begun[0], year: 2019 }],
  }
  await submit(cycle)
  expect(cycle.text()).toContain('已保存。')
  expect(due.element.value).toBe('10')
  expect(rules.text()).toContain('2019')
})

test('a colleague of whom nobody was told is not overwritten by saving again after a failure', async () => {
  const { cycle, rules } = await page()
  await rules.findAll('input')[2]!.setValue('10')
  answers['GET /api/core/policy'] = { ...POLICY, reportDueDay: 9, version: 2 }
  // the rules are read anew because a year may have begun
  await submit(cycle)
  answers[SAVE_POLICY] = new Reply(503)
  await submit(rules)
  answers[SAVE_POLICY] = faster
  await submit(rules)
  expect(rules.get('[role=alert]').text()).toContain('把“月报期限”由“8”改为“9”')
  await submit(rules)
  const versions = sent().filter(({ what }) => what === SAVE_POLICY)
  expect(versions.map(({ headers }) => headers['If-Match'])).toEqual(['"1"', '"1"', '"2"'])
})
