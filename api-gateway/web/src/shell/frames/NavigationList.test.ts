import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import NavigationList from './NavigationList.vue'
import type { Places } from './places'

const places: Places = [
  {
    group: 'shell.groups.linkage',
    entries: [
      { path: '/joint', title: 'shell.places.joint' },
      { path: '/joint/board', title: 'shell.places.board' },
      { path: '/members', title: 'shell.places.members' },
    ],
  },
]

async function marked(at: string) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)', component: { template: '<p />' } }],
  })
  await router.push(at)
  const shown = mount(NavigationList, { props: { places }, global: { plugins: [router] } })
  return shown
    .findAll('a')
    .filter((link) => link.attributes('aria-current') !== undefined)
    .map((link) => [link.attributes('href'), link.attributes('aria-current')])
}

test('one entry is marked: the page one is on, and on a page below it the entry it belongs to', async () => {
  expect(await marked('/members')).toEqual([['/members', 'page']])
  expect(await marked('/members/list')).toEqual([['/members', 'true']])
  expect(await marked('/joint/board')).toEqual([['/joint/board', 'page']])
  expect(await marked('/joint/projects/xihu/p1')).toEqual([['/joint', 'true']])
})

test('an address that only begins alike is another page', async () => {
  expect(await marked('/members-of-old')).toEqual([])
})
