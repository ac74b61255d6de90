import { enableAutoUnmount, flushPromises, mount, type DOMWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { actAs, type Me } from '@/shell/session/session'
import { Reply, services, type Made } from '../../../../tests/services'
import BreakdownListPage from '../share/BreakdownListPage.vue'
import SheetPage from './SheetPage.vue'

const GET = 'GET /api/core/share-sheets/2020'
const PUT = 'PUT /api/core/share-sheets/2020'
const districts = Array.from({ length: 13 }, (_, i) => ({ district: `d${i}`, name: `第${i + 1}区` }))
const line = (i: number, more = {}) => ({
  projectId: 'p',
  projectNo: 1,
  projectTitle: '养老服务',
  indicatorId: `i${i}`,
  indicator: `指标${i}`,
  unit: '张',
  target: 13,
  actual: null as number | null,
  rolledUp: false,
  closed: null as string | null,
  shares: [] as { district: string; target: number }[],
  version: 0,
  ...more,
})
const sheet = (...rows: ReturnType<typeof line>[]) => ({ year: 2020, districts, rows })
/** Of Excel: names above and beside, a figure in each cell. */
const whole = (rows: number) =>
  [
    ['指标', ...districts.map((d) => d.name)],
    ...Array.from({ length: rows }, (_, i) => [`指标${i}`, ...districts.map(() => '1')]),
  ]
    .map((cells) => cells.join('\t'))
    .join('\n')

async function shown(answers: Record<string, Made>, path = '/shares/sheet') {
  const seen = services({
    'GET /api/core/cycles': [],
    'GET /api/core/projects': { items: [], next: null },
    ...answers,
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/shares', component: BreakdownListPage },
      { path: '/shares/sheet', component: SheetPage },
      { path: '/:any(.*)*', component: { template: '<p />' } },
    ],
  })
  await router.push(path)
  const page = mount(RouterView, { attachTo: document.body, global: { plugins: [router] } })
  await flushPromises()
  return { page, seen }
}
const settled = () => new Promise((done) => setTimeout(done, 5))
const boxes = (page: { findAll: (what: string) => DOMWrapper<Element>[] }) =>
  page.findAll('td input') as DOMWrapper<HTMLInputElement>[]
async function paste(box: DOMWrapper<Element>, text: string) {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData: { getData: () => text } })
  box.element.dispatchEvent(event)
  await flushPromises()
  return event
}
const put = (seen: { what: string; body: unknown }[]) =>
  seen.filter((s) => s.what === PUT).map((s) => (s.body as { rows: unknown[] }).rows)

beforeEach(() => actAs({ membership: { id: 'm' }, today: '2020-08-12' } as Me, 'DIVIDE_TARGETS'))
enableAutoUnmount(afterEach)
afterEach(() => {
  document.body.innerHTML = ''
})

test('31 targets are broken down to 13 districts with four clicks and a pasted table', async () => {
  const rows = Array.from({ length: 31 }, (_, i) => line(i, i === 0 ? { actual: 5 } : {}))
  const { page, seen } = await shown({ [GET]: sheet(...rows), [PUT]: sheet(...rows) }, '/shares')
  let clicks = 0
  const press = async (target: DOMWrapper<Element>) => {
    clicks += 1
    await settled()
    if (target.attributes('type') === 'submit') await page.get('form').trigger('submit')
    else await target.trigger('click')
    await flushPromises()
  }
  await press(page.findAll('a').find((a) => a.text() === '用表格分解')!)
  await press(boxes(page)[0]!)
  await paste(boxes(page)[0]!, whole(31))
  expect(page.text()).toContain('已粘贴403格')
  await press(page.findAll('button').find((b) => b.text() === '全部保存')!)
  // of one of them the city has reported figures itself
  expect(put(seen)).toEqual([])
  clicks += 1
  document.querySelector('[role=dialog] form')!.dispatchEvent(new Event('submit', { cancelable: true }))
  await flushPromises()
  expect(put(seen)).toHaveLength(1)
  expect(put(seen)[0]).toHaveLength(31)
  expect(put(seen)[0]![0]).toMatchObject({ indicatorId: 'i0', version: 0, shares: { length: 13 } })
  expect(clicks).toBe(4)
})

