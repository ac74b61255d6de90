import ExportButton from '@/kit/table/ExportButton.vue'
import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { opened, OVERVIEW, overview, row } from '../../../tests/joint'
import { late, Reply } from '../../../tests/services'
import { boardFile } from './api'

afterEach(() => vi.useRealTimers())

test('no year stands under the title of another, and each is asked for once', async () => {
  const newer = late<unknown>()
  const { shown, router, looks } = await opened('/joint?year=2020', {
    [`${OVERVIEW}?year=2020`]: overview('旧区'),
    [`${OVERVIEW}?year=2021`]: newer.answer,
  })
  expect(shown.text()).toContain('旧区')
  await router.push('/joint?year=2021')
  await flushPromises()
  expect(shown.get('h1').text()).toContain('2021')
  expect(shown.text()).not.toContain('旧区')
  newer.give(overview('新区'))
  await flushPromises()
  expect(shown.text()).toContain('新区')
  expect(looks()).toEqual([`${OVERVIEW}?year=2020`, `${OVERVIEW}?year=2021`])
})

test('going elsewhere is no look at this year', async () => {
  const { shown, router, looks } = await opened('/joint?year=2019', { [OVERVIEW]: overview('西湖区') })
  await router.push('/elsewhere')
  await flushPromises()
  expect(shown.text()).toBe('别处')
  expect(looks()).toEqual([`${OVERVIEW}?year=2019`])
})

test('a year that cannot be read shows nothing of districts', async () => {
  const { shown, router } = await opened('/joint?year=2020', {
    [`${OVERVIEW}?year=2020`]: overview('西湖区'),
    [`${OVERVIEW}?year=2021`]: new Reply(500),
  })
  await router.push('/joint?year=2021')
  await flushPromises()
  expect(shown.find('[role=alert]').exists()).toBe(true)
  expect(shown.text()).not.toContain('西湖区')
})

test('each grant is told with its own kinds, and sample figures are no warning', async () => {
  const { shown } = await opened('/joint?year=2020', { [OVERVIEW]: overview('西湖区') })
  expect(shown.text()).toContain('授权基本情况、进度，2020年3月1日起')
  expect(shown.text()).toContain('授权资金，2020年5月1日至2020年12月31日')
  expect(shown.findAll('.tag').every((tag) => !tag.classes().includes('heed'))).toBe(true)
})

/** The page asks by itself until there is an answer, and not after it nor from elsewhere. */
async function waits(path: string, question: string, answer: unknown, seeing: string) {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] })
  let ready = false
  const { shown, router, looks } = await opened(path, {
    [question]: () => (ready ? answer : new Reply(503)),
  })
  await vi.advanceTimersByTimeAsync(100)
  expect(shown.get('[role=status] h2').text()).toBe('暂时无法核对授权')
  expect(shown.find('[role=alert]').exists()).toBe(false)
  const before = looks().length
  await vi.advanceTimersByTimeAsync(11_000)
  expect(looks()).toHaveLength(before + 2)
  ready = true
  await vi.advanceTimersByTimeAsync(5000)
  expect(shown.text()).toContain(seeing)
  const until = looks().length
  await vi.advanceTimersByTimeAsync(60_000)
  expect(looks()).toHaveLength(until)

  ready = false
  await router.push('/elsewhere')
  await router.push(path)
  await vi.advanceTimersByTimeAsync(100)
  await router.push('/elsewhere')
  await vi.advanceTimersByTimeAsync(100)
  const left = looks().length
  await vi.advanceTimersByTimeAsync(60_000)
  expect(looks()).toHaveLength(left)
}

test('the overview waits until grants are verified', () =>
  waits('/joint?year=2020', OVERVIEW, overview('西湖区'), '西湖区'))
test('the board waits until grants are verified', () =>
  waits('/joint/board', 'GET /api/core/joint/board', { items: [row], next: null }, '养老服务'))
const PROJECT = 'GET /api/core/joint/projects/linan/p1'
const project = { year: 2020, grants: ['g1'], project: row, indicators: [], months: [] }
test('a project waits until grants are verified', () =>
  waits('/joint/projects/linan/p1', PROJECT, project, '养老服务'))

test('a project whose grant has ended is gone, under a heading', async () => {
  const { shown } = await opened('/joint/projects/linan/p1', { [PROJECT]: new Reply(404) })
  expect(shown.get('h1').text()).toBe('区县项目')
  expect(shown.text()).toContain('授权已经停止')
  expect(shown.find('[role=alert]').exists()).toBe(false)
})

test('the board asks what is described, and so does its file', async () => {
  const { shown, looks } = await opened('/joint/board?light=RED&type=OLD&q=养老', {
    'GET /api/core/joint/board': { items: [row], next: null },
  })
  expect(looks()).toHaveLength(1)
  expect(decodeURIComponent(looks()[0]!)).toBe(
    'GET /api/core/joint/board?year=2020&light=RED&q=养老&sort=source&order=asc&limit=50',
  )
  const link = decodeURIComponent(shown.findComponent(ExportButton).props('address'))
  expect(link).toBe('/api/core/joint/board/export?year=2020&light=RED&q=养老&sort=source&order=asc')
  expect(boardFile({ year: '2020', tenant: '', light: '', type: '', q: '' })).toBe(
    '/api/core/joint/board/export?year=2020',
  )
})

test('rows of another filter are gone at once', async () => {
  const { shown } = await opened('/joint/board', {
    'GET /api/core/joint/board': ({ what }: { what: string }) =>
      what.includes('light=') ? new Reply(500) : { items: [row], next: null },
  })
  expect(shown.text()).toContain('养老服务')
  await shown
    .findAll('select')
    .find((s) => s.text().includes('进度滞后'))!
    .setValue('RED')
  await flushPromises()
  expect(shown.text()).not.toContain('养老服务')
  expect(shown.find('[role=alert]').exists()).toBe(true)
})
