import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { beforeEach, expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { Reply, services, silence, type Made, type Seen } from '../../../../tests/services'
import MemberListPage from './MemberListPage.vue'

const LINK = 'https://example.cn/invitation/abc'
const LIST = '姓名\t角色\t承办单位\t联系方式\n代表01\t人大代表\t\t\n经办员02\t承办单位经办员\t市民政局\t'
let answers: Record<string, Made>
let asked: Seen[]

beforeEach(() => {
  answers = {
    'GET /api/core/departments': [{ id: 'd1', name: '市民政局', active: true }],
    'POST /api/admin/members/lists/previews': { already: [2], errors: [] },
    'POST /api/admin/members/lists': {
      lines: [
        { row: 1, name: '代表01', became: 'INVITED', link: LINK },
        { row: 2, name: '经办员02', became: 'ALREADY', link: null },
      ],
    },
  }
})

async function page(list: string) {
  asked = services(answers)
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)', component: MemberListPage }],
  })
  const shown = mount(MemberListPage, { global: { plugins: [router] }, attachTo: document.body })
  await flushPromises()
  await shown.get('textarea').setValue(list)
  await shown.get('form').trigger('submit')
  await flushPromises()
  return shown
}

const sent = (what: string) => asked.filter((one) => one.what === what)
async function press(on: VueWrapper, words: string) {
  await on
    .findAll('button')
    .find((each) => each.text().startsWith(words))!
    .trigger('click')
  await flushPromises()
}

test('a list is looked through, then all of it is invited and the links are shown', async () => {
  const shown = await page(LIST)
  expect(shown.get('h2').text()).toBe('将邀请1人，另有1人已是成员')
  expect(sent('POST /api/admin/members/lists')).toEqual([])
  expect(shown.findAll('tbody tr')[1]!.text()).toContain('已是成员，不再邀请')
  await press(shown, '确认')
  expect(sent('POST /api/admin/members/lists')[0]!.body).toEqual({
    members: [
      { name: '代表01', roles: ['DEPUTY'], department: null, contact: null },
      { name: '经办员02', roles: ['DEPARTMENT_CLERK'], department: 'd1', contact: null },
    ],
  })
  expect(shown.text()).toContain(LINK)
  expect(shown.text()).toContain('已是成员，没有重复邀请')
  expect(document.activeElement?.tagName).toBe('H2')
})

test('what is wrong stands with its cell, nothing can be confirmed, and the list is there to be mended', async () => {
  const shown = await page('姓名\t角色\n甲\t国王')
  expect(shown.get('tbody').text()).toContain('国王')
  expect(shown.get('tbody').text()).toContain('第2行')
  expect(shown.findAll('button').filter((each) => each.text().startsWith('确认'))).toEqual([])
  expect(sent('POST /api/admin/members/lists/previews')).toEqual([])
  await press(shown, '返回修改名单')
  expect(shown.get('textarea').element.value).toContain('国王')
})

test('what the services find is shown at the line of the list', async () => {
  answers['POST /api/admin/members/lists/previews'] = {
    already: [],
    errors: [{ row: 1, field: 'name', message: '名单中此人出现了不止一次', mend: '请只保留一行。' }],
  }
  const shown = await page(LIST)
  expect(shown.get('tbody tr').text()).toContain('第2行')
  expect(shown.get('tbody tr').text()).toContain('代表01')
})

test('after silence the list is sent again under the same key', async () => {
  const done = answers['POST /api/admin/members/lists']
  answers['POST /api/admin/members/lists'] = silence
  const shown = await page(LIST)
  await press(shown, '确认')
  answers['POST /api/admin/members/lists'] = done
  await press(shown, '确认')
  const keys = sent('POST /api/admin/members/lists').map(({ headers }) => headers['Idempotency-Key'])
  expect(keys).toHaveLength(2)
  expect(keys[1]).toBe(keys[0])
  expect(shown.text()).toContain(LINK)
})

test('a refusal is said beside what was looked through', async () => {
  answers['POST /api/admin/members/lists'] = new Reply(409, { title: '不行', detail: '名单已变化。' })
  const shown = await page(LIST)
  await press(shown, '确认')
  expect(shown.text()).toContain('名单已变化')
})
