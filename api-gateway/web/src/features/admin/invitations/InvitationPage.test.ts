import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { Reply, services, silence, type Made } from '../../../../tests/services'
import InvitationPage from './InvitationPage.vue'

const HERE = '/api/admin/public/invitations/abc'
const offer = {
  name: '工作人员丙',
  tenantName: '西湖区',
  roles: ['DEPUTY'],
  expires: '2020-08-19T02:30:00Z',
}

async function page(answers: Record<string, Made>) {
  const asked = services({ [`GET ${HERE}`]: offer, 'GET /api/admin/me': new Reply(401), ...answers })
  const shown = mount(InvitationPage, { props: { token: 'abc' } })
  await flushPromises()
  return { shown, asked }
}

async function accept({ shown }: Awaited<ReturnType<typeof page>>) {
  await shown.get('input[name=username]').setValue(' someone ')
  await shown.get('input[name=new-password]').setValue('one long password')
  await shown.get('input[name=new-password-again]').setValue('one long password')
  await shown.get('form').trigger('submit')
  await flushPromises()
}

test('whoever accepts chooses a login name and a password', async () => {
  const one = await page({ [`POST ${HERE}`]: new Reply(204, undefined, { 'Content-Type': 'text/plain' }) })
  expect(one.shown.text()).toContain('西湖区')
  await accept(one)
  expect(one.asked.find(({ what }) => what === `POST ${HERE}`)!.body).toEqual({
    loginName: 'someone',
    password: 'one long password',
  })
  expect(one.shown.get('h1').text()).toBe('设置完成')
  expect(one.shown.text()).toContain('someone')
})

test('a login name that is taken is told at its box, and what was typed stays', async () => {
  const one = await page({
    [`POST ${HERE}`]: new Reply(422, {
      title: '不行',
      errors: [{ field: 'loginName', message: '已被使用' }],
    }),
  })
  await accept(one)
  const box = one.shown.get('input[name=username]')
  expect(box.attributes('aria-invalid')).toBe('true')
  expect(one.shown.text()).toContain('已被使用')
  expect((one.shown.get('input[name=new-password]').element as HTMLInputElement).value).not.toBe('')
})

test('a link that does not work any more is told, when it is opened and when it is used', async () => {
  const before = await page({ [`GET ${HERE}`]: new Reply(410) })
  expect(before.shown.get('h1').text()).toBe('这个邀请链接不能用了')
  const meanwhile = await page({ [`POST ${HERE}`]: new Reply(404) })
  await accept(meanwhile)
  expect(meanwhile.shown.get('h1').text()).toBe('这个邀请链接不能用了')
})

test('a network that is silent is not a link that is gone', async () => {
  const { shown } = await page({ [`GET ${HERE}`]: silence })
  expect(shown.get('h1').text()).toBe('接受邀请')
  expect(shown.get('[role=alert]').text()).toContain('再试一次')
})

const csrf = { header: 'X-CSRF', token: 'c' }
const leaving: Record<string, Made> = {
  'GET /auth/sign-in': { step: 'DONE', csrf },
  'POST /auth/sign-in/abandon': { step: 'PASSWORD', csrf },
  'POST /logout': new Reply(204),
}
afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

test('who opens it while somebody is signed in is asked to leave first, and then accepts as the invited', async () => {
  localStorage.setItem('minsheng:draft:m:PROJECT:1:2020-08', 'typed')
  const one = await page({
    ...leaving,
    'GET /api/admin/me': { person: { id: 'p', name: '管理员甲' }, membership: { tenantName: '杭州市' } },
    [`POST ${HERE}`]: new Reply(204),
  })
  expect(one.shown.find('form').exists()).toBe(false)
  expect(one.shown.get('[role=alert]').text()).toContain('您现在以“管理员甲”（杭州市）的身份登录')
  expect(one.shown.get('[role=alert]').text()).toContain('1份')
  await one.shown.get('[role=alert] button').trigger('click')
  await flushPromises()
  expect(one.asked.map(({ what }) => what)).toContain('POST /logout')
  expect(localStorage.length).toBe(0)
  await accept(one)
  expect(one.shown.get('h1').text()).toBe('设置完成')
})

test('whoever the sign-in has let in before is forgotten before the invited sign in', async () => {
  const gone = vi.spyOn(location, 'assign').mockImplementation(() => undefined)
  const one = await page({ ...leaving, [`POST ${HERE}`]: new Reply(204) })
  await accept(one)
  await one.shown.get('button').trigger('click')
  await flushPromises()
  expect(one.asked.at(-1)!.what).toBe('POST /auth/sign-in/abandon')
  expect(gone).toHaveBeenCalledWith('/login?to=%2F')
})
