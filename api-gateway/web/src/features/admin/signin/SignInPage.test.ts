import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { late, Reply, services, type Made, type Seen } from '../../../../tests/services'
import SignInPage from './SignInPage.vue'
import type { SignInState } from '@/shell/session/steps'

const csrf = { header: 'X-XSRF-TOKEN', token: 'first' }
let asked: Seen[]
let gone: string[]

beforeEach(() => {
  gone = []
  vi.spyOn(location, 'assign').mockImplementation((to) => void gone.push(String(to)))
})
afterEach(() => {
  vi.restoreAllMocks()
})

function state(step: SignInState['step'], more: Partial<SignInState> = {}): SignInState {
  return { step, csrf, ...more }
}

/** Where the sign-in is: each time it is looked up, the next of these. */
async function page(where: SignInState[], answers: Record<string, Made> = {}) {
  asked = services({ 'GET /auth/sign-in': () => where.shift(), ...answers })
  const shown = mount(SignInPage)
  await flushPromises()
  return shown
}
type Shown = Awaited<ReturnType<typeof page>>

async function submit(shown: Shown) {
  await shown.get('form').trigger('submit')
  await flushPromises()
}

async function signIn(shown: Shown) {
  await shown.get('input[name=username]').setValue(' someone ')
  await shown.get('input[name=password]').setValue('secret words here')
  await submit(shown)
}

test('after the password the saved request goes on', async () => {
  const shown = await page([state('PASSWORD')], {
    'POST /auth/sign-in/password': state('DONE', { next: '/auth/oauth2/authorize?state=1' }),
  })
  await signIn(shown)
  expect(asked[1]).toMatchObject({
    what: 'POST /auth/sign-in/password',
    body: { loginName: 'someone', password: 'secret words here' },
  })
  expect(asked[1]!.headers['X-XSRF-TOKEN']).toBe('first')
  expect(gone).toEqual(['/auth/oauth2/authorize?state=1'])
})

test('a wrong password stays on the page and says so', async () => {
  const shown = await page([state('PASSWORD')], {
    'POST /auth/sign-in/password': new Reply(401, { title: '登录名或密码不对', detail: '请核对后再试。' }),
  })
  await signIn(shown)
  const told = shown.get('[role=alert]').text()
  expect(told).toContain('登录名或密码不对')
  expect(told).toContain('请核对后再试')
  expect((shown.get('input[name=username]').element as HTMLInputElement).value).toBe(' someone ')
  expect(gone).toEqual([])
})

test('a refusal without words is put into ours', async () => {
  const shown = await page([state('TOTP')], { 'POST /auth/sign-in/totp': new Reply(401) })
  await shown.get('input').setValue('123456')
  await submit(shown)
  expect(shown.get('[role=alert]').text()).toContain('验证码不正确或已过期')
})

test('nothing is sent while something is missing', async () => {
  const shown = await page([state('PASSWORD')])
  await submit(shown)
  expect(asked).toHaveLength(1)
  expect(shown.text()).toContain('请输入登录名')
})

test('a password is sent once, however often one presses', async () => {
  const answer = late<SignInState>()
  const shown = await page([state('PASSWORD')], { 'POST /auth/sign-in/password': answer.answer })
  await signIn(shown)
  await submit(shown)
  answer.give(state('DONE', {}))
  await flushPromises()
  expect(asked.filter(({ what }) => what === 'POST /auth/sign-in/password')).toHaveLength(1)
})

test('enrolling shows the picture and the key, and sends the digits without spaces', async () => {
  const shown = await page(
    [state('ENROL_TOTP', { totp: { secret: 'ABCDEFGH', uri: 'otpauth://totp/x?secret=ABCDEFGH' } })],
    { 'POST /auth/sign-in/totp': state('DONE', {}) },
  )
  expect(shown.find('svg[role=img] path').exists()).toBe(true)
  expect(shown.text()).toContain('ABCD EFGH')
  await shown.get('input[autocomplete=one-time-code]').setValue('123 456')
  await submit(shown)
  expect(asked[1]!.body).toEqual({ code: '123456' })
  expect(gone).toEqual(['/login'])
})

test('an authenticator on the same device is opened by a link, and no other address is', async () => {
  const enrol = (uri: string) => page([state('ENROL_TOTP', { totp: { secret: 'ABCDEFGH', uri } })])
  const uri = 'otpauth://totp/x?secret=ABCDEFGH'
  expect((await enrol(uri)).get('.same-device a').attributes('href')).toBe(uri)
  expect((await enrol('javascript:alert(1)')).find('.same-device a').exists()).toBe(false)
})

test('two different new passwords are not sent', async () => {
  const shown = await page([state('NEW_PASSWORD')])
  await shown.get('input[name=new-password]').setValue('one long password')
  await shown.get('input[name=new-password-again]').setValue('another password')
  await submit(shown)
  expect(asked).toHaveLength(1)
  expect(shown.text()).toContain('两次输入的密码不一样')
})

test('a new password that is too weak is told at its box', async () => {
  const shown = await page([state('NEW_PASSWORD')], {
    'POST /auth/sign-in/new-password': new Reply(422, {
      title: '密码太弱',
      errors: [{ field: 'password', message: '密码太短', mend: '至少12个字符' }],
    }),
  })
  await shown.get('input[name=new-password]').setValue('short')
  await shown.get('input[name=new-password-again]').setValue('short')
  await submit(shown)
  const box = shown.get('input[name=new-password]')
  expect(box.attributes('aria-invalid')).toBe('true')
  expect(shown.get(`#${box.attributes('aria-describedby')}`).text()).toContain('密码太短')
})

test('of several congresses one chooses', async () => {
  const memberships = [{ id: 'm1', tenantName: '杭州市', level: 'CITY', roles: ['DEPUTY'] } as const]
  const shown = await page([state('CHOOSE', { memberships: memberships as never })], {
    'POST /auth/sign-in/membership': state('DONE', {}),
  })
  await shown.get('li button').trigger('click')
  await flushPromises()
  expect(asked[1]).toMatchObject({ what: 'POST /auth/sign-in/membership', body: { id: 'm1' } })
  expect(gone).toEqual(['/login'])
})

test('a sign-in that has run out starts over and says why', async () => {
  const shown = await page([state('TOTP'), state('PASSWORD')], {
    'POST /auth/sign-in/totp': new Reply(409, { title: '登录已中断', detail: '请重新开始登录。' }),
  })
  await shown.get('input[autocomplete=one-time-code]').setValue('123456')
  await submit(shown)
  expect(shown.find('input[name=password]').exists()).toBe(true)
  expect(shown.get('[role=alert]').text()).toContain('请重新开始登录')
})

test('a sign-in that went on in another window is looked up anew and says so', async () => {
  const shown = await page([state('TOTP'), state('NEW_PASSWORD')], {
    'POST /auth/sign-in/totp': new Reply(412, { title: '已被他人修改', detail: '请看一看有什么变化。' }),
  })
  await shown.get('input[autocomplete=one-time-code]').setValue('123456')
  await submit(shown)
  expect(shown.find('input[name=new-password]').exists()).toBe(true)
  expect(shown.get('[role=alert]').text()).toContain('请看一看有什么变化')
})
