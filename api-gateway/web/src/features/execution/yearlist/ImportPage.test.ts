import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { actAs, type Me } from '@/shell/session/session'
import { late, Reply, services, silence, type Seen } from '../../../../tests/services'
import ImportPage from './ImportPage.vue'

const UPLOAD = 'POST /api/core/imports'
const CONFIRM = 'POST /api/core/imports/x/confirm'
const indicator = { verb: '改造', name: '小区', comparator: 'EQ', target: null, unit: '个', quality: 'LOST' }
const ready = {
  id: 'x',
  year: 2020,
  errors: [],
  projects: [{ no: 1, title: '老旧小区综合改造', type: 'CONSTRUCTION', indicators: [indicator] }],
}
const flaw = { row: 3, column: 'target', value: '五十', message: '目标不是数字', mend: '只填数字' }
let answers: Record<string, unknown>
let asked: Seen[]
beforeEach(() => {
  actAs({ today: '2020-08-01', operator: false, membership: null } as unknown as Me)
  answers = { [UPLOAD]: ready, [CONFIRM]: { projects: 1, indicators: 1 } }
  asked = services(answers)
})
enableAutoUnmount(afterEach)

async function page() {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)', component: ImportPage }],
  })
  return mount(ImportPage, { attachTo: document.body, global: { plugins: [router] } })
}
type Shown = Awaited<ReturnType<typeof page>>
const button = (shown: Shown, words: string) => shown.findAll('button').find((b) => b.text().includes(words))!

async function choose(shown: Shown, name: string) {
  const field = shown.get('input[type=file]')
  Object.defineProperty(field.element, 'files', { value: [new File(['x'], name)], configurable: true })
  await field.trigger('change')
}
async function send(shown: Shown) {
  await shown.get('form').trigger('submit')
  await flushPromises()
}

test('only a list of a year is sent, and what is missing is said at its field', async () => {
  const shown = await page()
  await send(shown)
  expect(shown.get('.drop').text()).toContain('请先选择文件')
  await choose(shown, '清单.pdf')
  expect(shown.get('.drop').text()).toContain('只能导入 .xlsx 或 .csv 文件')
  await choose(shown, '清单.csv')
  await shown.get('input[inputmode=numeric]').setValue('20')
  await send(shown)
  expect(shown.text()).toContain('请填四位数的年份')
  expect(asked).toEqual([])
})

test('a file goes with its year; what was found is compared, and taken over once, however often one taps', async () => {
  const shown = await page()
  await choose(shown, '清单.csv')
  await send(shown)
  expect(asked[0]!.what).toBe(`${UPLOAD}?year=2020`)
  expect([...(asked[0]!.body as FormData).keys()]).toEqual(['file'])
  expect(document.activeElement?.textContent).toContain('检查通过：1个项目、1个指标')
  expect(shown.text()).toContain('其中1个指标的目标缺失或不完整')

  const taken = late<unknown>()
  answers[CONFIRM] = taken.answer
  const go = button(shown, '确认导入').element
  go.click()
  go.click()
  await flushPromises()
  taken.give({ projects: 1, indicators: 1 })
  await flushPromises()
  expect(asked.filter(({ what }) => what === CONFIRM)).toHaveLength(1)
  expect(shown.get('[role=status]').text()).toBe('已导入1个项目、1个指标。')
})

test('a confirmation that got lost is told, and can be sent again', async () => {
  const shown = await page()
  await choose(shown, '清单.csv')
  await send(shown)
  answers[CONFIRM] = silence
  await button(shown, '确认导入').trigger('click')
  await flushPromises()
  expect(shown.get('[role=alert]').text()).toContain('连接不上服务器')
  answers[CONFIRM] = { projects: 1, indicators: 1 }
  await button(shown, '确认导入').trigger('click')
  await flushPromises()
  expect(shown.text()).toContain('导入完成')
})

test('each flaw of a file is a row, and another file can be chosen without a word of blame', async () => {
  answers[UPLOAD] = { ...ready, projects: [], errors: [flaw] }
  const shown = await page()
  await choose(shown, '清单.csv')
  await send(shown)
  expect(shown.get('tbody').text()).toContain('第3行')
  expect(shown.get('tbody').text()).toContain('只填数字')
  await button(shown, '重新选择文件').trigger('click')
  await flushPromises()
  expect(shown.get('.drop').text()).toContain('也可以把文件拖到这里')
  expect(shown.find('.wrong').exists()).toBe(false)
})

test('a file that cannot be read at all is a flaw without a row; a refused year stands at its field', async () => {
  answers[UPLOAD] = new Reply(422, { title: '有误', errors: [{ message: '不是表格文件' }] })
  const shown = await page()
  await choose(shown, '清单.csv')
  await send(shown)
  expect(shown.get('tbody').text()).toContain('整个文件')
  await button(shown, '重新选择文件').trigger('click')
  answers[UPLOAD] = new Reply(422, { title: '有误', errors: [{ field: 'year', message: '太早' }] })
  await choose(shown, '清单.csv')
  await send(shown)
  expect(shown.get('p.wrong').text()).toBe('太早')
})
