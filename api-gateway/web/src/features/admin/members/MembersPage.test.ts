import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { actAs } from '@/shell/session/session'
import { late, Reply, services, silence, type Made, type Seen } from '../../../../tests/services'
import MembersPage from './MembersPage.vue'

const LINK = 'https://example.cn/invitation/abc'
let answers: Record<string, Made>
let asked: Seen[]
let shown: VueWrapper | undefined

beforeEach(() => {
  actAs({
    person: { id: 'me', name: '管理员' },
    operator: false,
    membership: null,
    memberships: [],
    abilities: [],
    sample: false,
    today: '2020-08-12',
  })
  answers = {
    'GET /api/admin/arrivals': [],
    'GET /api/admin/approvals': [],
    'GET /api/core/departments': [{ id: 'd1', name: '民政局', active: true }],
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
    'POST /api/admin/members': { member: member('戊', 'INVITED', null), link: LINK, firstPassword: null },
  }
})
afterEach(() => {
  shown?.unmount()
  actAs(null)
  document.body.innerHTML = ''
})

function member(name: string, state: string, invitation: unknown, more: object = {}) {
  const person = { id: name, name, loginName: state === 'ACTIVE' ? name : null, contact: 'one@example.org' }
  return { id: name, person, roles: ['DEPUTY'], department: null, state, invitation, version: 1, ...more }
}

async function page() {
  asked = services(answers)
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/members', component: MembersPage }],
  })
  await router.push('/members')
  shown = mount(MembersPage, {
    global: { plugins: [router], stubs: { transition: false } },
    attachTo: document.body,
  })
  await flushPromises()
  return shown
}

function row(of: VueWrapper, name: string) {
  return of.findAll('tbody tr').find((each) => each.text().includes(name))!
}

const sent = (what: string) => asked.filter((one) => one.what.split('?')[0] === what)
const dialog = () =>
  [...document.querySelectorAll<HTMLElement>('[role=dialog]')].find(
    (each) => each.parentElement?.style.display !== 'none',
  )!
const button = (words: string) =>
  [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === words)!

async function press(words: string) {
  button(words).click()
  await flushPromises()
}

function type(label: string, text: string) {
  const name = [...dialog().querySelectorAll('label')].find((each) => each.textContent === label)!
  const box = document.getElementById(name.htmlFor) as HTMLInputElement
  box.value = text
  box.dispatchEvent(new Event('input'))
}

function tick(role: string) {
  const box = dialog().querySelector<HTMLInputElement>(`input[value=${role}]`)!
  box.checked = !box.checked
  box.dispatchEvent(new Event('change'))
}

test('who has not come yet has an invitation that is open or has expired', async () => {
  const one = await page()
  expect(row(one, '甲').text()).toContain('邀请链接有效期至')
  expect(row(one, '乙').text()).toContain('过期')
  expect(row(one, '丙').text()).not.toContain('邀请')
  expect(row(one, '甲').text()).toContain('重新邀请')
  expect(row(one, '丁').text()).not.toContain('重新邀请')
})

async function reissue() {
  const one = await page()
  await row(one, '乙')
    .findAll('button')
    .find((each) => each.text().startsWith('重新邀请'))!
    .trigger('click')
  await flushPromises()
  expect(sent('POST /api/admin/invitations/i2/reissue')).toHaveLength(0)
  await press('生成新的邀请链接')
  await vi.waitFor(() => expect(document.body.textContent).toContain('我已记下'))
}

test('an invitation is issued anew once one has agreed to it, and its link shown to hand over', async () => {
  await reissue()
  expect(sent('POST /api/admin/invitations/i2/reissue')).toHaveLength(1)
  expect(document.body.textContent).toContain(LINK)
  expect(sent('GET /api/admin/members')).toHaveLength(2)
})

test('a link that was mailed is said to be so', async () => {
  answers['POST /api/admin/invitations/i2/reissue'] = { link: null, expires: '2020-08-19T02:30:00Z' }
  await reissue()
  expect(document.body.textContent).toContain('邀请链接已发到乙的邮箱')
})

async function add() {
  await page()
  await press('添加成员')
  type('姓名', ' 戊 ')
  tick('DEPUTY')
  await flushPromises()
}

test('a member is added once, however often one presses, and the link stays until it is noted', async () => {
  const answer = late<unknown>()
  const made = answers['POST /api/admin/members']
  answers['POST /api/admin/members'] = answer.answer
  await add()
  await press('添加')
  button('添加').click()
  answer.give(made)
  await flushPromises()
  expect(sent('POST /api/admin/members')).toHaveLength(1)
  expect(sent('POST /api/admin/members')[0]!.body).toEqual({
    name: '戊',
    roles: ['DEPUTY'],
    department: null,
    with: 'INVITATION',
  })
  expect(dialog().textContent).toContain(LINK)
  expect(dialog().querySelector('.el-dialog__headerbtn')).toBeNull()
  expect(button('我已记下')).toBeDefined()
})

test('after silence the same request is sent with the same key, after a refusal with another', async () => {
  let answer: Made = silence
  answers['POST /api/admin/members'] = (seen: Seen) => (typeof answer === 'function' ? answer(seen) : answer)
  await add()
  await press('添加')
  answer = new Reply(409, { title: '不行', detail: '这个登录名已被使用。' })
  await press('添加')
  await press('添加')
  const keys = sent('POST /api/admin/members').map(({ headers }) => headers['Idempotency-Key'])
  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[0])
  expect(dialog().textContent).toContain('这个登录名已被使用')
  expect(dialog().querySelector<HTMLInputElement>('input[value=DEPUTY]')!.checked).toBe(true)
})

test('nothing is sent without a name, and a clerk not without a department', async () => {
  await page()
  await press('添加成员')
  tick('DEPARTMENT_CLERK')
  await press('添加')
  expect(sent('POST /api/admin/members')).toHaveLength(0)
  expect(dialog().textContent).toContain('请填写姓名')
  expect(dialog().textContent).toContain('经办员必须属于一个承办单位')
})

test('roles that somebody else has changed meanwhile are told, and ticked they go over the newest', async () => {
  const one = await page()
  const versions: unknown[] = []
  answers['PUT /api/admin/members/丙'] = answers['PUT /api/admin/members/%E4%B8%99'] = (seen: Seen) => {
    versions.push(seen.headers['If-Match'])
    return versions.length === 1
      ? new Reply(412, {
          title: '已被他人修改',
          changes: [
            {
              field: 'roles',
              of: null,
              from: 'DEPUTY',
              to: 'AUDIT_OBSERVER',
              by: '丁',
              at: '2020-08-12T01:00:00Z',
            },
          ],
        })
      : member('丙', 'ACTIVE', null, { version: 6 })
  }
  answers['GET /api/admin/members'] = { next: null, items: [member('丙', 'ACTIVE', null, { version: 5 })] }
  await row(one, '丙').findAll('button')[0]!.trigger('click')
  await flushPromises()
  tick('COMMITTEE_LEAD')
  await press('保存')
  expect(dialog().textContent).toContain('财政审计监督人员')
  expect(dialog().querySelector<HTMLInputElement>('input[value=COMMITTEE_LEAD]')!.checked).toBe(true)
  await press('保存')
  expect(versions).toEqual(['"1"', '"5"'])
})
