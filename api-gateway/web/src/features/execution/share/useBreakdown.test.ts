import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { effectScope, ref, type EffectScope } from 'vue'
import { late, Reply, services } from '../../../../tests/services'
import { useBreakdown } from './useBreakdown'

const PUT = 'PUT /api/core/indicators/i1/shares'
const share = (district: string, target: number) => ({
  district,
  districtName: district,
  target,
  actual: null,
  completion: null,
  asOf: null,
})
const answers = (rolledUp: boolean, actual: number | null, ...shares: ReturnType<typeof share>[]) => ({
  'GET /api/core/projects/p1': {
    id: 'p1',
    indicators: [{ id: 'i1', name: '床位', unit: '张', target: 100, actual, rolledUp }],
  },
  'GET /api/admin/grants/partners': [
    { slug: 'xihu', name: '西湖区', level: 'DISTRICT' },
    { slug: 'linan', name: '临安区', level: 'DISTRICT' },
    { slug: 'hangzhou', name: '杭州市', level: 'CITY' },
  ],
  'GET /api/core/indicators/i1/shares': new Reply(200, { indicatorId: 'i1', shares }, { ETag: '"2"' }),
})

const scopes: EffectScope[] = []
afterEach(() => scopes.splice(0).forEach((scope) => scope.stop()))
async function opened(indicator = ref('i1')) {
  const scope = effectScope()
  scopes.push(scope)
  const page = scope.run(() => useBreakdown(() => ({ project: 'p1', indicator: indicator.value })))!
  await flushPromises()
  return page
}

test('districts in use can have a share, and what is no figure is sent to nobody', async () => {
  const seen = services({ ...answers(true, 5, share('xihu', 60)), [PUT]: {} })
  const page = await opened()
  expect(page.rows?.map((row) => row.name)).toEqual(['西湖区', '临安区'])
  expect(page.form.values.entries).toEqual({ xihu: '60', linan: '' })
  page.form.values.entries.linan = '四十'
  await page.form.submit()
  expect(Object.keys(page.form.wrong)).toEqual(['linan'])
  page.form.values.entries.linan = '４０'
  await page.form.submit()
  const put = seen.find((s) => s.what === PUT)!
  expect(put.body).toEqual([
    { district: 'xihu', target: 60 },
    { district: 'linan', target: 40 },
  ])
  expect(put.headers['If-Match']).toBe('"2"')
  expect(page.said).not.toBe('')
})

test('boxes follow what was saved', async () => {
  const before = answers(true, 5, share('xihu', 60))
  const after = answers(true, 5, share('xihu', 60), share('linan', 40))
  let saved = false
  const at = 'GET /api/core/indicators/i1/shares'
  services({ ...before, [at]: () => (saved ? after[at] : before[at]), [PUT]: () => (saved = true) })
  const page = await opened()
  page.form.values.entries.linan = ' ４０'
  await page.form.submit()
  expect(page.form.values.entries).toEqual({ xihu: '60', linan: '40' })
  expect(page.form.changed).toBe(false)
})

test('before the districts’ figures count instead of the city’s own it is asked, and only then sent', async () => {
  const seen = services({ ...answers(false, 30), [PUT]: {} })
  const page = await opened()
  page.form.values.entries.xihu = '60'
  await page.form.submit()
  expect(page).toMatchObject({ asking: true, dropped: 30, said: '' })
  expect(seen.some((s) => s.what === PUT)).toBe(false)
  await page.save()
  expect(seen.some((s) => s.what === PUT)).toBe(true)
})

test('where nothing would be dropped nothing is asked', async () => {
  const seen = services({ ...answers(false, null), [PUT]: {} })
  const page = await opened()
  page.form.values.entries.xihu = '60'
  await page.form.submit()
  expect(page.asking).toBe(false)
  expect(seen.some((s) => s.what === PUT)).toBe(true)
})

function inConflict() {
  const at = 'GET /api/core/indicators/i1/shares'
  const before = answers(true, 5, share('xihu', 60), share('linan', 10))[at]
  const after = new Reply(
    200,
    { indicatorId: 'i1', shares: [share('xihu', 70), share('linan', 10)] },
    { ETag: '"3"' },
  )
  let refused = false
  return services({
    ...answers(true, 5),
    [at]: () => (refused ? after : before),
    [PUT]: () => (refused ? {} : ((refused = true), new Reply(412, { changes: [] }))),
  })
}

test('a faster colleague: what was not touched here is theirs, what was is mine, and mine is sent upon theirs', async () => {
  const seen = inConflict()
  const page = await opened()
  page.form.values.entries.linan = '40'
  await page.form.submit()
  expect(page.conflict).toMatchObject({ status: 412 })
  expect(page.form.values.entries).toEqual({ xihu: '70', linan: '40' })
  await page.again()
  expect(seen.filter((s) => s.what === PUT).at(-1)).toMatchObject({
    headers: { 'If-Match': '"3"' },
    body: [
      { district: 'xihu', target: 70 },
      { district: 'linan', target: 40 },
    ],
  })
  expect(page.conflict).toBeNull()
})

test('a faster colleague: theirs can be taken as a whole', async () => {
  inConflict()
  const page = await opened()
  page.form.values.entries.linan = '40'
  await page.form.submit()
  page.drop()
  expect(page).toMatchObject({ conflict: null, form: { values: { entries: { xihu: '70', linan: '10' } } } })
})

test('what is typed outlives a session that acts for another congress now', async () => {
  const all: Record<string, unknown> = {
    ...answers(true, 5, share('xihu', 60)),
    [PUT]: new Reply(409, { type: '/problems/another-membership', title: '身份已切换' }),
  }
  const seen = services(all)
  const page = await opened()
  page.form.values.entries.linan = '40'
  expect(await page.form.submit()).toBe(false)
  expect(page).toMatchObject({ said: '', conflict: null, form: { failure: { status: 409 } } })
  expect(page.form.values.entries).toEqual({ xihu: '60', linan: '40' })
  all[PUT] = {}
  await page.form.submit()
  const puts = seen.filter((s) => s.what === PUT)
  expect(puts.map(({ headers }) => headers['If-Match'])).toEqual(['"2"', '"2"'])
  expect(puts[1]!.body).toEqual(puts[0]!.body)
})

test('shares of another target never stand in the boxes of this one, however late they come', async () => {
  const slow = late()
  services({
    ...answers(true, 5),
    'GET /api/core/indicators/i1/shares': slow.answer,
    'GET /api/core/indicators/i2/shares': { indicatorId: 'i2', shares: [share('xihu', 7)] },
  })
  const indicator = ref('i1')
  const page = await opened(indicator)
  indicator.value = 'i2'
  await flushPromises()
  slow.give({ indicatorId: 'i1', shares: [share('xihu', 60), share('linan', 40)] })
  await flushPromises()
  expect(page.form.values.entries).toEqual({ xihu: '7', linan: '' })
})
