import { flushPromises, mount } from '@vue/test-utils'
import { reactive } from 'vue'
import { expect, test, vi } from 'vitest'
import DataTable from './DataTable.vue'
import { Problem, type Page } from './http'
import type { ListQuery } from './list'
import type { LoadQuery } from './rows'

interface Row {
  id: string
  title: string
}

const columns = [{ key: 'title', label: '名称', head: true, sortable: true }]

function table(load: (query: LoadQuery, signal: AbortSignal) => Promise<Page<Row>>, query?: ListQuery) {
  return mount(DataTable<Row>, {
    props: { caption: '项目', columns, rowKey: (row: Row) => row.id, load, query },
  })
}

const rows = (...titles: string[]) => titles.map((title) => ({ id: title, title }))

test('pages go forward by cursor and back to where one came from', async () => {
  const pages: Record<string, Page<Row>> = {
    '': { items: rows('甲'), next: 'b' },
    b: { items: rows('乙'), next: 'c' },
    c: { items: rows('丙'), next: null },
  }
  const load = vi.fn(async (q: LoadQuery) => pages[q.cursor ?? '']!)
  const shown = table(load)
  await flushPromises()
  const [back, forward] = shown.findAll('nav button')
  await forward!.trigger('click')
  await flushPromises()
  await forward!.trigger('click')
  await flushPromises()
  expect(shown.text()).toContain('丙')
  expect(forward!.attributes('disabled')).toBeDefined()
  await back!.trigger('click')
  await flushPromises()
  await back!.trigger('click')
  await flushPromises()
  expect(load.mock.calls.map(([q]) => q.cursor)).toEqual([undefined, 'b', 'c', 'b', undefined])
  expect(shown.text()).toContain('甲')
})

test('a column sorts at the server, upwards and then downwards, and says so', async () => {
  const query = reactive<ListQuery>({ filters: {}, sort: null, order: 'asc' })
  const shown = table(async () => ({ items: rows('甲'), next: null }), query)
  await flushPromises()
  const header = shown.get('thead th')
  await header.get('button').trigger('click')
  expect([query.sort, query.order, header.attributes('aria-sort')]).toEqual(['title', 'asc', 'ascending'])
  await header.get('button').trigger('click')
  expect([query.order, header.attributes('aria-sort')]).toEqual(['desc', 'descending'])
})

test('an answer to an older question does not replace that to the newer', async () => {
  const waiting: ((page: Page<Row>) => void)[] = []
  const shown = table(() => new Promise((resolve) => waiting.push(resolve)))
  void (shown.vm as unknown as { reload: () => Promise<void> }).reload()
  waiting[1]!({ items: rows('新'), next: null })
  await flushPromises()
  waiting[0]!({ items: rows('旧'), next: null })
  await flushPromises()
  expect(shown.text()).toContain('新')
  expect(shown.text()).not.toContain('旧')
})

test('a refusal is told with its number and can be tried again', async () => {
  let broken = true
  const shown = table(async () => {
    if (broken) throw new Problem(503, '', null, null, 'r-7')
    return { items: rows('甲'), next: null }
  })
  await flushPromises()
  expect(shown.get('[role=alert]').text()).toContain('r-7')
  broken = false
  await shown.get('[role=alert] button').trigger('click')
  await flushPromises()
  expect(shown.find('[role=alert]').exists()).toBe(false)
  expect(shown.text()).toContain('甲')
})
