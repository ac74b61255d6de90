import { flushPromises, mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { defineComponent, h } from 'vue'
import { address, type Query } from '@/kit/ask/send'
import { Reply, services, type Seen } from '../../../tests/services'
import DataTable from './DataTable.vue'
import { useListQuery } from './list'

const PAGES: Record<string, string | null> = { '': 'b', b: 'c', c: null }

/** A list of three pages on a page of its own, and another page to go to. */
async function opened(at: string, answer?: unknown) {
  const seen: Seen[] = services({
    'GET /rows': ({ what }: Seen) => {
      const cursor = new URLSearchParams(what.split('?')[1]).get('cursor') ?? ''
      if (!(cursor in PAGES)) return answer
      return { items: [{ id: `page ${cursor}` }], next: PAGES[cursor] }
    },
  })
  const list = defineComponent(() => {
    const query = useListQuery({ q: '', state: '' }, { sort: 'no' })
    return () => [
      h('button', { id: 'filter', onClick: () => (query.filters.state = 'LATE') }),
      h(DataTable<{ id: string }>, {
        caption: '表',
        columns: [{ key: 'id', label: '名', head: true }],
        rowKey: (row) => row.id,
        ask: (asked) => ({ address: address('/rows', asked as unknown as Query) }),
        query,
      }),
    ]
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/list', component: list },
      { path: '/one', component: { render: () => h('p', '一') } },
    ],
  })
  await router.push(at)
  const shown = mount({ template: '<RouterView />' }, { global: { plugins: [router] } })
  await flushPromises()
  const on = async (seeing: string) => {
    await shown.findAll('nav button')[1]!.trigger('click')
    await vi.waitFor(() => expect(shown.get('tbody').text()).toContain(seeing))
    await flushPromises()
  }
  return { shown, router, on, seen }
}

test('who goes back to a list finds the page, the filters and the order they left', async () => {
  const { shown, router, on } = await opened('/list?state=LATE&sort=light&order=desc')
  await on('page b')
  await on('page c')
  expect(router.currentRoute.value.query).toEqual({
    state: 'LATE',
    sort: 'light',
    order: 'desc',
    pages: 'b~c',
  })
  await router.push('/one')
  await flushPromises()
  router.back()
  await vi.waitFor(() =>
    expect(shown.find('tbody').exists() && shown.get('tbody').text()).toContain('page c'),
  )
  expect(shown.get('nav').text()).toContain('3')
  await shown.findAll('nav button')[0]!.trigger('click')
  await vi.waitFor(() => expect(shown.get('tbody').text()).toContain('page b'))
})

test('another filter begins with the first page, and the address says so', async () => {
  const { shown, router } = await opened('/list?pages=b')
  expect(shown.get('tbody').text()).toContain('page b')
  await shown.get('#filter').trigger('click')
  await vi.waitFor(() => expect(router.currentRoute.value.query).toEqual({ state: 'LATE' }))
  await vi.waitFor(() => expect(shown.get('tbody').text()).not.toContain('page b'))
})

test('a link to a page that is no longer there leads to the first', async () => {
  const { shown, router } = await opened('/list?pages=gone', new Reply(404))
  await vi.waitFor(() => expect(shown.find('tbody').exists() && shown.get('tbody').text()).toContain('page'))
  await vi.waitFor(() => expect(router.currentRoute.value.query).toEqual({}))
  expect(shown.find('[role=alert]').exists()).toBe(false)
})
