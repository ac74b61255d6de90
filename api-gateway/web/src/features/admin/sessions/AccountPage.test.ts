import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { Reply, services, type Made } from '../../../../tests/services'
import AccountPage from './AccountPage.vue'

enableAutoUnmount(afterEach)

const ME = '/api/admin/me'
const session = (id: string, more = {}) => ({
  id,
  since: '2020-08-12T00:30:00Z',
  lastUsed: '2020-08-12T02:10:00Z',
  address: '10.20.0.8',
  browser: 'EDGE',
  system: 'WINDOWS',
  tenantName: '杭州市',
  current: false,
  ...more,
})

async function page(more: Record<string, Made> = {}) {
  const asked = services({
    [`GET ${ME}/account`]: { loginName: 'hangzhou.staff', before: null, failed: 0 },
    [`GET ${ME}/sessions`]: [session('a', { current: true }), session('b', { browser: 'WECHAT' })],
    ...more,
  })
  const shown = mount(AccountPage, {
    attachTo: document.body,
    global: { stubs: { RouterLink: true } },
  })
  await flushPromises()
  return { shown, asked }
}
type Page = Awaited<ReturnType<typeof page>>

const field = ({ shown }: Page, name: string) => shown.get<HTMLInputElement>(`input[name=${name}]`)
const sent = ({ asked }: Page, method: string) => asked.filter(({ what }) => what.startsWith(method))

async function change(one: Page) {
  await field(one, 'current-password').setValue('the present one')
  await field(one, 'new-password').setValue('a new one, and long')
  await field(one, 'new-password-again').setValue('a new one, and long')
  await one.shown.get('form').trigger('submit')
  await flushPromises()
}

const typed = (one: Page) =>
  ['current-password', 'new-password', 'new-password-again'].map((name) => field(one, name).element.value)

test('a changed password leads to signing in, and nothing more is asked of the session that is over', async () => {
  const one = await page({ [`PUT ${ME}/password`]: new Reply(204) })
  expect(one.shown.text()).toContain('所有设备上的登录（包括本机）立即结束')
  const before = one.asked.length
  await change(one)
  expect(sent(one, 'PUT')).toMatchObject([
    { body: { present: 'the present one', password: 'a new one, and long' } },
  ])
  expect(one.asked.length).toBe(before + 1)
  expect(one.shown.get('[role=status]').text()).toContain('请用新密码重新登录')
  expect(one.shown.find('input').exists()).toBe(false)
})

test('a refusal is said at its field, and no password stays in the page', async () => {
  const one = await page({
    [`PUT ${ME}/password`]: new Reply(422, {
      title: '填写的内容有误',
      errors: [{ field: 'present', message: '现用密码不正确' }],
    }),
  })
  await change(one)
  expect(typed(one)).toEqual(['', '', ''])
  expect(one.shown.text()).toContain('现用密码不正确')
  expect(one.shown.text()).not.toContain('请输入新密码')
})

test('a silence is not answered by sending it again', async () => {
  const one = await page({ [`PUT ${ME}/password`]: new Reply(503, { title: '暂时不可用' }) })
  await change(one)
  expect(sent(one, 'PUT')).toHaveLength(1)
  expect(typed(one)).toEqual(['', '', ''])
  expect(one.shown.get('[role=alert]').text()).toContain('请稍后再试')
})

test('without the present password, or with two different new ones, nothing is sent', async () => {
  const one = await page()
  await field(one, 'new-password').setValue('a new one, and long')
  await one.shown.get('form').trigger('submit')
  await flushPromises()
  expect(one.shown.text()).toContain('请输入现用密码')
  expect(one.shown.text()).toContain('两次输入的密码不一样')
  expect(sent(one, 'PUT')).toEqual([])
})

async function endB(one: Page) {
  const buttons = one.shown.findAll('tbody button')
  expect(buttons).toHaveLength(1)
  await buttons[0]!.trigger('click')
  await flushPromises()
  document.querySelector('[role=dialog] form')!.dispatchEvent(new Event('submit', { cancelable: true }))
  await flushPromises()
}

test('one session is ended after asking, and the list is read anew', async () => {
  const one = await page({ [`POST ${ME}/sessions/b/end`]: new Reply(204) })
  await endB(one)
  expect(sent(one, 'POST')).toHaveLength(1)
  expect(one.asked.filter(({ what }) => what === `GET ${ME}/sessions`)).toHaveLength(2)
  expect(one.shown.text()).toContain('已退出该设备')
})

test('one that has ended by itself meanwhile is as good', async () => {
  const one = await page({ [`POST ${ME}/sessions/b/end`]: new Reply(404, { title: '没有找到' }) })
  await endB(one)
  expect(one.shown.text()).toContain('已退出该设备')
})