test('only rows that differ are sent, each upon its version', async () => {
  const rows = [line(0, { version: 3, shares: [{ district: 'd0', target: 5 }] }), line(1)]
  const { page, seen } = await shown({ [GET]: sheet(...rows), [PUT]: sheet(...rows) })
  await boxes(page)[0]!.setValue(' ６')
  await boxes(page)[1]!.setValue('0')
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(put(seen)).toEqual([[{ indicatorId: 'i0', version: 3, shares: [{ district: 'd0', target: 6 }] }]])
})

test('a wrong cell is marked with its cause as soon as it is pasted, stays as it was, and nothing is sent', async () => {
  const { page, seen } = await shown({ [GET]: sheet(line(0)) })
  await paste(boxes(page)[1]!, '5\t四十\n')
  const wrong = boxes(page)[2]!
  expect(wrong.element.value).toBe('四十')
  expect(wrong.attributes('aria-invalid')).toBe('true')
  expect(page.get(`#${wrong.attributes('aria-describedby')}`).text()).toBe('请填数字。')
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(put(seen)).toEqual([])
})

test('a single figure is pasted as anywhere else', async () => {
  const { page } = await shown({ [GET]: sheet(line(0)) })
  expect((await paste(boxes(page)[0]!, '12\n')).defaultPrevented).toBe(false)
})

test('what had no place is told and not lost', async () => {
  const { page } = await shown({ [GET]: sheet(line(0)) })
  await paste(boxes(page)[0]!, '指标\t第1区\t外区\n指标0\t1\t2')
  expect(page.get('[role=alert]').text()).toContain('没有找到区县“外区”：2')
})

test('each row says how its shares stand to its target', async () => {
  const { page } = await shown({ [GET]: sheet(line(0)) })
  const said = async (text: string) => {
    await boxes(page)[0]!.setValue(text)
    return page.get('.standing').text()
  }
  expect(await said('')).toBe('未分解')
  expect(await said('3')).toBe('还剩10')
  expect(await said('13')).toBe('与目标一致')
  expect(await said('20.5')).toBe('超出7.5')
})

test('what the services find stands at its cell', async () => {
  const errors = [{ row: 1, field: 'd1', value: '2', message: '“第2区”不是本市已开通的区县' }]
  const { page } = await shown({
    [GET]: sheet(line(0), line(1)),
    [PUT]: new Reply(422, { type: '/problems/not-valid', title: '请改正', errors }),
  })
  await paste(boxes(page)[13]!, '1\t2\n')
  await page.get('form').trigger('submit')
  await flushPromises()
  const cell = page.get('[aria-label^="指标1，第2区"]')
  expect(cell.attributes('aria-invalid')).toBe('true')
})

test('a faster colleague: untouched cells are theirs, mine stand, and are sent upon their version', async () => {
  let refused = false
  const { page, seen } = await shown({
    [GET]: () =>
      sheet(line(0, refused ? { version: 2, shares: [{ district: 'd0', target: 9 }] } : { version: 1 })),
    [PUT]: () => (refused ? {} : ((refused = true), new Reply(412, { changes: [] }))),
  })
  await boxes(page)[1]!.setValue('4')
  await page.get('form').trigger('submit')
  await flushPromises()
  await settled()
  expect(page.text()).not.toContain('全部保存')
  await page
    .findAll('button')
    .find((b) => b.classes('primary'))!
    .trigger('click')
  await flushPromises()
  expect(put(seen).at(-1)).toEqual([
    {
      indicatorId: 'i0',
      version: 2,
      shares: [
        { district: 'd0', target: 9 },
        { district: 'd1', target: 4 },
      ],
    },
  ])
})

test('arrows and Enter go from cell to cell and over rows that are closed', async () => {
  const { page } = await shown({ [GET]: sheet(line(0), line(1, { closed: 'PERCENTAGE' }), line(2)) })
  const label = () => document.activeElement?.getAttribute('aria-label')
  const key = (name: string) =>
    document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
    )
  boxes(page)[0]!.element.focus()
  key('ArrowRight')
  expect(label()).toContain('指标0，第2区')
  key('Enter')
  expect(label()).toContain('指标2，第2区')
  key('ArrowDown')
  expect(label()).toContain('指标2，第2区')
  key('ArrowUp')
  key('ArrowLeft')
  expect(label()).toContain('指标0，第1区')
})
