import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { signedIn } from '@/shell/session/session'
import MembersPage from './MembersPage.vue'

const LINK = 'https://example.cn/invitation/abc'
let answers: Record<string, unknown>
let asked: string[]

beforeEach(() => {
  asked = []
  answers = {
    'GET /api/admin/me': {
      person: { id: 'me', name: '管理员' },
      operator: false,
      membership: null,
      choices: [],
    },
    'GET /api/core/departments': [],
    'GET /api/admin/members': {
      next: null,
      items: [
        member('甲', 'INVITED', { id: 'i1', state: 'OPEN', expires: '2020-08-19T02:30:00Z' }),
        member('乙', 'INVITED', { id: 'i2', state: 'EXPIRED', expires: '2020-08-10T02:30:00Z' }),
        member('丙', 'ACTIVE', { id: 'i3', state: 'ACCEPTED', expires: '2020-08-10T02:30:00Z' }),
        member('丁', 'INVITED', null),
      ],
    },
    'POST /api/admin/invitations/i2/reissue': { link: LINK, expires: '2020-08-19T02:30:00Z' },
  }
  vi.stubGlobal('fetch', async (url: string, request: RequestInit = {}) => {
    const what = `${request.method ?? 'GET'} ${url.split('?')[0]}`
    asked.push(what)
    return Response.json(answers[what])
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

function member(name: string, state: string, invitation: unknown) {
  const person = { id: name, name, loginName: state === 'ACTIVE' ? name : null, contact: null }
  return { id: name, person, roles: ['DEPUTY'], department: null, state, invitation, version: 1 }
}

async function page() {
  await signedIn()
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/members', component: MembersPage }],
  })
  await router.push('/members')
  const shown = mount(MembersPage, { global: { plugins: [router] }, attachTo: document.body })
  await flushPromises()
  return shown
}

function row(shown: Awaited<ReturnType<typeof page>>, name: string) {
  return shown.findAll('tbody tr').find((each) => each.text().includes(name))!
}

test('who has not come yet has an invitation that is open or has expired', async () => {
  const shown = await page()
  expect(row(shown, '甲').text()).toContain('邀请链接有效期至')
  expect(row(shown, '乙').text()).toContain('过期')
  expect(row(shown, '丙').text()).not.toContain('邀请')
  expect(row(shown, '甲').text()).toContain('重新邀请')
  expect(row(shown, '丁').text()).not.toContain('重新邀请')
})

async function reissue() {
  const shown = await page()
  await row(shown, '乙')
    .findAll('button')
    .find((button) => button.text().startsWith('重新邀请'))!
    .trigger('click')
  await flushPromises()
  expect(asked).not.toContain('POST /api/admin/invitations/i2/reissue')
  const go = [...document.querySelectorAll('button')].find(
    (b) => b.textContent?.trim() === '生成新的邀请链接',
  )!
  go.click()
  await flushPromises()
}

test('an invitation is issued anew once one has agreed to it, and its link shown to hand over', async () => {
  await reissue()
  expect(asked).toContain('POST /api/admin/invitations/i2/reissue')
  expect(document.body.textContent).toContain(LINK)
  expect(asked.filter((what) => what === 'GET /api/admin/members')).toHaveLength(2)
})

test('a link that was mailed is said to be so', async () => {
  answers['POST /api/admin/invitations/i2/reissue'] = { link: null, expires: '2020-08-19T02:30:00Z' }
  await reissue()
  expect(document.body.textContent).toContain('邀请链接已发到乙的邮箱')
})
