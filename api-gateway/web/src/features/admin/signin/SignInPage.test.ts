import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import SignInPage from './SignInPage.vue'
import type { SignInState } from './api'

const csrf = { header: 'X-XSRF-TOKEN', token: 'first' }
let answers: { status?: number; body: unknown }[]
let asked: { url: string; headers: Record<string, string>; body: unknown }[]
let gone: string[]

beforeEach(() => {
  asked = []
  gone = []
  vi.spyOn(location, 'assign').mockImplementation((to) => void gone.push(String(to)))
  vi.stubGlobal('fetch', async (url: string, request: RequestInit) => {
    asked.push({
      url,
      headers: request.headers as Record<string, string>,
      body: request.body ? JSON.parse(String(request.body)) : undefined,
    })
    const { status = 200, body } = answers.shift()!
    return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function state(step: SignInState['step'], more: Partial<SignInState> = {}) {
  return { body: { step, csrf, ...more } }
}

async function page() {
  const shown = mount(SignInPage)
  await flushPromises()
  return shown
}

async function signIn(shown: Awaited<ReturnType<typeof page>>) {
  await shown.get('input[name=username]').setValue(' someone ')
  await shown.get('input[name=password]').setValue('secret words here')
  await shown.get('form').trigger('submit')
  await flushPromises()
}

test('after the password the saved request goes on', async () => {
  answers = [state('PASSWORD'), state('DONE', { next: '/auth/oauth2/authorize?state=1' })]
  const shown = await page()
  await signIn(shown)
  expect(asked[1]).toMatchObject({
    url: '/auth/sign-in/password',
    body: { loginName: 'someone', password: 'secret words here' },
  })
  expect(asked[1]!.headers['X-XSRF-TOKEN']).toBe('first')
  expect(gone).toEqual(['/auth/oauth2/authorize?state=1'])
})

test('a wrong password stays on the page and says so', async () => {
  answers = [
    state('PASSWORD'),
    { status: 401, body: { title: '登录名或密码不对', detail: '请核对后再试。' } },
  ]
  const shown = await page()
  await signIn(shown)
  const told = shown.get('[role=alert]').text()
  expect(told).toContain('登录名或密码不对')
  expect(told).toContain('请核对后再试')
  expect(gone).toEqual([])
})

test('nothing is sent while something is missing', async () => {
  answers = [state('PASSWORD')]
  const shown = await page()
  await shown.get('form').trigger('submit')
  await flushPromises()
  expect(asked).toHaveLength(1)
  await vi.waitFor(() => expect(shown.text()).toContain('请输入登录名'))
})

test('enrolling shows the picture and the key, and sends the digits without spaces', async () => {
  answers = [
    state('ENROL_TOTP', { totp: { secret: 'ABCDEFGH', uri: 'otpauth://totp/x?secret=ABCDEFGH' } }),
    state('DONE', {}),
  ]
  const shown = await page()
  expect(shown.find('svg[role=img] path').exists()).toBe(true)
  expect(shown.text()).toContain('ABCD EFGH')
  await shown.get('input[autocomplete=one-time-code]').setValue('123 456')
  await shown.get('form').trigger('submit')
  await flushPromises()
  expect(asked[1]!.body).toEqual({ code: '123456' })
  expect(gone).toEqual(['/login'])
})

test('two different new passwords are not sent', async () => {
  answers = [state('NEW_PASSWORD'), state('DONE')]
  const shown = await page()
  await shown.get('input[name=new-password]').setValue('one long password')
  await shown.get('input[name=new-password-again]').setValue('another password')
  await shown.get('form').trigger('submit')
  await flushPromises()
  expect(asked).toHaveLength(1)
  await vi.waitFor(() => expect(shown.text()).toContain('两次输入的密码不一样'))
})

test('a sign-in that has run out starts over and says why', async () => {
  answers = [
    state('TOTP'),
    { status: 409, body: { title: '登录已中断', detail: '请重新开始登录。' } },
    state('PASSWORD'),
  ]
  const shown = await page()
  await shown.get('input[autocomplete=one-time-code]').setValue('123456')
  await shown.get('form').trigger('submit')
  await flushPromises()
  expect(shown.find('input[name=password]').exists()).toBe(true)
  expect(shown.get('[role=alert]').text()).toContain('请重新开始登录')
})

test('a sign-in that went on in another window is looked up anew and says so', async () => {
  answers = [
    state('TOTP'),
    { status: 412, body: { title: '已被他人修改', detail: '请看一看有什么变化。' } },
    state('NEW_PASSWORD'),
  ]
  const shown = await page()
  await shown.get('input[autocomplete=one-time-code]').setValue('123456')
  await shown.get('form').trigger('submit')
  await flushPromises()
  expect(shown.find('input[name=new-password]').exists()).toBe(true)
  expect(shown.get('[role=alert]').text()).toContain('请看一看有什么变化')
})
