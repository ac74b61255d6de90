import { flushPromises, mount } from '@vue/test-utils'
import { reactive } from 'vue'
import { expect, test, vi } from 'vitest'
import type { Page, Question } from '@/kit/ask/api'
import { address, type Query } from '@/kit/ask/send'
import { late, Reply, services } from '../../../tests/services'
import DataTable from './DataTable.vue'
import type { ListQuery } from './list'
import type { RowsQuery } from './rows'

interface Row {
  id: string
  title: string
}

const columns = [{ key: 'title', label: '名称', head: true, sortable: true }]
const ask = (query: RowsQuery): Question<Page<Row>> => ({
  address: address('/rows', query as unknown as Query),
})

function table(query?: ListQuery) {
  return mount(DataTable<Row>, {
    props: { caption: '项目', columns, rowKey: (row: Row) => row.id, ask, query },
  })
}

const rows = (...titles: string[]) => titles.map((title) => ({ id: title, title }))

test('pages go forward by cursor and back to where one came from; a double tap is one', async () => {
  const seen = services({
    'GET /rows?limit=50': { items: rows('甲'), next: 'b' },
    'GET /rows?cursor=b&limit=50': { items: rows('乙'), next: 'c' },
    'GET /rows?cursor=c&limit=50': { items: rows('丙'), next: null },
  })
  const shown = table()
  await flushPromises()
  const press = async (which: 'back' | 'on', times: number, seeing: string) => {
    const button = shown.findAll('nav button')[which === 'back' ? 0 : 1]!.element as HTMLButtonElement
    for (let i = 0; i < times; i++) button.click()
    await vi.waitFor(() => expect(shown.get('tbody').text()).toContain(seeing))
    await vi.waitFor(() => expect(shown.get('section').attributes('aria-busy')).toBe('false'))
  }
  await press('on', 2, '乙')
  await press('on', 1, '丙')
  expect(shown.findAll('nav button')[1]!.attributes('disabled')).toBeDefined()
  await press('back', 1, '乙')
  await press('back', 1, '甲')
  expect(seen.map(({ what }) => /cursor=(\w)/.exec(what)?.[1]).slice(0, 4)).toEqual([
    undefined,
    'b',
    'c',
    'b',
  ])
})

test('a column sorts at the server, upwards and then downwards, and says so', async () => {
  services({ 'GET /rows': { items: rows('甲'), next: null } })
  const query = reactive<ListQuery>({ filters: {}, sort: null, order: 'asc' })
  const shown = table(query)
  await flushPromises()
  const header = () => shown.get('thead th')
  await header().get('button').trigger('click')
  await flushPromises()
  expect([query.sort, query.order, header().attributes('aria-sort')]).toEqual(['title', 'asc', 'ascending'])
  await header().get('button').trigger('click')
  await flushPromises()
  expect([query.order, header().attributes('aria-sort')]).toEqual(['desc', 'descending'])
})

test('rows of an earlier question are gone at once', async () => {
  const newer = late<Page<Row>>()
  services({
    'GET /rows?limit=50': { items: rows('旧'), next: null },
    'GET /rows?year=2021&limit=50': newer.answer,
  })
  const query = reactive<ListQuery>({ filters: {}, sort: null, order: 'asc' })
  const shown = table(query)
  await flushPromises()
  query.filters.year = '2021'
  await flushPromises()
  expect(shown.text()).not.toContain('旧')
  newer.give({ items: rows('新'), next: null })
  await flushPromises()
  expect(shown.text()).toContain('新')
})

test('a refusal is told with its number and can be tried again', async () => {
  let broken = true
  services({
    'GET /rows': () => (broken ? new Reply(503, { requestId: 'r-7' }) : { items: rows('甲'), next: null }),
  })
  const shown = table()
  await flushPromises()
  expect(shown.get('[role=alert]').text()).toContain('r-7')
  broken = false
  await shown.get('[role=alert] button').trigger('click')
  await flushPromises()
  expect(shown.find('[role=alert]').exists()).toBe(false)
  expect(shown.text()).toContain('甲')
})
