import { afterEach, expect, test } from 'vitest'
import { Reply, services } from '../../../tests/services'
import { lookAgain, switchBack } from './resume'
import { actAs, trouble, type Me } from './session'

const me = (id: string | null, person = 'p') =>
  ({ person: { id: person }, membership: id && { id, tenantName: '西湖区' } }) as unknown as Me
const csrf = { header: 'X-CSRF', token: 'c' }
afterEach(() => actAs(null))

function opened(): void {
  actAs(me('m-xh'))
  trouble.value = 'another'
}

test('the session is switched back to whom the page was opened for, without leaving the page', async () => {
  opened()
  let now = 'm-hz'
  const seen = services({
    'GET /login?switch': {},
    'GET /auth/sign-in': { step: 'CHOOSE', csrf },
    'POST /auth/sign-in/membership': { step: 'DONE', next: '/auth/continue' },
    'GET /auth/continue': () => {
      now = 'm-xh'
      return {}
    },
    'GET /api/admin/me': () => me(now),
  })
  expect(await switchBack()).toBe(true)
  expect(trouble.value).toBeNull()
  const choice = seen.find(({ what }) => what === 'POST /auth/sign-in/membership')!
  expect(choice).toMatchObject({ body: { id: 'm-xh' }, headers: { 'X-CSRF': 'c' } })
})

test('where a password is wanted first, nothing is switched and the page says so', async () => {
  opened()
  services({ 'GET /login?switch': {}, 'GET /auth/sign-in': { step: 'PASSWORD', csrf } })
  expect(await switchBack()).toBe(false)
  expect(trouble.value).toBe('another')
})

test('after signing in beside, the page goes on if it is the same membership', async () => {
  opened()
  trouble.value = 'ended'
  services({ 'GET /api/admin/me': me('m-xh') })
  await lookAgain()
  expect(trouble.value).toBeNull()
  services({ 'GET /api/admin/me': me('m-hz') })
  await lookAgain()
  expect(trouble.value).toBe('another')
  services({ 'GET /api/admin/me': new Reply(401) })
  await expect(lookAgain()).rejects.toMatchObject({ status: 401 })
})

test('another person is never taken for the one who opened the page, not even where neither has a congress', async () => {
  actAs(me(null, 'one operator'))
  trouble.value = 'ended'
  services({ 'GET /api/admin/me': me(null, 'another operator') })
  await lookAgain()
  expect(trouble.value).toBe('stranger')
  services({ 'GET /api/admin/me': me(null, 'one operator') })
  await lookAgain()
  expect(trouble.value).toBeNull()
})
